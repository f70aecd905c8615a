package lync.encryption.model.clause;

import java.util.List;
import lync.encryption.model.MessageSlot;
import lync.encryption.model.State;
import lync.encryption.model.design.Design;
import lync.encryption.model.vocabulary.Level;
import lync.encryption.model.vocabulary.MessageKind;
import lync.encryption.model.vocabulary.MessagePhase;
import lync.encryption.model.vocabulary.Participant;

/** C31b: the encryption level changes only by a step of the administrator. Note on the level ("through the management shell"). */
public final class LevelChangedByAdministrator extends SimpleClause {

  private static final Level[] LEVELS = Level.values();

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
      if (s.setting().plan(m).kind().isDialogKind() && wasSent(s.message(m))) {
        return true;
      }
    }
    return false;
  }

  /** What is refused before it is sent stays at no position. */
  private static boolean wasSent(MessageSlot message) {
    return message.phase() != MessagePhase.Waiting && message.position() > 0;
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
        || isSame(before, after, Participant.PartnerEdge) && administratorSet(before, after);
  }

  private static boolean isSame(State before, State after, Participant site) {
    return before.level(site) == after.level(site);
  }

  /** Some step that sets a level has been taken, and whatever changed has become what it sets. */
  private static boolean administratorSet(State before, State after) {
    for (Level level : LEVELS) {
      if (level.step().filter(step -> before.administratorMay(step) && !after.administratorMay(step)).isPresent()
          && becomes(before, after, Participant.FrontEnd, level)
          && becomes(before, after, Participant.SecondFrontEnd, level)) {
        return true;
      }
    }
    return false;
  }

  private static boolean becomes(State before, State after, Participant site, Level level) {
    return after.level(site) == level || isSame(before, after, site);
  }
}
