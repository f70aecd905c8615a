package lync.encryption.model.invariant;

import java.util.List;
import java.util.function.Predicate;
import lync.encryption.model.State;

/**
 * One conjunct of the strengthening. Total: it may be asked of every well-typed state.
 *
 * @param name the same in the specification
 * @param statement what it says, in one sentence
 * @param reason what would go wrong without it
 * @param clauses ids of the clauses that it serves, by itself or through other conjuncts
 */
public record Conjunct(String name, Component component, String statement, String reason, List<String> clauses, Predicate<State> predicate) {

  public Conjunct {
    clauses = List.copyOf(clauses);
  }

  /** Whether a state satisfies it. */
  public boolean holds(State s) {
    return predicate.test(s);
  }

  @Override
  public String toString() {
    return name;
  }
}
