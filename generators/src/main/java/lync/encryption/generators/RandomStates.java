package lync.encryption.generators;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.Stream;
import lync.encryption.model.LyncModel;
import lync.encryption.model.design.MessagePlan;
import lync.encryption.model.design.Scenario;
import lync.encryption.model.rule.Route;
import lync.encryption.model.vocabulary.FarEnd;
import lync.encryption.model.vocabulary.Link;
import lync.encryption.model.vocabulary.Phase;
import lync.encryption.model.vocabulary.MessageKind;
import lync.encryption.model.vocabulary.Origin;
import lync.encryption.model.vocabulary.Participant;

/**
 * Typed states of one model, reachable or not. In a state drawn uniformly almost every joint guard is false, so the kinds lean towards states
 * in which something can happen; together they reach every action (the lock-step property gates on it).
 */
public final class RandomStates {

  /** How a state is drawn. */
  public enum Kind {
    /** Every field independently: mostly nonsense, the hardest test of totality. */
    Uniform,
    /** The initial state with a handful of fields changed. */
    Sparse,
    /** Both ends of each connection in phases that belong together; messages on their way. */
    Coherent,
    /**
     * As a coherent one, but messages stand before a hop of their way, or have yet to start, and each end of the connections between the two
     * participants there is in a phase of its own, established mostly.
     */
    Aimed,
    /**
     * The scenario played up to one of its messages as if all had gone well, mostly: what is needed for that message to go on, or for a call to go on
     * because of it, is there or almost.
     */
    Staged,
    /** As a staged one, and a few random steps from there. */
    Continued,
    /** Every connection at rest but for a few, and few messages under way: states near those in which the protocol has nothing left to do. */
    Resting,
    /** The end of a random run. */
    Reached,
    /** The end of a random run with a handful of fields changed. */
    Disturbed
  }

  private static final int LONGEST_RUN = 40;
  private static final int FEW_STEPS = 6;
  /** The relay service and the A/V Edge send nothing further: all hops lead up. */
  private static final Set<MessageKind> ONLY_UP = EnumSet.of(MessageKind.CredentialRequest, MessageKind.KeyRequest, MessageKind.Allocate,
      MessageKind.DownloadRequest, MessageKind.FollowRedirect);
  /** With these something comes of what was sent before: a key is unwrapped, a call comes up, or ends. */
  private static final Set<MessageKind> TURNING = EnumSet.of(MessageKind.KeyReply, MessageKind.Answer, MessageKind.Reanswer, MessageKind.Bye);

  private final LyncModel model;
  private final UniformDraw uniform;

  public RandomStates(LyncModel model) {
    this.model = model;
    this.uniform = new UniformDraw(model.layout());
  }

  /** A packed state of the model's layout. */
  public long[] next(Kind kind, Random random) {
    return switch (kind) {
      case Uniform -> uniform.state(random);
      case Sparse -> changed(initial(), random);
      case Coherent -> coherent(new Draw(random)).packed();
      case Aimed -> aimed(new Draw(random)).packed();
      case Staged -> staged(new Draw(random)).packed();
      case Continued -> walked(staged(new Draw(random)).packed(), random.nextInt(FEW_STEPS), random);
      case Resting -> resting(new StateDraft(model, uniform.state(random)), new Draw(random)).packed();
      case Reached -> walked(initial(), random.nextInt(LONGEST_RUN), random);
      case Disturbed -> changed(walked(initial(), random.nextInt(LONGEST_RUN), random), random);
    };
  }

  /** A state next to another: a step of the model on, or with one leaf redrawn; half of each, where there is a step. */
  public long[] neighbour(long[] state, Random random) {
    List<long[]> next = random.nextBoolean() ? successors(state) : List.of();
    if (!next.isEmpty()) {
      return next.get(random.nextInt(next.size()));
    }
    long[] changed = state.clone();
    uniform.changeLeaf(changed, random);
    return changed;
  }

  private List<long[]> successors(long[] state) {
    List<long[]> next = new ArrayList<>();
    model.successors(state, 0, (action, words, offset) -> next.add(Arrays.copyOfRange(words, offset, offset + model.words())));
    return next;
  }

  private long[] initial() {
    long[] state = new long[model.words()];
    model.initial((action, words, offset) -> System.arraycopy(words, offset, state, 0, state.length));
    return state;
  }

  /** Where a random run of so many steps ends, or sooner if there is none to take. */
  private long[] walked(long[] start, int steps, Random random) {
    long[] state = start;
    for (int step = 0; step < steps; step++) {
      List<long[]> next = successors(state);
      if (next.isEmpty()) {
        break;
      }
      state = next.get(random.nextInt(next.size()));
    }
    return state;
  }

