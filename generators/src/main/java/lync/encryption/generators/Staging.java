package lync.encryption.generators;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import lync.encryption.model.LyncModel;
import lync.encryption.model.design.MessagePlan;
import lync.encryption.model.design.Scenario;
import lync.encryption.model.rule.Route;
import lync.encryption.model.vocabulary.CallPhase;
import lync.encryption.model.vocabulary.Link;
import lync.encryption.model.vocabulary.Media;
import lync.encryption.model.vocabulary.MessageKind;
import lync.encryption.model.vocabulary.MessageReason;
import lync.encryption.model.vocabulary.Participant;
import lync.encryption.model.vocabulary.PayloadForm;
import lync.encryption.model.vocabulary.SentLevel;
import lync.encryption.model.vocabulary.Side;
import lync.encryption.model.vocabulary.Suite;

/**
 * Plays a scenario up to one of its messages as if all had gone well, mostly: what came before has arrived and left its traces, and what comes later
 * has not begun. A reply can then be granted, a key be unwrapped, an offer be answered, which takes the values of five variables at once and in states
 * drawn otherwise next to never happens.
 */
final class Staging {

  private final StateDraft state;
  private final Draw draw;
  private final LyncModel model;
  private final ConnectionDraw connections;
  private final CallDraw calls;
  /** Of the relay credentials that most of it is about. */
  private final int generation;

  Staging(StateDraft state, Draw draw) {
    this.state = state;
    this.draw = draw;
    model = state.model();
    connections = new ConnectionDraw(state, draw);
    calls = new CallDraw(state, draw);
    generation = 1 + draw.upTo(1);
  }

  /** Plays all messages before this one. */
  void upTo(int slot) {
    calls.administration();
    // What stands in the way of one connection stands in the way of all that would come over it.
    double up = draw.chance(0.7) ? 1 : 0.9;
    model.universe().links().stream().filter(link -> link.isHonest() && draw.chance(up)).forEach(connections::established);
    Stream.of(Participant.values()).filter(Participant::isOwnClient).filter(client -> draw.chance(0.9)).forEach(this::register);
    // A key may be at hand although nothing in the scenario brings it, as there is no room for every pair of messages that would.
    for (int call = 1; call <= Scenario.CALLS; call++) {
      for (Side side : Side.values()) {
        if (draw.chance(0.3)) {
          state.unwrap(call, side, generation);
        }
      }
    }
    for (int earlier = 1; earlier < slot; earlier++) {
      if (model.setting().plan(earlier).kind() != MessageKind.Unused) {
        played(earlier);
      }
    }
  }

  private void register(Participant client) {
    Participant next = Route.participants(model.design(), MessagePlan.signIn(client)).get(1);
    Link.between(client, next).flatMap(link -> draw.chance(0.1) ? link.attackerLink() : Optional.of(link)).filter(model.universe()::contains)
        .ifPresent(link -> state.register(client, link));
  }

  private void played(int slot) {
    Route route = model.setting().route(slot);
    // What has no way at all arrives nowhere.
    if (route.length() > 0 && draw.chance(0.93)) {
      state.message(slot).put("phase", "Delivered");
      state.message(slot).put("position", route.length());
      for (int position = 1; position < route.length(); position++) {
        cross(slot, route.at(position), route.at(position + 1));
      }
      started(slot);
      arrived(slot);
    } else {
      state.message(slot).put("phase", "Refused");
      state.message(slot).put("reason", draw.oneOf(MessageReason.class).name());
      if (draw.chance(0.5)) {
        started(slot);
      }
    }
  }

  private void cross(int slot, Participant from, Participant to) {
    hop(slot, from, to).flatMap(link -> draw.chance(0.1) ? link.attackerLink() : Optional.of(link)).filter(model.universe()::contains).ifPresent(link -> {
      String carriage = draw.chance(0.1) ? draw.oneOf(List.of("TCP", "NullTLS", "Unaccepted"))
          : state.responder(link).get("transport").equals("TCP") ? "TCP" : "TLS";
      state.carried(slot).put(link.name(), carriage);
    });
  }

  /** A trunk's call stays on the connection that its offer took. */
  private Optional<Link> hop(int slot, Participant from, Participant to) {
    Optional<Link> usual = Link.between(from, to).or(() -> Link.between(to, from));
    int call = model.setting().plan(slot).call();
    return usual.filter(Link::isTrunkLink).flatMap(link -> offer(call)).flatMap(offer -> Link.between(offer.from(), offer.to())).or(() -> usual);
  }

