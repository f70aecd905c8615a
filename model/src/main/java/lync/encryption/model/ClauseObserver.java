package lync.encryption.model;

import java.util.List;
import java.util.OptionalInt;
import lync.encryption.model.clause.Clause;
import lync.encryption.model.clause.Clauses;
import lync.encryption.model.clause.Form;
import lync.encryption.model.clause.Part;
import lync.encryption.search.Observer;

/**
 * Watches every part of every clause, and that the attacker's knowledge is closed.
 *
 * <p>State predicates: for the part at position {@code i} of {@link Clauses#parts()}, {@code 2 * i} is its antecedent and {@code 2 * i + 1} its
 * {@link #hit hit}; the last one is that knowledge is <em>not</em> closed. Step predicates: for each part that judges steps, in the same order,
 * that a step violates it. As the model that it is made for, it serves one thread at a time.
 */
public final class ClauseObserver implements Observer {

  private final List<Part> parts = Clauses.parts();
  private final List<Part> stepParts = parts.stream().filter(Part::hasStep).toList();
  private final boolean[] isGoal = new boolean[parts.size()];
  private final State before;
  private final State after;

  private ClauseObserver(LyncModel model) {
    before = model.view(new long[model.words()], 0);
    after = model.view(new long[model.words()], 0);
    for (Clause clause : Clauses.all()) {
      clause.parts().forEach(part -> isGoal[parts.indexOf(part)] = clause.form() == Form.Reach);
    }
  }

  public static ClauseObserver of(LyncModel model) {
    return new ClauseObserver(model);
  }

  /** Number of the state predicate that a part's situation is met. */
  public int antecedent(Part part) {
    return 2 * index(part);
  }

  /** Number of the state predicate that a part's goal is reached or, unless the clause is a {@link Form#Reach}, that the part is violated. */
  public int hit(Part part) {
    return 2 * index(part) + 1;
  }

  /** Number of the step predicate that a step violates a part, if the part judges steps. */
  public OptionalInt stepViolation(Part part) {
    int index = stepParts.indexOf(part);
    return index < 0 ? OptionalInt.empty() : OptionalInt.of(index);
  }

  /** Number of the state predicate that something follows from the attacker's knowledge that it does not know. */
  public int knowledgeNotClosed() {
    return 2 * parts.size();
  }

  private int index(Part part) {
    int index = parts.indexOf(part);
    if (index < 0) {
      throw new IllegalArgumentException(part.name() + " is not among the parts watched");
    }
    return index;
  }

  @Override
  public int statePredicates() {
    return 2 * parts.size() + 1;
  }

  @Override
  public void observeState(long[] states, int offset, long[] bits) {
    after.bind(states, offset);
    for (int i = 0; i < parts.size(); i++) {
      Part part = parts.get(i);
      if (part.antecedent(after)) {
        set(bits, 2 * i);
      }
      if (part.holds(after) == isGoal[i]) {
        set(bits, 2 * i + 1);
      }
    }
    if (!after.knowledgeClosed()) {
      set(bits, knowledgeNotClosed());
    }
  }

  @Override
  public int stepPredicates() {
    return stepParts.size();
  }

  @Override
  public void observeStep(long[] states, int from, int action, long[] next, int to, long[] bits) {
    before.bind(states, from);
    after.bind(next, to);
    for (int i = 0; i < stepParts.size(); i++) {
      if (!stepParts.get(i).holdsOnStep(before, after)) {
        set(bits, i);
      }
    }
  }

  private static void set(long[] bits, int predicate) {
    bits[predicate / Long.SIZE] |= 1L << predicate;
  }
}
