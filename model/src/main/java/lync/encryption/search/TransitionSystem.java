package lync.encryption.search;

/**
 * A finite labelled transition system over states packed into a fixed number of longs.
 *
 * <p>Two states are equal exactly if all their words are, so an implementation must have one
 * encoding for each state. All methods must be pure functions of the state they are given, apart
 * from scratch memory; an implementation that keeps such memory serves one thread at a time.
 */
public interface TransitionSystem {

  /** Longs per state, at least 1. */
  int words();

  /** Number of ground actions; they are labelled {@code 0 .. actions() - 1}. */
  int actions();

  /** The name of a ground action with its arguments, such as {@code Prepare(rm1)}. */
  String label(int action);

  /** Hands every initial state to the sink with action label -1. The same state may come twice. */
  void initial(StateSink sink);

  /**
   * Hands every successor of one state to the sink, at most one for each action, in the same order
   * whenever it is called with the same state.
   *
   * @param states an array that holds the state; it must not be written to, and words outside the
   *     state's own range must not be read
   * @param offset index of the state's first word
   * @param sink copies what it is given, so that one scratch array can serve all successors
   */
  void successors(long[] states, int offset, StateSink sink);
}
