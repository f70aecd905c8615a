package lync.encryption.wire.sdp;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.math.BigInteger;
import java.util.Optional;
import java.util.OptionalLong;
import lync.encryption.wire.input.MalformedData;
import lync.encryption.wire.srtp.SrtpSuite;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What an {@code a=crypto} line may be, and what is said of one that it may not be. */
class CryptoAttributeReaderTest {

  /** The example of RFC 4568 6.1, with the lifetime and key identifier that it has there. */
  @Test
  void exampleOfTheRfc() throws Exception {
    CryptoAttribute attribute = CryptoAttributeReader.read(
        "1 AES_CM_128_HMAC_SHA1_80 inline:d0RmdmcmVCspeEc3QGZiNWpVLFJhQX1cfHAwJSoj|2^20|1:32");
    assertEquals(1, attribute.tag());
    assertEquals(SrtpSuite.AES_CM_128_HMAC_SHA1_80, attribute.suite());
    KeySource.Inline inline = (KeySource.Inline) attribute.source();
    assertEquals(OptionalLong.of(1 << 20), inline.lifetime());
    assertEquals(new MasterKeyIdentifier(BigInteger.ONE, 32), inline.identifier().orElseThrow());
    assertFalse(attribute.toString().contains("d0Rm"), "does not show the key");
  }

  /** Where the relay service makes the key, the offer refers to it and has nothing that would give it away. */
  @Test
  void keyFromTheRelayService() throws Exception {
    CryptoAttribute attribute = CryptoAttributeReader.read("1 AEAD_AES_128_GCM relay:call-1");
    assertEquals(CryptoAttribute.fromRelay(1, SrtpSuite.AEAD_AES_128_GCM, "call-1"), attribute);
    assertEquals(Optional.empty(), attribute.key());
  }

  @ParameterizedTest
  @CsvSource(delimiter = '#', quoteCharacter = '"', textBlock = """
      1 AES_256 inline:AAAA                 # a=crypto:1:3: unknown suite 'AES_256'; expected AES_CM_128_HMAC_SHA1_80 or AEAD_AES_128_GCM or F8_128_HMAC_SHA1_80
      1 AEAD_AES_128_GCM inline:AAAA        # a=crypto:1:27: a key of 3 octets; expected the Base64 of 28 octets, key and salt for AEAD_AES_128_GCM
      1 AEAD_AES_128_GCM inline:!           # a=crypto:1:27: '!'; expected the Base64 of 28 octets, key and salt for AEAD_AES_128_GCM
      01 AEAD_AES_128_GCM inline:AAAA       # a=crypto:1:1: '01'; expected a number from 0 to 999999999
      1  AEAD_AES_128_GCM                   # a=crypto:1:3: ' AEAD_AES_128_GCM'; expected AES_CM_128_HMAC_SHA1_80 or AEAD_AES_128_GCM or F8_128_HMAC_SHA1_80
      1 AEAD_AES_128_GCM outline:AAAA       # a=crypto:1:20: 'outline:AAAA'; expected 'inline:' or 'relay:'
      1 AEAD_AES_128_GCM relay:a_b          # a=crypto:1:27: '_b'; expected the end of the line
      1 AEAD_AES_128_GCM                    # a=crypto:1:19: the line ends; expected ' '
      """)
  void whatIsWrongIsSaidWithItsPlace(String value, String message) {
    assertEquals(message, assertThrows(MalformedData.class, () -> CryptoAttributeReader.read(value)).getMessage());
  }

  @ParameterizedTest
  @CsvSource(delimiter = '#', quoteCharacter = '"', textBlock = """
      |2^49                    # a=crypto:1:70: '49'; expected a number from 1 to 48
      |2^0                     # a=crypto:1:70: '0'; expected a number from 1 to 48
      |1024                    # a=crypto:1:68: '1024'; expected a power of two as such: 2^10
      |1:1|2^31                # a=crypto:1:71: '|2^31'; expected the end of the line
      |256:1                   # a=crypto:1:68: a key identifier that does not fit; expected at most 1 octets, without leading zeros
      |1:129                   # a=crypto:1:70: '129'; expected a number from 1 to 128
      ";inline:AAAA"           # a=crypto:1:67: ';inline:AAAA'; expected the end of the line: several keys are not supported
      " UNENCRYPTED_SRTP"      # a=crypto:1:67: ' UNENCRYPTED_SRTP'; expected the end of the line: session parameters are not supported
      """)
  void whatFollowsTheKeyIsCheckedToo(String rest, String message) {
    String value = "1 AEAD_AES_128_GCM inline:" + "A".repeat(38) + "==" + rest;
    assertEquals(message, assertThrows(MalformedData.class, () -> CryptoAttributeReader.read(value)).getMessage());
  }
}
