package lync.encryption.wire.srtp;

import java.nio.ByteBuffer;
import java.util.Random;
import lync.encryption.wire.input.MalformedData;

/** Packets of every shape that RTP has: contributing sources, extension, padding, any payload type, any payload, an empty one too. */
final class Packets {

  private static final int WORD = 4;
  /** Types of header extension that mean its encryption (RFC 9335 4); jitsi-srtp decrypts it whether asked to or not. */
  private static final int CRYPTEX_ONE_BYTE = 0xC0DE;
  private static final int CRYPTEX_TWO_BYTES = 0xC2DE;

  private Packets() {}

  /** The packet of this shape; the same for the same shape. */
  static RtpPacket shaped(long shape, int sequenceNumber, int ssrc) {
    Random random = new Random(shape);
    int sources = random.nextInt(4) == 0 ? random.nextInt(16) : 0;
    boolean extended = random.nextInt(4) == 0;
    int extension = extended ? random.nextInt(6) : 0;
    int payload = random.nextInt(8) == 0 ? random.nextInt(3) : random.nextInt(180);
    int header = RtpPacket.FIXED_HEADER + WORD * sources + (extended ? WORD + WORD * extension : 0);
    ByteBuffer packet = ByteBuffer.allocate(header + payload);
    byte[] rest = new byte[packet.capacity() - RtpPacket.FIXED_HEADER];
    random.nextBytes(rest);
    packet.put((byte) (0x80 | (random.nextInt(8) == 0 ? 0x20 : 0) | (extended ? 0x10 : 0) | sources));
    packet.put((byte) random.nextInt(256)).putShort((short) sequenceNumber).putInt(random.nextInt()).putInt(ssrc).put(rest);
    if (extended) {
      int at = RtpPacket.FIXED_HEADER + WORD * sources;
      int type = packet.getShort(at) & 0xFFFF;
      if (type == CRYPTEX_ONE_BYTE || type == CRYPTEX_TWO_BYTES) {
        packet.putShort(at, (short) 0);
      }
      packet.putShort(at + 2, (short) extension);
    }
    try {
      return RtpPacket.read(packet.array());
    } catch (MalformedData e) {
      throw new AssertionError(e);
    }
  }
}
