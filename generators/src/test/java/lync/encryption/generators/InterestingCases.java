package lync.encryption.generators;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;
import lync.encryption.generators.LyncArbitraries.Situation;
import lync.encryption.generators.RandomStates.Kind;
import lync.encryption.model.LyncModel;
import lync.encryption.model.Universe;
import lync.encryption.model.action.Action;
import lync.encryption.model.design.Design;
import lync.encryption.model.design.MessagePlan;
import lync.encryption.model.vocabulary.Certificate;
import lync.encryption.model.vocabulary.CredentialState;
import lync.encryption.model.vocabulary.Level;
import lync.encryption.model.vocabulary.Link;
import lync.encryption.model.vocabulary.MessageKind;
import lync.encryption.model.vocabulary.Participant;
import lync.encryption.model.vocabulary.Reading;
import lync.encryption.model.vocabulary.SentLevel;
import lync.encryption.model.vocabulary.TrunkMode;

/**
 * Counts, over the steps of states drawn, the cases that this slice's properties are about: which levels meet, which certificates are judged, how old
 * the credential is that arrives, who makes the key, whether there is an attacker. Read from plain values, not by the rules of the model.
 */
final class InterestingCases {

  private static final Set<Participant> TRUNK = EnumSet.of(Participant.MediationServer, Participant.Gateway);
  private static final String FORGED = "forged";
  private static final Set<SentLevel> WILLING = EnumSet.of(SentLevel.Required, SentLevel.Supported);
  private static final List<SentLevel> STATED = List.of(SentLevel.Unstated, SentLevel.Required, SentLevel.Supported, SentLevel.DoNotSupport);

  private final Sightings sightings = new Sightings();
  private LyncModel model;
  private Map<String, Object> values;

  /** What steps states of these kinds have, under the designs of these situations, changed or not. */
  static InterestingCases in(long[] seeds, int statesEach, List<Kind> kinds, UnaryOperator<Design> change) {
    InterestingCases cases = new InterestingCases();
    for (long seed : seeds) {
      Situation situation = Situation.of(seed);
      cases.model = new LyncModel(change.apply(situation.design()), situation.scenario(), Universe.wide());
      RandomStates states = new RandomStates(cases.model);
      var random = situation.random();
      for (int i = 0; i < statesEach; i++) {
        cases.see(states.next(kinds.get(i % kinds.size()), random));
      }
    }
    return cases;
  }

  private void see(long[] state) {
    values = model.codec().decode(state, 0);
    IntStream.rangeClosed(1, model.universe().messages()).forEach(this::toUnwrap);
    model.successors(state, 0, (action, words, offset) -> {
      Action taken = model.groundActions().get(action);
      sightings.count(taken.name());
      switch (taken.name()) {
        case "AnswerCall" -> answered((Integer) taken.parameters().get(0), decoded(words, offset));
        case "FailCall" -> failed((Integer) taken.parameters().get(0), decoded(words, offset));
        case "JudgeServerCertificate" -> judged("initiator", (String) taken.parameters().get(0));
        case "JudgeClientCertificate" -> judged("responder", (String) taken.parameters().get(0));
        case "SendHop", "AttackerForwards", "InjectMessage" -> arrived((Integer) taken.parameters().get(0), decoded(words, offset));
        case "UnwrapKey" -> unwrapped((Integer) taken.parameters().get(0));
        case "PlaceCall" -> placed((Integer) taken.parameters().get(0), decoded(words, offset));
        case "CompleteCall" -> completed((Integer) taken.parameters().get(0), decoded(words, offset));
        case "AnswerDownload" ->
            sightings.count("a download with " + at(decoded(words, offset), "payload", taken.parameters().get(0), "form"));
        case "ReceivePacket", "ForgePacket", "ReflectPacket" -> packet(taken, decoded(words, offset));
        default -> { }
      }
    });
  }

  private Map<String, Object> decoded(long[] words, int offset) {
    return model.codec().decode(Arrays.copyOfRange(words, offset, offset + model.words()), 0);
  }

  private void answered(int slot, Map<String, Object> after) {
    MessagePlan plan = model.setting().plan(slot);
    boolean anew = plan.kind() == MessageKind.Reanswer;
    Object offered = at(values, "call", plan.call(), anew ? "reoffered" : "offered");
    Object answered = at(after, "call", plan.call(), anew ? "reanswered" : "answered");
    sightings.count(offered + " is answered with " + answered);
    sightings.count(offered + " meets " + answered);
    sightings.count("an answer, " + attacker());
    sightings.count("an answer, key of the " + (model.design().alternative(Reading.R5) ? Reading.R5.alternative() : Reading.R5.byDefault()));
    sightings.count(after.get("call").toString().contains("SRTP") ? "an answer in SRTP" : "an answer in clear");
  }

