package lync.encryption.wire.srtp;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import java.util.stream.Stream;
import lync.encryption.wire.input.MalformedData;
import org.junit.jupiter.api.Test;

/** Where a key, a stream or a packet ends, and what is said of those that are none. */
class SrtpLimitsTest {

  private static final MasterKey KEY = Story.key(SrtpSuite.AEAD_AES_128_GCM, new byte[28]);

  @Test
  void keyServesForItsLifetimeAndNoLonger() {
    SrtpSender sender = new LimitedSender(Rfc3711.on(Implementations.SUN_JCE).sender(KEY, 1), 2);
    assertEquals(List.of("Protected", "IndexUsedBefore", "Protected", "KeyExhausted"),
        Stream.of(10, 10, 11, 12).map(number -> sender.protect(RtpPacket.of(0, number, 0, 1, new byte[4])).verdict().name()).toList());
  }

  @Test
  void packetOfAnotherStreamIsNotProtected() {
    RtpPacket packet = RtpPacket.of(0, 1, 0, 2, new byte[4]);
    for (SrtpImplementation implementation : Implementations.all()) {
      SrtpSender sender = implementation.sender(KEY, 1);
      assertThrows(IllegalArgumentException.class, () -> sender.protect(packet), implementation.name());
    }
  }

  @Test
  void keyOfTheWrongLengthIsRefused() {
    assertEquals("master key:byte 28: 30 octets; expected 16 octets of key and 12 of salt for AEAD_AES_128_GCM",
        assertThrows(MalformedData.class, () -> MasterKey.of(SrtpSuite.AEAD_AES_128_GCM, new byte[30])).getMessage());
    assertEquals("master key for AEAD_AES_128_GCM", KEY.toString(), "does not show the key");
  }

  @Test
  void packetThatEndsTooEarlySaysWhere() {
    byte[] packet = RtpPacket.of(0, 1, 0, 2, new byte[4]).bytes();
    packet[0] |= 0x13;
    assertEquals("RTP packet:byte 16: the packet ends; expected at least 24 octets: the contributing sources takes 24",
        assertThrows(MalformedData.class, () -> RtpPacket.read(packet)).getMessage());
    Reception reception = Rfc3711.on(Implementations.SUN_JCE).receiver(KEY, 2).receive(new byte[27]);
    assertEquals(Reception.Verdict.Malformed, reception.verdict());
    assertEquals("SRTP packet:byte 27: the packet ends; expected at least 28 octets: the fixed header takes 12, the tag 16", reception.detail());
  }

  /** What a window does not know it does not need: an index is seen, new, or too old. */
  @Test
  void windowEndsWhereIndicesEnd() {
    ReplayWindow window = new ReplayWindow(64);
    window.add((1L << 48) - 1);
    assertEquals(ReplayWindow.Standing.TooOld, window.standing(window.index(0)), "the counter does not start again");
    assertEquals(ReplayWindow.Standing.New, window.standing(window.index(65534)));
  }
}
