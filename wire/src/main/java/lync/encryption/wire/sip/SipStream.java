package lync.encryption.wire.sip;

import java.util.Arrays;
import java.util.Optional;
import lync.encryption.wire.input.MalformedData;

/** One direction of a connection: takes octets as they come, and gives messages as they become whole (RFC 3261 18.3). */
public final class SipStream {

  /** A header that has not ended by then is none. */
  private static final int LONGEST_HEAD = 1 << 16;

  private byte[] pending = new byte[0];

  /** Takes what has come in. */
  public void offer(byte[] octets) {
    int before = pending.length;
    pending = Arrays.copyOf(pending, before + octets.length);
    System.arraycopy(octets, 0, pending, before, octets.length);
  }

  /**
   * The next message.
   *
   * @return empty if it is not whole yet
   * @throws MalformedData if what has come is none; the stream is of no use afterwards
   */
  public Optional<SipMessage> next() throws MalformedData {
    int length = SipReader.lengthOfFirst(pending);
    if (length < 0 && pending.length > LONGEST_HEAD) {
      throw MalformedData.inBytes(SipReader.SOURCE, LONGEST_HEAD, "a header of more octets than that", "an empty line before");
    }
    if (length < 0 || length > pending.length) {
      return Optional.empty();
    }
    SipMessage message = SipReader.read(Arrays.copyOf(pending, length));
    pending = Arrays.copyOfRange(pending, length, pending.length);
    return Optional.of(message);
  }

  /** Octets of a message that is not whole yet. */
  public int pending() {
    return pending.length;
  }
}
