package lync.encryption.wire.fips;

import java.security.GeneralSecurityException;
import java.security.Provider;
import java.security.SecureRandom;
import java.security.cert.CertPathValidator;
import lync.encryption.wire.pki.Cryptography;
import org.bouncycastle.jcajce.provider.BouncyCastleFipsProvider;

/**
 * The validated module. All that it makes comes from its own generator of random bytes, since in approved-only mode it takes no other: nothing can be
 * replayed here. Certification paths are validated by it as well.
 */
public final class BouncyCastleFips implements Cryptography {

  private static final Provider PROVIDER = new BouncyCastleFipsProvider();

  @Override
  public Provider provider() {
    return PROVIDER;
  }

  @Override
  public SecureRandom random(String purpose) {
    try {
      return SecureRandom.getInstance("DEFAULT", PROVIDER);
    } catch (GeneralSecurityException notOffered) {
      throw new IllegalStateException("the module has no generator of random bytes", notOffered);
    }
  }

  @Override
  public CertPathValidator pathValidator() throws GeneralSecurityException {
    return CertPathValidator.getInstance("PKIX", PROVIDER);
  }
}
