package lync.encryption.model.clause;

import lync.encryption.model.design.Design;
import lync.encryption.model.rule.Trunk;
import lync.encryption.model.vocabulary.Media;
import lync.encryption.model.vocabulary.Participant;
import lync.encryption.model.vocabulary.Transport;
import lync.encryption.model.vocabulary.TrunkMode;

/** C27: with a capable gateway, a TLS trunk and the mode set, a trunk call with SRTP can come up. Paragraph on media ("can be encrypted"). */
public final class TrunkMediaMayBeEncrypted extends TrunkMediaClause {

  TrunkMediaMayBeEncrypted() {
    super("C27", Modality.May, Media.SRTP, "With a capable gateway, a TLS trunk and the mode set, a trunk call with SRTP can come up.");
  }

  @Override
  public boolean applies(Design design) {
    TrunkMode mode = Trunk.mode(design);
    return CallEvidence.trunkPossible(design)
        && (mode == TrunkMode.Required || mode == TrunkMode.Optional)
        && design.srtp().contains(Participant.Gateway)
        && design.certificateStore()
        && CallEvidence.trunkAllows(design, Transport.TLS, Transport.MTLS);
  }
}
