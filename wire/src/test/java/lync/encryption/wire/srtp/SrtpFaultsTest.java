package lync.encryption.wire.srtp;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import lync.encryption.wire.srtp.Event.Deliver;
import lync.encryption.wire.srtp.Event.Forge;
import lync.encryption.wire.srtp.Event.Reflect;
import lync.encryption.wire.srtp.Event.Send;
import lync.encryption.wire.srtp.Event.Tamper;
import lync.encryption.wire.srtp.Event.Turn;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Each deviation is found by the property that it is meant to break, on both suites; without it the same stream is in order. */
class SrtpFaultsTest {

  private static final Map<SrtpFault, StreamProperty> BREAKS = new EnumMap<>(Map.of(
      SrtpFault.TagUnchecked, StreamProperty.OnlyWhatWasSentIsAccepted,
      SrtpFault.ReflectionAccepted, StreamProperty.OnlyWhatWasSentIsAccepted,
      SrtpFault.ReplayWindowOff, StreamProperty.NoIndexIsAcceptedTwice,
      SrtpFault.WindowUpdatedBeforeAuthentication, StreamProperty.GenuinePacketsAreJudgedByAcceptedOnesAlone,
      SrtpFault.SenderReusesIndex, StreamProperty.NoIndexIsSentTwice,
      SrtpFault.NoDecryption, StreamProperty.AcceptedPacketsComeOutAsTheyWentIn));

  /** A stream in which everything happens that a fault could make go wrong. */
  static Story story(SrtpSuite suite) {
    byte[] octets = new byte[suite.keyAndSaltLength()];
    IntStream.range(0, octets.length).forEach(i -> octets[i] = (byte) i);
    return new Story(Story.key(suite, octets), 65530, List.of(
        new Send(1, 1), new Send(1, 2), new Deliver(1), new Tamper(0, 60, 1), new Reflect(65533, 3), new Forge(70, 4), new Send(1, 5), new Send(8, 6),
        new Turn(0, 7)));
  }

  @ParameterizedTest
  @EnumSource
  void faultIsFoundByItsProperty(SrtpFault fault) {
    assertEquals(EnumSet.allOf(SrtpFault.class), BREAKS.keySet());
    for (Rfc3711 sound : List.of(Rfc3711.on(Implementations.SUN_JCE), Rfc3711.on(Implementations.BOUNCY_CASTLE))) {
      for (SrtpSuite suite : SrtpSuite.values()) {
        assertEquals(List.of(), StreamProperty.violations(Transcript.of(story(suite), sound, sound)), () -> "without fault on " + suite);
        Rfc3711 faulty = sound.withFaults(Set.of(fault));
        Transcript transcript = Transcript.of(story(suite), faulty, faulty);
        assertTrue(BREAKS.get(fault).violation(transcript).isPresent(), () -> fault + " goes unnoticed on " + suite);
      }
    }
  }

  /** And comparing with another implementation finds each of them too, whatever the property. */
  @ParameterizedTest
  @EnumSource
  void faultIsFoundByComparison(SrtpFault fault) {
    for (SrtpSuite suite : SrtpSuite.values()) {
      Rfc3711 faulty = Rfc3711.on(Implementations.SUN_JCE).withFaults(Set.of(fault));
      SrtpImplementation other = Implementations.jitsi();
      assertTrue(!outcome(Transcript.of(story(suite), faulty, faulty)).equals(outcome(Transcript.of(story(suite), other, other))));
    }
  }

  static List<String> outcome(Transcript transcript) {
    return Stream.concat(
        transcript.sendings().stream().map(sending -> sending.verdict().name()),
        transcript.arrivals().stream().map(arrival -> arrival.reception().verdict() + arrival.reception().packet().map(Hex::text).orElse("")))
        .toList();
  }
}
