package lync.encryption.cli.engine;

import java.time.Duration;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What one engine found in one scenario, in terms that both engines share.
 *
 * @param complete whether every reachable state was visited; if not, a bound was reached
 * @param states distinct states found
 * @param transitions steps taken, those into states already known included; TLC counts a step once for each way in which it comes about
 * @param diameter largest distance of a state found from the initial state, in steps
 * @param parts by the name of the part of a clause, for every part of every clause
 * @param failures what must never happen: an invariant of the model itself is broken, or the engine stopped with an error; one line each
 * @param time from start to end
 */
public record EngineOutcome(
    Engine engine,
    boolean complete,
    long states,
    long transitions,
    int diameter,
    Map<String, PartOutcome> parts,
    List<String> failures,
    Duration time) {

  public EngineOutcome {
    parts = Collections.unmodifiableMap(new LinkedHashMap<>(parts));
    failures = List.copyOf(failures);
  }
}
