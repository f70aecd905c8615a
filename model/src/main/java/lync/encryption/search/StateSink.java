package lync.encryption.search;

/** Takes the states that a {@link TransitionSystem} produces. */
@FunctionalInterface
public interface StateSink {

  /** The kind of a step of which nothing is known. */
  int NO_KIND = -1;

  /**
   * Takes one state. The caller may reuse the array once this returns: the sink copies.
   *
   * @param action the action that led to the state, -1 for an initial state
   * @param words an array that holds the state
   * @param offset index of the state's first word
   */
  void accept(int action, long[] words, int offset);

  /**
   * Takes one state, and what kind of step led to it.
   *
   * @param kind tells an {@link Observer} made for the system which steps it may judge alike, or {@link #NO_KIND}; it is no part of the step
   */
  default void accept(int action, int kind, long[] words, int offset) {
    accept(action, words, offset);
  }
}
