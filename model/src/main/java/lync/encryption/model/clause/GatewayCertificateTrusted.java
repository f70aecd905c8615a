package lync.encryption.model.clause;

import lync.encryption.model.vocabulary.Participant;

/**
 * C07: a gateway certificate presented on an accepted TLS trunk connection was issued by an authority that the Mediation Server trusts.
 * Introduction, first paragraph ("the gateway must be configured with a certificate from a CA that is trusted by the Mediation Server").
 */
public final class GatewayCertificateTrusted extends TrunkIssuerClause {

  GatewayCertificateTrusted() {
    super("C07", Modality.Must, Participant.MediationServer, "introduction, first paragraph",
        "A gateway certificate presented on an accepted TLS trunk connection chains to a CA that the Mediation Server trusts.");
  }
}
