package lync.encryption.wire.run;

import java.util.Optional;
import java.util.function.BiPredicate;
import java.util.function.Supplier;
import lync.encryption.wire.srtp.Reception;
import lync.encryption.wire.srtp.SrtpReceiver;

/**
 * What one implementation of SRTP makes of a stream, at its receiver's.
 *
 * @param <R> its receivers
 */
final class Ear<R extends SrtpReceiver> {

  /** The model counts no further. */
  private static final int MOST = 2;

  private final Supplier<R> opening;
  private final BiPredicate<R, Integer> memory;
  private final int[] accepted;
  private R receiver;
  private boolean forged;
  private boolean reflected;

  /**
   * @param opening makes the receiver, with the key that its side has by then
   * @param memory whether a receiver's replay window has an index as seen
   */
  Ear(int packets, Supplier<R> opening, BiPredicate<R, Integer> memory) {
    this.opening = opening;
    this.memory = memory;
    accepted = new int[packets];
  }

  /** What it makes of a packet. */
  Reception hear(byte[] packet) {
    if (receiver == null) {
      receiver = opening.get();
    }
    return receiver.receive(packet);
  }

  /** Empty before anything has come. */
  Optional<R> receiver() {
    return Optional.ofNullable(receiver);
  }

  /** How often the packet with an index was accepted. */
  int accepted(int index) {
    return accepted[index];
  }

  void accept(int index) {
    accepted[index] = Math.min(accepted[index] + 1, MOST);
  }

  /** Whether it took something for a packet of the stream that nobody has sent. */
  boolean forged() {
    return forged;
  }

  void takesForged() {
    forged = true;
  }

  /** Whether it took something for one that its own side had sent. */
  boolean reflected() {
    return reflected;
  }

  void takesReflected() {
    reflected = true;
  }

  /** One more than the highest index that its window has; 0 if none. */
  int highest() {
    int highest = 0;
    for (int k = 0; k < accepted.length; k++) {
      highest = hasSeen(k) ? k + 1 : highest;
    }
    return highest;
  }

  /** Whether its window has the index before the highest. */
  boolean below() {
    return highest() > 1 && hasSeen(highest() - 2);
  }

  private boolean hasSeen(int index) {
    return receiver != null && memory.test(receiver, index);
  }
}
