package lync.encryption.wire.tls;

import java.io.IOException;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.util.Arrays;

/**
 * An end of a TLS connection on a socket, for peers that are not ours. It waits for the peer, but never longer than the socket's own timeout. Not
 * safe for use by several threads.
 */
public final class TlsOverSocket implements AutoCloseable {

  private static final int BUFFER = 16 * 1024;

  private final TlsEnd end;
  private final Socket socket;
  private final Tap tap;
  private boolean ended;

  /** @param socket connected; closed together with this */
  public TlsOverSocket(TlsEnd end, Socket socket, Tap tap) {
    this.end = end;
    this.socket = socket;
    this.tap = tap;
  }

  /**
   * Goes on until this end is complete or has given up. What it then still had to say has been sent.
   *
   * @throws SocketTimeoutException if the peer lets it wait too long
   */
  public void handshake() throws IOException {
    flush();
    while (!end.complete() && end.failure().isEmpty() && !ended) {
      read();
    }
  }

  /**
   * Sends data.
   *
   * @throws IllegalStateException if there is no connection
   */
  public void send(byte[] data) throws IOException {
    end.send(data);
    flush();
  }

  /**
   * Waits for data.
   *
   * @return what came; nothing if the peer took leave or gave up instead
   * @throws SocketTimeoutException if the peer lets it wait too long
   */
  public byte[] receive() throws IOException {
    byte[] data = end.takeReceived();
    while (data.length == 0 && end.failure().isEmpty() && !ended) {
      read();
      data = end.takeReceived();
    }
    return data;
  }

  private void read() throws IOException {
    byte[] buffer = new byte[BUFFER];
    int length = socket.getInputStream().read(buffer);
    if (length < 0) {
      ended = true;
      end.inputEnded();
    } else {
      byte[] bytes = Arrays.copyOf(buffer, length);
      tap.sent(end.party().other(), bytes);
      end.receive(bytes);
    }
    flush();
  }

  private void flush() throws IOException {
    byte[] output = end.takeOutput();
    if (output.length > 0 && !ended) {
      tap.sent(end.party(), output);
      socket.getOutputStream().write(output);
      socket.getOutputStream().flush();
    }
  }

  /** Takes leave, and closes the socket. */
  @Override
  public void close() throws IOException {
    try (socket) {
      end.close();
      flush();
    }
  }
}
