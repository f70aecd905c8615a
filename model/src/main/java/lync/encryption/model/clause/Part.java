package lync.encryption.model.clause;

import lync.encryption.model.State;
import lync.encryption.model.design.Design;

/** What is checked of a clause; all but one clause have a single part. Total: every question may be asked of every well-typed state. */
public interface Part {

  /** The clause's name, or the name of one of its goals. */
  String name();

  /** Whether the design has what the part speaks about. */
  boolean applies(Design design);

  /** Whether the situation that the part speaks about is met in a state. */
  boolean antecedent(State s);

  /** Whether a state satisfies the part; for {@link Form#Reach}, whether the goal is reached in it. */
  boolean holds(State s);

  /** Whether the part judges steps besides. */
  default boolean hasStep() {
    return false;
  }

  /** Whether a step satisfies the part. */
  default boolean holdsOnStep(State before, State after) {
    return true;
  }
}
