package lync.encryption.cli.verification;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CancellationException;
import java.util.function.BooleanSupplier;
import lync.encryption.cli.design.DesignEdits;
import lync.encryption.cli.design.DesignFile;
import lync.encryption.cli.design.Edit;
import lync.encryption.cli.design.NamedScenario;
import lync.encryption.cli.engine.EngineOutcome;
import lync.encryption.cli.engine.JavaEngine;
import lync.encryption.cli.engine.JavaExploration;
import lync.encryption.cli.engine.Limits;
import lync.encryption.cli.input.InvalidInput;
import lync.encryption.cli.verdict.Verdict;
import lync.encryption.cli.verdict.VerdictRules;
import lync.encryption.model.LyncModel;
import lync.encryption.model.Universe;
import lync.encryption.model.clause.Clause;
import lync.encryption.model.clause.Form;
import lync.encryption.model.clause.Part;
import lync.encryption.model.design.Design;
import lync.encryption.model.design.Scenario;
import lync.encryption.search.Replay;
import lync.encryption.search.Run;

/**
 * Looks for the smallest edit of a design file that restores a clause: with it the clause holds, in every scenario that was explored, by the Java
 * engine. An edit by which the clause would no longer apply, or its situation no longer occur, restores nothing.
 *
 * <p>A run that broke the clause before often still does after an edit. So every run found is tried first, which takes no search.
 *
 * @param reread puts the answers to readings that the command line gives in place of a file's own
 */
public record Restoration(Limits limits, Reread reread, BooleanSupplier cancelled) {

  /** Takes a design as the command line wants it. */
  public interface Reread {
    DesignFile apply(DesignFile file) throws InvalidInput;
  }

  /** A run against the clause, as actions from the initial state, so that it can be tried in another design. */
  private record Attack(String scenario, String part, List<String> actions) {
    static Attack of(ClauseReport.FoundTrace found) {
      return new Attack(found.scenario(), found.part(), found.trace().labels());
    }
  }

  /** The edit for a clause that is violated, or a goal that is not reached; empty if no single one restores it. */
  public Optional<Edit> of(ClauseReport broken, DesignReport report) throws InvalidInput {
    DesignEdits edits = DesignEdits.of(report.file().path());
    List<Attack> attacks = new ArrayList<>();
    broken.counterexample().map(Attack::of).ifPresent(attacks::add);
    List<String> scenarios = scenarios(broken, report);
    Set<Design> tried = new HashSet<>(List.of(report.file().design()));
    for (Edit edit : edits.smallestFirst()) {
      if (cancelled.getAsBoolean()) {
        throw new CancellationException();
      }
      Optional<DesignFile> file = read(edits, edit);
      if (file.isPresent() && tried.add(file.get().design()) && holds(broken.clause(), file.get(), scenarios, attacks)) {
        return Optional.of(edit);
      }
    }
    return Optional.empty();
  }

  /** Those explored; the one with the counterexample first. */
  private static List<String> scenarios(ClauseReport broken, DesignReport report) {
    List<String> scenarios = new ArrayList<>();
    broken.counterexample().ifPresent(found -> scenarios.add(found.scenario()));
    report.scenarios().stream().map(scenario -> scenario.scenario().name()).filter(name -> !scenarios.contains(name)).forEach(scenarios::add);
    return scenarios;
  }

  private Optional<DesignFile> read(DesignEdits edits, Edit edit) {
    try {
      return Optional.of(reread.apply(edits.with(edit)));
    } catch (InvalidInput noDesign) {
      return Optional.empty();
    }
  }

  private boolean holds(Clause clause, DesignFile file, List<String> scenarios, List<Attack> attacks) {
    if (attacks.stream().anyMatch(attack -> succeeds(attack, clause, file))) {
      return false;
    }
    List<EngineOutcome> outcomes = new ArrayList<>();
    for (String name : scenarios) {
      Optional<NamedScenario> scenario = file.scenario(name);
      if (scenario.isEmpty()) {
        return false;
      }
      JavaExploration found =
          JavaEngine.explore(file.design(), scenario.get().scenario(), limits, (states, transitions, level) -> {}, cancelled);
      if (clause.form() != Form.Reach && VerdictRules.verdict(clause, file.design(), List.of(found.outcome())) == Verdict.Violated) {
        clause.parts().stream().map(Part::name).filter(found.hits()::containsKey)
            .forEach(part -> attacks.add(new Attack(name, part, found.hits().get(part).fromTheBeginning().labels())));
        return false;
      }
      outcomes.add(found.outcome());
    }
    return VerdictRules.verdict(clause, file.design(), outcomes) == Verdict.Holds;
  }

  /** Whether a run can be taken in a design, too, and breaks the clause there. */
  private static boolean succeeds(Attack attack, Clause clause, DesignFile file) {
    Optional<NamedScenario> scenario = file.scenario(attack.scenario());
    Optional<Part> part = clause.parts().stream().filter(each -> each.name().equals(attack.part()) && each.applies(file.design())).findFirst();
    if (scenario.isEmpty() || part.isEmpty()) {
      return false;
    }
    Scenario whole = scenario.get().scenario().after(List.of());
    LyncModel model = new LyncModel(file.design(), whole, Universe.of(file.design(), whole));
    Map<String, Integer> ground = new HashMap<>();
    for (int action = 0; action < model.actions(); action++) {
      ground.put(model.label(action), action);
    }
    int[] actions = attack.actions().stream().mapToInt(label -> ground.getOrDefault(label, -1)).toArray();
    return Replay.of(model, actions).filter(run -> breaks(part.get(), model, run)).isPresent();
  }

  private static boolean breaks(Part part, LyncModel model, Run run) {
    long[][] states = run.states();
    int last = run.length();
    return !part.holds(model.view(states[last], 0))
        || part.hasStep() && last > 0 && !part.holdsOnStep(model.view(states[last - 1], 0), model.view(states[last], 0));
  }
}
