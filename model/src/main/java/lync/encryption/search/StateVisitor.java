package lync.encryption.search;

/** Reads the states that a search found. */
@FunctionalInterface
public interface StateVisitor {

  /**
   * Reads one state.
   *
   * @param index position in order of discovery, from 0
   * @param words an array that holds the state; valid during the call, not to be written to
   * @param offset index of the state's first word
   * @param level distance from the nearest initial state, in steps
   */
  void visit(int index, long[] words, int offset, int level);
}
