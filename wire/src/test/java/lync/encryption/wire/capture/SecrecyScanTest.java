package lync.encryption.wire.capture;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import lync.encryption.wire.tls.Party;
import org.junit.jupiter.api.Test;

/** A secret is found however it is written, wherever it starts, and across segments; and not where it is not. */
class SecrecyScanTest {

  private final Random random = new Random(6);

  private byte[] secret(int length) {
    byte[] secret = new byte[length];
    random.nextBytes(secret);
    return secret;
  }

  private static List<SecrecyScan.Sighting> sightings(byte[] secret, byte[] said) {
    SecrecyScan scan = new SecrecyScan();
    scan.lookFor("key", secret);
    Socket here = new Socket(Host.of(10, 0, 0, 1), 5060);
    return scan.in(List.of(new Conversation(Conversation.Carrier.TCP, here, here, said)));
  }

  @Test
  void anyAlignmentOfBase64IsSeenThrough() {
    for (int length = SecrecyScan.SHORTEST; length < 40; length++) {
      for (int before = 0; before < 7; before++) {
        for (int after = 0; after < 7; after++) {
          byte[] key = secret(length);
          ByteArrayOutputStream whole = new ByteArrayOutputStream();
          whole.writeBytes(secret(before));
          whole.writeBytes(key);
          whole.writeBytes(secret(after));
          for (Base64.Encoder encoder : List.of(Base64.getEncoder(), Base64.getUrlEncoder().withoutPadding())) {
            String said = "a=crypto:1 AES_CM_128_HMAC_SHA1_80 inline:" + encoder.encodeToString(whole.toByteArray());
            assertTrue(sightings(key, said.getBytes(StandardCharsets.US_ASCII)).size() >= 1, before + " before " + length + " before " + after);
          }
        }
      }
    }
  }

  @Test
  void bytesAndHexadecimalDigitsAreSeen() {
    byte[] key = secret(16);
    String digits = HexFormat.of().formatHex(key);
    for (String said : List.of(new String(key, StandardCharsets.ISO_8859_1), digits, digits.toUpperCase(Locale.ROOT))) {
      List<SecrecyScan.Sighting> seen = sightings(key, ("x" + said + "y").getBytes(StandardCharsets.ISO_8859_1));
      assertEquals(1, seen.size());
      assertEquals(1, seen.get(0).offset());
    }
  }

  @Test
  void aSecretCutInTwoBySegmentsIsSeen() throws Exception {
    byte[] key = secret(30);
    Capture capture = new Capture(Instant.EPOCH);
    TcpStream stream = capture.connect(Host.of(10, 0, 0, 1), new Socket(Host.of(10, 0, 0, 2), 5060));
    byte[] padded = new byte[1475];
    System.arraycopy(key, 0, padded, 1445, 30);
    stream.sent(Party.Initiator, padded);
    SecrecyScan scan = new SecrecyScan();
    scan.lookFor("key", key);
    assertEquals(1445, scan.in(Reassembly.of(capture.toBytes())).get(0).offset());
  }

  @Test
  void whatIsNotThereIsNotSeen() {
    for (int i = 0; i < 200; i++) {
      byte[] key = secret(SecrecyScan.SHORTEST);
      byte[] said = secret(5000);
      assertEquals(List.of(), sightings(key, said));
      byte[] almost = key.clone();
      almost[key.length - 1] ^= 1;
      assertEquals(List.of(), sightings(key, almost));
    }
  }

  @Test
  void whatIsTooShortIsRefused() {
    SecrecyScan scan = new SecrecyScan();
    assertThrows(IllegalArgumentException.class, () -> scan.lookFor("key", new byte[7]));
  }
}
