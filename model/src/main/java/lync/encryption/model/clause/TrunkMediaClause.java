package lync.encryption.model.clause;

import java.util.List;
import lync.encryption.model.State;
import lync.encryption.model.design.Scenario;
import lync.encryption.model.vocabulary.Media;
import lync.encryption.model.vocabulary.SentLevel;

/** A trunk call with media of some sort can come up. The antecedent is that one was placed. */
abstract class TrunkMediaClause extends SimpleClause {

  private final Media media;

  TrunkMediaClause(String id, Modality modality, Media media, String statement) {
    super(id, Form.Reach, modality, "media paragraph", statement);
    this.media = media;
  }

  @Override
  public final boolean antecedent(State s) {
    for (int call = 1; call <= Scenario.CALLS; call++) {
      if (s.setting().dialog(call).trunk() && s.call(call).offered(false) != SentLevel.None) {
        return true;
      }
    }
    return false;
  }

  @Override
  public final boolean holds(State s) {
    for (int call = 1; call <= Scenario.CALLS; call++) {
      if (CallEvidence.isTrunkUp(s, call) && CallEvidence.isAll(s, call, media)) {
        return true;
      }
    }
    return false;
  }

  @Override
  public final List<Aspect> aspects(State s) {
    return CallEvidence.anyTrunkCall(s.setting())
        ? List.of(new Aspect(s.footprint().calls(), () -> antecedent(s), () -> holds(s)))
        : List.of();
  }
}
