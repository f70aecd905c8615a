package lync.encryption.wire.pki;

import java.security.GeneralSecurityException;
import java.security.Provider;
import java.security.SecureRandom;
import java.security.cert.CertPathValidator;
import org.bouncycastle.jce.provider.BouncyCastleProvider;

/**
 * Bouncy Castle, with all random bytes from a seed. It validates certification paths as well: the JDK comes to the same, as a test holds against it,
 * but takes more than ten times as long for a signature on P-256.
 */
public final class BouncyCastle implements Cryptography {

  private static final Provider PROVIDER = new BouncyCastleProvider();

  private final long seed;

  public BouncyCastle(long seed) {
    this.seed = seed;
  }

  @Override
  public Provider provider() {
    return PROVIDER;
  }

  @Override
  public SecureRandom random(String purpose) {
    return new SeededRandom(seed, purpose);
  }

  @Override
  public CertPathValidator pathValidator() throws GeneralSecurityException {
    return CertPathValidator.getInstance("PKIX", PROVIDER);
  }
}
