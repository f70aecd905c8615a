package lync.encryption.cli.design;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import lync.encryption.cli.input.Names;
import lync.encryption.cli.input.Shown;
import lync.encryption.model.ImpossibleStep;
import lync.encryption.model.LyncModel;
import lync.encryption.model.Universe;
import lync.encryption.model.design.Design;
import lync.encryption.model.design.Scenario;

/**
 * Reads {@code checkpoints:}, and lets scenarios begin at them. A checkpoint is no claim but a run, which is taken step by step from the initial state
 * each time that the file is read: a state that cannot be reached is none.
 */
final class CheckpointReader {

  private static final List<String> FIELDS = List.of("about", "steps");

  private final Problems problems;
  private final Values values;
  private final Map<String, Checkpoint> checkpoints = new LinkedHashMap<>();
  private final Map<String, Location> unused = new LinkedHashMap<>();

  CheckpointReader(Problems problems, Values values) {
    this.problems = problems;
    this.values = values;
  }

  void read(Node node) {
    Fields.mapping(node, "checkpoints", problems).ifPresent(mapping -> mapping.entries().forEach(this::checkpoint));
  }

  private void checkpoint(Node.Entry entry) {
    if (!DesignReader.validName(entry.key())) {
      problems.add(entry.keyAt(), "'" + Shown.of(entry.key()) + "' is no name for a checkpoint; expected " + DesignReader.NAME_RULE);
    }
    unused.put(entry.key(), entry.keyAt());
    checkpoints.put(entry.key(), new Checkpoint(List.of(), List.of()));
    Fields.of(entry.value(), "a checkpoint", FIELDS, problems).ifPresent(fields -> {
      fields.optional("about").ifPresent(about -> values.text(about, "about"));
      fields.required("steps").flatMap(steps -> values.items(steps, "steps")).ifPresent(items -> checkpoints.put(entry.key(), steps(items)));
    });
  }

  private Checkpoint steps(List<Node> items) {
    List<String> steps = new ArrayList<>();
    List<Location> places = new ArrayList<>();
    for (Node item : items) {
      values.text(item, "a step").ifPresent(step -> {
        steps.add(step);
        places.add(item.at());
      });
    }
    return new Checkpoint(steps, places);
  }

  /** The scenario, explored from the checkpoint that this names. */
  NamedScenario startingAt(Node name, NamedScenario scenario, Design design) {
    Optional<Checkpoint> found = values.text(name, "checkpoint").flatMap(named -> {
      unused.remove(named);
      if (!checkpoints.containsKey(named)) {
        problems.unknown(name.at(), "checkpoint", named, checkpoints.keySet());
        // It may be one of them that was meant.
        unused.clear();
      }
      return Optional.ofNullable(checkpoints.get(named));
    });
    // What else is wrong with the design may be why a step cannot be taken.
    if (found.isEmpty() || !problems.none()) {
      return scenario;
    }
    Checkpoint checkpoint = found.get();
    try {
      model(design, scenario.scenario().after(checkpoint.steps()));
      return scenario.after(checkpoint.steps());
    } catch (ImpossibleStep impossible) {
      int index = impossible.index();
      String step = Shown.of(checkpoint.steps().get(index));
      Set<String> possible = possible(model(design, scenario.scenario().after(checkpoint.steps().subList(0, index))));
      problems.add(checkpoint.places().get(index), "in scenario " + scenario.name() + " the step " + step + " cannot be taken here; "
          + (possible.isEmpty() ? "expected no further step, none is possible" : Names.expectation(step, possible)));
      return scenario;
    }
  }

  /** Reports what nobody starts at: of such a run nothing is known. */
  void checkUse() {
    unused.forEach((name, at) -> problems.add(at, "no scenario starts at the checkpoint '" + Shown.of(name) + "'; expected checkpoint: "
        + Shown.of(name) + " in one"));
  }

  private static LyncModel model(Design design, Scenario scenario) {
    return new LyncModel(design, scenario, Universe.of(design, scenario));
  }

  /** The labels of the steps that can be taken where the model begins. */
  private static Set<String> possible(LyncModel model) {
    Set<String> possible = new LinkedHashSet<>();
    model.initial((start, words, offset) ->
        model.successors(words, offset, (action, next, at) -> possible.add(model.label(action))));
    return possible;
  }
}
