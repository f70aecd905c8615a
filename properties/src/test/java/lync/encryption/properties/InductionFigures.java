package lync.encryption.properties;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import lync.encryption.model.clause.Clause;
import lync.encryption.model.clause.Clauses;
import lync.encryption.model.clause.Form;
import lync.encryption.model.clause.Part;
import lync.encryption.model.invariant.Assumptions;

/** What an induction looked at: printed beside its verdict, so that nobody need take its word for it. */
final class InductionFigures {

  /** States in which a clause's situation was met, below which it would not mean much that it follows. */
  private static final long LEAST = 100;

  private final String what;
  private long typed;
  private long visited;
  private long alike;
  private long broken;
  private long satisfying;
  private long unreachable;
  private long reachable;
  private long steps;
  private long attackerSteps;
  private final Map<String, Long> antecedents = new TreeMap<>();

  InductionFigures(String what) {
    this.what = what;
  }

  /** So many typed values were represented. */
  void typed(long values) {
    typed += values;
  }

  /** So many states were looked at. */
  void visited(long states) {
    visited += states;
  }

  /** Takes over what was looked at, and what need not be. */
  void add(ComponentValues.Count count) {
    visited(count.visited());
    alike += count.alike();
    broken += count.broken();
  }

  /** Of one that satisfies the strengthening it is known whether it is reachable. */
  void reached(boolean satisfied, boolean isReachable) {
    unreachable += satisfied && !isReachable ? 1 : 0;
    reachable += satisfied && isReachable ? 1 : 0;
  }

  /** Takes over what was counted. */
  void add(Induction induction) {
    satisfying += induction.states();
    steps += induction.steps();
    attackerSteps += induction.attackerSteps();
    induction.antecedents().forEach((part, count) -> antecedents.merge(part, count, Long::sum));
  }

  double unreachableShare() {
    return (double) unreachable / Math.max(1, unreachable + reachable);
  }

  /** Of these parts of clauses, those whose situation was met too rarely. */
  List<String> tooFew(List<String> parts) {
    return parts.stream().filter(part -> antecedents.getOrDefault(part, 0L) < LEAST)
        .map(part -> part + " " + antecedents.getOrDefault(part, 0L)).toList();
  }

  /** The parts of clauses that are covered by induction. */
  static List<String> covered() {
    return Clauses.parts().stream().map(Part::name).filter(part -> Assumptions.ofPart(part).isPresent()).toList();
  }

  /** The ids of the clauses of states, steps and liveness that do not follow from the strengthening, or that there are none. */
  static String notCovered() {
    String ids = Clauses.all().stream().filter(clause -> clause.form() != Form.Reach && clause.form() != Form.Design)
        .filter(clause -> clause.parts().stream().anyMatch(part -> Assumptions.ofPart(part.name()).isEmpty())).map(Clause::id)
        .collect(Collectors.joining(", "));
    return ids.isEmpty() ? "nothing" : ids;
  }

  @Override
  public String toString() {
    String hits = antecedents.entrySet().stream().map(entry -> entry.getKey() + " " + number(entry.getValue())).collect(Collectors.joining(", "));
    return Stream.of(
        "induction, " + what + ": " + source() + ", " + number(satisfying) + " satisfy the strengthening, " + number(unreachable)
            + " of them unreachable and " + number(reachable) + " reachable (" + Math.round(100 * unreachableShare()) + " % of these unreachable)",
        "  " + number(steps) + " steps, " + number(attackerSteps) + " of them the attacker's",
        "  situations met: " + hits,
        "  not covered by induction: " + notCovered()).collect(Collectors.joining(System.lineSeparator()));
  }

  private String source() {
    if (typed == 0) {
      return "states drawn and mended";
    } else if (alike + broken == 0) {
      return number(typed) + " typed values in " + number(visited) + " classes";
    }
    return number(typed) + " typed values, of which " + number(visited) + " were looked at, " + number(alike)
        + " have others that stand for them and " + number(broken) + " begin with what breaks a conjunct";
  }

  private static String number(long value) {
    return String.format(Locale.ROOT, "%,d", value);
  }
}
