package lync.encryption.wire.srtp;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.security.Provider;
import java.security.Security;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import lync.encryption.wire.fips.BouncyCastleFips;
import lync.encryption.wire.input.MalformedData;
import org.bouncycastle.crypto.CryptoServicesRegistrar;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * C33: SRTP on the validated module, in approved-only mode. Whatever is approved of the suites is served, and every packet is what it is elsewhere. A
 * mode that is not approved, but made of an approved cipher block by block, the module does not stop: to keep it out is up to who offers suites.
 */
class FipsSrtpTest {

  private static final Provider VALIDATED = new BouncyCastleFips().provider();
  private static final Provider OTHER = Security.getProvider("SunJCE");
  private static final int SSRC = 0xCAFEBABE;
  private static final int PACKETS = 200;

  @BeforeAll
  static void approvedOnly() {
    assertEquals(true, CryptoServicesRegistrar.isInApprovedOnlyMode());
  }

  @ParameterizedTest
  @EnumSource
  void everyPacketIsWhatItIsElsewhere(SrtpSuite suite) throws MalformedData {
    Random random = new Random(suite.ordinal());
    byte[] octets = new byte[suite.keyAndSaltLength()];
    random.nextBytes(octets);
    MasterKey key = MasterKey.of(suite, octets);
    SrtpSender validated = Rfc3711.on(VALIDATED).sender(key, SSRC);
    SrtpSender other = Rfc3711.on(OTHER).sender(key, SSRC);
    SrtpReceiver receiver = Rfc3711.on(VALIDATED).receiver(key, SSRC);
    for (int k = 0; k < PACKETS; k++) {
      byte[] payload = new byte[random.nextInt(PACKETS)];
      random.nextBytes(payload);
      RtpPacket packet = RtpPacket.of(0, 65536 - PACKETS / 2 + k & 0xFFFF, k, SSRC, payload);
      byte[] sealed = validated.protect(packet).packet().orElseThrow();
      assertArrayEquals(other.protect(packet).packet().orElseThrow(), sealed);
      byte[] altered = sealed.clone();
      altered[random.nextInt(altered.length)] ^= 1;
      Reception.Verdict verdict = receiver.receive(altered).verdict();
      assertEquals(true, verdict != Reception.Verdict.Accepted, () -> "packet " + Arrays.toString(altered));
      assertArrayEquals(packet.bytes(), receiver.receive(sealed).packet().orElseThrow());
    }
  }

  @Test
  void theSuitesOfLyncAreApproved() {
    Set<SrtpSuite> approved = Arrays.stream(SrtpSuite.values()).filter(SrtpSuite::isApproved).collect(Collectors.toSet());
    assertEquals(EnumSet.of(SrtpSuite.AES_CM_128_HMAC_SHA1_80, SrtpSuite.AEAD_AES_128_GCM), approved);
  }
}
