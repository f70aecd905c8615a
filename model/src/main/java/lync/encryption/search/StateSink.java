package lync.encryption.search;

/** Takes the states that a {@link TransitionSystem} produces. */
@FunctionalInterface
public interface StateSink {

  /**
   * Takes one state. The caller may reuse the array once this returns: the sink copies.
   *
   * @param action the action that led to the state, -1 for an initial state
   * @param words an array that holds the state
   * @param offset index of the state's first word
   */
  void accept(int action, long[] words, int offset);
}
