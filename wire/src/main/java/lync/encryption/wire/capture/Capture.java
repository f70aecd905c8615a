package lync.encryption.wire.capture;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;

/**
 * A capture file in the making, in the classic format (libpcap 2.4) with bare IP packets. Time is the capture's own: it goes on by the same amount
 * with every packet, so that one run always gives one file. Not safe for use by several threads.
 */
public final class Capture {

  private static final int MAGIC = 0xA1B2C3D4;
  private static final int SNAPSHOT_LENGTH = 0xFFFF;
  static final int LINKTYPE_RAW = 101;
  static final int FILE_HEADER = 24;
  static final int PACKET_HEADER = 16;
  private static final Duration BETWEEN_PACKETS = Duration.ofNanos(250_000);
  private static final int FIRST_EPHEMERAL = 49152;
  private static final int EPHEMERAL_PORTS = 0x10000 - FIRST_EPHEMERAL;

  private final ByteArrayOutputStream packets = new ByteArrayOutputStream();
  private Instant now;
  private int identification;
  private int streams;

  /** @param start when the first packet passes */
  public Capture(Instant start) {
    now = start;
  }

  /**
   * A TCP connection is made: the three packets that open it are recorded.
   *
   * @param client who connects, from a port that no other connection here has had
   */
  public TcpStream connect(Host client, Socket server) {
    if (streams == EPHEMERAL_PORTS) {
      throw new IllegalStateException("a capture has room for " + EPHEMERAL_PORTS + " connections");
    }
    TcpStream stream = new TcpStream(this, new Socket(client, FIRST_EPHEMERAL + streams), server, streams);
    streams++;
    stream.open();
    return stream;
  }

  /**
   * A UDP datagram passes.
   *
   * @throws IllegalArgumentException if it does not fit into one packet
   */
  public void datagram(Socket from, Socket to, byte[] data) {
    int most = Packets.LONGEST - Packets.IP_HEADER - Packets.UDP_HEADER;
    if (data.length > most) {
      throw new IllegalArgumentException("a datagram of " + data.length + " bytes does not fit into one packet; expected at most " + most);
    }
    add(Packets.udp(nextIdentification(), from, to, data));
  }

  int nextIdentification() {
    return ++identification & 0xFFFF;
  }

  void add(byte[] packet) {
    ByteBuffer header = ByteBuffer.allocate(PACKET_HEADER);
    header.putInt((int) now.getEpochSecond()).putInt(now.getNano() / 1000).putInt(packet.length).putInt(packet.length);
    packets.writeBytes(header.array());
    packets.writeBytes(packet);
    now = now.plus(BETWEEN_PACKETS);
  }

  /** The file's contents. */
  public byte[] toBytes() {
    ByteBuffer file = ByteBuffer.allocate(FILE_HEADER + packets.size());
    file.putInt(MAGIC).putShort((short) 2).putShort((short) 4).putInt(0).putInt(0).putInt(SNAPSHOT_LENGTH).putInt(LINKTYPE_RAW);
    return file.put(packets.toByteArray()).array();
  }

  /**
   * Writes the file whole or not at all.
   *
   * @throws IOException if it cannot be written; the message names it
   */
  public void write(Path file) throws IOException {
    WholeFile.write(file, toBytes());
  }

  /** Whether bytes are the beginning of a file in this format. */
  static boolean begins(ByteBuffer file) {
    return file.capacity() >= FILE_HEADER && file.getInt(0) == MAGIC && file.getInt(20) == LINKTYPE_RAW;
  }
}
