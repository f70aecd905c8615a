package lync.encryption.wire.relay;

import java.nio.charset.StandardCharsets;
import java.security.Provider;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.Set;
import lync.encryption.wire.input.MalformedData;
import lync.encryption.wire.srtp.MasterKey;
import lync.encryption.wire.srtp.SrtpSuite;

/** Makes session keys: at the relay service, or under the other reading of R5 at an end. */
public final class SessionKeys {

  private static final byte[] WELL_KNOWN = "session key of a call".getBytes(StandardCharsets.US_ASCII);

  private final Provider provider;
  private final SecureRandom random;
  private final SrtpSuite suite;
  private final boolean predictable;

  /**
   * @param provider has HMAC-SHA256
   * @param random determines the keys
   */
  public SessionKeys(Provider provider, SecureRandom random, SrtpSuite suite, Set<RelayFault> faults) {
    this.provider = provider;
    this.random = random;
    this.suite = suite;
    predictable = faults.contains(RelayFault.PredictableKey);
  }

  /** A key for a call; a new one each time. */
  public MasterKey make(String call) {
    if (predictable) {
      return guess(provider, suite, call);
    }
    byte[] octets = new byte[suite.keyAndSaltLength()];
    random.nextBytes(octets);
    return key(suite, octets);
  }

  /** What anybody would try who knows which call it is: right only under {@link RelayFault#PredictableKey}. */
  public static MasterKey guess(Provider provider, SrtpSuite suite, String call) {
    return key(suite, Arrays.copyOf(Hmac.sha256(provider, WELL_KNOWN, call.getBytes(StandardCharsets.UTF_8)), suite.keyAndSaltLength()));
  }

  private static MasterKey key(SrtpSuite suite, byte[] octets) {
    try {
      return MasterKey.of(suite, octets);
    } catch (MalformedData e) {
      throw new IllegalStateException(e);
    }
  }
}
