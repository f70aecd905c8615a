package lync.encryption.cli.verification;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
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
import lync.encryption.cli.engine.Limits;
import lync.encryption.cli.input.InvalidInput;
import lync.encryption.cli.verdict.Verdict;
import lync.encryption.cli.verdict.VerdictRules;
import lync.encryption.model.clause.Clause;
import lync.encryption.model.clause.Form;
import lync.encryption.model.design.Design;

/**
 * Looks for the smallest edit of a design file that restores a clause: with it the clause holds, in every scenario that was explored, by the Java
 * engine. An edit by which the clause would no longer apply, or its situation no longer occur, restores nothing.
 *
 * @param reread puts the answers to readings that the command line gives in place of a file's own
 */
public record Restoration(Limits limits, Reread reread, BooleanSupplier cancelled) {

  /** Takes a design as the command line wants it. */
  public interface Reread {
    DesignFile apply(DesignFile file) throws InvalidInput;
  }

  /** The edit for a clause that is violated, or a goal that is not reached; empty if no single one restores it. */
  public Optional<Edit> of(ClauseReport broken, DesignReport report) throws InvalidInput {
    DesignEdits edits = DesignEdits.of(report.file().path());
    List<String> scenarios = scenarios(broken, report);
    Set<Design> tried = new HashSet<>(List.of(report.file().design()));
    for (Edit edit : edits.smallestFirst()) {
      if (cancelled.getAsBoolean()) {
        throw new CancellationException();
      }
      Optional<DesignFile> file = read(edits, edit);
      if (file.isPresent() && tried.add(file.get().design()) && holds(broken.clause(), file.get(), scenarios)) {
        return Optional.of(edit);
      }
    }
    return Optional.empty();
  }

  /** Those explored; the one with the counterexample first, for most edits change nothing there. */
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

  private boolean holds(Clause clause, DesignFile file, List<String> scenarios) {
    List<EngineOutcome> outcomes = new ArrayList<>();
    for (String name : scenarios) {
      Optional<NamedScenario> scenario = file.scenario(name);
      if (scenario.isEmpty()) {
        return false;
      }
      EngineOutcome outcome =
          JavaEngine.explore(file.design(), scenario.get().scenario(), limits, (states, transitions, level) -> {}, cancelled).outcome();
      if (VerdictRules.verdict(clause, file.design(), List.of(outcome)) == Verdict.Violated && clause.form() != Form.Reach) {
        return false;
      }
      outcomes.add(outcome);
    }
    return VerdictRules.verdict(clause, file.design(), outcomes) == Verdict.Holds;
  }
}
