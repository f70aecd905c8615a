package lync.encryption.model.clause;

import lync.encryption.model.ConnectionEnd;
import lync.encryption.model.State;

/**
 * C06: on an accepted TLS trunk connection both ends presented a certificate that is within its validity period and names whom it should; a
 * certificate of the right authority is not enough. Introduction, first paragraph ("if TLS is configured on this link, MTLS is required").
 */
public final class TrunkTlsIsMutual extends TrunkTlsClause {

  TrunkTlsIsMutual() {
    super("C06", Modality.Must, "introduction, first paragraph",
        "On an accepted TLS trunk connection both ends presented a valid certificate with the right name.");
  }

  @Override
  boolean evident(State s, ConnectionEnd end) {
    return end.presentedCertificate() && end.peer().valid(end.certificate()) && end.peer().named(end.certificate());
  }
}
