package lync.encryption.generators;

import java.util.List;
import java.util.Map;
import lync.encryption.model.design.Design;
import lync.encryption.model.design.MessagePlan;
import lync.encryption.model.design.Scenario;
import lync.encryption.model.vocabulary.AdministratorStep;
import lync.encryption.model.vocabulary.CallPhase;
import lync.encryption.model.vocabulary.CallReason;
import lync.encryption.model.vocabulary.CredentialState;
import lync.encryption.model.vocabulary.Fault;
import lync.encryption.model.vocabulary.Level;
import lync.encryption.model.vocabulary.Link;
import lync.encryption.model.vocabulary.Media;
import lync.encryption.model.vocabulary.Participant;
import lync.encryption.model.vocabulary.PayloadForm;
import lync.encryption.model.vocabulary.Reading;
import lync.encryption.model.vocabulary.SentLevel;
import lync.encryption.model.vocabulary.Side;
import lync.encryption.model.vocabulary.Suite;

/** Draws calls, what messages carry besides their text, levels and relay credentials into a state. */
final class CallDraw {

  /** What the Mediation Server and a gateway convey. */
  private static final List<SentLevel> ON_THE_TRUNK =
      List.of(SentLevel.Required, SentLevel.Required, SentLevel.Supported, SentLevel.DoNotSupport, SentLevel.Unstated);

  private final StateDraft state;
  private final Draw draw;

  CallDraw(StateDraft state, Draw draw) {
    this.state = state;
    this.draw = draw;
  }

  /** Each call in some phase with whatever levels and media; what was unwrapped, and the administrator's work, likewise. */
  void calls() {
    for (int call = 1; call <= Scenario.CALLS; call++) {
      if (draw.chance(0.7)) {
        Map<String, Object> values = state.call(call);
        CallPhase phase = draw.oneOf(CallPhase.class);
        values.put("phase", phase.name());
        values.put("reason", phase == CallPhase.Failed ? draw.oneOf(CallReason.class).name() : CallReason.None.name());
        List.of("offered", "answered", "reoffered", "reanswered").forEach(level -> values.put(level, draw.oneOf(SentLevel.class).name()));
        List.of("callerMedia", "calleeMedia").forEach(media -> values.put(media, draw.oneOf(Media.class).name()));
        values.put("suite", draw.oneOf(Suite.class).name());
        values.put("bypassed", draw.chance(0.3));
      }
      for (Side side : Side.values()) {
        state.unwrap(call, side, draw.upTo(2));
      }
    }
  }

  /** Levels in force, credentials and what the administrator may still do. */
  void administration() {
    if (draw.chance(0.5)) {
      state.level().replaceAll((site, level) -> draw.oneOf(Level.class).name());
    }
    Map<String, Object> credentials = state.credentials();
    credentials.put("generation", 1 + draw.upTo(1));
    credentials.put("first", credential().name());
    credentials.put("second", credential().name());
    state.administrator().clear();
    draw.subset(AdministratorStep.class, 0.5).forEach(step -> state.administrator().add(step.name()));
  }

  /** By a fault, credentials count that are no longer valid. */
  static boolean isCareless(Design design) {
    return design.fault(Fault.ExpiredCredentialAccepted) || design.fault(Fault.OldCredentialAfterRoll);
  }

  private CredentialState credential() {
    // Who does not care about the state of a credential should be shown every one.
    return !isCareless(state.model().design()) && draw.chance(0.5) ? CredentialState.Valid : draw.oneOf(CredentialState.class);
  }

  /** What a message that was sent carries: mostly what its kind does, now and then anything. */
  void payload(int slot) {
    PayloadForm form = draw.chance(0.05) ? draw.oneOf(PayloadForm.class) : form(state.model().setting().plan(slot));
    payload(slot, form, generation(form));
    state.signedIn(slot).put("issued", link());
    state.signedIn(slot).put("delivered", link());
  }

  void payload(int slot, PayloadForm form, int generation) {
    state.payload(slot).put("form", form.name());
    state.payload(slot).put("generation", generation);
  }

  private PayloadForm form(MessagePlan plan) {
    return switch (plan.kind()) {
      case CredentialReply, KeyRequest -> PayloadForm.Credential;
      case KeyReply -> draw.chance(0.9) ? PayloadForm.WrappedKey : PayloadForm.SessionKey;
      case Allocate -> PayloadForm.Proof;
      case Offer, Answer, Reoffer, Reanswer -> draw.chance(0.3) ? PayloadForm.None : crypto(plan);
      case MeetingContent -> draw.chance(0.6) ? PayloadForm.Redirect : PayloadForm.None;
      default -> PayloadForm.None;
    };
  }

  /** What stands in an offer or an answer with a key; on a trunk the two ends make it. */
  PayloadForm crypto(MessagePlan plan) {
    boolean ofTheEnds = state.model().design().alternative(Reading.R5) || plan.from() == Participant.Gateway || plan.to() == Participant.Gateway;
    return ofTheEnds ? PayloadForm.SessionKey : PayloadForm.Crypto;
  }

  /** The first generation, the second, or a forgery. */
  private int generation(PayloadForm form) {
    return switch (form) {
      case Credential, WrappedKey, Proof -> draw.chance(0.15) ? 0 : 1 + draw.upTo(1);
      default -> 0;
    };
  }

  private String link() {
    List<Link> links = state.model().universe().links().stream().filter(link -> link.initiator().isClient()).toList();
    return links.isEmpty() || draw.chance(0.3) ? "None" : draw.oneOf(links).name();
  }

  /** What a client conveys in an offer or an answer: what is in force for it mostly, else anything, as the level may have changed meanwhile. */
  SentLevel sent(Participant client) {
    if (draw.chance(0.3)) {
      return draw.oneOf(SentLevel.class);
    } else if (client == Participant.MediationServer || client == Participant.Gateway) {
      return draw.oneOf(ON_THE_TRUNK);
    } else if (!state.model().design().srtp().contains(client)) {
      return SentLevel.Unstated;
    }
    Participant site = client == Participant.PartnerClient ? Participant.PartnerEdge
        : client.isOwnClient() && state.model().design().alternative(Reading.R7) ? state.model().design().home().get(client) : Participant.FrontEnd;
    String level = (String) state.level().get(site.name());
    return level.equals(Level.Unset.name()) ? SentLevel.Required : SentLevel.valueOf(level);
  }
}
