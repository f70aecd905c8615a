package lync.encryption.wire.tls;

/** Sees every byte of a connection, in both directions, in the order in which they are sent. */
@FunctionalInterface
public interface Tap {

  /** Sees nothing. */
  Tap NONE = (from, bytes) -> {};

  /** @param bytes what was sent; not to be changed */
  void sent(Party from, byte[] bytes);
}
