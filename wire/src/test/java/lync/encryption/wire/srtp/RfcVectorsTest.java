package lync.encryption.wire.srtp;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.security.Provider;
import java.util.Arrays;
import java.util.stream.Stream;
import lync.encryption.wire.srtp.KeyDerivation.Label;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The test vectors of RFC 3711 appendix B and of RFC 7714 section 16, on each provider. */
class RfcVectorsTest {

  static Stream<Provider> providers() {
    return Stream.of(Implementations.BOUNCY_CASTLE, Implementations.SUN_JCE);
  }

  /** RFC 3711 B.2: the key stream of a packet is the encryption of zeros, here for SSRC 0 and index 0. */
  @ParameterizedTest
  @MethodSource("providers")
  void keyStreamOfCounterMode(Provider provider) throws Exception {
    PacketProtection protection = new CounterModeProtection(provider, Hex.bytes("2B7E151628AED2A6ABF7158809CF4F3C"),
        Hex.bytes("F0F1F2F3F4F5F6F7F8F9FAFBFCFD"), new byte[PacketTag.KEY], 10);
    byte[] stream = RtpPacket.read(protection.seal(RtpPacket.of(0, 0, 0, 0, new byte[0xFF02 * 16]), 0)).payload();
    assertEquals("e03ead0935c95e80e166b16dd92b4eb4d23513162b02d0f72a43a2fe4a5f97ab41e95b3bb0a2e8dd477901e4fca894c0",
        Hex.text(Arrays.copyOf(stream, 48)), "blocks 0 to 2");
    assertEquals("ec8cdf7398607cb0f2d21675ea9ea1e4362b7c3c6773516318a077d7fc5073ae6a2cc3787889374fbeb4c81b17ba6c44",
        Hex.text(Arrays.copyOfRange(stream, 0xFEFF * 16, 0xFF02 * 16)), "blocks FEFF to FF01");
  }

  /** RFC 3711 B.1, with the session keys themselves. */
  @ParameterizedTest
  @MethodSource("providers")
  void f8(Provider provider) throws Exception {
    PacketProtection protection = new F8Protection(provider, Hex.bytes("234829008467be186c3de14aae72d62c"), Hex.bytes("32f2870d"),
        new byte[PacketTag.KEY], 10);
    byte[] clear = Hex.bytes("806e5cba50681de55c621599 " + Hex.text("pseudorandomness is the next best thing".getBytes(StandardCharsets.US_ASCII)));
    byte[] sealed = protection.seal(RtpPacket.read(clear), 0xD462564AL << 16 | 0x5CBA);
    assertEquals("019ce7a26e7854014a6366aa95d4eefd1ad4172a14f9faf455b7f1d4b62bd08f562c0eef7c4802",
        Hex.text(Arrays.copyOfRange(sealed, RtpPacket.FIXED_HEADER, sealed.length - 10)));
  }

  /** RFC 3711 B.3. */
  @ParameterizedTest
  @MethodSource("providers")
  void derivedKeys(Provider provider) throws Exception {
    KeyDerivation derivation = new KeyDerivation(provider, MasterKey.of(SrtpSuite.AES_CM_128_HMAC_SHA1_80,
        Hex.bytes("E1F97A0D3E018BE0D64FA32C06DE4139 0EC675AD498AFEEBB6960B3AABE6")));
    assertEquals("c61e7a93744f39ee10734afe3ff7a087", Hex.text(derivation.derive(Label.EncryptionKey, 16)));
    assertEquals("30cbbc08863d8c85d49db34a9ae1", Hex.text(derivation.derive(Label.Salt, 14)));
    assertEquals("cebe321f6ff7716b6fd4ab49af256a156d38baa48f0a0acf3c34e2359e6cdbcee049646c43d9327ad175578ef72270986371c10c9a369ac2f94a"
        + "8c5fbcdddc256d6e919a48b610ef17c2041e474035766b68642c59bbfc2f34db60dbdfb2", Hex.text(derivation.derive(Label.AuthenticationKey, 94)));
  }

  /** RFC 7714 16.1.1 and 16.1.2: AEAD_AES_128_GCM, with the session keys themselves. */
  @ParameterizedTest
  @MethodSource("providers")
  void authenticatedEncryption(Provider provider) throws Exception {
    PacketProtection protection = new GcmProtection(provider, Hex.bytes("000102030405060708090a0b0c0d0e0f"),
        Hex.bytes("517569642070726f2071756f"), 16);
    byte[] clear = Hex.bytes("8040f17b 8041f8d3 5501a0b2 47616c6c 69612065 7374206f 6d6e6973 20646976 69736120 696e2070 61727465 73207472 6573");
    RtpPacket packet = RtpPacket.read(clear);
    byte[] sealed = protection.seal(packet, packet.sequenceNumber());
    assertEquals("8040f17b8041f8d35501a0b2f24de3a3fb34de6cacba861c9d7e4bcabe633bd50d294e6f42a5f47a51c7d19b36de3adf8833899d7f27beb16a9152cf"
        + "765ee4390cce", Hex.text(sealed));
    RtpPacket received = RtpPacket.read("vector", sealed, 16);
    assertEquals(Hex.text(clear), Hex.text(protection.open(received, received.sequenceNumber()).orElseThrow()));
    assertTrue(protection.open(received, received.sequenceNumber() + 1).isEmpty(), "another index");
    assertEquals(Hex.text(clear), Hex.text(protection.openUnchecked(received, received.sequenceNumber())), "what the tag protects");
  }
}
