package lync.encryption.spec;

import java.util.ArrayList;
import java.util.List;
import lync.encryption.model.clause.Clause;
import lync.encryption.model.clause.Clauses;
import lync.encryption.model.clause.Form;
import lync.encryption.model.clause.Part;

/**
 * What one run of TLC is to watch: in how many states (or on how many steps) each formula held, and how far from the initial state first.
 * A formula is the name of an operator, or such a name after {@code ~}; under this text its results are found.
 *
 * @param states state predicates
 * @param steps step predicates
 */
record Observation(List<String> states, List<String> steps) {

  private static final String ANTECEDENT = "Antecedent";

  Observation {
    states = List.copyOf(states);
    steps = List.copyOf(steps);
  }

  /**
   * Every part of every clause: its antecedent, and its goal reached or its promise broken, by a state or by a step. Further that a state is
   * ill-typed, that knowledge is not closed, and that a step does not lower the rank or disturbs what has ended (L01, L02).
   */
  static Observation ofClauses() {
    List<String> states = new ArrayList<>();
    List<String> steps = new ArrayList<>(List.of("~RankFalls", "~EndedStaysEnded"));
    for (Clause clause : Clauses.all()) {
      for (Part part : clause.parts()) {
        states.add(antecedent(part));
        (clause.form() == Form.Step ? steps : states).add(hit(clause, part));
      }
    }
    states.add("~TypeOK");
    states.add("~KnowledgeClosed");
    return new Observation(states, steps);
  }

  /** The formula that a part's situation is met. */
  static String antecedent(Part part) {
    return part.name() + ANTECEDENT;
  }

  /** The formula that the goal of a reach clause is reached, or that another clause is violated. */
  static String hit(Clause clause, Part part) {
    return clause.form() == Form.Reach ? part.name() : "~" + part.name();
  }

  /** States first, then steps: the numbering of the registers. */
  List<String> all() {
    List<String> all = new ArrayList<>(states);
    all.addAll(steps);
    return all;
  }
}
