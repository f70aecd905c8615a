package lync.encryption.search;

/**
 * Predicates that hold on arbitrary but fixed states and steps: common, rare or nowhere, and enough
 * of them to need a second word of verdicts.
 */
record RandomObserver(int words, long seed) implements Observer {

  @Override
  public int statePredicates() {
    return 70;
  }

  @Override
  public void observeState(long[] states, int offset, long[] bits) {
    verdicts(StateDigest.mix(states, offset, words), 70, bits);
  }

  @Override
  public int stepPredicates() {
    return 67;
  }

  @Override
  public void observeStep(
      long[] states, int before, int action, long[] next, int after, long[] bits) {
    long step =
        StateDigest.mix(states, before, words) * 31
            + StateDigest.mix(next, after, words) * 17
            + action;
    verdicts(step, 67, bits);
  }

  /** The higher its number, the rarer a predicate. */
  private void verdicts(long subject, int predicates, long[] bits) {
    for (int i = 0; i < predicates; i++) {
      long draw = StateDigest.mix(new long[] {subject, seed, i}, 0, 3);
      if (Long.remainderUnsigned(draw, 1 + (long) i * i) == 0 && i != predicates - 2) {
        bits[i / 64] |= 1L << i % 64;
      }
    }
  }
}
