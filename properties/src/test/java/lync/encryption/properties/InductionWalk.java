package lync.encryption.properties;

import java.nio.LongBuffer;
import java.util.Arrays;
import java.util.HashSet;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import lync.encryption.generators.LyncArbitraries.Situation;
import lync.encryption.generators.StrongStates;
import lync.encryption.model.LyncModel;
import lync.encryption.model.Universe;
import lync.encryption.model.design.Design;
import lync.encryption.model.design.Scenario;
import lync.encryption.search.Search;
import lync.encryption.search.SearchResult;

/** States in which conjuncts hold, of designs and scenarios that are drawn: most of them unreachable. */
final class InductionWalk {

  /** Begun from so many states that are drawn, and changed on so many times. */
  private static final int BEGINNINGS = 14;
  private static final int CHANGES = 40;
  /** So many reachable states of a scenario are looked up; of a state of a larger scenario nobody knows whether it is reachable. */
  private static final int SEARCHED = 4_000;

  private InductionWalk() {}

  static LyncModel model(long seed) {
    Situation situation = Situation.of(seed);
    Random random = situation.random();
    return model(Circumstances.ofCalls(situation, random, InductionScenarios::next), random);
  }

  /** The same with a scenario of one plot; empty if one of any shape was drawn. */
  static Optional<LyncModel> model(long seed, Function<Random, Scenario> plot) {
    Situation situation = Situation.of(seed);
    Random random = situation.random();
    Circumstances drawn = Circumstances.ofCalls(situation, random, narrow -> InductionScenarios.varied(plot.apply(narrow), narrow));
    return drawn.wide() ? Optional.empty() : Optional.of(model(drawn, random));
  }

  private static LyncModel model(Circumstances drawn, Random random) {
    Design design = InductionDesigns.ofCalls(drawn.design(), random);
    return new LyncModel(design, drawn.scenario(), Universe.of(design, drawn.scenario()));
  }

  /** Shows states of a model that satisfy conjuncts, until the visitor has seen enough. */
  static void through(LyncModel model, Induction induction, Random random, Predicate<long[]> visitor) {
    StrongStates states = new StrongStates(model, InductionCalls::arrange, induction::violated, random);
    boolean goOn = true;
    for (int i = 0; i < BEGINNINGS && goOn; i++) {
      Optional<long[]> begun = states.mended(random);
      if (begun.isEmpty()) {
        continue;
      }
      long[] state = begun.get();
      goOn = visitor.test(state);
      for (int change = 0; change < CHANGES && goOn; change++) {
        Optional<long[]> changed = states.changed(state, random);
        if (changed.isPresent()) {
          state = changed.get();
          goOn = visitor.test(state);
        }
      }
    }
  }

  /** The reachable states of a model, if they are few enough. */
  static Optional<Set<LongBuffer>> reachable(LyncModel model) {
    SearchResult result = Search.of(model).digest(false).maxStates(SEARCHED).run();
    if (!result.complete()) {
      return Optional.empty();
    }
    Set<LongBuffer> reachable = new HashSet<>();
    result.forEachState((number, words, offset, level) ->
        reachable.add(LongBuffer.wrap(Arrays.copyOfRange(words, offset, offset + model.words()))));
    return Optional.of(reachable);
  }
}
