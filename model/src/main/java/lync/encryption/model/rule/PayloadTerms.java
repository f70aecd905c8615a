package lync.encryption.model.rule;

import lync.encryption.model.design.Design;
import lync.encryption.model.design.MessagePlan;
import lync.encryption.model.vocabulary.Fault;
import lync.encryption.model.vocabulary.Link;
import lync.encryption.model.vocabulary.MessageKind;
import lync.encryption.model.vocabulary.Participant;
import lync.encryption.model.vocabulary.PayloadForm;
import lync.encryption.model.vocabulary.Side;

/**
 * {@code PayloadTerms} of {@code specs/CALLS.md} C4: what a message carries on a link besides its text, by the form of its payload. It is one term
 * at most. Worked out once for all forms. Immutable.
 */
public final class PayloadTerms {

  private static final PayloadForm[] FORMS = PayloadForm.values();
  private static final int GENERATIONS = Terms.GENERATIONS + 1;

  /** By message, then by whether media goes past the Mediation Server, whether the relay service is an end of the link, form and generation. */
  private final Term[][] table;

  PayloadTerms(Setting setting) {
    table = new Term[setting.universe().messages() + 1][4 * FORMS.length * GENERATIONS];
    for (int m = 1; m < table.length; m++) {
      for (PayloadForm form : FORMS) {
        for (int generation = 0; generation < GENERATIONS; generation++) {
          for (boolean atRelay : new boolean[] {false, true}) {
            table[m][index(false, atRelay, form, generation)] = decide(setting, setting.plan(m), form, generation, atRelay, false);
            table[m][index(true, atRelay, form, generation)] = decide(setting, setting.plan(m), form, generation, atRelay, true);
          }
        }
      }
    }
  }

  private static int index(boolean bypassed, boolean atRelay, PayloadForm form, int generation) {
    return (((bypassed ? 2 : 0) + (atRelay ? 1 : 0)) * FORMS.length + form.ordinal()) * GENERATIONS + generation;
  }

  private static Term decide(Setting setting, MessagePlan plan, PayloadForm form, int generation, boolean atRelay, boolean bypassed) {
    Design design = setting.design();
    Terms terms = setting.terms();
    int call = plan.call();
    return switch (form) {
      case None, Crypto, Proof, Redirect -> null;
      case SessionKey -> call == 0 ? null : bareKey(setting, plan, bypassed);
      case WrappedKey -> {
        if (call == 0) {
          yield null;
        }
        if (design.fault(Fault.BareKeyForwarded) && !atRelay) {
          yield terms.sessionKey(call, KeyMaker.Relay);
        }
        yield generation == 0 ? null : terms.wrapped(call, setting.dialog(call).side(plan.from()), generation);
      }
      case Credential -> terms.credential(plan.from(), generation);
    };
  }

  private static Term bareKey(Setting setting, MessagePlan plan, boolean bypassed) {
    if (plan.kind() == MessageKind.KeyReply) {
      return setting.terms().sessionKey(plan.call(), KeyMaker.Relay);
    }
    Side side = setting.dialog(plan.call()).side(plan.from());
    return plan.kind().isDialogKind() ? setting.keyTerm(plan.call(), side, bypassed) : null;
  }

  /**
   * What a message with this payload carries on a link; null if nothing.
   *
   * @param bypassed whether media of the message's call goes past the Mediation Server
   */
  public Term term(int message, Link link, PayloadForm form, int generation, boolean bypassed) {
    return table[message][index(bypassed, link.responder() == Participant.RelayAuthentication, form, generation)];
  }
}
