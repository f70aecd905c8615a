package lync.encryption.search;

import java.util.List;

/** An observer of predicates on states only. */
record StatePredicates(List<StatePredicate> predicates) implements Observer {

  @FunctionalInterface
  interface StatePredicate {
    boolean holds(long[] states, int offset);
  }

  static StatePredicates of(StatePredicate... predicates) {
    return new StatePredicates(List.of(predicates));
  }

  @Override
  public int statePredicates() {
    return predicates.size();
  }

  @Override
  public void observeState(long[] states, int offset, long[] bits) {
    for (int i = 0; i < predicates.size(); i++) {
      if (predicates.get(i).holds(states, offset)) {
        bits[0] |= 1L << i;
      }
    }
  }

  @Override
  public int stepPredicates() {
    return 0;
  }

  @Override
  public void observeStep(
      long[] states, int before, int action, long[] next, int after, long[] bits) {
    throw new AssertionError("called although there is no step predicate");
  }
}
