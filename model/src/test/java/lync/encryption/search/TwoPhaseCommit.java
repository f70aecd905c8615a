package lync.encryption.search;

/**
 * Two-phase commit after Gray and Lamport's TwoPhase.tla, in one word: for each resource manager two
 * bits of state, one bit for its Prepared message and one for the transaction manager's record of
 * it; then the Commit message, the Abort message and two bits for the transaction manager.
 */
record TwoPhaseCommit(int managers) implements TransitionSystem {

  private static final int WORKING = 0;
  private static final int PREPARED = 1;
  private static final int COMMITTED = 2;
  private static final int ABORTED = 3;
  private static final int KINDS = 5;

  @Override
  public int words() {
    return 1;
  }

  @Override
  public int actions() {
    return KINDS * managers + 2;
  }

  @Override
  public String label(int action) {
    String[] names = {
      "TMRcvPrepared", "RMPrepare", "RMChooseToAbort", "RMRcvCommitMsg", "RMRcvAbortMsg"
    };
    if (action < KINDS * managers) {
      return names[action % KINDS] + "(rm" + (action / KINDS + 1) + ")";
    }
    return action == KINDS * managers ? "TMCommit" : "TMAbort";
  }

  @Override
  public void initial(StateSink sink) {
    sink.accept(-1, new long[1], 0);
  }

  @Override
  public void successors(long[] states, int offset, StateSink sink) {
    long s = states[offset];
    boolean init = s >>> 4 * managers + 2 == 0;
    long commit = 1L << 4 * managers;
    long abort = commit << 1;
    long done = commit << 2;
    boolean allPrepared = true;
    for (int rm = 0; rm < managers; rm++) {
      int at = 4 * rm;
      int first = KINDS * rm;
      int manager = manager(s, rm);
      long sent = 4L << at;
      long received = 8L << at;
      allPrepared &= (s & received) != 0;
      offer(sink, first, init && (s & sent) != 0, s | received);
      offer(sink, first + 1, manager == WORKING, with(s, rm, PREPARED) | sent);
      offer(sink, first + 2, manager == WORKING, with(s, rm, ABORTED));
      offer(sink, first + 3, (s & commit) != 0, with(s, rm, COMMITTED));
      offer(sink, first + 4, (s & abort) != 0, with(s, rm, ABORTED));
    }
    offer(sink, KINDS * managers, init && allPrepared, s | commit | done);
    offer(sink, KINDS * managers + 1, init, s | abort | done << 1);
  }

  /** Whether one resource manager has committed and another has aborted. */
  boolean inconsistent(long s) {
    boolean committed = false;
    boolean aborted = false;
    for (int rm = 0; rm < managers; rm++) {
      committed |= manager(s, rm) == COMMITTED;
      aborted |= manager(s, rm) == ABORTED;
    }
    return committed && aborted;
  }

  private static int manager(long s, int rm) {
    return (int) (s >>> 4 * rm) & 3;
  }

  private static long with(long s, int rm, int manager) {
    return s & ~(3L << 4 * rm) | (long) manager << 4 * rm;
  }

  private static void offer(StateSink sink, int action, boolean enabled, long next) {
    if (enabled) {
      sink.accept(action, new long[] {next}, 0);
    }
  }
}
