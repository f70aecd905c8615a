package lync.encryption.wire.srtp;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.util.Arrays;
import org.junit.jupiter.api.Test;

/** Where jitsi-srtp is known to differ from RFC 3711. The properties keep clear of it; if one of these tests fails, they need no longer. */
class JitsiDifferencesTest {

  private static final MasterKey KEY = Story.key(SrtpSuite.AES_CM_128_HMAC_SHA1_80, new byte[30]);

  /** It decrypts a header extension of the type that means encryption (RFC 9335), though nobody has agreed on that. */
  @Test
  void headerExtensionIsDecryptedUnasked() throws Exception {
    byte[] bytes = Arrays.copyOf(RtpPacket.of(0, 1, 0, Story.SSRC, new byte[0]).bytes(), 28);
    bytes[0] |= 0x10;
    System.arraycopy(Hex.bytes("C0DE0001 01020304 05060708 090A0B0C"), 0, bytes, 12, 16);
    byte[] sealed = Rfc3711.on(Implementations.SUN_JCE).sender(KEY, Story.SSRC).protect(RtpPacket.read(bytes)).packet().orElseThrow();
    assertArrayEquals(bytes, Rfc3711.on(Implementations.SUN_JCE).receiver(KEY, Story.SSRC).receive(sealed).packet().orElseThrow());
    byte[] theirs = Implementations.jitsi().receiver(KEY, Story.SSRC).receive(sealed).packet().orElseThrow();
    assertFalse(Arrays.equals(bytes, theirs));
  }

  /** Its sender of f8 encrypts as if it was agreed to encrypt header fields (RFC 9335); its receiver does not, and cannot open what it has sent. */
  @Test
  void senderOfF8EncryptsFromTheWrongPlace() {
    MasterKey key = Story.key(SrtpSuite.F8_128_HMAC_SHA1_80, new byte[30]);
    RtpPacket packet = RtpPacket.of(0, 1, 0, Story.SSRC, new byte[8]);
    byte[] ours = Rfc3711.on(Implementations.SUN_JCE).sender(key, Story.SSRC).protect(packet).packet().orElseThrow();
    assertArrayEquals(packet.bytes(), Implementations.jitsi().receiver(key, Story.SSRC).receive(ours).packet().orElseThrow());
    byte[] theirs = Implementations.jitsi().sender(key, Story.SSRC).protect(packet).packet().orElseThrow();
    assertFalse(Arrays.equals(ours, theirs));
    assertFalse(Arrays.equals(packet.bytes(), Implementations.jitsi().receiver(key, Story.SSRC).receive(theirs).packet().orElseThrow()));
  }

  /** Its sender goes back before the first roll-over counter there is; ours does not (RFC 3711 3.2.1: the counter starts at 0). */
  @Test
  void senderGoesBackBeforeTheBeginning() {
    RtpPacket first = RtpPacket.of(0, 1, 0, Story.SSRC, new byte[8]);
    RtpPacket before = RtpPacket.of(0, 65530, 0, Story.SSRC, new byte[8]);
    SrtpSender ours = Rfc3711.on(Implementations.SUN_JCE).sender(KEY, Story.SSRC);
    ours.protect(first);
    assertEquals(Protection.Verdict.TooOld, ours.protect(before).verdict());
    SrtpSender theirs = Implementations.jitsi().sender(KEY, Story.SSRC);
    theirs.protect(first);
    assertEquals(Protection.Verdict.Protected, theirs.protect(before).verdict());
  }
}
