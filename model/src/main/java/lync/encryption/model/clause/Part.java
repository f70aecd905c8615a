package lync.encryption.model.clause;

import java.util.List;
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

  /**
   * The same judgement taken apart, for who judges many states: the situation is met if it is in one aspect of a state, and the part is
   * {@linkplain Aspect#hit() hit} if it is in one.
   *
   * @param s the view that the aspects look through
   */
  List<Aspect> aspects(State s);

  /** Whether the part judges steps besides. */
  default boolean hasStep() {
    return false;
  }

  /**
   * Whether a step satisfies the part. On a step that changes no call, payload, level, credential or who unwrapped what, it depends on the ends,
   * messages and budgets that the step changes, and on nothing that stays the same.
   */
  default boolean holdsOnStep(State before, State after) {
    return true;
  }

  /** Parts that judge steps by one rule say so by the same object: of them one need be asked. */
  default Object stepRule() {
    return this;
  }
}
