package lync.encryption.wire.capture;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Reads a capture and puts together what each side said: what somebody with a tap can read. Segments may come twice or in the wrong order.
 */
public final class Reassembly {

  private record Direction(Socket from, Socket to) {}

  /** Of one direction: where its bytes start, and the pieces by their distance from there. */
  private static final class Pieces {
    private Integer start;
    private final TreeMap<Integer, byte[]> byOffset = new TreeMap<>();
  }

  private final ByteBuffer file;
  private final Map<Direction, Pieces> streams = new LinkedHashMap<>();
  private final List<Conversation> datagrams = new ArrayList<>();

  private Reassembly(byte[] file) {
    this.file = ByteBuffer.wrap(file);
  }

  /**
   * Everything that was said: first over TCP, in the order in which sides first spoke, then each datagram.
   *
   * @param capture a capture with bare IPv4 packets, as {@link Capture} makes them
   * @throws MalformedCapture if it is none, or cut off, or a piece in the middle of a connection is missing
   */
  public static List<Conversation> of(byte[] capture) throws MalformedCapture {
    Reassembly reassembly = new Reassembly(capture);
    reassembly.readPackets();
    List<Conversation> all = reassembly.joined();
    all.addAll(reassembly.datagrams);
    return all;
  }

  private void readPackets() throws MalformedCapture {
    if (!Capture.begins(file)) {
      throw new MalformedCapture(0, "no capture of IP packets; expected a pcap file, big-endian, with link type " + Capture.LINKTYPE_RAW);
    }
    file.position(Capture.FILE_HEADER);
    while (file.hasRemaining()) {
      int start = file.position();
      require(file.remaining() >= Capture.PACKET_HEADER, start, "the header of a packet is cut off");
      int length = file.getInt(start + 8);
      file.position(start + Capture.PACKET_HEADER);
      require(length >= Packets.IP_HEADER && file.remaining() >= length, start, "a packet is cut off");
      read(start, file.slice(file.position(), length));
      file.position(file.position() + length);
    }
  }

  private void read(int at, ByteBuffer packet) throws MalformedCapture {
    int header = (packet.get(0) & 0x0F) * Integer.BYTES;
    require(packet.get(0) >>> 4 == 4 && (packet.getShort(2) & 0xFFFF) == packet.capacity(), at, "a packet is not IPv4, or not of its length");
    Host from = new Host(packet.getInt(12));
    Host to = new Host(packet.getInt(16));
    int protocol = packet.get(9);
    ByteBuffer payload = packet.slice(header, packet.capacity() - header);
    switch (protocol) {
      case Packets.TCP -> readSegment(at, from, to, payload);
      case Packets.UDP -> readDatagram(at, from, to, payload);
      default -> throw new MalformedCapture(at, "a packet carries protocol " + protocol + "; expected TCP or UDP");
    }
  }

  private void readSegment(int at, Host from, Host to, ByteBuffer segment) throws MalformedCapture {
    require(segment.capacity() >= Packets.TCP_HEADER, at, "the header of a segment is cut off");
    int header = (segment.get(12) >>> 4 & 0x0F) * Integer.BYTES;
    require(segment.capacity() >= header, at, "the header of a segment is cut off");
    Pieces pieces = streams.computeIfAbsent(new Direction(socket(from, segment.getShort(0)), socket(to, segment.getShort(2))), d -> new Pieces());
    int sequence = segment.getInt(4);
    if ((segment.get(13) & Packets.SYN) != 0) {
      pieces.start = sequence + 1;
    }
    if (segment.capacity() > header) {
      require(pieces.start != null, at, "a connection has no beginning");
      pieces.byOffset.merge(sequence - pieces.start, rest(segment, header), (known, again) -> known.length >= again.length ? known : again);
    }
  }

  private void readDatagram(int at, Host from, Host to, ByteBuffer datagram) throws MalformedCapture {
    boolean whole = datagram.capacity() >= Packets.UDP_HEADER && (datagram.getShort(4) & 0xFFFF) == datagram.capacity();
    require(whole, at, "a datagram is not of its length");
    datagrams.add(new Conversation(Conversation.Carrier.UDP, socket(from, datagram.getShort(0)), socket(to, datagram.getShort(2)),
        rest(datagram, Packets.UDP_HEADER)));
  }

  private static Socket socket(Host host, short port) {
    return new Socket(host, port & 0xFFFF);
  }

  private static byte[] rest(ByteBuffer buffer, int from) {
    byte[] bytes = new byte[buffer.capacity() - from];
    buffer.get(from, bytes);
    return bytes;
  }

  private List<Conversation> joined() throws MalformedCapture {
    List<Conversation> all = new ArrayList<>();
    for (Map.Entry<Direction, Pieces> stream : streams.entrySet()) {
      byte[] bytes = new byte[0];
      for (Map.Entry<Integer, byte[]> piece : stream.getValue().byOffset.entrySet()) {
        int offset = piece.getKey();
        require(offset >= 0 && offset <= bytes.length, file.capacity(), "a piece of what " + stream.getKey().from + " said is missing");
        int end = Math.max(bytes.length, offset + piece.getValue().length);
        bytes = Arrays.copyOf(bytes, end);
        System.arraycopy(piece.getValue(), 0, bytes, offset, piece.getValue().length);
      }
      all.add(new Conversation(Conversation.Carrier.TCP, stream.getKey().from, stream.getKey().to, bytes));
    }
    return all;
  }

  private static void require(boolean condition, int at, String otherwise) throws MalformedCapture {
    if (!condition) {
      throw new MalformedCapture(at, otherwise);
    }
  }
}