  private void failed(int call, Map<String, Object> after) {
    Object reason = at(after, "call", call, "reason");
    sightings.count("a call fails for " + reason);
    if (reason.equals("EncryptionLevelsNotCompatible") && at(values, "call", call, "phase").equals("Offered")) {
      MessagePlan offer = model.scenario().messages().stream().filter(plan -> plan.kind() == MessageKind.Offer && plan.call() == call)
          .findFirst().orElseThrow();
      Object offered = at(values, "call", call, "offered");
      sightings.count(offered + " is refused by " + sent(offer.to()));
      sightings.count(offered + " meets " + sent(offer.to()));
    }
  }

  /** What a client would convey. */
  private SentLevel sent(Participant client) {
    if (!model.design().srtp().contains(client)) {
      return SentLevel.Unstated;
    }
    Participant site = client == Participant.PartnerClient ? Participant.PartnerEdge
        : model.design().alternative(Reading.R7) && client.isOwnClient() ? model.design().home().get(client) : Participant.FrontEnd;
    Level level = Level.valueOf((String) at(values, "level", site.name()));
    return level == Level.Unset ? SentLevel.Required : SentLevel.valueOf(level.name());
  }

  private void placed(int slot, Map<String, Object> after) {
    MessagePlan plan = model.setting().plan(slot);
    if (TRUNK.equals(Set.of(plan.from(), plan.to()))) {
      sightings.count("a trunk offer, bypassed " + at(after, "call", plan.call(), "bypassed"));
      sightings.count("a trunk offer under " + model.design().trunkMode());
    }
  }

  /** What a call over the trunk came to, by the transport of the trunk's connection; and what one with a media server. */
  private void completed(int call, Map<String, Object> after) {
    Optional<MessagePlan> placed = model.scenario().messages().stream()
        .filter(plan -> plan.kind() == MessageKind.Offer && plan.call() == call).findFirst();
    if (placed.isEmpty()) {
      return;
    }
    MessagePlan offer = placed.get();
    Object media = at(after, "call", call, "callerMedia");
    if (TRUNK.equals(Set.of(offer.from(), offer.to()))) {
      String link = Link.between(offer.from(), offer.to()).orElseThrow().name();
      sightings.count("a trunk call in " + media + " over " + at(values, "responder", link, "transport"));
    } else if (offer.to().isMediaServer() || offer.from().isMediaServer()) {
      sightings.count("a call with a media server in " + media);
    }
  }

  private void packet(Action taken, Map<String, Object> after) {
    Object call = taken.parameters().get(0);
    String sender = (String) taken.parameters().get(1);
    String stream = taken.name().equals("ReflectPacket") ? sender.equals("Caller") ? "Callee" : "Caller" : sender;
    int index = (Integer) taken.parameters().get(2);
    boolean accepted = !at(values, "accepted", call, stream).equals(at(after, "accepted", call, stream))
        || !at(values, "alien", call, stream).equals(at(after, "alien", call, stream));
    sightings.count(taken.name() + (accepted ? " accepted" : " rejected"));
    int highest = (Integer) at(values, "window", call, stream, "highest");
    String place = index + 1 > highest ? "ahead" : index + 1 == highest ? "highest" : index + 2 == highest ? "below" : "too old";
    sightings.count(taken.name() + " " + place + (model.scenario().firstIndex() == 0 ? "" : ", rolling over"));
  }

  private void judged(String end, String link) {
    sightings.count(at(values, end, link, "certificate") + " from the far end of the " + end + ", " + attacker());
  }

  private void arrived(int slot, Map<String, Object> after) {
    MessageKind kind = model.setting().plan(slot).kind();
    boolean last = at(after, "message", slot, "position").equals(model.setting().route(slot).length());
    boolean relevant = kind == MessageKind.Allocate || kind == MessageKind.KeyRequest;
    if (relevant && last && !at(after, "message", slot, "phase").equals("Intercepted")) {
      sightings.count(kind + " with what is " + stateOf((Integer) at(after, "payload", slot, "generation")));
      sightings.count(kind + " " + at(after, "message", slot, "phase"));
    }
  }

  /** A wrapped key has come, and the credential for it. */
  private void toUnwrap(int slot) {
    MessagePlan plan = model.setting().plan(slot);
    if (plan.kind() == MessageKind.KeyReply && at(values, "message", slot, "phase").equals("Delivered")
        && at(values, "payload", slot, "form").equals("WrappedKey") && held(plan.from(), at(values, "payload", slot, "generation"))) {
      sightings.count("a key to unwrap with what is " + stateOf((Integer) at(values, "payload", slot, "generation")));
    }
  }

