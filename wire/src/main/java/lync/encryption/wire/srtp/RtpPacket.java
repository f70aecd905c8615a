package lync.encryption.wire.srtp;

import java.nio.ByteBuffer;
import java.util.Arrays;
import lync.encryption.wire.input.MalformedData;

/**
 * An RTP packet (RFC 3550 5.1), or an SRTP packet, whose header is the same and in clear: as much of it as protection needs to know. Immutable.
 */
public final class RtpPacket {

  /** Octets of the header without contributing sources and extension. */
  public static final int FIXED_HEADER = 12;
  private static final int SEQUENCE_NUMBER = 2;
  private static final int SSRC = 8;
  private static final int EXTENSION_BIT = 0x10;
  private static final int WORD = 4;

  private final byte[] bytes;
  private final int headerLength;

  private RtpPacket(byte[] bytes, int headerLength) {
    this.bytes = bytes;
    this.headerLength = headerLength;
  }

  /**
   * Reads a packet. Version, padding and payload type are not looked at: they are authenticated with the rest, and RTP judges them afterwards.
   *
   * @param source what the packet is, for messages
   * @param tagLength octets that must follow the header at least: the tag of a protected packet
   * @throws MalformedData if the packet ends before its header says it does, or there is no room for the tag
   */
  public static RtpPacket read(String source, byte[] packet, int tagLength) throws MalformedData {
    demand(source, packet, FIXED_HEADER + tagLength, "the fixed header", tagLength);
    int header = FIXED_HEADER + WORD * (packet[0] & 0x0F);
    demand(source, packet, header + tagLength, "the contributing sources", tagLength);
    if ((packet[0] & EXTENSION_BIT) != 0) {
      demand(source, packet, header + WORD + tagLength, "the extension's header", tagLength);
      header += WORD + WORD * unsigned16(packet, header + 2);
      demand(source, packet, header + tagLength, "the extension", tagLength);
    }
    return new RtpPacket(packet.clone(), header);
  }

  /** Reads a packet that is not protected. */
  public static RtpPacket read(byte[] packet) throws MalformedData {
    return read("RTP packet", packet, 0);
  }

  /**
   * A plain packet: version 2, neither padding nor extension nor contributing sources.
   *
   * @param payloadType 0..127
   * @param sequenceNumber 0..65535
   */
  public static RtpPacket of(int payloadType, int sequenceNumber, int timestamp, int ssrc, byte[] payload) {
    ByteBuffer packet = ByteBuffer.allocate(FIXED_HEADER + payload.length);
    packet.put((byte) 0x80).put((byte) payloadType).putShort((short) sequenceNumber).putInt(timestamp).putInt(ssrc).put(payload);
    return new RtpPacket(packet.array(), FIXED_HEADER);
  }

  private static void demand(String source, byte[] packet, int length, String part, int tagLength) throws MalformedData {
    if (packet.length < length) {
      throw MalformedData.inBytes(source, packet.length, "the packet ends", "at least " + length + " octets: " + part + " takes "
          + (length - tagLength) + (tagLength == 0 ? "" : ", the tag " + tagLength));
    }
  }

  private static int unsigned16(byte[] bytes, int at) {
    return ByteBuffer.wrap(bytes).getShort(at) & 0xFFFF;
  }

  public int sequenceNumber() {
    return unsigned16(bytes, SEQUENCE_NUMBER);
  }

  /** The synchronisation source: which stream it belongs to. */
  public int ssrc() {
    return ByteBuffer.wrap(bytes).getInt(SSRC);
  }

  /** Octets before the payload. */
  public int headerLength() {
    return headerLength;
  }

  /** The packet as it goes over the wire. */
  public byte[] bytes() {
    return bytes.clone();
  }

  /** What follows the header; of a protected packet the tag included. */
  public byte[] payload() {
    return Arrays.copyOfRange(bytes, headerLength, bytes.length);
  }

  /** For this package, which does not write to it. */
  byte[] sharedBytes() {
    return bytes;
  }
}
