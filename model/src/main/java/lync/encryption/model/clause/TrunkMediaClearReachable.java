package lync.encryption.model.clause;

import lync.encryption.model.design.Design;
import lync.encryption.model.rule.Trunk;
import lync.encryption.model.vocabulary.Media;
import lync.encryption.model.vocabulary.Participant;
import lync.encryption.model.vocabulary.Transport;
import lync.encryption.model.vocabulary.TrunkMode;

/** C26b: a trunk call with clear media can come up, where mode, gateway or transport leave it to that. Paragraph on media ("is not encrypted"). */
public final class TrunkMediaClearReachable extends TrunkMediaClause {

  TrunkMediaClearReachable() {
    super("C26b", Modality.Default, Media.RTP, "A trunk call with clear media can come up.");
  }

  @Override
  public boolean applies(Design design) {
    TrunkMode mode = Trunk.mode(design);
    boolean incapable = !design.srtp().contains(Participant.Gateway) || !design.certificateStore();
    return CallEvidence.trunkPossible(design)
        && (mode == TrunkMode.NotSupported || mode == TrunkMode.Optional && incapable || CallEvidence.trunkAllows(design, Transport.TCP));
  }
}
