package lync.encryption.wire.pki;

import java.security.GeneralSecurityException;
import java.security.cert.CertPath;
import java.security.cert.CertificateFactory;
import java.security.cert.PKIXParameters;
import java.security.cert.TrustAnchor;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Whom somebody believes. Revocation is not looked at: it is not modelled.
 *
 * @param roots certificates of the authorities trusted
 * @param selfSigned whether a certificate that signed itself is taken as well, whoever made it
 */
public record TrustStore(Cryptography cryptography, List<X509Certificate> roots, boolean selfSigned) {

  public TrustStore {
    roots = List.copyOf(roots);
  }

  /** Whether a chain leads to somebody trusted, as of a moment (RFC 5280 §6.1: signatures, names, constraints, validity of every link). */
  public boolean leadsToTrust(List<X509Certificate> chain, Instant when) {
    Set<TrustAnchor> anchors = signedItself(chain)
        ? (selfSigned ? Set.of(new TrustAnchor(chain.get(0), null)) : Set.of())
        : roots.stream().map(root -> new TrustAnchor(root, null)).collect(Collectors.toSet());
    if (anchors.isEmpty()) {
      return false;
    }
    try {
      PKIXParameters parameters = new PKIXParameters(anchors);
      parameters.setRevocationEnabled(false);
      parameters.setDate(Date.from(when));
      CertPath path = CertificateFactory.getInstance("X.509", cryptography.provider()).generateCertPath(chain);
      cryptography.pathValidator().validate(path, parameters);
      return true;
    } catch (GeneralSecurityException noPath) {
      return false;
    }
  }

  /** It names itself as its issuer; whether its signature is right, path validation finds out. */
  private static boolean signedItself(List<X509Certificate> chain) {
    X509Certificate first = chain.get(0);
    return first.getIssuerX500Principal().equals(first.getSubjectX500Principal());
  }
}
