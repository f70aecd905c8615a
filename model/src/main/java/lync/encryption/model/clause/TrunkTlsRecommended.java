package lync.encryption.model.clause;

import lync.encryption.model.ConnectionEnd;
import lync.encryption.model.Footprint;
import lync.encryption.model.State;
import lync.encryption.model.design.Design;
import lync.encryption.model.rule.Traffic;
import lync.encryption.model.vocabulary.Transport;

/** C05: a trunk whose signalling is TCP gets a warning. Introduction, first paragraph ("strongly recommended"). */
public final class TrunkTlsRecommended extends ConnectionClause {

  TrunkTlsRecommended() {
    super("C05", Form.Advice, Modality.Should, Traffic.Trunk, "introduction, first paragraph",
        "A trunk connection over TCP is reported to the administrator.");
  }

  @Override
  public boolean applies(Design design) {
    return somePresentLink(design, link -> link.isTrunkLink() && design.allows().get(link).contains(Transport.TCP));
  }

  @Override
  Footprint footprint(State s, ConnectionEnd end) {
    return super.footprint(s, end).trunkWarned();
  }

  @Override
  boolean concerns(ConnectionEnd end) {
    return end.transport() == Transport.TCP;
  }

  @Override
  boolean evident(State s, ConnectionEnd end) {
    return s.trunkWarned();
  }
}
