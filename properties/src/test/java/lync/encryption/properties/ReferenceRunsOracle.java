package lync.encryption.properties;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Base64;
import java.util.EnumMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import lync.encryption.model.ResponderEnd;
import lync.encryption.model.State;
import lync.encryption.model.rule.Term;
import lync.encryption.model.vocabulary.Carriage;
import lync.encryption.model.vocabulary.Certificate;
import lync.encryption.model.vocabulary.Link;
import lync.encryption.model.vocabulary.MessageKind;
import lync.encryption.model.vocabulary.Protocol;
import lync.encryption.model.vocabulary.Transport;
import lync.encryption.wire.capture.Addresses;
import lync.encryption.wire.capture.Socket;
import lync.encryption.wire.run.Execution;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Wireshark's command line on captures of runs through the reference designs. It finds nothing wrong with any packet; with the key log it reads every
 * message of SIP that the model says was sent, the keys in them too, and knows SRTP when it sees it, without the key log none that went over TLS; and
 * on every stream between servers it sees a client certificate requested and sent.
 */
class ReferenceRunsOracle {

  /** Of the scenarios one in so many: of nearly every design there is one among them. */
  private static final int EVERY = 3;

  /** Ports at which a deployment speaks SIP over TLS and Wireshark does not expect it ({@code specs/PROTOCOL.md} §1). */
  private static final List<Integer> UNEXPECTED = List.of(443, 5062, 5063, 5067, 5070);

  private static final List<String> FIELDS = List.of("frame.number", "tcp.stream", "ip.src", "ip.dst", "tcp.srcport", "tcp.dstport", "udp.srcport",
      "tls.handshake.type", "tls.handshake.certificates_length", "sip.Method", "sip.Status-Code", "sdp.crypto.crypto_suite", "sdp.crypto.master_key",
      "sdp.crypto.master_salt", "srtp.enc_payload", "rtp.version", "_ws.malformed", "_ws.expert.severity", "_ws.expert.message", "ip.checksum.status",
      "tcp.checksum.status", "udp.checksum.status", "tcp.analysis.flags");

  private static final int WARNING = 0x600000;
  private static final String BAD = "0";
  private static final String CERTIFICATE = "11";
  private static final String CERTIFICATE_REQUEST = "13";

  /** What has been seen of each; none may be missing in the end. */
  private enum Sight {
    ServerStream,
    SipOverTls,
    SipInClear,
    Suite,
    Key,
    Srtp,
    Rtp
  }

  private static final Map<Sight, Integer> SEEN = new EnumMap<>(Sight.class);

  @TempDir
  private Path folder;

  @BeforeEach
  void tshark() {
    Tshark.assumeInstalled();
  }

  /** Each scenario by turns in either version. */
  static LongStream seeds() {
    int instances = ExecutedRun.instances();
    return IntStream.range(0, instances).filter(i -> i % EVERY == 0).mapToLong(i -> i + (long) instances * (i / EVERY % 2));
  }

  @ParameterizedTest
  @MethodSource("seeds")
  void aRunIsSeenAsItWent(long seed) throws Exception {
    ExecutedRun run = ExecutedRun.of(seed);
    Path file = folder.resolve("run.pcap");
    Path keys = folder.resolve("run.keys");
    run.execution().capture().write(file);
    run.execution().keyLog().write(keys);
    List<String> withKeys = new ArrayList<>(List.of("-o", "tls.keylog_file:" + keys));
    UNEXPECTED.forEach(port -> withKeys.addAll(List.of("-d", "tls.port==" + port + ",sip")));
    List<Tshark.Frame> frames = Tshark.frames(file, withKeys, FIELDS);
    assertNothingIsWrong(frames, run);
    assertCertificatesAreSeen(frames, run);
    assertMessagesAreRead(frames, Tshark.frames(file, List.of(), FIELDS), run);
    assertKeysAreRead(frames, run);
    assertMediaIsKnown(frames, run);
  }

  private static void see(Sight sight, int times) {
    SEEN.merge(sight, times, Integer::sum);
  }

  private static void assertNothingIsWrong(List<Tshark.Frame> frames, ExecutedRun run) {
    List<String> wrong = frames.stream().filter(frame -> frame.has("_ws.malformed") || frame.has("tcp.analysis.flags")
            || Stream.of("ip", "tcp", "udp").anyMatch(layer -> frame.get(layer + ".checksum.status").equals(BAD))
            || frame.has("_ws.expert.severity") && frame.all("_ws.expert.severity").stream().anyMatch(level -> Integer.parseInt(level) >= WARNING))
        .map(frame -> frame.get("frame.number") + ": " + frame.get("_ws.expert.message")).toList();
    assertEquals(List.of(), wrong, run::toString);
  }

