package lync.encryption.wire.capture;

/**
 * What one side said to another: over TCP everything it sent on one connection, put together again; over UDP one datagram.
 *
 * @param bytes not to be changed
 */
public record Conversation(Carrier carrier, Socket from, Socket to, byte[] bytes) {

  /** What carried it. */
  public enum Carrier {
    TCP,
    UDP
  }

  @Override
  public String toString() {
    return carrier + " " + from + " to " + to + ", " + bytes.length + " bytes";
  }
}