  /** One to six leaves redrawn. */
  private long[] changed(long[] state, Random random) {
    for (int change = random.nextInt(6); change >= 0; change--) {
      uniform.changeLeaf(state, random);
    }
    return state;
  }

  private StateDraft coherent(Draw draw) {
    StateDraft state = new StateDraft(model);
    ConnectionDraw connections = new ConnectionDraw(state, draw);
    double busy = draw.chance(0.5) ? 0.15 : 0.6;
    for (Link link : model.universe().links()) {
      if (draw.chance(busy)) {
        connections.together(link);
      }
    }
    registrations(state, draw);
    CallDraw calls = new CallDraw(state, draw);
    messages(state, calls, draw);
    calls.calls();
    calls.administration();
    new PacketDraw(state, draw).streams();
    state.put("attackerBudget", draw.upTo(2));
    state.put("trunkWarned", draw.chance(0.5));
    return state;
  }

  private void registrations(StateDraft state, Draw draw) {
    Stream.of(Participant.values()).filter(Participant::isOwnClient).forEach(client -> {
      List<Link> links = model.universe().links().stream().filter(link -> link.initiator() == client).toList();
      if (!links.isEmpty() && draw.chance(0.7)) {
        state.register(client, draw.oneOf(links));
      }
    });
  }

  private void messages(StateDraft state, CallDraw calls, Draw draw) {
    for (int slot : state.slots()) {
      Map<String, Object> message = state.message(slot);
      message.put("phase", draw.oneOf(List.of("Waiting", "Underway", "Underway", "Intercepted", "Delivered", "Refused")));
      if (!message.get("phase").equals("Waiting")) {
        message.put("position", 1 + draw.upTo(5));
        List<String> carriages = draw.chance(0.5) ? List.of("TLS") : List.of("TCP", "NullTLS", "TLS", "Unaccepted");
        state.carried(slot).replaceAll((link, carriage) -> draw.chance(0.1) ? draw.oneOf(carriages) : carriage);
        calls.payload(slot);
      }
      if (draw.chance(0.5)) {
        state.learn(model.setting().terms().content(slot));
      }
    }
    model.universe().links().stream().filter(link -> draw.chance(0.1)).forEach(link -> state.learn(model.setting().terms().trafficSecret(link)));
  }

  private StateDraft aimed(Draw draw) {
    StateDraft state = coherent(draw);
    for (int slot : state.slots()) {
      // What the attacker makes up needs more to go together than what goes on.
      if (draw.chance(model.setting().plan(slot).origin() == Origin.Attacker ? 0.9 : 0.6)) {
        aim(slot, state, draw);
      }
    }
    return state;
  }

  private StateDraft resting(StateDraft state, Draw draw) {
    model.universe().links().forEach(link -> rest(link, state, draw));
    double ended = draw.chance(0.5) ? 1 : 0.8;
    for (int slot : state.slots()) {
      state.message(slot).put("phase", draw.chance(ended) ? draw.oneOf(List.of("Delivered", "Refused")) : "Waiting");
    }
    for (int call = 1; call <= Scenario.CALLS; call++) {
      if (draw.chance(0.8)) {
        state.call(call).put("phase", draw.oneOf(List.of("Idle", "Established", "Ended", "Failed")));
      }
    }
    for (int aimed = draw.upTo(2); aimed > 0; aimed--) {
      List<Link> hop = aim(draw.oneOf(state.slots()), state, draw);
      if (draw.chance(0.5)) {
        hop.forEach(link -> strand(link, state, draw));
      }
    }
    if (draw.chance(0.6)) {
      stir(draw.oneOf(model.universe().links()), state, draw);
    }
    return state;
  }

  /** A responder has nothing to do for an initiator that has ended; on an attacker link it has to have ended itself. */
  private void rest(Link link, StateDraft state, Draw draw) {
    if (link.isHonest()) {
      state.initiator(link).put("phase", draw.oneOf(List.of("Established", "Established", "Refused")));
      state.initiator(link).put("retries", model.scenario().retries());
    } else {
      state.responder(link).put("phase", draw.oneOf(List.of("Idle", "Established", "Refused")));
    }
  }

  private static void stir(Link link, StateDraft state, Draw draw) {
    Phase phase = draw.oneOf(Phase.class);
    if (link.isHonest()) {
      state.initiator(link).put("phase", phase.name());
      state.initiator(link).put("retries", draw.upTo(2));
    }
    state.responder(link).put("phase", draw.chance(0.5) ? phase.name() : draw.oneOf(Phase.class).name());
  }