  /** On the stream of every connection that stands in the end. */
  private static void assertCertificatesAreSeen(List<Tshark.Frame> frames, ExecutedRun run) {
    State end = run.end();
    Addresses addresses = new Addresses(run.instance().design().zone());
    for (Link link : end.setting().universe().links()) {
      ResponderEnd responder = end.responder(link);
      if (link.isHonest() && responder.established() && responder.transport() != Transport.TCP) {
        Socket listener = addresses.listener(link, responder.transport());
        String stream = frames.stream().filter(frame -> frame.get("ip.src").equals(addresses.of(link.initiator()).toString())
                && frame.get("ip.dst").equals(listener.host().toString()) && frame.get("tcp.dstport").equals(String.valueOf(listener.port())))
            .map(frame -> frame.get("tcp.stream")).reduce((earlier, later) -> later).orElseThrow();
        boolean requested = frames.stream().anyMatch(frame -> frame.get("tcp.stream").equals(stream)
            && frame.all("tls.handshake.type").contains(CERTIFICATE_REQUEST));
        boolean sent = frames.stream().anyMatch(frame -> frame.get("tcp.stream").equals(stream)
            && frame.get("tcp.dstport").equals(String.valueOf(listener.port())) && frame.all("tls.handshake.type").contains(CERTIFICATE)
            && Integer.parseInt(frame.get("tls.handshake.certificates_length")) > 0);
        assertEquals(responder.requested(), requested, () -> link + " in " + run);
        assertEquals(responder.certificate() != Certificate.None, sent, () -> link + " in " + run);
        if (link.isServerLink()) {
          assertTrue(requested && sent, () -> link + " in " + run);
          see(Sight.ServerStream, 1);
        }
      }
    }
  }

  /** Every one with the key log, those that went in clear without. */
  private static void assertMessagesAreRead(List<Tshark.Frame> withKeys, List<Tshark.Frame> without, ExecutedRun run) {
    Map<String, Integer> expected = new TreeMap<>();
    expected.put("with keys", carried(run, carriage -> carriage != Carriage.None));
    expected.put("without", carried(run, carriage -> carriage == Carriage.TCP));
    assertEquals(expected, Map.of("with keys", messages(withKeys), "without", messages(without)), run::toString);
    see(Sight.SipOverTls, messages(withKeys) - messages(without));
    see(Sight.SipInClear, messages(without));
    Set<String> crypto = without.stream().map(frame -> frame.get("sdp.crypto.crypto_suite")).filter(suite -> !suite.isEmpty())
        .collect(Collectors.toCollection(TreeSet::new));
    assertTrue(messages(without) > 0 || crypto.isEmpty(), run::toString);
  }

  private static int messages(List<Tshark.Frame> frames) {
    return (int) frames.stream().filter(frame -> frame.has("sip.Method") || frame.has("sip.Status-Code")).count();
  }

  private static int carried(ExecutedRun run, Predicate<Carriage> how) {
    State end = run.end();
    return (int) IntStream.rangeClosed(1, end.setting().universe().messages())
        .filter(m -> m <= end.setting().scenario().messages().size() && end.setting().plan(m).kind() != MessageKind.Allocate)
        .mapToLong(m -> end.setting().universe().links().stream()
            .filter(link -> link.protocol() == Protocol.SIP && how.test(end.carried(m, link))).count())
        .sum();
  }

  /** What a description says of keys is visible where there is one, and is what the ends have. */
  private static void assertKeysAreRead(List<Tshark.Frame> frames, ExecutedRun run) {
    Set<String> known = run.execution().secrets().stream().filter(secret -> secret.term().kind() == Term.Kind.SessionKey)
        .map(secret -> HexFormat.of().formatHex(secret.octets())).collect(Collectors.toSet());
    for (Tshark.Frame frame : frames) {
      see(Sight.Suite, frame.has("sdp.crypto.crypto_suite") ? 1 : 0);
      if (frame.has("sdp.crypto.master_key")) {
        String key = frame.all("sdp.crypto.master_key").get(0) + frame.all("sdp.crypto.master_salt").get(0);
        assertTrue(known.contains(key), () -> Base64.getEncoder().encodeToString(HexFormat.of().parseHex(key)) + " in " + run);
        see(Sight.Key, 1);
      }
    }
  }

  /** As it was sent, but for what the one who is called sends before anybody else can know from its answer that it is SRTP. */
  private static void assertMediaIsKnown(List<Tshark.Frame> frames, ExecutedRun run) {
    List<Execution.Step> sent = run.steps().stream().filter(step -> step.action().name().equals("SendPacket"))
        .filter(step -> step.happening().what().contains("octets of")).toList();
    List<Tshark.Frame> seen = frames.stream().filter(frame -> frame.has("udp.srcport")).toList();
    assertEquals(sent.size(), seen.size(), run::toString);
    for (int i = 0; i < seen.size(); i++) {
      Execution.Step step = sent.get(i);
      boolean encrypted = step.happening().what().contains("octets of SRTP");
      boolean labelled = seen.get(i).has("srtp.enc_payload");
      if (!isBeforeItsAnswer(step, run)) {
        assertEquals(encrypted, labelled, () -> step.number() + " in " + run);
        assertTrue(labelled || seen.get(i).has("rtp.version"), () -> step.number() + " in " + run);
        see(encrypted ? Sight.Srtp : Sight.Rtp, 1);
      }
    }
  }

  private static boolean isBeforeItsAnswer(Execution.Step sending, ExecutedRun run) {
    Object call = sending.action().parameters().get(0);
    return run.steps().stream().limit(sending.number())
        .noneMatch(step -> step.action().name().equals("CompleteCall") && step.action().parameters().get(0).equals(call));
  }

  @AfterAll
  static void allWasThereToBeSeen() {
    if (!SEEN.isEmpty()) {
      assertTrue(Stream.of(Sight.values()).allMatch(sight -> SEEN.getOrDefault(sight, 0) > 0), SEEN::toString);
    }
  }
}
