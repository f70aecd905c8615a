package lync.encryption.model.clause;

import lync.encryption.model.Footprint;
import lync.encryption.model.State;
import lync.encryption.model.design.Design;
import lync.encryption.model.design.MessagePlan;
import lync.encryption.model.rule.Dialog;
import lync.encryption.model.rule.Levels;
import lync.encryption.model.rule.Negotiation;
import lync.encryption.model.vocabulary.CallPhase;
import lync.encryption.model.vocabulary.Level;
import lync.encryption.model.vocabulary.Media;
import lync.encryption.model.vocabulary.Participant;
import lync.encryption.model.vocabulary.SentLevel;

/**
 * C30: media is what the table of levels makes of those sent (facts §4), and a level that was never set was sent as Required. Note ("the encryption
 * level is Required by default").
 */
public final class EncryptionRequiredByDefault extends CallClause {

  EncryptionRequiredByDefault() {
    super("C30", Form.State, Modality.Default, "note on the encryption level",
        "Media is what the levels sent come to by the table, and an unset level was sent as Required.");
  }

  @Override
  public boolean applies(Design design) {
    return CallEvidence.audioVideoPossible(design);
  }

  @Override
  Footprint footprint(State s) {
    return s.footprint().calls().levels();
  }

  @Override
  boolean concerns(State s, int call) {
    return s.call(call).phase() != CallPhase.Idle;
  }

  @Override
  boolean isViolated(State s, int call) {
    return !isByTable(s, call) || sentOtherThanRequired(s, call, false) || sentOtherThanRequired(s, call, true);
  }

  private static boolean isByTable(State s, int call) {
    if (!CallEvidence.isUp(s, call)) {
      return true;
    }
    Media agreed = Negotiation.table(CallEvidence.offered(s, call), CallEvidence.answered(s, call)).media();
    return agreed != Media.None && CallEvidence.isAll(s, call, agreed);
  }

  /** Who made or answered an offer goes by a level that was never set, and said otherwise. */
  private static boolean sentOtherThanRequired(State s, int call, boolean anew) {
    Dialog dialog = s.setting().dialog(call);
    if (dialog.offer(anew) == 0) {
      return false;
    }
    MessagePlan plan = s.setting().plan(dialog.offer(anew));
    return isOther(s, dialog, plan.from(), s.call(call).offered(anew)) || isOther(s, dialog, plan.to(), s.call(call).answered(anew));
  }

  private static boolean isOther(State s, Dialog dialog, Participant sender, SentLevel sent) {
    boolean isEnd = sender == dialog.caller() || sender == dialog.callee();
    return isEnd
        && (sender.isOwnClient() || sender == Participant.ConferencingServer)
        && s.setting().design().srtp().contains(sender)
        && Levels.of(s, sender) == Level.Unset
        && sent != SentLevel.None
        && sent != SentLevel.Required;
  }
}
