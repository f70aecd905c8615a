package lync.encryption.wire.srtp;

/** What happens between the sender and the receiver of a stream. Packets are counted backwards: 0 is the one that was sent last. */
sealed interface Event {

  /**
   * The sender sends the next packet, and it arrives.
   *
   * @param gap by how much its sequence number is higher than the last one; the first packet of a story has none before it
   * @param shape what the packet looks like
   */
  record Send(int gap, long shape) implements Event {}

  /** As Send, but the packet does not arrive, or not yet. */
  record Lose(int gap, long shape) implements Event {}

  /** The sender is asked to protect a packet with a sequence number that lies so far behind its last one; if it does, the packet arrives. */
  record Turn(int back, long shape) implements Event {}

  /** A packet that was sent earlier arrives, late or again. */
  record Deliver(int back) implements Event {}

  /** A packet that was sent earlier arrives altered in one octet. */
  record Tamper(int back, int at, int mask) implements Event {}

  /** A packet that was sent earlier arrives cut short. */
  record Truncate(int back, int at) implements Event {}

  /** The receiver's own side sends a packet under the same key, and somebody sends it back. */
  record Reflect(int sequenceNumber, long shape) implements Event {}

  /** Somebody makes up a packet of this stream, with a sequence number so far ahead, without the key. */
  record Forge(int ahead, long shape) implements Event {}

  /** The packet before protection comes in, in clear. */
  record Plain(int back) implements Event {}
}
