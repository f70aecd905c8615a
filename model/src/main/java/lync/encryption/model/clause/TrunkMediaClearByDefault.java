package lync.encryption.model.clause;

import lync.encryption.model.Footprint;
import lync.encryption.model.State;
import lync.encryption.model.design.Design;
import lync.encryption.model.rule.Trunk;
import lync.encryption.model.vocabulary.Media;
import lync.encryption.model.vocabulary.Reading;
import lync.encryption.model.vocabulary.TrunkMode;

/**
 * C26: media between Mediation Server and gateway is RTP unless the trunk is configured for SRTP; under reading R6 one that is not configured has
 * SRTP, but over TCP. Paragraph on media ("is not encrypted").
 */
public final class TrunkMediaClearByDefault extends CallClause {

  TrunkMediaClearByDefault() {
    super("C26", Form.State, Modality.Default, "media paragraph", "Trunk media is RTP unless the trunk is configured for SRTP.");
  }

  @Override
  public boolean applies(Design design) {
    return CallEvidence.trunkPossible(design);
  }

  @Override
  Footprint footprint(State s) {
    return CallEvidence.trunkCalls(s);
  }

  @Override
  boolean concerns(State s, int call) {
    TrunkMode mode = s.setting().design().trunkMode();
    return CallEvidence.isTrunkUp(s, call) && (mode == TrunkMode.Unset || mode == TrunkMode.NotSupported);
  }

  @Override
  boolean isViolated(State s, int call) {
    return concerns(s, call) && !CallEvidence.isAll(s, call, meant(s, call));
  }

  private static Media meant(State s, int call) {
    Design design = s.setting().design();
    boolean encrypted = design.trunkMode() == TrunkMode.Unset && design.alternative(Reading.R6) && !Trunk.overTcp(s, call);
    return encrypted ? Media.SRTP : Media.RTP;
  }
}