  private Optional<MessagePlan> offer(int call) {
    return model.scenario().messages().stream().filter(plan -> plan.kind() == MessageKind.Offer && plan.call() == call).findFirst();
  }

  /** What it takes that a message is on its way: what it carries, and how far its call has come. */
  void started(int slot) {
    MessagePlan plan = model.setting().plan(slot);
    calls.payload(slot);
    if (!state.payload(slot).get("generation").equals(0) && draw.chance(0.9)) {
      state.payload(slot).put("generation", generation);
    }
    if (draw.chance(0.8)) {
      state.signedIn(slot).put("issued", state.registration(plan.from()));
    }
    if (plan.call() == 0) {
      return;
    }
    Map<String, Object> call = state.call(plan.call());
    switch (plan.kind()) {
      case Offer -> offer(slot, CallPhase.Offered, "offered");
      case Reoffer -> offer(slot, CallPhase.Reoffered, "reoffered");
      case Answer -> answer(slot, CallPhase.Answered, "offered", "answered");
      case Reanswer -> answer(slot, CallPhase.Reanswered, "reoffered", "reanswered");
      case Bye -> call.put("phase", CallPhase.Ended.name());
      default -> { }
    }
  }

  private void offer(int slot, CallPhase phase, String field) {
    MessagePlan plan = model.setting().plan(slot);
    SentLevel level = calls.sent(plan.from());
    Map<String, Object> call = state.call(plan.call());
    call.put("phase", phase.name());
    call.put(field, level.name());
    if (draw.chance(0.9)) {
      crypto(slot, level == SentLevel.Required || level == SentLevel.Supported);
    }
  }

  private void answer(int slot, CallPhase phase, String offered, String answered) {
    MessagePlan plan = model.setting().plan(slot);
    SentLevel level = calls.sent(plan.from());
    Map<String, Object> call = state.call(plan.call());
    call.put("phase", phase.name());
    call.put(answered, level.name());
    Set<SentLevel> both = Set.of(SentLevel.Required, SentLevel.Supported);
    boolean encrypted = draw.chance(0.1) ? draw.chance(0.5) : both.contains(level) && both.contains(SentLevel.valueOf((String) call.get(offered)));
    call.put(mediaOf(plan), (encrypted ? Media.SRTP : Media.RTP).name());
    call.put("suite", (encrypted ? Suite.Approved : Suite.None).name());
    if (draw.chance(0.9)) {
      crypto(slot, encrypted);
    }
  }

  private void crypto(int slot, boolean encrypted) {
    calls.payload(slot, encrypted ? calls.crypto(model.setting().plan(slot)) : PayloadForm.None, 0);
  }

  /** What comes of a message that has arrived, and of the step that can follow at once, if that was taken too. */
  void arrived(int slot) {
    MessagePlan plan = model.setting().plan(slot);
    Participant receiver = model.setting().route(slot).at(model.setting().route(slot).length());
    if (draw.chance(0.8)) {
      state.signedIn(slot).put("delivered", state.registration(receiver));
    }
    if (plan.call() == 0) {
      return;
    }
    boolean goesOn = draw.chance(plan.kind() != MessageKind.KeyReply ? 0.75 : CallDraw.isCareless(model.design()) ? 0.1 : 0.4);
    switch (plan.kind()) {
      case KeyReply -> {
        // What stands there from before would mostly be in the way.
        if (goesOn || draw.chance(0.8)) {
          state.unwrap(plan.call(), sideOf(plan), goesOn ? generation : 0);
        }
      }
      case Answer, Reanswer -> {
        if (goesOn) {
          Map<String, Object> call = state.call(plan.call());
          call.put("phase", CallPhase.Established.name());
          call.put(mediaOf(plan).equals("callerMedia") ? "calleeMedia" : "callerMedia",
              draw.chance(0.9) ? call.get(mediaOf(plan)) : draw.oneOf(Media.class).name());
        }
      }
      default -> { }
    }
  }

  private String mediaOf(MessagePlan plan) {
    return sideOf(plan) == Side.Caller ? "callerMedia" : "calleeMedia";
  }

  private Side sideOf(MessagePlan plan) {
    return offer(plan.call()).filter(offer -> offer.from() == plan.from()).map(offer -> Side.Caller).orElse(Side.Callee);
  }
}
