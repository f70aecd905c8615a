package lync.encryption.wire.sdp;

import java.math.BigInteger;
import java.util.Arrays;
import java.util.Base64;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import lync.encryption.wire.input.MalformedData;
import lync.encryption.wire.input.TextCursor;
import lync.encryption.wire.srtp.MasterKey;
import lync.encryption.wire.srtp.SrtpSuite;

/**
 * Reads an {@code a=crypto} line strictly by RFC 4568 9.1: single spaces, no superfluous zeros, a key of exactly the suite's length. What the RFC
 * allows beyond that is refused with the reason: further keys, and session parameters, most of which would take protection away.
 */
public final class CryptoAttributeReader {

  private static final String POWER = "2^";
  /** A lifetime has no colon, an identifier has one. */
  private static final Pattern IDENTIFIER = Pattern.compile("[0-9]*:");

  private final TextCursor cursor;

  private CryptoAttributeReader(TextCursor cursor) {
    this.cursor = cursor;
  }

  /** Reads what stands after {@code a=crypto:}, up to the end of the line. */
  static CryptoAttribute read(TextCursor cursor) throws MalformedData {
    return new CryptoAttributeReader(cursor).attribute();
  }

  /** Reads a value by itself. */
  public static CryptoAttribute read(String value) throws MalformedData {
    return read(new TextCursor("a=crypto", 1, value));
  }

  private CryptoAttribute attribute() throws MalformedData {
    int tag = (int) cursor.number(0, CryptoAttribute.LARGEST_TAG);
    cursor.demand(" ");
    SrtpSuite suite = suite();
    cursor.demand(" ");
    KeySource source = source(suite);
    demandNoMore();
    return new CryptoAttribute(tag, suite, source);
  }

  private KeySource source(SrtpSuite suite) throws MalformedData {
    if (cursor.skip(KeySource.Relay.METHOD)) {
      return new KeySource.Relay(cursor.word(KeySource.Relay::isOfName, "the name of a call"));
    }
    if (cursor.skip(KeySource.Inline.METHOD)) {
      return inline(suite);
    }
    throw cursor.here("'" + KeySource.Inline.METHOD + "' or '" + KeySource.Relay.METHOD + "'");
  }

  private KeySource.Inline inline(SrtpSuite suite) throws MalformedData {
    MasterKey key = key(suite);
    OptionalLong lifetime = OptionalLong.empty();
    Optional<MasterKeyIdentifier> identifier = Optional.empty();
    if (cursor.skip("|")) {
      if (cursor.looksLike(IDENTIFIER)) {
        identifier = Optional.of(identifier());
      } else {
        lifetime = OptionalLong.of(lifetime());
        identifier = cursor.skip("|") ? Optional.of(identifier()) : Optional.empty();
      }
    }
    return new KeySource.Inline(key, lifetime, identifier);
  }

  private SrtpSuite suite() throws MalformedData {
    String known = Arrays.stream(SrtpSuite.values()).map(SrtpSuite::name).collect(Collectors.joining(" or "));
    int start = cursor.offset();
    String name = cursor.word(c -> c != ' ', known);
    return Arrays.stream(SrtpSuite.values()).filter(suite -> suite.name().equals(name)).findFirst()
        .orElseThrow(() -> cursor.at(start, "unknown suite " + TextCursor.quoted(name), known));
  }

  private MasterKey key(SrtpSuite suite) throws MalformedData {
    String expected = "the Base64 of " + suite.keyAndSaltLength() + " octets, key and salt for " + suite;
    int start = cursor.offset();
    String text = cursor.word(c -> c < 128 && (Character.isLetterOrDigit(c) || "+/=".indexOf(c) >= 0), expected);
    byte[] octets;
    try {
      octets = Base64.getDecoder().decode(text);
    } catch (IllegalArgumentException e) {
      throw cursor.at(start, "a key that is not Base64", expected);
    }
    if (octets.length != suite.keyAndSaltLength() || !Base64.getEncoder().encodeToString(octets).equals(text)) {
      throw cursor.at(start, "a key of " + octets.length + " octets", expected);
    }
    return MasterKey.of(suite, octets);
  }

  private long lifetime() throws MalformedData {
    if (cursor.skip(POWER)) {
      return 1L << cursor.number(1, KeySource.Inline.LARGEST_LIFETIME_EXPONENT);
    }
    int start = cursor.offset();
    long packets = cursor.number(1, 1L << KeySource.Inline.LARGEST_LIFETIME_EXPONENT);
    if (Long.bitCount(packets) == 1 && packets > 1) {
      throw cursor.at(start, "'" + packets + "'", "a power of two as such: " + POWER + Long.numberOfTrailingZeros(packets));
    }
    return packets;
  }

  private MasterKeyIdentifier identifier() throws MalformedData {
    String expected = "the value of a key identifier, a colon, and its length in octets";
    int start = cursor.offset();
    String digits = cursor.word(c -> c >= '0' && c <= '9', expected);
    cursor.demand(":");
    int length = (int) cursor.number(1, MasterKeyIdentifier.LONGEST);
    BigInteger value = new BigInteger(digits.length() > MasterKeyIdentifier.LONGEST * 3 ? "-1" : digits);
    if (value.signum() < 0 || value.bitLength() > Byte.SIZE * length || !value.toString().equals(digits)) {
      throw cursor.at(start, "a key identifier that does not fit", "at most " + length + " octets, without leading zeros");
    }
    return new MasterKeyIdentifier(value, length);
  }

  private void demandNoMore() throws MalformedData {
    if (cursor.looksAt(";")) {
      throw cursor.here("the end of the line: several keys are not supported");
    }
    if (cursor.looksAt(" ")) {
      throw cursor.here("the end of the line: session parameters are not supported");
    }
    cursor.demandEnd();
  }
}
