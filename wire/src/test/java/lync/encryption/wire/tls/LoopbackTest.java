package lync.encryption.wire.tls;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import lync.encryption.model.vocabulary.Certificate;
import lync.encryption.model.vocabulary.Link;
import lync.encryption.model.vocabulary.Reason;
import lync.encryption.model.vocabulary.Transport;
import lync.encryption.wire.pki.BouncyCastle;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The ends on sockets come to the same as in memory. */
class LoopbackTest {

  private static final Link LINK = Link.FrontEndToAccessEdge;
  private static final int PATIENCE = 30_000;
  private static final byte[] DATA = {4, 5, 6};

  private final Bench bench = new Bench(new BouncyCastle(23));

  @ParameterizedTest
  @EnumSource
  void aConnectionStandsAndCarriesData(TlsVersion version) throws Exception {
    try (ServerSocket listener = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      CompletableFuture<byte[]> answered = CompletableFuture.supplyAsync(() -> answer(listener, version, Certificate.Own).received);
      InitiatorTls initiator = new InitiatorTls(bench.initiator(LINK, version, Certificate.Own, Certificate.Own), SecretSink.NONE);
      try (TlsOverSocket connection = new TlsOverSocket(initiator, connect(listener), Tap.NONE)) {
        connection.handshake();
        connection.send(DATA);
        assertArrayEquals(DATA, connection.receive());
        assertArrayEquals(new byte[0], connection.receive());
      }
      assertArrayEquals(DATA, answered.get());
      assertEquals(Optional.empty(), initiator.failure());
    }
  }

  @ParameterizedTest
  @EnumSource
  void aRefusalReachesTheOther(TlsVersion version) throws Exception {
    try (ServerSocket listener = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      CompletableFuture<Answer> answered = CompletableFuture.supplyAsync(() -> answer(listener, version, Certificate.Expired));
      InitiatorTls initiator = new InitiatorTls(bench.initiator(LINK, version, Certificate.Own, Certificate.Expired), SecretSink.NONE);
      try (TlsOverSocket connection = new TlsOverSocket(initiator, connect(listener), Tap.NONE)) {
        connection.handshake();
        assertArrayEquals(new byte[0], connection.receive());
      }
      assertEquals(EndFailure.Kind.PeerRefused, initiator.failure().orElseThrow().kind());
      assertEquals(45, initiator.failure().orElseThrow().alert().orElseThrow());
      assertEquals(Optional.of(Reason.CertificateExpired), answered.get().end.verdict());
    }
  }

  @Test
  void nobodyIsWaitedForWithoutEnd() throws Exception {
    try (ServerSocket listener = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      Socket socket = connect(listener);
      socket.setSoTimeout(50);
      InitiatorTls initiator = new InitiatorTls(bench.initiator(LINK, TlsVersion.V13, Certificate.Own, Certificate.Own), SecretSink.NONE);
      try (TlsOverSocket connection = new TlsOverSocket(initiator, socket, Tap.NONE)) {
        assertThrows(SocketTimeoutException.class, connection::handshake);
      }
      assertTrue(socket.isClosed());
    }
  }

  private record Answer(ResponderTls end, byte[] received) {}

  private static Socket connect(ServerSocket listener) throws Exception {
    Socket socket = new Socket(listener.getInetAddress(), listener.getLocalPort());
    socket.setSoTimeout(PATIENCE);
    return socket;
  }

  /** Accepts one connection, sends back what comes first, and takes leave. */
  private Answer answer(ServerSocket listener, TlsVersion version, Certificate client) {
    ResponderTls responder = new ResponderTls(
        new Bench(new BouncyCastle(23)).responder(LINK, Transport.MTLS, version, Certificate.Own, client), SecretSink.NONE);
    try {
      Socket socket = listener.accept();
      socket.setSoTimeout(PATIENCE);
      try (TlsOverSocket connection = new TlsOverSocket(responder, socket, Tap.NONE)) {
        connection.handshake();
        byte[] received = responder.complete() ? connection.receive() : new byte[0];
        if (received.length > 0) {
          connection.send(received);
        }
        return new Answer(responder, received);
      }
    } catch (IOException broken) {
      throw new IllegalStateException(broken);
    }
  }
}
