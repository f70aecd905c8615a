package lync.encryption.properties;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.function.Function;
import java.util.stream.IntStream;
import lync.encryption.generators.RandomScenarios;
import lync.encryption.model.LyncModel;
import lync.encryption.model.State;
import lync.encryption.model.design.Scenario;
import lync.encryption.model.invariant.Strengthening;
import lync.encryption.model.rule.Route;
import lync.encryption.model.vocabulary.Link;
import lync.encryption.model.vocabulary.MessageKind;
import lync.encryption.model.vocabulary.MessagePhase;
import lync.encryption.model.vocabulary.PayloadForm;

/** Components in the surroundings in which all their values are looked at: states in which the strengthening holds, mostly unreachable ones. */
final class InductionSurroundings {

  /** Scenarios tried. */
  private static final long ATTEMPTS = 4_000;
  /** From each scenario a state is taken that was changed so often at most. */
  private static final int CHANGES = 60;
  /** Links of a universe at most: more would make more typed values than can be counted. */
  private static final int LINKS = 12;

  /** Where calls come from, by names that are printed. */
  static final Map<String, Function<Random, Scenario>> PLOTS = plots();

  private InductionSurroundings() {}

  private static Map<String, Function<Random, Scenario>> plots() {
    Map<String, Function<Random, Scenario>> plots = new LinkedHashMap<>();
    plots.put("mediated", InductionScenarios::mediated);
    plots.put("telephone", CallScenarios::telephone);
    plots.put("over the trunk", InductionScenarios::overTrunk);
    plots.put("trunk", CallScenarios::trunk);
    plots.put("conversation", RandomScenarios::conversation);
    plots.put("call", CallScenarios::call);
    plots.put("keys", CallScenarios::keys);
    plots.put("conference", CallScenarios::conference);
    plots.put("Windows Live", CallScenarios::windowsLive);
    plots.put("beside Windows Live", CallScenarios::besideWindowsLive);
    plots.put("next hop", CallScenarios::nextHop);
    plots.put("two offers", InductionScenarios::bare);
    return plots;
  }

  /**
   * Message slots, as many of each kind; of half of them, and of those that the attacker may get at, the connections on their way are up, as far as
   * that breaks no conjunct.
   */
  static List<ComponentValues> ofMessages(int each) {
    List<ComponentValues> slots = new ArrayList<>();
    Map<MessageKind, Integer> number = new EnumMap<>(MessageKind.class);
    for (long seed = 0; seed < ATTEMPTS && slots.size() < each * MessageKind.values().length; seed++) {
      LyncModel model = model(seed);
      Map<MessageKind, Integer> slot = new EnumMap<>(MessageKind.class);
      IntStream.rangeClosed(1, model.universe().messages()).forEach(m -> slot.putIfAbsent(model.setting().plan(m).kind(), m));
      slot.keySet().removeIf(kind -> number.getOrDefault(kind, 0) == each);
      if (!slot.isEmpty() && model.universe().links().size() <= LINKS) {
        Random random = new Random(seed);
        state(model, random).ifPresent(state -> slot.forEach((kind, m) -> {
          boolean asItIs = number.merge(kind, 1, Integer::sum) % 2 == 0 && !attacked(model, m);
          slots.add(MessageValues.of(model, m, asItIs ? state : connected(model, m, state, random)));
        }));
      }
    }
    return slots;
  }

  private static boolean attacked(LyncModel model, int message) {
    Route route = model.setting().route(message);
    return route.length() > 1 && route.hop(1).link() != null && model.setting().link(route.hop(1).link()).attackerLink().isPresent();
  }

  /** One scenario in four is of any shape, and one a download: some kinds of messages are in no plot. */
  private static LyncModel model(long seed) {
    Optional<LyncModel> other = switch ((int) (seed % 4)) {
      case 1 -> InductionWalk.model(seed, RandomScenarios::next);
      case 3 -> InductionWalk.model(seed, InductionScenarios::downloads);
      default -> Optional.empty();
    };
    return other.orElseGet(() -> InductionWalk.model(seed));
  }

