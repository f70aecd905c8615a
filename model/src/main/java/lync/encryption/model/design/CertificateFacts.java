package lync.encryption.model.design;

import java.util.Optional;
import lync.encryption.model.vocabulary.CertificateName;
import lync.encryption.model.vocabulary.Issuer;
import lync.encryption.model.vocabulary.Validity;

/**
 * What is true of a participant's own certificate.
 *
 * @param issuer who signed it; empty if the participant has no certificate (a gateway without certificate store)
 */
public record CertificateFacts(Optional<Issuer> issuer, Validity validity, CertificateName name) {

  public static CertificateFacts issuedBy(Issuer issuer) {
    return new CertificateFacts(Optional.of(issuer), Validity.Valid, CertificateName.Matching);
  }

  public static CertificateFacts none() {
    return new CertificateFacts(Optional.empty(), Validity.Valid, CertificateName.Matching);
  }
}
