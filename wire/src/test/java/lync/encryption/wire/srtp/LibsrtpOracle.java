package lync.encryption.wire.srtp;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.Stream;
import lync.encryption.wire.srtp.Transcript.Arrival;
import net.jqwik.api.RandomGenerator;
import net.jqwik.api.sessions.JqwikSession;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Both SRTP implementations against libsrtp2: byte for byte, verdict by verdict. Runs in the Maven profile {@code oracles}. */
class LibsrtpOracle {

  /** libsrtp2 has no f8. */
  private static final List<SrtpSuite> SUITES = List.of(SrtpSuite.AES_CM_128_HMAC_SHA1_80, SrtpSuite.AEAD_AES_128_GCM);
  private static final int STORIES = 300;
  private static final int PACKETS = 10_000;
  private static final int HALF_CYCLE = 1 << 15;
  private static Libsrtp libsrtp;

  static List<SrtpSuite> suites() {
    return SUITES;
  }

  @BeforeAll
  static void start(@TempDir Path folder) throws Exception {
    libsrtp = Libsrtp.start(folder).orElse(null);
  }

  @AfterAll
  static void stop() {
    if (libsrtp != null) {
      libsrtp.close();
    }
  }

  /** Test by test: what is skipped as a whole is not counted by Surefire. */
  @BeforeEach
  void skipWithoutIt() {
    assumeTrue(libsrtp != null, Libsrtp.NEEDED);
  }

  @AfterEach
  void clear() {
    if (libsrtp != null) {
      libsrtp.clear();
    }
  }

  /** A long stream with all shapes of packets, across the roll-over. */
  @ParameterizedTest
  @MethodSource("suites")
  void everyPacketIsTheSame(SrtpSuite suite) {
    byte[] octets = new byte[suite.keyAndSaltLength()];
    new Random(suite.ordinal()).nextBytes(octets);
    MasterKey key = Story.key(suite, octets);
    List<SrtpImplementation> all = Stream.concat(Stream.of(libsrtp), Implementations.all().stream()).toList();
    List<SrtpSender> senders = all.stream().map(each -> each.sender(key, Story.SSRC)).toList();
    List<SrtpReceiver> receivers = all.stream().map(each -> each.receiver(key, Story.SSRC)).toList();
    for (int i = 0; i < PACKETS; i++) {
      RtpPacket clear = Packets.shaped(i, 65536 - PACKETS / 2 + i & 0xFFFF, Story.SSRC);
      byte[] sealed = senders.get(0).protect(clear).packet().orElseThrow();
      for (int each = 0; each < all.size(); each++) {
        String where = all.get(each).name() + ", packet " + i;
        if (each > 0) {
          assertArrayEquals(sealed, senders.get(each).protect(clear).packet().orElseThrow(), where);
        }
        assertArrayEquals(clear.bytes(), receivers.get(each).receive(sealed).packet().orElseThrow(), where);
      }
    }
  }

  /** Streams with loss, late and repeated packets, altered, cut, made up and reflected ones. */
  @Test
  void everyVerdictIsTheSame() {
    JqwikSession.run(() -> {
      RandomGenerator<Story> stories = Story.stories().filter(story -> SUITES.contains(story.key().suite())).generator(1000);
      int[] judged = new int[Reception.Verdict.values().length];
      for (int seed = 0; seed < STORIES; seed++) {
        Story story = stories.next(new Random(seed)).value();
        Transcript theirs = Transcript.of(story, libsrtp, libsrtp);
        libsrtp.clear();
        for (SrtpImplementation implementation : Implementations.all()) {
          assertSame(Transcript.of(story, implementation, implementation), theirs, implementation.name() + ", seed " + seed);
        }
        theirs.arrivals().forEach(arrival -> judged[arrival.reception().verdict().ordinal()]++);
      }
      for (Reception.Verdict verdict : Reception.Verdict.values()) {
        assertTrue(judged[verdict.ordinal()] >= 50, verdict + " comes up " + judged[verdict.ordinal()] + " times");
      }
    });
  }

  /** The comparison can fail: every deviation of ours shows. */
  @ParameterizedTest
  @EnumSource
  void everyFaultShows(SrtpFault fault) {
    Rfc3711 faulty = Rfc3711.on(Implementations.SUN_JCE).withFaults(Set.of(fault));
    for (SrtpSuite suite : SUITES) {
      Story story = SrtpFaultsTest.story(suite);
      assertNotEquals(SrtpFaultsTest.outcome(Transcript.of(story, libsrtp, libsrtp)), SrtpFaultsTest.outcome(Transcript.of(story, faulty, faulty)));
    }
  }

  private static void assertSame(Transcript ours, Transcript theirs, String where) {
    assertEquals(theirs.sendings().size(), ours.sendings().size());
    for (int i = 0; i < ours.sendings().size(); i++) {
      assertEquals(theirs.sendings().get(i).verdict(), ours.sendings().get(i).verdict(), where + ", sending " + i);
      assertArrayEquals(theirs.sendings().get(i).made(), ours.sendings().get(i).made(), where + ", sending " + i);
    }
    long highest = -1;
    for (int i = 0; i < ours.arrivals().size(); i++) {
      Arrival expected = theirs.arrivals().get(i);
      Arrival actual = ours.arrivals().get(i);
      if (!mayGiveAnotherReason(actual, highest)) {
        assertEquals(expected.reception().verdict(), actual.reception().verdict(), where + ", arrival " + i + ": " + Hex.text(actual.packet()));
      }
      assertArrayEquals(expected.reception().packet().orElse(null), actual.reception().packet().orElse(null), where + ", arrival " + i);
      if (actual.reception().verdict() == Reception.Verdict.Accepted) {
        highest = Math.max(highest, actual.genuine().orElseThrow().index());
      }
    }
  }

  /**
   * Known differences in the reason, never in whether a packet is accepted: libsrtp2 looks for room for the tag only after the replay window; and
   * before the first roll-over it takes a sequence number of half a cycle and more ahead for a new one, where RFC 3711 3.3.1 takes it for one from
   * before the stream.
   */
  private static boolean mayGiveAnotherReason(Arrival arrival, long highest) {
    Reception.Verdict verdict = arrival.reception().verdict();
    if (verdict == Reception.Verdict.Malformed) {
      return true;
    }
    int sequenceNumber = (arrival.packet()[2] & 0xFF) << 8 | arrival.packet()[3] & 0xFF;
    return verdict == Reception.Verdict.TooOld && highest < HALF_CYCLE && sequenceNumber - highest > HALF_CYCLE;
  }
}
