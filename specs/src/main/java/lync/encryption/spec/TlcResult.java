package lync.encryption.spec;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What one run of TLC found. Immutable.
 *
 * @param complete every reachable state was visited; if not, all figures are those up to where TLC stopped
 * @param distinct distinct states
 * @param generated states generated, the initial state among them: transitions + 1
 * @param diameter steps of the longest of the shortest runs to a state
 * @param counts for each observed formula, in how many states (or on how many steps) it held; empty unless {@link TlcTask#OBSERVE}
 * @param levels for each observed formula that held at all, the distance from the initial state at which it did first (0: in the initial
 *     state itself; for a step, the distance of the state it leads from, plus 1)
 * @param violations what TLC said about the property that it found violated; empty if there was none
 */
public record TlcResult(
    boolean complete,
    long distinct,
    long generated,
    int diameter,
    Map<String, Long> counts,
    Map<String, Integer> levels,
    List<String> violations) {

  public TlcResult {
    counts = Collections.unmodifiableMap(new LinkedHashMap<>(counts));
    levels = Collections.unmodifiableMap(new LinkedHashMap<>(levels));
    violations = List.copyOf(violations);
  }
}
