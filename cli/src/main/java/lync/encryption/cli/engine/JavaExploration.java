package lync.encryption.cli.engine;

import java.util.Map;

/**
 * What the Java engine found in one scenario, beyond what both engines can tell.
 *
 * @param digest of the set of reachable states, whatever the order in which they were found
 * @param bytes held by the search for the states, with its spare room
 * @param hits by part: a shortest run that violates it or, for a goal, reaches it
 * @param situations by part: a shortest run into its situation
 */
public record JavaExploration(
    EngineOutcome outcome, long digest, long bytes, Map<String, Trace> hits, Map<String, Trace> situations) {

  public JavaExploration {
    hits = Map.copyOf(hits);
    situations = Map.copyOf(situations);
  }
}
