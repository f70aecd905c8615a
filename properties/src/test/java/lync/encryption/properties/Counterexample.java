package lync.encryption.properties;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiPredicate;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import lync.encryption.generators.CaseMinimiser;
import lync.encryption.generators.RunMinimiser;
import lync.encryption.model.LyncModel;
import lync.encryption.model.design.Design;
import lync.encryption.search.Replay;
import lync.encryption.search.Run;

/**
 * A run that should not exist, made small: first the run, then the design and the scenario as far as the run still exists there, then the run again.
 */
final class Counterexample {

  private final Predicate<Design> concerned;
  private final BiPredicate<LyncModel, Run> shows;

  /**
   * @param concerned the designs in which no such run should exist
   * @param shows what a run shows that should not be
   */
  Counterexample(Predicate<Design> concerned, BiPredicate<LyncModel, Run> shows) {
    this.concerned = concerned;
    this.shows = shows;
  }

  /** The design and the scenario by what sets them apart from plain ones, and the run by the labels of its steps. */
  String describe(LyncModel found, int[] actions) {
    List<String> steps = labels(found, minimised(found, actions));
    CaseMinimiser.Case small = new CaseMinimiser(candidate -> concerned.test(candidate.design()) && stillShown(model(found, candidate), steps))
        .minimise(new CaseMinimiser.Case(found.design(), found.scenario(), Map.of()), Map.of());
    LyncModel model = model(found, small);
    List<String> shortest = labels(model, minimised(model, actions(model, steps).orElseThrow()));
    List<String> lines = new ArrayList<>();
    lines.add("in the plain design, changed in:");
    lines.addAll(Changes.of(small.design()));
    lines.add("in the empty scenario, changed in:");
    lines.addAll(Changes.of(small.scenario()));
    lines.add("after these steps:");
    IntStream.range(0, shortest.size()).forEach(i -> lines.add("  " + (i + 1) + ". " + shortest.get(i)));
    return String.join(System.lineSeparator(), lines);
  }

  private int[] minimised(LyncModel model, int[] actions) {
    return new RunMinimiser(model).minimise(actions, run -> shows.test(model, run)).actions();
  }

  private boolean stillShown(LyncModel model, List<String> steps) {
    return actions(model, steps).flatMap(actions -> Replay.of(model, actions)).filter(run -> shows.test(model, run)).isPresent();
  }

  private static LyncModel model(LyncModel found, CaseMinimiser.Case candidate) {
    return new LyncModel(candidate.design(), candidate.scenario(), found.universe());
  }

  private static List<String> labels(LyncModel model, int[] actions) {
    return Arrays.stream(actions).mapToObj(model::label).toList();
  }

  /** The actions with these labels, if the model has them all: what design and scenario rule out it has not. */
  private static Optional<int[]> actions(LyncModel model, List<String> labels) {
    Map<String, Integer> numbers = new HashMap<>();
    IntStream.range(0, model.actions()).forEach(action -> numbers.put(model.label(action), action));
    return numbers.keySet().containsAll(labels) ? Optional.of(labels.stream().mapToInt(numbers::get).toArray()) : Optional.empty();
  }
}
