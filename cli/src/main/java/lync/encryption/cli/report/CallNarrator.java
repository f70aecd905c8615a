package lync.encryption.cli.report;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import lync.encryption.model.LyncModel;
import lync.encryption.model.State;
import lync.encryption.model.action.Action;
import lync.encryption.model.design.MessagePlan;
import lync.encryption.model.rule.Dialogs;
import lync.encryption.model.rule.KeysKnown;
import lync.encryption.model.rule.Term;
import lync.encryption.model.vocabulary.CallPhase;
import lync.encryption.model.vocabulary.CallReason;
import lync.encryption.model.vocabulary.Media;
import lync.encryption.model.vocabulary.MessagePhase;
import lync.encryption.model.vocabulary.Participant;

/** Tells the steps of calls that no message starts, those of the administrator, and who comes to know session keys. */
final class CallNarrator {

  private static final String ADMINISTRATOR = "the administrator";

  private final LyncModel model;
  private final Naming naming;
  /** Whether anything in the scenario can concern calls or keys. */
  private final boolean calls;

  CallNarrator(LyncModel model, Naming naming) {
    this.model = model;
    this.naming = naming;
    calls = model.scenario().messages().stream().anyMatch(plan -> plan.kind().concernsCalls());
  }

  Narrator.Told onCall(Action action, State before, State after) {
    int call = (Integer) action.parameters().get(0);
    return switch (action.name()) {
      case "CompleteCall" -> complete(call, before, after);
      case "FailCall" -> fail(call, before);
      default -> throw Narrator.unknown(action);
    };
  }

  private Narrator.Told complete(int call, State before, State after) {
    MessagePlan offer = model.setting().plan(Dialogs.pendingOffer(before, call));
    String media = after.call(call).hasMedia(Media.RTP) ? "media in clear" : "media encrypted";
    return new Narrator.Told(naming.of(offer.from()), "takes " + naming.of(offer.to()) + "'s answer: call " + call + " is established, " + media, "");
  }

  private Narrator.Told fail(int call, State before) {
    CallReason reason = Dialogs.reasonToFail(before, call);
    CallPhase phase = before.call(call).phase();
    int offer = Dialogs.pendingOffer(before, call);
    MessagePlan plan = model.setting().plan(offer);
    boolean declined = (phase == CallPhase.Offered || phase == CallPhase.Reoffered)
        && before.message(offer).phase() == MessagePhase.Delivered && reason != CallReason.TimedOut;
    String what = (phase == CallPhase.Reoffered ? "the second offer of call " + call + ", which goes on as before" : "call " + call)
        + ": " + Naming.reason(reason);
    return declined
        ? new Narrator.Told(naming.of(plan.to()), "declines " + what + status(reason), "")
        : new Narrator.Told(naming.of(plan.from()), "gives up " + what, "");
  }

  /** What SIP calls it where the one called declines; who gives up a call of its own sends no such thing. */
  private static String status(CallReason reason) {
    return reason == CallReason.EncryptionLevelsNotCompatible ? " (488)" : "";
  }

  static Narrator.Told byAdministrator(Action action) {
    return new Narrator.Told(ADMINISTRATOR, switch (action.name()) {
      case "ChangeLevel" -> "sets the level to " + action.parameters().get(0);
      case "RollCredentials" -> "has the relay service issue new credentials";
      case "RetireCredentials" -> "withdraws the relay credentials issued first";
      case "ExpireCredentials" -> "lets the relay credentials issued first expire";
      default -> throw Narrator.unknown(action);
    }, "");
  }

  /** Who could derive which session key after a step and not before it, by the model's own rule; empty for nobody. */
  String keysLearnt(State before, State after) {
    if (!calls) {
      return "";
    }
    Map<String, Set<Participant>> learners = new LinkedHashMap<>();
    for (Participant participant : model.design().present()) {
      Set<Term> keys = KeysKnown.to(after, participant);
      if (!keys.isEmpty()) {
        keys.removeAll(KeysKnown.to(before, participant));
        keys.forEach(key -> learners.computeIfAbsent(Naming.whose(key), any -> EnumSet.noneOf(Participant.class)).add(participant));
      }
    }
    List<String> told = new ArrayList<>();
    learners.forEach((key, who) -> told.add(key + ": " + who.stream().map(naming::of).collect(Collectors.joining(", "))));
    return String.join("; ", told);
  }
}
