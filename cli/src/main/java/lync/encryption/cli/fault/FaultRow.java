package lync.encryption.cli.fault;

import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import lync.encryption.cli.engine.EngineOutcome;
import lync.encryption.cli.engine.PartOutcome;
import lync.encryption.cli.verdict.Verdict;
import lync.encryption.cli.verdict.VerdictRules;
import lync.encryption.model.clause.Clause;
import lync.encryption.model.clause.Clauses;
import lync.encryption.model.clause.Form;
import lync.encryption.model.clause.Part;
import lync.encryption.model.design.Design;

/**
 * What falls under one fault in its host scenario.
 *
 * @param broken length of the shortest run that violates it, by clause id
 * @param starved ids of clauses whose goal is attempted and never reached
 */
@JsonPropertyOrder({"broken", "starved"})
public record FaultRow(Map<String, Integer> broken, List<String> starved) {

  public FaultRow {
    broken = Collections.unmodifiableMap(new TreeMap<>(broken));
    starved = starved.stream().sorted().toList();
  }

  /** The row by one engine's account. */
  public static FaultRow of(Design design, EngineOutcome outcome) {
    Map<String, Integer> broken = new TreeMap<>();
    List<String> starved = new ArrayList<>();
    for (Clause clause : Clauses.all()) {
      if (VerdictRules.verdict(clause, design, List.of(outcome)) != Verdict.Violated) {
        continue;
      }
      if (clause.form() == Form.Reach) {
        starved.add(clause.id());
      } else {
        broken.put(clause.id(), shortest(clause.parts().stream().filter(part -> part.applies(design)).toList(), outcome));
      }
    }
    return new FaultRow(broken, starved);
  }

  private static int shortest(Collection<Part> parts, EngineOutcome outcome) {
    return parts.stream().map(part -> outcome.parts().get(part.name())).filter(PartOutcome::hit).mapToInt(PartOutcome::level).min().orElseThrow();
  }

  /** Whether a clause falls, in either way. */
  public boolean fells(String clause) {
    return broken.containsKey(clause) || starved.contains(clause);
  }
}
