package lync.encryption.wire.pki;

import java.security.GeneralSecurityException;
import java.security.Provider;
import java.security.SecureRandom;
import java.security.cert.CertPathValidator;

/**
 * Where algorithms and random bytes come from. All that speaks TLS or issues certificates goes through this, so that the same sources run on the
 * validated FIPS module as well.
 */
public interface Cryptography {

  /** The provider of algorithms. It need not be registered. */
  Provider provider();

  /**
   * Random bytes for keys, nonces and signatures.
   *
   * @param purpose what they are for: where random bytes come from a seed, each purpose has a stream of its own, so that none depends on what else
   *     was done before
   */
  SecureRandom random(String purpose);

  /** Validates certification paths (RFC 5280 §6). */
  CertPathValidator pathValidator() throws GeneralSecurityException;
}
