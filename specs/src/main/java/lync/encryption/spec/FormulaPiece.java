package lync.encryption.spec;

import java.util.List;

/**
 * A piece of a formula that can be left out without breaking its syntax, located by SANY: what mutants of the specification are made from.
 *
 * @param operator the definition in which it stands
 * @param beginLine counted from 1, as the columns are
 * @param endColumn the last column that belongs to it
 */
public record FormulaPiece(String module, String operator, Role role, int beginLine, int beginColumn, int endLine, int endColumn) {

  /** What the piece is to the formula around it. */
  public enum Role {
    /** One of several formulas that must all hold. */
    Conjunct,
    /** One of several formulas of which some must hold. */
    Disjunct,
    /** What stands before {@code =>}. */
    Premise,
    /** What stands between IF and THEN. */
    Condition,
    /** The value after {@code =} in an EXCEPT. */
    NewValue
  }

  /**
   * All pieces of all operators that the specification itself defines, in the order of the text. A conjunction in a conjunction counts as one; a
   * conjunct that gives a variable its next value cannot be left out.
   *
   * @throws SpecificationError if it does not parse
   */
  public static List<FormulaPiece> of(SpecificationFiles files) {
    return ModuleTree.read(files, "lync.encryption.spec.tlc.PieceReader");
  }
}
