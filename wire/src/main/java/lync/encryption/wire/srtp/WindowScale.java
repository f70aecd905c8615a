package lync.encryption.wire.srtp;

/**
 * How a model with a small replay window is played by implementations that have one of 64 packets, as RFC 3711 3.3.2 asks: on the wire, its indices
 * lie so far apart that both windows remember and forget the same ones.
 */
public final class WindowScale {

  private final int step;

  /**
   * @param modelWindow packets of the model's window; divides 64
   */
  public WindowScale(int modelWindow) {
    if (modelWindow < 1 || ReplayWindow.SIZE % modelWindow != 0) {
      throw new IllegalArgumentException("a model's window divides " + ReplayWindow.SIZE + ", unlike " + modelWindow);
    }
    step = ReplayWindow.SIZE / modelWindow;
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
    return (int) (index(first, modelIndex) & 0xFFFF);
  }
}
