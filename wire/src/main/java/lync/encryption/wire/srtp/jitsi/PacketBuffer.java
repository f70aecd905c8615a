package lync.encryption.wire.srtp.jitsi;

import java.util.Arrays;
import org.jitsi.utils.ByteArrayBuffer;

/** A packet as jitsi-srtp wants to have it: it grows and shrinks in place. */
final class PacketBuffer implements ByteArrayBuffer {

  private byte[] buffer;
  private int offset;
  private int length;

  /** @param room octets by which the packet can grow in place; AES-GCM does not ask for them */
  PacketBuffer(byte[] packet, int room) {
    buffer = Arrays.copyOf(packet, packet.length + room);
    length = packet.length;
  }

  byte[] bytes() {
    return Arrays.copyOfRange(buffer, offset, offset + length);
  }

  @Override
  public byte[] getBuffer() {
    return buffer;
  }

  @Override
  public int getOffset() {
    return offset;
  }

  @Override
  public void setOffset(int value) {
    offset = value;
  }

  @Override
  public int getLength() {
    return length;
  }

  @Override
  public void setLength(int value) {
    length = value;
  }

  @Override
  public boolean isInvalid() {
    return false;
  }

  @Override
  public void readRegionToBuff(int from, int count, byte[] out) {
    System.arraycopy(buffer, offset + from, out, 0, count);
  }

  @Override
  public void grow(int count) {
    if (offset + length + count > buffer.length) {
      buffer = Arrays.copyOf(buffer, offset + length + count);
    }
  }

  @Override
  public void append(byte[] data, int count) {
    grow(count);
    System.arraycopy(data, 0, buffer, offset + length, count);
    length += count;
  }

  @Override
  public void shrink(int count) {
    length -= count;
  }
}
