package lync.encryption.search;

/** Watches nothing. */
enum NoObserver implements Observer {
  INSTANCE;

  @Override
  public int statePredicates() {
    return 0;
  }

  @Override
  public void observeState(long[] states, int offset, long[] bits) {}

  @Override
  public int stepPredicates() {
    return 0;
  }

  @Override
  public void observeStep(
      long[] states, int before, int action, long[] next, int after, long[] bits) {}
}
