package lync.encryption.wire.oracle;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import lync.encryption.generators.RandomDesigns;
import lync.encryption.model.vocabulary.Certificate;
import lync.encryption.model.vocabulary.Link;
import lync.encryption.model.vocabulary.Transport;
import lync.encryption.wire.capture.Addresses;
import lync.encryption.wire.capture.Capture;
import lync.encryption.wire.capture.KeyLog;
import lync.encryption.wire.capture.Socket;
import lync.encryption.wire.capture.TcpStream;
import lync.encryption.wire.pki.BouncyCastle;
import lync.encryption.wire.pki.Pki;
import lync.encryption.wire.tls.Bench;
import lync.encryption.wire.tls.Handshake;
import lync.encryption.wire.tls.Outcome;
import lync.encryption.wire.tls.Party;
import lync.encryption.wire.tls.TlsVersion;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Wireshark's command line on a capture of handshakes with every pair of certificates: it finds nothing wrong with the packets, sees without our help
 * who asked for a certificate, who sent one and with which alert it ended, and reads the SIP inside with the key log only.
 */
class TsharkOracle {

  private static final Link LINK = Link.FrontEndToAccessEdge;
  private static final String REQUEST = String.join("\r\n",
      "OPTIONS sip:accessedge.contoso.example SIP/2.0",
      "Via: SIP/2.0/TLS frontend.contoso.example:5061;branch=z9hG4bK1",
      "From: <sip:frontend.contoso.example>;tag=1",
      "To: <sip:accessedge.contoso.example>",
      "Call-ID: 1",
      "CSeq: 1 OPTIONS",
      "Content-Length: 0",
      "",
      "");
  private static final String CHECKED = "-o ip.check_checksum:TRUE -o tcp.check_checksum:TRUE -o udp.check_checksum:TRUE";

  @TempDir
  private Path folder;

  private final Bench bench = new Bench(new BouncyCastle(17));
  private final Addresses addresses = new Addresses(RandomDesigns.plain().zone());
  private final KeyLog keys = new KeyLog();
  /** By the number of the stream. */
  private final List<Outcome> outcomes = new ArrayList<>();
  private Path file;
  private Path keyFile;

  @BeforeEach
  void capture() throws Exception {
    ExternalProgram.assumeInstalled("tshark", "tshark");
    Capture capture = new Capture(Pki.DOCUMENT_DATE);
    for (TlsVersion version : TlsVersion.values()) {
      for (Certificate server : Certificate.values()) {
        for (Certificate client : Certificate.values()) {
          TcpStream stream = capture.connect(addresses.of(LINK.initiator()), addresses.listener(LINK, Transport.MTLS));
          outcomes.add(handshake(version, server, client, stream));
        }
      }
    }
    capture.datagram(new Socket(addresses.of(LINK.initiator()), Addresses.FIRST_RELAYED),
        new Socket(addresses.of(LINK.responder()), Addresses.RELAY_UDP), new byte[20]);
    file = folder.resolve("handshakes.pcap");
    keyFile = folder.resolve("keys.log");
    capture.write(file);
    keys.write(keyFile);
  }

  private Outcome handshake(TlsVersion version, Certificate server, Certificate client, TcpStream stream) {
    Handshake handshake = new Handshake(
        bench.initiator(LINK, version, server, client), bench.responder(LINK, Transport.MTLS, version, server, client), stream, keys);
    Outcome outcome = handshake.run();
    if (outcome.connected()) {
      handshake.send(Party.Initiator, REQUEST.getBytes(StandardCharsets.US_ASCII));
      handshake.close(Party.Initiator);
    }
    stream.close(outcome.refusedBy().orElse(Party.Initiator));
    return outcome;
  }

  private List<String> tshark(boolean withKeys, String filter, String... fields) throws Exception {
    List<String> command = new ArrayList<>(List.of("tshark", "-n", "-r", file.toString(), "-Y", filter, "-T", "fields"));
    command.addAll(List.of(CHECKED.split(" ")));
    if (withKeys) {
      command.addAll(List.of("-o", "tls.keylog_file:" + keyFile));
    }
    Stream.of(fields).forEach(field -> command.addAll(List.of("-e", field)));
    try (ExternalProgram tshark = ExternalProgram.start(command)) {
      return tshark.awaitEnd().lines().filter(line -> !line.startsWith("Running as user")).toList();
    }
  }

  @Test
  void nothingIsWrongWithThePackets() throws Exception {
    assertEquals(List.of(), tshark(true, "_ws.malformed || ip.checksum.status == 0 || tcp.checksum.status == 0 || udp.checksum.status == 0"
        + " || tcp.analysis.flags", "frame.number", "_ws.expert.message"));
    assertEquals(outcomes.size(), tshark(false, "tcp.flags.syn == 1 && tcp.flags.ack == 1", "tcp.stream").size());
  }

  @Test
  void itSeesWhoAskedForACertificateAndWhoPresentedOne() throws Exception {
    Set<Integer> requested = where(Outcome::requested);
    Set<Integer> presented = where(Outcome::presented);
    assertEquals(requested, streams(tshark(true, "tls.handshake.type == 13", "tcp.stream")));
    assertEquals(presented, streams(tshark(true,
        "tls.handshake.type == 11 && tcp.dstport == 5061 && tls.handshake.certificates_length > 0", "tcp.stream")));
  }

  private Set<Integer> where(Predicate<Outcome> condition) {
    return IntStream.range(0, outcomes.size()).filter(i -> condition.test(outcomes.get(i))).boxed().collect(Collectors.toSet());
  }

  private static Set<Integer> streams(List<String> lines) {
    return lines.stream().map(String::strip).map(Integer::valueOf).collect(Collectors.toSet());
  }

  @Test
  void itSeesTheAlerts() throws Exception {
    Map<Integer, Integer> sent = new TreeMap<>();
    for (int i = 0; i < outcomes.size(); i++) {
      if (outcomes.get(i).alert().isPresent()) {
        sent.put(i, outcomes.get(i).alert().getAsInt());
      }
    }
    Map<Integer, Integer> seen = new TreeMap<>();
    for (String line : tshark(true, "tls.alert_message.desc && tls.alert_message.level == 2", "tcp.stream", "tls.alert_message.desc")) {
      seen.put(Integer.parseInt(line.split("\t")[0]), Integer.parseInt(line.split("\t")[1]));
    }
    assertEquals(sent, seen);
  }

  @Test
  void itReadsSipWithTheKeyLogOnly() throws Exception {
    long connected = outcomes.stream().filter(Outcome::connected).count();
    assertEquals(connected, tshark(true, "sip.Method == \"OPTIONS\"", "tcp.stream").size());
    assertEquals(List.of(), tshark(false, "sip", "tcp.stream"));
  }
}
