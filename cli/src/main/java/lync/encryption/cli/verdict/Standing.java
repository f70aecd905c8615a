package lync.encryption.cli.verdict;

import lync.encryption.model.clause.Clause;
import lync.encryption.model.clause.Form;

/** How a verdict relates to the one expected. */
public enum Standing {
  AsExpected,
  /** The clause was expected to hold and was not broken, but its situation never occurred. */
  Vacuous,
  Incomplete,
  Unexpected;

  /**
   * Judges a verdict.
   *
   * @param whole whether all scenarios were explored that the design has for every day; of a selection, only what some run disproves counts
   * @param strict whether a vacuous clause counts as unexpected
   */
  public static Standing of(Clause clause, Verdict found, Verdict expected, boolean whole, boolean strict) {
    if (clause.form() == Form.Advice || found == expected) {
      return AsExpected;
    }
    if (found == Verdict.Incomplete) {
      return Incomplete;
    }
    if (!whole && (found != Verdict.Violated || clause.form() == Form.Reach)) {
      return AsExpected;
    }
    if (found == Verdict.Vacuous && expected == Verdict.Holds && !strict) {
      return Vacuous;
    }
    return Unexpected;
  }
}
