package lync.encryption.wire.capture;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HexFormat;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import lync.encryption.wire.tls.Party;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Captures: the bytes of the format, packets whose checksums hold, and everything that was said found again in them. */
class CaptureTest {

  private static final Instant START = Instant.parse("2015-03-09T12:00:00Z");
  private static final Host CLIENT = Host.of(10, 0, 0, 10);
  private static final Socket SERVER = new Socket(Host.of(10, 0, 0, 13), 5061);

  private final Capture capture = new Capture(START);

  /** The first packet of a connection, byte by byte: written out by hand from RFC 791, RFC 9293 and the format's description. */
  @Test
  void theFileBeginsAsTheFormatHasIt() {
    capture.connect(CLIENT, SERVER);
    String header = "a1b2c3d4" + "0002" + "0004" + "00000000" + "00000000" + "0000ffff" + "00000065";
    String packet = "54fd8b40" + "00000000" + "0000002c" + "0000002c"
        + "4500002c" + "00014000" + "400626b5" + "0a00000a" + "0a00000d"
        + "c00013c5" + "9e3779b9" + "00000000" + "6002ffff" + "98590000" + "020405b4";
    assertEquals(header + packet, HexFormat.of().formatHex(capture.toBytes(), 0, 24 + 16 + 44));
  }

  @Test
  void checksumsHold() {
    Random random = new Random(1);
    TcpStream stream = capture.connect(CLIENT, SERVER);
    for (int length : new int[] {1, 2, 1459, 1460, 1461, 5000}) {
      stream.sent(Party.Initiator, bytes(random, length));
    }
    stream.close(Party.Responder);
    capture.datagram(new Socket(CLIENT, 50000), SERVER, bytes(random, 172));
    capture.datagram(new Socket(CLIENT, 50000), SERVER, bytes(random, 173));
    int packets = 0;
    for (ByteBuffer packet : packets(capture.toBytes())) {
      byte[] header = new byte[20];
      packet.get(0, header);
      byte[] payload = new byte[packet.capacity() - 20];
      packet.get(20, payload);
      long pseudoHeader = (packet.getShort(12) & 0xFFFF) + (packet.getShort(14) & 0xFFFF) + (packet.getShort(16) & 0xFFFF)
          + (packet.getShort(18) & 0xFFFF) + packet.get(9) + payload.length;
      assertEquals(0, Packets.checksum(header, 0));
      assertEquals(0, Packets.checksum(payload, pseudoHeader));
      assertTrue(packet.capacity() <= 1500);
      packets++;
    }
    assertEquals(3 + (2 + 2 + 2 + 2 + 3 + 5) + 3 + 2, packets);
  }

  private static List<ByteBuffer> packets(byte[] file) {
    List<ByteBuffer> packets = new ArrayList<>();
    ByteBuffer buffer = ByteBuffer.wrap(file);
    for (int at = 24; at < file.length; at += 16 + buffer.getInt(at + 8)) {
      packets.add(buffer.slice(at + 16, buffer.getInt(at + 8)));
    }
    return packets;
  }

  @Test
  void whatWasSaidIsFoundAgain() throws Exception {
    Random random = new Random(2);
    TcpStream first = capture.connect(CLIENT, SERVER);
    TcpStream second = capture.connect(CLIENT, SERVER);
    byte[] up = bytes(random, 4000);
    byte[] down = bytes(random, 10);
    byte[] other = bytes(random, 3000);
    byte[] datagram = bytes(random, 200);
    first.sent(Party.Initiator, Arrays.copyOf(up, 1000));
    second.sent(Party.Responder, other);
    first.sent(Party.Responder, down);
    first.sent(Party.Initiator, Arrays.copyOfRange(up, 1000, 4000));
    capture.datagram(new Socket(CLIENT, 50000), new Socket(SERVER.host(), 3478), datagram);
    first.close(Party.Initiator);
    second.reset(Party.Responder);
    List<Conversation> said = Reassembly.of(capture.toBytes());
    assertEquals(List.of(
        "TCP 10.0.0.10:49152 to 10.0.0.13:5061, 4000 bytes", "TCP 10.0.0.13:5061 to 10.0.0.10:49152, 10 bytes",
        "TCP 10.0.0.10:49153 to 10.0.0.13:5061, 0 bytes", "TCP 10.0.0.13:5061 to 10.0.0.10:49153, 3000 bytes",
        "UDP 10.0.0.10:50000 to 10.0.0.13:3478, 200 bytes"), said.stream().map(Conversation::toString).toList());
    assertArrayEquals(up, said.get(0).bytes());
    assertArrayEquals(down, said.get(1).bytes());
    assertArrayEquals(other, said.get(3).bytes());
    assertArrayEquals(datagram, said.get(4).bytes());
  }

