package lync.encryption.model.invariant;

import java.util.function.Predicate;
import lync.encryption.model.design.Design;

/**
 * A hypothesis on designs, under which the strengthening is inductive or a clause follows from it.
 *
 * @param name the same in the specification
 * @param statement what it says, in one sentence
 */
public record Assumption(String name, String statement, Predicate<Design> predicate) {

  /** Whether a design meets it. */
  public boolean isMet(Design design) {
    return predicate.test(design);
  }

  @Override
  public String toString() {
    return name;
  }
}
