package lync.encryption.model.clause;

import java.util.List;
import lync.encryption.model.State;
import lync.encryption.model.design.Design;
import lync.encryption.model.vocabulary.AdministratorStep;
import lync.encryption.model.vocabulary.MessageKind;
import lync.encryption.model.vocabulary.MessagePhase;
import lync.encryption.model.vocabulary.Participant;

/** C31b: the encryption level changes only by a step of the administrator. Note on the level ("through the management shell"). */
public final class LevelChangedByAdministrator extends SimpleClause {

  private static final AdministratorStep[] STEPS = AdministratorStep.values();

  LevelChangedByAdministrator() {
    super("C31b", Form.Step, Modality.Must, "note on the encryption level", "The encryption level changes only by a step of the administrator.");
  }

  @Override
  public boolean applies(Design design) {
    return CallEvidence.audioVideoPossible(design);
  }

  @Override
  public boolean antecedent(State s) {
    for (int m = 1; m <= s.setting().universe().messages(); m++) {
      if (s.setting().plan(m).kind().isDialogKind() && s.message(m).phase() != MessagePhase.Waiting) {
        return true;
      }
    }
    return false;
  }

  @Override
  public boolean holds(State s) {
    return true;
  }

  @Override
  public List<Aspect> aspects(State s) {
    if (!s.setting().anyMessage(MessageKind::isDialogKind)) {
      return List.of();
    }
    return List.of(new Aspect(s.footprint().messages(), () -> antecedent(s), () -> false));
  }

  @Override
  public boolean hasStep() {
    return true;
  }

  @Override
  public boolean holdsOnStep(State before, State after) {
    return before.sameCalls(after)
        || isSame(before, after, Participant.FrontEnd)
        && isSame(before, after, Participant.SecondFrontEnd)
        && isSame(before, after, Participant.PartnerEdge)
        || administratorLostAStep(before, after);
  }

  private static boolean isSame(State before, State after, Participant site) {
    return before.level(site) == after.level(site);
  }

  private static boolean administratorLostAStep(State before, State after) {
    for (AdministratorStep step : STEPS) {
      if (before.administratorMay(step) && !after.administratorMay(step)) {
        return true;
      }
    }
    return false;
  }
}
