package lync.encryption.wire.capture;

import java.nio.ByteBuffer;

/** Makes IPv4 packets (RFC 791) with TCP segments (RFC 9293) and UDP datagrams (RFC 768) in them, with checksums that hold. */
final class Packets {

  static final int IP_HEADER = 20;
  static final int TCP_HEADER = 20;
  static final int UDP_HEADER = 8;
  static final int TCP = 6;
  static final int UDP = 17;
  /** The longest packet on an Ethernet. */
  static final int LONGEST = 1500;
  /** What of a segment's data fits into one packet. */
  static final int SEGMENT = LONGEST - IP_HEADER - TCP_HEADER;

  static final int FIN = 0x01;
  static final int SYN = 0x02;
  static final int RST = 0x04;
  static final int PSH = 0x08;
  static final int ACK = 0x10;

  private static final byte[] MAXIMUM_SEGMENT_SIZE = {2, 4, (byte) (SEGMENT >> 8), (byte) SEGMENT};
  private static final int WINDOW = 0xFFFF;
  private static final int VERSION_AND_LENGTH = 0x45;
  private static final int DO_NOT_FRAGMENT = 0x4000;
  private static final int TIME_TO_LIVE = 64;

  private Packets() {}

  /** @param data at most {@link #SEGMENT} bytes */
  static byte[] tcp(int identification, Socket from, Socket to, int sequence, int acknowledged, int flags, byte[] data) {
    byte[] options = (flags & SYN) != 0 ? MAXIMUM_SEGMENT_SIZE : new byte[0];
    int header = TCP_HEADER + options.length;
    ByteBuffer segment = ByteBuffer.allocate(header + data.length);
    segment.putShort((short) from.port()).putShort((short) to.port()).putInt(sequence).putInt(acknowledged);
    segment.put((byte) (header / Integer.BYTES << 4)).put((byte) flags).putShort((short) WINDOW).putShort((short) 0).putShort((short) 0);
    segment.put(options).put(data);
    int checksum = checksum(segment.array(), pseudoHeader(from, to, TCP, segment.capacity()));
    segment.putShort(16, (short) checksum);
    return ip(identification, from, to, TCP, segment.array());
  }

  /** @param data what fits into one packet */
  static byte[] udp(int identification, Socket from, Socket to, byte[] data) {
    ByteBuffer datagram = ByteBuffer.allocate(UDP_HEADER + data.length);
    datagram.putShort((short) from.port()).putShort((short) to.port()).putShort((short) datagram.capacity()).putShort((short) 0).put(data);
    int checksum = checksum(datagram.array(), pseudoHeader(from, to, UDP, datagram.capacity()));
    // Zero would mean that there is none.
    datagram.putShort(6, (short) (checksum == 0 ? 0xFFFF : checksum));
    return ip(identification, from, to, UDP, datagram.array());
  }

  private static byte[] ip(int identification, Socket from, Socket to, int protocol, byte[] payload) {
    ByteBuffer packet = ByteBuffer.allocate(IP_HEADER + payload.length);
    packet.put((byte) VERSION_AND_LENGTH).put((byte) 0).putShort((short) packet.capacity());
    packet.putShort((short) identification).putShort((short) DO_NOT_FRAGMENT);
    packet.put((byte) TIME_TO_LIVE).put((byte) protocol).putShort((short) 0).putInt(from.host().address()).putInt(to.host().address());
    byte[] header = new byte[IP_HEADER];
    packet.get(0, header);
    packet.putShort(10, (short) checksum(header, 0));
    return packet.put(payload).array();
  }

  private static long pseudoHeader(Socket from, Socket to, int protocol, int length) {
    return halves(from.host()) + halves(to.host()) + protocol + length;
  }

  private static long halves(Host host) {
    return (host.address() >>> 16) + (host.address() & 0xFFFF);
  }

  /** The Internet checksum (RFC 1071). */
  static int checksum(byte[] bytes, long start) {
    long sum = start;
    for (int i = 0; i < bytes.length; i += 2) {
      sum += (bytes[i] & 0xFF) << 8 | (i + 1 < bytes.length ? bytes[i + 1] & 0xFF : 0);
    }
    while (sum >>> 16 != 0) {
      sum = (sum & 0xFFFF) + (sum >>> 16);
    }
    return (int) ~sum & 0xFFFF;
  }
}