  @Test
  void segmentsMayComeTwiceAndInAnyOrder() throws Exception {
    byte[] data = bytes(new Random(3), 6000);
    capture.connect(CLIENT, SERVER).sent(Party.Initiator, data);
    byte[] file = capture.toBytes();
    List<ByteBuffer> packets = new ArrayList<>(packets(file));
    packets.addAll(packets.subList(3, packets.size()));
    Collections.shuffle(packets.subList(3, packets.size()), new Random(4));
    Capture shuffled = new Capture(START);
    for (ByteBuffer packet : packets) {
      byte[] bytes = new byte[packet.capacity()];
      packet.get(0, bytes);
      shuffled.add(bytes);
    }
    assertArrayEquals(data, Reassembly.of(shuffled.toBytes()).get(0).bytes());
  }

  @Test
  void aMissingSegmentIsNoticed() {
    capture.connect(CLIENT, SERVER).sent(Party.Initiator, bytes(new Random(3), 3000));
    byte[] file = capture.toBytes();
    List<ByteBuffer> packets = packets(file);
    Capture cut = new Capture(START);
    for (int i = 0; i < packets.size(); i++) {
      byte[] bytes = new byte[packets.get(i).capacity()];
      packets.get(i).get(0, bytes);
      if (i != 3) {
        cut.add(bytes);
      }
    }
    MalformedCapture missing = assertThrows(MalformedCapture.class, () -> Reassembly.of(cut.toBytes()));
    assertTrue(missing.getMessage().endsWith("a piece of what 10.0.0.10:49152 said is missing"), missing.getMessage());
  }

  /** Wherever a file is cut off, that is said, unless it is between two packets. */
  @Test
  void aFileCutOffIsNoticed() throws Exception {
    capture.connect(CLIENT, SERVER).sent(Party.Initiator, bytes(new Random(3), 100));
    byte[] file = capture.toBytes();
    int whole = 0;
    for (int length = 0; length < file.length; length++) {
      byte[] cut = Arrays.copyOf(file, length);
      try {
        Reassembly.of(cut);
        whole++;
      } catch (MalformedCapture expected) {
        assertTrue(expected.getMessage().startsWith("at byte "), expected.getMessage());
      }
    }
    assertEquals(packets(file).size(), whole);
  }

  @Test
  void garbageIsNoCapture() {
    Random random = new Random(9);
    for (int i = 0; i < 2000; i++) {
      byte[] file = capture.toBytes();
      byte[] bytes = bytes(random, 24 + random.nextInt(200));
      System.arraycopy(file, 0, bytes, 0, 24);
      assertThrows(MalformedCapture.class, () -> Reassembly.of(bytes.length == 24 ? new byte[24] : bytes));
    }
  }

  @Test
  void aDatagramMustFitIntoAPacket() {
    capture.datagram(new Socket(CLIENT, 1), SERVER, new byte[1472]);
    assertThrows(IllegalArgumentException.class, () -> capture.datagram(new Socket(CLIENT, 1), SERVER, new byte[1473]));
  }

  @Test
  void afterItsEndNothingIsSentOnAConnection() {
    TcpStream stream = capture.connect(CLIENT, SERVER);
    stream.close(Party.Initiator);
    assertThrows(IllegalStateException.class, () -> stream.sent(Party.Initiator, new byte[] {1}));
  }

  @Test
  void aFileIsWrittenWholeOrNotAtAll(@TempDir Path folder) throws Exception {
    capture.connect(CLIENT, SERVER);
    Path file = folder.resolve("run.pcap");
    Files.writeString(file, "old");
    capture.write(file);
    assertArrayEquals(capture.toBytes(), Files.readAllBytes(file));
    Path nowhere = folder.resolve("none").resolve("run.pcap");
    IOException refused = assertThrows(IOException.class, () -> capture.write(nowhere));
    assertEquals(nowhere + ": cannot be written; expected a file in a folder that can", refused.getMessage());
    assertThrows(IOException.class, () -> capture.write(folder));
    try (Stream<Path> left = Files.list(folder)) {
      assertEquals(List.of(file), left.toList());
    }
    assertFalse(Files.exists(nowhere.getParent()));
  }

  @Test
  void aKeyLogHasEachSecretOnce(@TempDir Path folder) throws Exception {
    KeyLog log = new KeyLog();
    for (int i = 0; i < 2; i++) {
      log.secret("CLIENT_RANDOM", new byte[] {1, (byte) 0xAB}, new byte[] {(byte) 0xFF, 0});
    }
    log.secret("CLIENT_TRAFFIC_SECRET_0", new byte[] {2}, new byte[] {3});
    assertThrows(IllegalStateException.class, () -> log.secret("CLIENT_RANDOM", new byte[] {1, (byte) 0xAB}, new byte[] {1}));
    Path file = folder.resolve("keys");
    log.write(file);
    assertEquals("CLIENT_RANDOM 01ab ff00\nCLIENT_TRAFFIC_SECRET_0 02 03\n", Files.readString(file, StandardCharsets.US_ASCII));
  }

  private static byte[] bytes(Random random, int length) {
    byte[] bytes = new byte[length];
    random.nextBytes(bytes);
    return bytes;
  }
}
