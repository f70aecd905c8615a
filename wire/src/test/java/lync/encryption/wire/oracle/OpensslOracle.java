package lync.encryption.wire.oracle;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import lync.encryption.model.vocabulary.Certificate;
import lync.encryption.model.vocabulary.Issuer;
import lync.encryption.model.vocabulary.Link;
import lync.encryption.model.vocabulary.Reason;
import lync.encryption.model.vocabulary.Transport;
import lync.encryption.wire.pki.BouncyCastle;
import lync.encryption.wire.pki.Identity;
import lync.encryption.wire.tls.Alerts;
import lync.encryption.wire.tls.Bench;
import lync.encryption.wire.tls.EndFailure;
import lync.encryption.wire.tls.EndSettings;
import lync.encryption.wire.tls.InitiatorTls;
import lync.encryption.wire.tls.Party;
import lync.encryption.wire.tls.ResponderTls;
import lync.encryption.wire.tls.SecretSink;
import lync.encryption.wire.tls.Tap;
import lync.encryption.wire.tls.TlsEnd;
import lync.encryption.wire.tls.TlsOverSocket;
import lync.encryption.wire.tls.TlsVersion;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * OpenSSL at the other end, over a loopback socket: with every pair of certificates, in both versions, whichever end it is, connections stand or fall
 * as ours do, and whichever end refuses sends the alert that ours would. OpenSSL goes by the clock on the wall and by no list of trusted servers:
 * certificates here are good now, and the one that is on no list has the wrong name to it.
 */
class OpensslOracle {

  private static final int PATIENCE = 30_000;
  /** A link on which nobody consults a list, so that both ends judge by the same. */
  private static final Link LINK = Link.ReverseProxyToWebServices;
  private static final int HANDSHAKE_FAILURE = 40;
  private static final int PROTOCOL_VERSION = 70;
  private static final Pattern ALERT_RECEIVED = Pattern.compile("SSL alert number (\\d+)");

  private static final Bench BENCH = new Bench(new BouncyCastle(3), Instant.now().truncatedTo(ChronoUnit.SECONDS));

  @TempDir
  private Path folder;

  record Row(TlsVersion version, Certificate server, Certificate client) {}

  static Stream<Row> rows() {
    return Stream.of(TlsVersion.values()).flatMap(version -> Stream.of(Certificate.values())
        .flatMap(server -> Stream.of(Certificate.values()).map(client -> new Row(version, server, client))));
  }

  @BeforeEach
  void openssl() {
    ExternalProgram.assumeInstalled("openssl", "openssl");
  }

  /** Who should refuse whom, and with which alert; empty if nobody should. */
  private record Refusal(Party by, int alert) {}

  private static Optional<Refusal> expected(Row row) {
    return refusal(Party.Initiator, row.server, row.version).or(() -> refusal(Party.Responder, row.client, row.version));
  }

  private static Optional<Refusal> refusal(Party by, Certificate certificate, TlsVersion version) {
    Reason reason = reason(certificate);
    return reason == Reason.None ? Optional.empty() : Optional.of(new Refusal(by, Alerts.on(reason, version, by)));
  }

  /**
   * With two differences. OpenSSL without a certificate does not present an empty list, as ours do so that the initiator has something to judge: it
   * gives up by itself, and of TLS 1.3 it then knows nothing. And as a responder it asks nobody for a name, since it does not know whom to expect.
   */
  private static Optional<Refusal> expectedOfResponder(Row row) {
    if (row.server == Certificate.None) {
      return Optional.of(new Refusal(Party.Responder, row.version == TlsVersion.V13 ? PROTOCOL_VERSION : HANDSHAKE_FAILURE));
    }
    return reason(row.server) == Reason.None && reason(row.client) == Reason.NameMismatch ? Optional.empty() : expected(row);
  }

  private static Reason reason(Certificate certificate) {
    return switch (certificate) {
      case None -> Reason.NoCertificate;
      case Own -> Reason.None;
      case SelfSigned, RogueIssuer -> Reason.UnknownIssuer;
      case Expired -> Reason.CertificateExpired;
      case WrongName, Unlisted -> Reason.NameMismatch;
    };
  }

