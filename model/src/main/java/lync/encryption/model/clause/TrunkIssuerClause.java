package lync.encryption.model.clause;

import lync.encryption.model.ConnectionEnd;
import lync.encryption.model.State;
import lync.encryption.model.vocabulary.Certificate;
import lync.encryption.model.vocabulary.Participant;

/** One end of the trunk trusts the authority behind whatever certificate it accepted from the other. */
abstract class TrunkIssuerClause extends TrunkTlsClause {

  private final Participant judge;

  TrunkIssuerClause(String id, Modality modality, Participant judge, String place, String statement) {
    super(id, modality, place, statement);
    this.judge = judge;
  }

  @Override
  final boolean concerns(ConnectionEnd end) {
    return super.concerns(end) && end.peer().judge() == judge && end.certificate() != Certificate.None;
  }

  @Override
  final boolean evident(State s, ConnectionEnd end) {
    return end.peer().issuerTrusted(end.certificate());
  }
}
