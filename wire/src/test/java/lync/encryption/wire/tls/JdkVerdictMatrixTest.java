package lync.encryption.wire.tls;

import java.security.GeneralSecurityException;
import java.security.Provider;
import java.security.SecureRandom;
import java.security.cert.CertPathValidator;
import lync.encryption.wire.pki.BouncyCastle;
import lync.encryption.wire.pki.Cryptography;

/** With certification paths validated by the JDK: whoever issued a certificate is not alone in saying whether it is good. */
class JdkVerdictMatrixTest extends VerdictMatrix {

  @Override
  Cryptography cryptography() {
    BouncyCastle others = new BouncyCastle(1);
    return new Cryptography() {
      @Override
      public Provider provider() {
        return others.provider();
      }

      @Override
      public SecureRandom random(String purpose) {
        return others.random(purpose);
      }

      @Override
      public CertPathValidator pathValidator() throws GeneralSecurityException {
        return CertPathValidator.getInstance("PKIX");
      }
    };
  }
}
