package lync.encryption.generators;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import lync.encryption.model.LyncModel;
import lync.encryption.model.design.MessagePlan;
import lync.encryption.model.rule.Route;
import lync.encryption.model.vocabulary.Certificate;
import lync.encryption.model.vocabulary.FarEnd;
import lync.encryption.model.vocabulary.Link;
import lync.encryption.model.vocabulary.Origin;
import lync.encryption.model.vocabulary.Participant;
import lync.encryption.model.vocabulary.Phase;
import lync.encryption.model.vocabulary.Suite;
import lync.encryption.model.vocabulary.Transport;

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
    /** The end of a random run. */
    Reached,
    /** The end of a random run with a handful of fields changed. */
    Disturbed
  }

  private static final int LONGEST_RUN = 40;
  private static final List<Phase> JOINT = List.of(Phase.Opened, Phase.ServerPresented, Phase.ServerAccepted, Phase.Finished,
      Phase.Established, Phase.Established, Phase.Established, Phase.Refused);

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
      case Coherent -> model.codec().encode(coherent(new Draw(random)));
      case Aimed -> model.codec().encode(aimed(new Draw(random)));
      case Reached -> reached(random);
      case Disturbed -> changed(reached(random), random);
    };
  }

  private long[] initial() {
    long[] state = new long[model.words()];
    model.initial((action, words, offset) -> System.arraycopy(words, offset, state, 0, state.length));
    return state;
  }

  private long[] reached(Random random) {
    long[] state = initial();
    for (int step = random.nextInt(LONGEST_RUN); step > 0; step--) {
      List<long[]> next = new ArrayList<>();
      model.successors(state, 0, (action, words, offset) -> next.add(Arrays.copyOfRange(words, offset, offset + model.words())));
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

  private Map<String, Object> coherent(Draw draw) {
    Map<String, Object> values = model.codec().decode(initial(), 0);
    double busy = draw.chance(0.5) ? 0.15 : 0.6;
    for (Link link : model.universe().links()) {
      if (draw.chance(busy)) {
        connection(link, values, draw);
      }
    }
    registrations(values, draw);
    messages(values, draw);
    values.put("attackerBudget", draw.upTo(2));
    values.put("trunkWarned", draw.chance(0.5));
    return values;
  }

  private static void connection(Link link, Map<String, Object> values, Draw draw) {
    Phase phase = draw.oneOf(JOINT);
    Transport transport = draw.oneOf(Transport.class);
    boolean requested = draw.chance(0.6);
    Suite suite = transport == Transport.TCP ? Suite.None : draw.chance(0.85) ? Suite.Approved : Suite.Null;
    if (link.isHonest()) {
      FarEnd farEnd = draw.chance(0.75) ? FarEnd.Genuine : FarEnd.Attacker;
      Map<String, Object> initiator = end(values, "initiator", link);
      fill(initiator, phase, transport, suite, certificate(draw, farEnd == FarEnd.Genuine), requested);
      initiator.put("farEnd", farEnd.name());
      initiator.put("retries", draw.upTo(2));
      if (farEnd == FarEnd.Attacker) {
        return;
      }
    }
    Phase accepting = phase == Phase.ServerAccepted ? Phase.ServerPresented : phase;
    fill(end(values, "responder", link), accepting, transport, suite, certificate(draw, link.isHonest()), requested);
  }

  private static String certificate(Draw draw, boolean genuine) {
    return genuine && draw.chance(0.8) ? Certificate.Own.name() : draw.oneOf(Certificate.class).name();
  }

  private static void fill(Map<String, Object> end, Phase phase, Transport transport, Suite suite, String certificate, boolean requested) {
    end.put("phase", phase.name());
    end.put("transport", transport.name());
    if (phase == Phase.Refused) {
      end.put("reason", "TimedOut");
    } else if (phase != Phase.Opened) {
      end.put("suite", suite.name());
      end.put("certificate", certificate);
      end.put("requested", requested);
    }
  }

  private void registrations(Map<String, Object> values, Draw draw) {
    Map<String, Object> registration = map(values, "registration");
    for (String client : registration.keySet()) {
      List<String> links = model.universe().links().stream().filter(l -> l.initiator().name().equals(client)).map(Link::name).toList();
      if (!links.isEmpty() && draw.chance(0.7)) {
        registration.put(client, draw.oneOf(links));
      }
    }
  }

  private void messages(Map<String, Object> values, Draw draw) {
    Map<Object, Map<String, Object>> messages = map(values, "message");
    Map<Object, Map<Object, Object>> carried = map(values, "carried");
    Set<Object> knowledge = set(values, "knowledge");
    messages.forEach((slot, message) -> {
      message.put("phase", draw.oneOf(List.of("Waiting", "Underway", "Underway", "Intercepted", "Delivered", "Refused")));
      if (!message.get("phase").equals("Waiting")) {
        message.put("position", 1 + draw.upTo(5));
        List<String> carriages = draw.chance(0.5) ? List.of("TLS") : List.of("TCP", "NullTLS", "TLS");
        carried.get(slot).replaceAll((link, carriage) -> draw.chance(0.1) ? draw.oneOf(carriages) : carriage);
      }
      if (draw.chance(0.5)) {
        knowledge.add(List.of("Content", slot, "None", 0));
      }
    });
    model.universe().links().stream().filter(link -> draw.chance(0.1)).forEach(link -> knowledge.add(List.of("TrafficSecret", 0, link.name(), 0)));
  }

  private Map<String, Object> aimed(Draw draw) {
    Map<String, Object> values = coherent(draw);
    for (int slot = 1; slot <= model.universe().messages(); slot++) {
      if (draw.chance(0.6)) {
        aim(slot, values, draw);
      }
    }
    return values;
  }

  private void aim(int slot, Map<String, Object> values, Draw draw) {
    MessagePlan plan = model.setting().plan(slot);
    List<Participant> route = Route.participants(model.design(), plan);
    // What the attacker makes up crosses a hop on the way up, from where it waits.
    boolean madeUp = plan.origin() == Origin.Attacker;
    int position = 1 + draw.upTo(madeUp ? route.size() / 2 - 1 : route.size() - 2);
    Participant from = route.get(position - 1);
    Participant to = route.get(position);
    String phase = madeUp && draw.chance(0.5) ? "Waiting" : draw.oneOf(List.of("Waiting", "Underway", "Underway", "Intercepted"));
    Map<Object, Map<String, Object>> messages = map(values, "message");
    messages.get(slot).put("phase", phase);
    messages.get(slot).put("position", phase.equals("Waiting") ? 0 : position);
    if (draw.chance(0.5)) {
      set(values, "knowledge").add(List.of("Content", slot, "None", 0));
    }
    List<Link> links = model.universe().links();
    List<Link> joining = links.stream().filter(link -> Set.of(link.initiator(), link.responder()).equals(Set.of(from, to))).toList();
    joining.forEach(link -> ends(link, values, draw));
    if (!joining.isEmpty() && draw.chance(0.8)) {
      Link entrance = draw.oneOf(joining);
      register(entrance.initiator(), entrance, values);
    }
    // The sender may hold the receiver's registration over somebody else's connection to it.
    List<Link> others = links.stream().filter(link -> link.responder() == from).toList();
    if (!others.isEmpty() && draw.chance(0.2)) {
      Link other = draw.oneOf(others);
      ends(other, values, draw);
      register(to, other, values);
    }
  }

  private static void register(Participant participant, Link link, Map<String, Object> values) {
    if (participant.isOwnClient()) {
      RandomStates.<String, Object>map(values, "registration").put(participant.name(), link.name());
    }
  }

  /** Both ends established, or either in its own phase; over one transport mostly. */
  private static void ends(Link link, Map<String, Object> values, Draw draw) {
    Transport transport = draw.chance(0.5) ? Transport.TCP : draw.oneOf(Transport.class);
    double established = draw.chance(0.4) ? 1 : 0.6;
    if (link.isHonest()) {
      Map<String, Object> initiator = end(values, "initiator", link);
      end(initiator, transport, established, draw);
      initiator.put("farEnd", draw.chance(0.6) ? FarEnd.Genuine.name() : FarEnd.Attacker.name());
      initiator.put("retries", draw.upTo(3));
    }
    end(end(values, "responder", link), draw.chance(0.9) ? transport : draw.oneOf(Transport.class), established, draw);
  }

  private static void end(Map<String, Object> end, Transport transport, double established, Draw draw) {
    Suite suite = transport == Transport.TCP ? Suite.None : draw.chance(0.85) ? Suite.Approved : Suite.Null;
    fill(end, draw.chance(established) ? Phase.Established : draw.oneOf(Phase.class), transport, suite, certificate(draw, true), draw.chance(0.6));
  }

  private static Map<String, Object> end(Map<String, Object> values, String variable, Link link) {
    Map<String, Map<String, Object>> ends = map(values, variable);
    return ends.get(link.name());
  }

  @SuppressWarnings("unchecked")
  private static <K, V> Map<K, V> map(Map<String, Object> values, String variable) {
    return (Map<K, V>) values.get(variable);
  }

  @SuppressWarnings("unchecked")
  private static Set<Object> set(Map<String, Object> values, String variable) {
    return (Set<Object>) values.get(variable);
  }
}
