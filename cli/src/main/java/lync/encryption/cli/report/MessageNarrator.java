package lync.encryption.cli.report;

import lync.encryption.model.LyncModel;
import lync.encryption.model.State;
import lync.encryption.model.action.Action;
import lync.encryption.model.design.MessagePlan;
import lync.encryption.model.vocabulary.Link;
import lync.encryption.model.vocabulary.Media;
import lync.encryption.model.vocabulary.MessageKind;
import lync.encryption.model.vocabulary.MessagePhase;
import lync.encryption.model.vocabulary.Participant;
import lync.encryption.model.vocabulary.PayloadForm;
import lync.encryption.model.vocabulary.Redirect;
import lync.encryption.model.vocabulary.SentLevel;

/** Tells the steps of messages, those that carry calls, keys and credentials among them. */
final class MessageNarrator {

  private final LyncModel model;
  private final Naming naming;

  MessageNarrator(LyncModel model, Naming naming) {
    this.model = model;
    this.naming = naming;
  }

  /** @throws IllegalArgumentException if the action has no words here */
  Narrator.Told tell(Action action, State before, State after) {
    int message = (Integer) action.parameters().get(0);
    return new Narrator.Told(who(action, message, before), what(action, message, before, after), carriage(message, before, after));
  }

  private String who(Action action, int message, State before) {
    MessagePlan plan = model.setting().plan(message);
    return switch (action.name()) {
      case "StartMessage", "SendHop" -> naming.of(holder(message, before));
      case "RefuseMessage" -> naming.of(waiting(message, before) ? author(message) : holder(message, before));
      case "AnswerRequest", "AnswerDownload" -> naming.of(author(message));
      case "UnwrapKey", "PlaceCall", "AnswerCall", "HangUp" -> naming.of(plan.from());
      case "LoseMessage", "AttackerForwards", "AttackerStrips", "InjectMessage" -> Naming.ATTACKER;
      default -> throw Narrator.unknown(action);
    };
  }

  private String what(Action action, int message, State before, State after) {
    MessagePlan plan = model.setting().plan(message);
    String described = naming.message(message);
    return switch (action.name()) {
      case "StartMessage" -> "starts " + described + credential(message, after);
      case "SendHop" -> "sends " + described + " to " + next(message, before) + arrival(message, before, after);
      case "RefuseMessage" -> refusal(message, before) + " " + described + ": " + Naming.reason(after.message(message).reason());
      case "LoseMessage" -> "keeps " + described + " until its sender gives it up";
      case "AttackerForwards" -> "passes " + described + " on to " + next(message, before) + arrival(message, before, after);
      case "AttackerStrips" ->
          "takes the crypto attribute out of " + described + " and passes it on to " + next(message, before) + arrival(message, before, after);
      case "InjectMessage" -> "makes up " + described + " and hands it to " + naming.of(Link.valueOf((String) action.parameters().get(1)).responder())
          + " as if from " + naming.of(plan.from()) + credential(message, after) + arrival(message, before, after);
      case "AnswerRequest" -> "answers " + naming.message(message - 1) + " with " + granted(message, after);
      case "AnswerDownload" -> after.payload(message).form() == PayloadForm.Redirect
          ? "answers " + naming.message(message - 1) + " with a redirect to " + naming.of(Participant.OfficeWebApps) + " over "
              + (model.design().redirect() == Redirect.TCP ? "HTTP" : "HTTPS")
          : "answers " + naming.message(message - 1) + " with " + described;
      case "UnwrapKey" -> "unwraps " + Naming.sessionKey(plan.call()) + " with its relay credential";
      case "PlaceCall" -> "offers call " + plan.call() + (anew(plan) ? " anew" : "") + " to " + naming.of(plan.to()) + ", "
          + level(after.call(plan.call()).offered(anew(plan)));
      case "AnswerCall" -> "answers call " + plan.call() + (anew(plan) ? " anew" : "") + " from " + naming.of(plan.to()) + ": "
          + media(after, plan) + ", " + level(after.call(plan.call()).answered(anew(plan)));
      case "HangUp" -> "ends call " + plan.call() + " with " + naming.of(plan.to());
      default -> throw Narrator.unknown(action);
    };
  }

  /** What its author does is no refusal of what somebody sent. */
  private static String refusal(int message, State before) {
    if (waiting(message, before)) {
      return "does not start";
    }
    return before.message(message).position() == 1 ? "gives up" : "refuses";
  }

  /** Whether it has not been started. */
  private static boolean waiting(int message, State before) {
    return before.message(message).phase() == MessagePhase.Waiting;
  }

  /** Who should have started it. */
  private Participant author(int message) {
    MessagePlan plan = model.setting().plan(message);
    if (plan.kind().isDownload()) {
      return model.setting().route(message).at(1);
    }
    return plan.kind().isReply() ? Participant.RelayAuthentication : plan.from();
  }

  private static boolean anew(MessagePlan plan) {
    return plan.kind() == MessageKind.Reoffer || plan.kind() == MessageKind.Reanswer;
  }

  private Participant holder(int message, State before) {
    return model.setting().route(message).at(Math.max(1, before.message(message).position()));
  }

  private String next(int message, State before) {
    return naming.of(model.setting().route(message).at(before.message(message).position() + 1));
  }

  private static String arrival(int message, State before, State after) {
    Participant site = Participant.FrontEnd;
    String lowered = before.level(site) == after.level(site) ? "" : ", and the level becomes " + after.level(site);
    return switch (after.message(message).phase()) {
      case Delivered -> ": delivered" + lowered;
      case Intercepted -> ", and the attacker gets it instead";
      case Refused -> "; there it is refused: " + Naming.reason(after.message(message).reason());
      default -> "";
    };
  }

  /** What a request presents. */
  private String credential(int message, State after) {
    int generation = after.payload(message).generation();
    String which = generation == 0
        ? "a forged relay credential"
        : naming.of(model.setting().plan(message).from()) + "'s relay credential" + ofGeneration(generation);
    return switch (after.payload(message).form()) {
      case Credential -> ", presenting " + which;
      case Proof -> ", showing possession of " + which;
      default -> "";
    };
  }

  private String granted(int reply, State after) {
    MessagePlan plan = model.setting().plan(reply);
    int generation = after.payload(reply).generation();
    if (plan.kind() == MessageKind.CredentialReply) {
      return "a relay credential for " + naming.of(plan.from()) + ofGeneration(generation);
    }
    return Naming.sessionKey(plan.call()) + (after.payload(reply).form() == PayloadForm.WrappedKey ? ", wrapped" : ", bare");
  }

  private static String ofGeneration(int generation) {
    return generation == 1 ? "" : ", generation " + generation;
  }

  private static String level(SentLevel level) {
    return switch (level) {
      case Required -> "asking for encryption (Required)";
      case Supported -> "ready to encrypt (Supported)";
      case DoNotSupport -> "declining encryption (DoNotSupport)";
      case Unstated, None -> "saying nothing of encryption";
    };
  }

  private String media(State after, MessagePlan plan) {
    Media media = after.call(plan.call()).media(model.setting().dialog(plan.call()).side(plan.from()));
    return media == Media.SRTP ? "media encrypted" : "media in clear";
  }

  private String carriage(int message, State before, State after) {
    return model.universe().links().stream()
        .filter(link -> before.carried(message, link) != after.carried(message, link))
        .map(link -> Naming.carriage(after.carried(message, link)))
        .findFirst()
        .orElse("");
  }
}
