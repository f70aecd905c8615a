package lync.encryption.wire.sdp;

import java.math.BigInteger;
import java.util.OptionalLong;
import lync.encryption.wire.input.MalformedData;
import lync.encryption.wire.srtp.MasterKey;
import lync.encryption.wire.srtp.SrtpSuite;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Tuple;

/** Session descriptions and keys to draw from. */
public final class Descriptions {

  private Descriptions() {}

  public static Arbitrary<MasterKey> keys() {
    Arbitrary<SrtpSuite> suites = Arbitraries.of(SrtpSuite.class);
    return suites.flatMap(suite -> Arbitraries.bytes().array(byte[].class).ofSize(suite.keyAndSaltLength()).map(octets -> key(suite, octets)));
  }

  private static MasterKey key(SrtpSuite suite, byte[] octets) {
    try {
      return MasterKey.of(suite, octets);
    } catch (MalformedData e) {
      throw new AssertionError(e);
    }
  }

  static Arbitrary<CryptoAttribute> attributes() {
    Arbitrary<Integer> tags = Arbitraries.integers().between(0, CryptoAttribute.LARGEST_TAG);
    Arbitrary<OptionalLong> lifetimes = Arbitraries.oneOf(
        Arbitraries.just(OptionalLong.empty()),
        Arbitraries.just(OptionalLong.of(KeySource.Inline.LYNC_LIFETIME)),
        Arbitraries.longs().between(1, 1L << KeySource.Inline.LARGEST_LIFETIME_EXPONENT).map(OptionalLong::of),
        Arbitraries.integers().between(0, KeySource.Inline.LARGEST_LIFETIME_EXPONENT).map(exponent -> OptionalLong.of(1L << exponent)));
    Arbitrary<MasterKeyIdentifier> identifiers = Arbitraries.integers().between(1, MasterKeyIdentifier.LONGEST).flatMap(length ->
        Arbitraries.bigIntegers().between(BigInteger.ZERO, BigInteger.TWO.pow(Byte.SIZE * length).subtract(BigInteger.ONE))
            .map(value -> new MasterKeyIdentifier(value, length)));
    Arbitrary<CryptoAttribute> inline = Combinators.combine(tags, keys(), lifetimes, identifiers.optional(0.3))
        .as((tag, key, lifetime, mki) -> new CryptoAttribute(tag, key.suite(), new KeySource.Inline(key, lifetime, mki)));
    Arbitrary<String> calls = Arbitraries.strings().withCharRange('a', 'z').withChars("AZ09-.").ofMinLength(1).ofMaxLength(30);
    Arbitrary<CryptoAttribute> relayed = Combinators.combine(tags, Arbitraries.of(SrtpSuite.class), calls).as(CryptoAttribute::fromRelay);
    return Arbitraries.frequencyOf(Tuple.of(4, inline), Tuple.of(1, relayed));
  }

  private static Arbitrary<MediaDescription> media() {
    return Combinators.combine(Arbitraries.of("audio", "video", "applicationsharing"), Arbitraries.integers().between(1, 65535),
        Arbitraries.of(MediaProfile.class), Arbitraries.integers().between(0, 127).list().ofMinSize(1).ofMaxSize(4).uniqueElements(),
        attributes().list().ofMaxSize(3).uniqueElements(CryptoAttribute::tag))
        .as((kind, port, profile, types, crypto) ->
            new MediaDescription(kind, port, crypto.isEmpty() ? MediaProfile.Avp : profile, types, crypto));
  }

  public static Arbitrary<SessionDescription> sessions() {
    Arbitrary<String> addresses = Arbitraries.integers().between(0, 255).list().ofSize(4)
        .map(parts -> String.join(".", parts.stream().map(String::valueOf).toList()));
    Arbitrary<Long> numbers = Arbitraries.longs().between(0, Long.MAX_VALUE);
    return Combinators.combine(numbers, numbers, addresses, media().list().ofMinSize(1).ofMaxSize(3)).as(SessionDescription::new);
  }

  /** A text with a few characters changed, removed, doubled or put in. */
  public static Arbitrary<String> mutated(Arbitrary<String> texts) {
    return Combinators.combine(texts, Arbitraries.randoms()).as((text, random) -> {
      StringBuilder mutant = new StringBuilder(text);
      for (int i = random.nextInt(4); i >= 0 && mutant.length() > 0; i--) {
        int at = random.nextInt(mutant.length());
        switch (random.nextInt(5)) {
          case 0 -> mutant.setCharAt(at, (char) random.nextInt(300));
          case 1 -> mutant.deleteCharAt(at);
          case 2 -> mutant.insert(at, mutant.charAt(at));
          case 3 -> mutant.insert(at, " :=|;,\r\n0129aZ+/<>".charAt(random.nextInt(18)));
          default -> mutant.setLength(at);
        }
      }
      return mutant.toString();
    });
  }

  /** The words of a message about malformed data: place, problem, and what was expected. */
  public static boolean tellsPlaceAndExpectation(MalformedData problem, String source) {
    return problem.getMessage().matches("(?U)" + source + ":(\\d+:\\d+|byte \\d+): [^\\r\\n]+; expected [^\\r\\n]+");
  }
}
