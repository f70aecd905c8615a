package lync.encryption.wire.srtp;

/**
 * How a model with a small replay window is played by implementations that have one of at least 64 packets, as RFC 3711 3.3.2 asks: on the wire, its
 * indices lie so far apart that both windows remember and forget the same ones.
 */
public final class WindowScale {

  private static final int CYCLE = 1 << 16;

  private final int window;
  private final int step;

  private WindowScale(int window, int step) {
    this.window = window;
    this.step = step;
  }

  /**
   * For a real window of 64 packets.
   *
   * @param modelWindow packets of the model's window; divides 64
   */
  public static WindowScale ofWindow(int modelWindow) {
    if (modelWindow < 1 || ReplayWindow.SIZE % modelWindow != 0) {
      throw new IllegalArgumentException("a model's window divides " + ReplayWindow.SIZE + ", unlike " + modelWindow);
    }
    return new WindowScale(ReplayWindow.SIZE, ReplayWindow.SIZE / modelWindow);
  }

  /**
   * For a window so large that the model's sequence numbers come round where the real ones do, and roll-over counters are guessed alike.
   *
   * @param modelWindow packets of the model's window; at most half of its sequence numbers
   * @param modelSequence how many sequence numbers the model has; divides 65,536
   */
  public static WindowScale ofSequence(int modelWindow, int modelSequence) {
    if (modelSequence < 1 || CYCLE % modelSequence != 0) {
      throw new IllegalArgumentException("a model's sequence numbers divide " + CYCLE + ", unlike " + modelSequence);
    }
    int step = CYCLE / modelSequence;
    if (modelWindow < 1 || modelWindow * step > ReplayWindow.LARGEST) {
      throw new IllegalArgumentException("a model's window has at most half of its " + modelSequence + " sequence numbers, unlike " + modelWindow);
    }
    return new WindowScale(modelWindow * step, step);
  }

  /** Packets of the real window. */
  public int window() {
    return window;
  }

  /** By how much the sequence numbers of neighbouring model indices differ. */
  public int step() {
    return step;
  }

  /** The index with which a packet of this index travels, if the stream's first possible one has this one. */
  public long index(int first, int modelIndex) {
    return first + (long) step * modelIndex;
  }

  /** The sequence number that such a packet shows. */
  public int sequenceNumber(int first, int modelIndex) {
    return (int) (index(first, modelIndex) % CYCLE);
  }
}