  /** OpenSSL connects to us. */
  @ParameterizedTest
  @MethodSource("rows")
  void asInitiator(Row row) throws Exception {
    EndSettings ours = BENCH.responder(LINK, Transport.MTLS, row.version, row.server, row.client);
    EndSettings theirs = BENCH.initiator(LINK, row.version, row.server, row.client);
    ResponderTls end = new ResponderTls(ours, SecretSink.NONE);
    try (ServerSocket listener = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      listener.setSoTimeout(PATIENCE);
      List<String> command = new ArrayList<>(List.of("openssl", "s_client", "-connect", "127.0.0.1:" + listener.getLocalPort(), "-quiet",
          "-verify_hostname", theirs.judge().expected().orElseThrow().value()));
      command.addAll(common(row.version, theirs));
      try (ExternalProgram openssl = ExternalProgram.start(command)) {
        openssl.type("ping\n");
        try (TlsOverSocket connection = new TlsOverSocket(end, accept(listener), Tap.NONE)) {
          connection.handshake();
          if (end.complete()) {
            assertArrayEquals("ping\n".getBytes(StandardCharsets.US_ASCII), connection.receive());
            connection.send("pong\n".getBytes(StandardCharsets.US_ASCII));
            openssl.awaitLine("pong");
          }
        }
        assertAgree(expected(row), Party.Responder, end, openssl.awaitEnd());
      }
    }
  }

  /** We connect to OpenSSL. */
  @ParameterizedTest
  @MethodSource("rows")
  void asResponder(Row row) throws Exception {
    EndSettings ours = BENCH.initiator(LINK, row.version, row.server, row.client);
    EndSettings theirs = BENCH.responder(LINK, Transport.MTLS, row.version, row.server, row.client);
    int port = freePort();
    List<String> command = new ArrayList<>(List.of("openssl", "s_server", "-accept", "127.0.0.1:" + port, "-naccept", "1", "-rev", "-Verify", "3"));
    command.addAll(common(row.version, theirs));
    if (theirs.identity().isEmpty()) {
      command.add("-nocert");
    }
    try (ExternalProgram openssl = ExternalProgram.start(command)) {
      openssl.awaitLine("ACCEPT");
      InitiatorTls end = new InitiatorTls(ours, SecretSink.NONE);
      Socket socket = new Socket(InetAddress.getLoopbackAddress(), port);
      socket.setSoTimeout(PATIENCE);
      boolean answered = false;
      try (TlsOverSocket connection = new TlsOverSocket(end, socket, Tap.NONE)) {
        connection.handshake();
        if (end.complete()) {
          connection.send("ping\n".getBytes(StandardCharsets.US_ASCII));
          byte[] answer = connection.receive();
          answered = answer.length > 0;
          assertTrue(!answered || new String(answer, StandardCharsets.US_ASCII).equals("gnip\n"));
        }
      }
      assertAgree(expectedOfResponder(row), Party.Initiator, end, openssl.awaitEnd());
      assertEquals(end.failure().isEmpty(), answered);
    }
  }

  private List<String> common(TlsVersion version, EndSettings settings) throws Exception {
    PemFiles pem = new PemFiles(folder);
    List<String> options = new ArrayList<>(List.of(version == TlsVersion.V13 ? "-tls1_3" : "-tls1_2", "-verify_return_error", "-CAfile",
        pem.certificates("trusted", List.of(BENCH.pki().root(Issuer.EnterpriseCA).certificate())).toString()));
    if (settings.identity().isPresent()) {
      Identity identity = settings.identity().get();
      options.addAll(List.of("-cert", pem.certificates("own", identity.chain()).toString(), "-key", pem.key("own", identity).toString()));
    }
    return options;
  }

  private static void assertAgree(Optional<Refusal> expected, Party ourParty, TlsEnd our, String said) {
    if (expected.isEmpty()) {
      assertEquals(Optional.empty(), our.failure(), said);
      return;
    }
    int alert = expected.get().alert;
    EndFailure failure = our.failure().orElseThrow(() -> new AssertionError("nobody refused; openssl said:\n" + said));
    assertEquals(OptionalInt.of(alert), failure.alert(), said);
    if (expected.get().by == ourParty) {
      assertEquals(EndFailure.Kind.PeerJudged, failure.kind(), said);
      Matcher received = ALERT_RECEIVED.matcher(said);
      assertTrue(received.find(), () -> "openssl received no alert; it said:\n" + said);
      assertEquals(alert, Integer.parseInt(received.group(1)), said);
    } else {
      assertEquals(EndFailure.Kind.PeerRefused, failure.kind(), said);
    }
  }

  private static Socket accept(ServerSocket listener) throws IOException {
    Socket socket = listener.accept();
    socket.setSoTimeout(PATIENCE);
    return socket;
  }

  private static int freePort() throws IOException {
    try (ServerSocket probe = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      return probe.getLocalPort();
    }
  }
}
