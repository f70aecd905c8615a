package lync.encryption.model.clause;

import java.util.List;
import lync.encryption.model.Footprint;
import lync.encryption.model.State;
import lync.encryption.model.design.Design;
import lync.encryption.model.design.Scenario;
import lync.encryption.model.rule.Dialog;
import lync.encryption.model.vocabulary.MessageKind;
import lync.encryption.model.vocabulary.MessagePhase;
import lync.encryption.model.vocabulary.Participant;
import lync.encryption.model.vocabulary.Side;

/** A clause about every step in which a credential serves its purpose: a key is unwrapped with it, or an allocation accepted for it. */
abstract class CredentialUse extends SimpleClause {

  private static final Side[] SIDES = Side.values();

  CredentialUse(String id, String statement) {
    super(id, Form.Step, Modality.Derived, "derived from the media paragraph", statement);
  }

  /**
   * A credential may serve in a step.
   *
   * @param before the state before the step; what messages carry that have started it does not change
   * @param client whose credential it is; null if there is no such client
   * @param generation 0 for a forgery
   */
  abstract boolean mayServe(State before, Participant client, int generation);

  @Override
  public final boolean applies(Design design) {
    return CallEvidence.relayInUse(design);
  }

  /** All that the situation takes. */
  Footprint situation(State s) {
    return s.footprint().messages();
  }

  @Override
  public boolean antecedent(State s) {
    for (int m = 1; m <= s.setting().universe().messages(); m++) {
      if (takesCredential(s.setting().plan(m).kind()) && isDelivered(s, m)) {
        return true;
      }
    }
    return false;
  }

  /** Who receives it needs a credential for it to serve its purpose. */
  private static boolean takesCredential(MessageKind kind) {
    return kind == MessageKind.Allocate || kind == MessageKind.KeyReply;
  }

  @Override
  public final boolean holds(State s) {
    return true;
  }

  @Override
  public final List<Aspect> aspects(State s) {
    if (!s.setting().anyMessage(CredentialUse::takesCredential)) {
      return List.of();
    }
    return List.of(new Aspect(situation(s), () -> antecedent(s), () -> false));
  }

  @Override
  public final boolean hasStep() {
    return true;
  }

  @Override
  public final boolean holdsOnStep(State before, State after) {
    return before.sameCalls(after) ? allocationsHold(before, after) : allocationsHold(before, after) && unwrappingsHold(before, after);
  }

  private boolean allocationsHold(State before, State after) {
    for (int m : before.setting().relay().allocations()) {
      if (!isDelivered(before, m) && isDelivered(after, m)
          && !mayServe(before, before.setting().plan(m).from(), after.payload(m).generation())) {
        return false;
      }
    }
    return true;
  }

  private boolean unwrappingsHold(State before, State after) {
    for (int call = 1; call <= Scenario.CALLS; call++) {
      Dialog dialog = before.setting().dialog(call);
      for (Side side : SIDES) {
        int generation = after.call(call).unwrapped(side);
        if (generation != before.call(call).unwrapped(side) && !mayServe(before, dialog.at(side), generation)) {
          return false;
        }
      }
    }
    return true;
  }

  private static boolean isDelivered(State s, int message) {
    return s.message(message).phase() == MessagePhase.Delivered;
  }
}
