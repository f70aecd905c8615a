package lync.encryption.model.clause;

import lync.encryption.model.vocabulary.Participant;

/**
 * C07b: and conversely, a Mediation Server certificate was issued by an authority that the gateway trusts. Derived: introduction, first paragraph,
 * demands that the connection be mutual.
 */
public final class MediationCertificateTrusted extends TrunkIssuerClause {

  MediationCertificateTrusted() {
    super("C07b", Modality.Derived, Participant.Gateway, "introduction, first paragraph",
        "A Mediation Server certificate presented on an accepted TLS trunk connection chains to a CA that the gateway trusts.");
  }
}
