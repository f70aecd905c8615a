package lync.encryption.search;

/** Told how far a search has come: at the end of each level, and every 65,536 expanded states or so. */
@FunctionalInterface
public interface ProgressListener {

  /**
   * Reports on the search so far. Runs on the searching thread.
   *
   * @param states distinct states found
   * @param transitions transitions taken
   * @param level distance from the initial states of the states being expanded, in steps
   */
  void at(long states, long transitions, int level);
}
