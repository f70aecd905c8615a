package lync.encryption.model.clause;

import lync.encryption.model.Footprint;
import lync.encryption.model.State;
import lync.encryption.model.design.Design;
import lync.encryption.model.design.MessagePlan;
import lync.encryption.model.design.Scenario;
import lync.encryption.model.rule.Credentials;
import lync.encryption.model.rule.Dialog;
import lync.encryption.model.rule.Term;
import lync.encryption.model.vocabulary.Carriage;
import lync.encryption.model.vocabulary.Link;
import lync.encryption.model.vocabulary.MessageKind;
import lync.encryption.model.vocabulary.MessagePhase;
import lync.encryption.model.vocabulary.Participant;
import lync.encryption.model.vocabulary.PayloadForm;
import lync.encryption.model.vocabulary.Reading;
import lync.encryption.model.vocabulary.Side;

/**
 * C23: a media participant that knows a key received it wrapped, and the credential to unwrap it; where the ends make keys, one that holds an
 * allocation received its credential. Paragraph on media ("the participant uses its credentials to remove the protection").
 */
public final class ParticipantUnwrapsWithCredentials extends KeyClause {

  private static final Side[] SIDES = Side.values();

  ParticipantUnwrapsWithCredentials() {
    super("C23", Modality.Default, "media paragraph", "A participant that knows a key received it wrapped, and the credential to unwrap it.");
  }

  @Override
  public boolean applies(Design design) {
    return CallEvidence.relayInUse(design);
  }

  @Override
  boolean concerns(State s, int message) {
    return s.setting().plan(message).kind() == MessageKind.KeyReply
        && s.message(message).phase() == MessagePhase.Delivered
        && s.payload(message).form() != PayloadForm.None;
  }

  @Override
  boolean isViolated(State s, int message) {
    return cameBare(s, message);
  }

  /** The key came over a connection of the participant's own, true or claimed, without its wrapping. */
  private static boolean cameBare(State s, int keyReply) {
    MessagePlan plan = s.setting().plan(keyReply);
    for (Link link : s.setting().universe().links()) {
      if ((link.initiator() == plan.from() || link.responder() == plan.from()) && s.carried(keyReply, link) != Carriage.None) {
        Term carried = s.payloadTerm(keyReply, link);
        if (carried != null && carried.kind() == Term.Kind.SessionKey) {
          return true;
        }
      }
    }
    return false;
  }

  @Override
  public boolean antecedent(State s) {
    return endsMakeKeys(s) ? someAllocation(s, false) : super.antecedent(s);
  }

  @Override
  public boolean holds(State s) {
    return endsMakeKeys(s) ? !someAllocation(s, true) : super.holds(s) && keysWereUnwrapped(s);
  }

  @Override
  Footprint stirring(State s) {
    return endsMakeKeys(s) ? s.footprint().messages() : s.footprint().payloads().unwrapped();
  }

  private static boolean endsMakeKeys(State s) {
    return s.setting().design().alternative(Reading.R5);
  }

  /** An allocation was accepted, perhaps for somebody who never received the credential. */
  private static boolean someAllocation(State s, boolean unearned) {
    for (int m = 1; m <= s.setting().universe().messages(); m++) {
      MessagePlan plan = s.setting().plan(m);
      if (plan.kind() == MessageKind.Allocate
          && s.message(m).phase() == MessagePhase.Delivered
          && !(unearned && mayAllocate(s, plan.from(), s.payload(m).generation()))) {
        return true;
      }
    }
    return false;
  }

  private static boolean mayAllocate(State s, Participant client, int generation) {
    return Credentials.held(s, client, generation) || s.setting().design().compromised().contains(client);
  }

  private static boolean keysWereUnwrapped(State s) {
    for (int call = 1; call <= Scenario.CALLS; call++) {
      for (Side side : SIDES) {
        int generation = s.call(call).unwrapped(side);
        if (generation > 0 && !hadBoth(s, call, side, generation)) {
          return false;
        }
      }
    }
    return true;
  }

  private static boolean hadBoth(State s, int call, Side side, int generation) {
    Dialog dialog = s.setting().dialog(call);
    if (dialog.at(side) == null || !Credentials.held(s, dialog.at(side), generation)) {
      return false;
    }
    for (int m = 1; m <= s.setting().universe().messages(); m++) {
      MessagePlan plan = s.setting().plan(m);
      if (plan.kind() == MessageKind.KeyReply
          && plan.call() == call
          && dialog.side(plan.from()) == side
          && s.message(m).phase() == MessagePhase.Delivered
          && s.payload(m).is(PayloadForm.WrappedKey, generation)) {
        return true;
      }
    }
    return false;
  }
}