  /** Slots of messages that are alone, or with what they answer: they have so few typed values that all can be looked at. */
  static List<ComponentValues> ofMessagesAlone(List<MessageKind> kinds) {
    List<ComponentValues> slots = new ArrayList<>();
    for (MessageKind kind : kinds) {
      int enough = slots.size() + 1;
      for (long seed = 0; seed < ATTEMPTS && slots.size() < enough; seed++) {
        Random random = new Random(seed);
        InductionWalk.model(seed, narrow -> InductionScenarios.alone(kind, narrow)).filter(model -> model.universe().links().size() <= 2)
            .ifPresent(model -> state(model, random).ifPresent(state -> {
              int m = model.universe().messages();
              slots.add(MessageValues.of(model, m, connected(model, m, state, random)));
            }));
      }
    }
    return slots;
  }

  /** The same state but that the connections on a message's way, and the attacker's beside or in them, are up, each if that breaks no conjunct. */
  private static long[] connected(LyncModel model, int message, long[] from, Random random) {
    Induction induction = new Induction(model, Strengthening.conjuncts());
    State view = model.view(new long[model.words()], 0);
    Route route = model.setting().route(message);
    long[] state = from;
    for (int i = 1; i < route.length(); i++) {
      Link link = route.hop(i).link();
      if (link != null && random.nextBoolean()) {
        long[] candidate = state.clone();
        MessageGestures.intercepted(view.bind(candidate, 0), link, random);
        state = induction.satisfies(candidate) ? candidate : state;
      }
      for (Link each : model.universe().links()) {
        long[] candidate = state.clone();
        view.bind(candidate, 0);
        if (each.twin() == link && !view.decidingEnd(each).established()) {
          MessageGestures.offered(view, each, random.nextBoolean(), random)
              .ifPresent(transport -> MessageGestures.establish(view, each, transport));
          state = induction.satisfies(candidate) ? candidate : state;
        }
      }
    }
    return state;
  }

  /** Calls of each plot. */
  static List<ComponentValues> ofCalls(int each) {
    List<ComponentValues> calls = new ArrayList<>();
    PLOTS.forEach((name, plot) -> {
      int enough = calls.size() + each;
      for (long seed = 0; seed < ATTEMPTS && calls.size() < enough; seed++) {
        Random random = new Random(seed);
        InductionWalk.model(seed, plot).ifPresent(model -> state(model, random).ifPresent(state -> {
          for (int call = 1; call <= Scenario.CALLS; call++) {
            if (model.setting().dialog(call).offer() != 0 && calls.size() < enough) {
              calls.add(CallValues.of(name, model, call, state));
            }
          }
        }));
      }
    });
    return calls;
  }

  /** What the relay service keeps, in so many scenarios, where a credential that it has issued is about to serve. */
  static List<ComponentValues> ofRelayService(int number) {
    List<ComponentValues> services = new ArrayList<>();
    for (long seed = 0; seed < ATTEMPTS && services.size() < number; seed++) {
      LyncModel model = InductionWalk.model(seed);
      if (model.setting().anyMessage(MessageKind::isReply)) {
        state(model, new Random(seed)).filter(state -> isAboutToServe(model.view(state, 0)))
            .ifPresent(state -> services.add(RelayServiceValues.of(model, state)));
      }
    }
    return services;
  }

  /** An allocation is under way, or a wrapped key has come. */
  private static boolean isAboutToServe(State s) {
    return IntStream.rangeClosed(1, s.setting().universe().messages()).anyMatch(m -> switch (s.setting().plan(m).kind()) {
      case Allocate -> s.message(m).phase() == MessagePhase.Underway;
      case KeyReply -> s.message(m).phase() == MessagePhase.Delivered && s.payload(m).form() == PayloadForm.WrappedKey;
      default -> false;
    });
  }

  /** A state of a model in which the strengthening holds, changed on for a while; empty if none is found. */
  private static Optional<long[]> state(LyncModel model, Random random) {
    List<long[]> seen = new ArrayList<>();
    int enough = 1 + random.nextInt(CHANGES);
    InductionWalk.through(model, new Induction(model, Strengthening.conjuncts()), random, state -> {
      seen.add(state.clone());
      return seen.size() < enough;
    });
    return seen.isEmpty() ? Optional.empty() : Optional.of(seen.get(seen.size() - 1));
  }
}
