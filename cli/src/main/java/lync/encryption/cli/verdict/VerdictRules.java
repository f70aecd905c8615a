package lync.encryption.cli.verdict;

import java.util.Collection;
import java.util.List;
import lync.encryption.cli.engine.EngineOutcome;
import lync.encryption.cli.engine.PartOutcome;
import lync.encryption.model.clause.Clause;
import lync.encryption.model.clause.Form;
import lync.encryption.model.clause.Part;
import lync.encryption.model.design.Design;

/** The verdict of one engine on a clause for a design, over all scenarios that were explored (clause catalogue, "Verdicts"). */
public final class VerdictRules {

  /** Of several parts, the clause has the verdict that comes first here. */
  private static final List<Verdict> GRAVEST_FIRST =
      List.of(Verdict.Violated, Verdict.Incomplete, Verdict.Vacuous, Verdict.Holds, Verdict.NotApplicable);

  private VerdictRules() {}

  /** The verdict on a clause: the gravest of those on its parts that apply. */
  public static Verdict verdict(Clause clause, Design design, Collection<EngineOutcome> scenarios) {
    List<Verdict> parts =
        clause.parts().stream().filter(part -> part.applies(design)).map(part -> verdict(clause.form(), part, scenarios)).toList();
    return GRAVEST_FIRST.stream().filter(parts::contains).findFirst().orElse(Verdict.NotApplicable);
  }

  private static Verdict verdict(Form form, Part part, Collection<EngineOutcome> scenarios) {
    List<PartOutcome> outcomes = scenarios.stream().map(outcome -> outcome.parts().get(part.name())).toList();
    boolean complete = scenarios.stream().allMatch(EngineOutcome::complete);
    boolean hit = outcomes.stream().anyMatch(PartOutcome::hit);
    boolean occurred = outcomes.stream().anyMatch(outcome -> outcome.situations() > 0);
    if (form == Form.Reach) {
      return goal(hit, complete, occurred);
    }
    if (hit) {
      return Verdict.Violated;
    }
    if (!complete) {
      return Verdict.Incomplete;
    }
    return occurred ? Verdict.Holds : Verdict.Vacuous;
  }

  /** Within a bound nothing is said to hold, not even a goal that was reached: what is reported must not depend on the order of the search. */
  private static Verdict goal(boolean reached, boolean complete, boolean attempted) {
    if (!complete) {
      return Verdict.Incomplete;
    }
    if (reached) {
      return Verdict.Holds;
    }
    return attempted ? Verdict.Violated : Verdict.Vacuous;
  }

  /** In how many states the clause's situation occurred, over all scenarios and parts that apply. */
  public static long situations(Clause clause, Design design, Collection<EngineOutcome> scenarios) {
    return clause.parts().stream()
        .filter(part -> part.applies(design))
        .flatMap(part -> scenarios.stream().map(outcome -> outcome.parts().get(part.name())))
        .mapToLong(PartOutcome::situations)
        .sum();
  }
}