  private boolean held(Participant client, Object generation) {
    return IntStream.rangeClosed(1, model.universe().messages()).anyMatch(slot -> model.setting().plan(slot).kind() == MessageKind.CredentialReply
        && model.setting().plan(slot).from() == client && at(values, "message", slot, "phase").equals("Delivered")
        && at(values, "payload", slot, "form").equals("Credential") && at(values, "payload", slot, "generation").equals(generation));
  }

  private void unwrapped(int slot) {
    sightings.count("UnwrapKey with what is " + stateOf((Integer) at(values, "payload", slot, "generation")));
  }

  private String stateOf(int generation) {
    return generation == 0 ? FORGED : (String) at(values, "credentials", generation == 1 ? "first" : "second");
  }

  private String attacker() {
    return model.design().active() ? "attacker" : "no attacker";
  }

  private static Object at(Map<String, Object> values, Object... path) {
    Object value = values;
    for (Object step : path) {
      value = ((Map<?, ?>) value).get(step);
    }
    return value;
  }

  /**
   * What was seen too rarely.
   *
   * @param least how often every case must have been seen
   * @param leastByFault the same where a case takes a certain fault
   * @param actions the names of the model's actions
   */
  Map<String, String> rare(int least, int leastByFault, Set<String> actions) {
    actions.forEach(action -> sightings.demand(action, least));
    for (SentLevel offered : STATED) {
      for (SentLevel answered : STATED) {
        sightings.demand(offered + " meets " + answered, least);
        sightings.demand(offered + (compatible(offered, answered) ? " is answered with " : " is refused by ") + answered, least);
      }
    }
    for (String present : List.of("attacker", "no attacker")) {
      sightings.demand("an answer, " + present, least);
      for (Certificate certificate : Certificate.values()) {
        // Without an attacker, everybody presents what is his own, or nothing.
        boolean made = present.equals("no attacker") && certificate != Certificate.None && certificate != Certificate.Own;
        for (String end : List.of("initiator", "responder")) {
          sightings.demand(certificate + " from the far end of the " + end + ", " + present, made ? 0 : least);
        }
      }
    }
    for (String maker : List.of(Reading.R5.byDefault(), Reading.R5.alternative())) {
      sightings.demand("an answer, key of the " + maker, least);
    }
    for (CredentialState state : CredentialState.values()) {
      List.of(MessageKind.Allocate.name(), MessageKind.KeyRequest.name(), "a key to unwrap")
          .forEach(what -> sightings.demand(what + " with what is " + state, least));
      sightings.demand("UnwrapKey with what is " + state, state == CredentialState.Valid ? least : leastByFault);
    }
    for (MessageKind kind : List.of(MessageKind.Allocate, MessageKind.KeyRequest)) {
      sightings.demand(kind + " with what is " + FORGED, least);
      sightings.demand(kind + " Delivered", least);
      sightings.demand(kind + " Refused", least);
    }
    for (String packet : List.of("ReceivePacket", "ForgePacket", "ReflectPacket")) {
      sightings.demand(packet + " accepted", packet.equals("ReceivePacket") ? least : leastByFault);
      sightings.demand(packet + " rejected", least);
      List.of("ahead", "highest", "below", "too old").forEach(place -> sightings.demand(packet + " " + place, least));
    }
    sightings.demand("ReceivePacket ahead, rolling over", least);
    for (TrunkMode mode : TrunkMode.values()) {
      sightings.demand("a trunk offer under " + mode, least);
    }
    sightings.demand("a trunk offer, bypassed true", leastByFault);
    List.of("SRTP over TLS", "RTP over TLS", "RTP over TCP").forEach(how -> sightings.demand("a trunk call in " + how, least));
    List.of("SRTP", "RTP").forEach(media -> sightings.demand("a call with a media server in " + media, least));
    List.of("Redirect", "None").forEach(form -> sightings.demand("a download with " + form, least));
    List.of("EncryptionLevelsNotCompatible", "NoKey", "NotDelivered", "TimedOut")
        .forEach(reason -> sightings.demand("a call fails for " + reason, least));
    return sightings.rare();
  }

  /** How often a case was seen. */
  int seen(String what) {
    return sightings.seen(what);
  }

  /** Whether ends that convey these levels find media that both can bear. */
  private static boolean compatible(SentLevel one, SentLevel other) {
    return WILLING.contains(one) && WILLING.contains(other) || one != SentLevel.Required && other != SentLevel.Required;
  }

  /** Seeds for situations. */
  static long[] seeds(int number) {
    return IntStream.range(0, number).asLongStream().map(i -> 20131112 + i).toArray();
  }
}