  /** The initiator is in the middle of a handshake with a genuine responder that is not: nothing more will come of it. */
  private static void strand(Link link, StateDraft state, Draw draw) {
    if (link.isHonest()) {
      state.initiator(link).put("phase", draw.oneOf(List.of("Opened", "ServerPresented", "ServerAccepted", "Finished")));
      state.initiator(link).put("farEnd", FarEnd.Genuine.name());
    }
    state.responder(link).put("phase", draw.oneOf(List.of("Idle", "Established", "Established", "Refused")));
  }

  /** Returns the links between the two participants of the hop that the message was made to face. */
  private List<Link> aim(int slot, StateDraft state, Draw draw) {
    MessagePlan plan = model.setting().plan(slot);
    Route route = model.setting().route(slot);
    if (route.length() < 2) {
      return List.of();
    }
    // What the attacker makes up crosses a hop on the way up, from where it waits; a request to the relay service goes nowhere else.
    boolean madeUp = plan.origin() == Origin.Attacker;
    boolean onlyUp = ONLY_UP.contains(plan.kind());
    int position = 1 + draw.upTo(madeUp && !onlyUp ? route.length() / 2 - 1 : route.length() - 2);
    Participant from = route.at(position);
    Participant to = route.at(position + 1);
    String phase = madeUp && draw.chance(0.5) ? "Waiting" : draw.oneOf(List.of("Waiting", "Underway", "Underway", "Intercepted"));
    state.message(slot).put("phase", phase);
    state.message(slot).put("position", phase.equals("Waiting") ? 0 : position);
    if (draw.chance(0.5)) {
      state.learn(model.setting().terms().content(slot));
    }
    ConnectionDraw connections = new ConnectionDraw(state, draw);
    List<Link> links = model.universe().links();
    List<Link> joining = links.stream().filter(link -> Set.of(link.initiator(), link.responder()).equals(Set.of(from, to))).toList();
    joining.forEach(connections::apart);
    if (!joining.isEmpty() && draw.chance(0.8)) {
      Link entrance = draw.oneOf(joining);
      state.register(entrance.initiator(), entrance);
    }
    // The sender may hold the receiver's registration over somebody else's connection to it.
    List<Link> others = links.stream().filter(link -> link.responder() == from).toList();
    if (!others.isEmpty() && draw.chance(0.2)) {
      Link other = draw.oneOf(others);
      connections.apart(other);
      state.register(to, other);
    }
    return joining;
  }

  /** A message that can be, mostly: half of the time one at which something comes of what was sent before; the later, the more has happened. */
  private int turningPoint(List<Integer> slots, Draw draw) {
    List<Integer> possible = slots.stream().filter(slot -> model.setting().route(slot).possible()).toList();
    List<Integer> turning = possible.stream().filter(slot -> TURNING.contains(model.setting().plan(slot).kind())).toList();
    List<Integer> among = possible.isEmpty() || draw.chance(0.1) ? slots : turning.isEmpty() || draw.chance(0.5) ? possible : turning;
    int slot = Math.max(draw.oneOf(among), draw.oneOf(among));
    return CallDraw.isCareless(model.design()) ? Math.max(slot, behindKeys(possible)) : slot;
  }

  /** The first slot behind those that bring keys, if there is one: by then all have come that can be unwrapped with a credential that is no good. */
  private int behindKeys(List<Integer> possible) {
    int last = possible.stream().filter(slot -> model.setting().plan(slot).kind() == MessageKind.KeyReply).reduce(0, Math::max);
    return last == 0 ? 0 : Math.min(last + 1, model.universe().messages());
  }

  /** The scenario up to one of its messages; that one waits, or is on its way, or has just arrived. */
  private StateDraft staged(Draw draw) {
    StateDraft state = new StateDraft(model);
    int slot = turningPoint(state.slots(), draw);
    Staging staging = new Staging(state, draw);
    staging.upTo(slot);
    new PacketDraw(state, draw).streams();
    if (draw.chance(0.5)) {
      aim(slot, state, draw);
      if (!state.message(slot).get("phase").equals("Waiting")) {
        staging.started(slot);
      }
    }
    // What the attacker has learned on the way: it must know a credential to present it.
    double known = draw.chance(0.5) ? 0 : 0.2;
    model.setting().terms().all().stream().filter(term -> draw.chance(known)).forEach(state::learn);
    state.put("attackerBudget", draw.upTo(2));
    return state;
  }
}
