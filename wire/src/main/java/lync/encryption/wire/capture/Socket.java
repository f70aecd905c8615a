package lync.encryption.wire.capture;

/** A host and a port of it: where one side of a conversation is. */
public record Socket(Host host, int port) {

  public Socket {
    if (port < 1 || port > 0xFFFF) {
      throw new IllegalArgumentException("a port is one of 1..65535, not " + port);
    }
  }

  @Override
  public String toString() {
    return host + ":" + port;
  }
}
