package lync.encryption.search;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The same search as a textbook has it: boxed states, a hash map, no batches. */
final class Oracle {

  final Map<List<Long>, Integer> levels = new LinkedHashMap<>();
  final Map<Integer, Long> actionCounts = new HashMap<>();
  final long[] stateCounts;
  final int[] stateLevels;
  final long[] stepCounts;
  final int[] stepLevels;
  long transitions;
  long deadlocks;
  boolean complete = true;

  private final TransitionSystem system;
  private final Observer observer;
  private final long maxStates;
  private final List<List<Long>> queue = new ArrayList<>();

  private record Step(int action, long[] target) {}

  Oracle(TransitionSystem system, Observer observer, long maxStates) {
    this.system = system;
    this.observer = observer;
    this.maxStates = maxStates;
    stateCounts = new long[observer.statePredicates()];
    stateLevels = new int[observer.statePredicates()];
    Arrays.fill(stateLevels, -1);
    stepCounts = new long[observer.stepPredicates()];
    stepLevels = new int[observer.stepPredicates()];
    Arrays.fill(stepLevels, -1);
    system.initial((action, words, offset) -> found(copy(words, offset), 0));
    for (int i = 0; i < queue.size() && complete; i++) {
      expand(queue.get(i));
    }
  }

  static List<Long> key(long[] state) {
    return Arrays.stream(state).boxed().toList();
  }

  private void expand(List<Long> key) {
    int level = levels.get(key);
    long[] state = key.stream().mapToLong(Long::longValue).toArray();
    List<Step> steps = new ArrayList<>();
    system.successors(
        state, 0, (action, words, offset) -> steps.add(new Step(action, copy(words, offset))));
    if (steps.isEmpty()) {
      deadlocks++;
    }
    for (Step step : steps) {
      if (!found(step.target(), level + 1)) {
        return;
      }
      transitions++;
      actionCounts.merge(step.action(), 1L, Long::sum);
      long[] bits = new long[(stepCounts.length + 63) / 64];
      observer.observeStep(state, 0, step.action(), step.target(), 0, bits);
      record(bits, level + 1, stepCounts, stepLevels);
    }
  }

  /** False if the state is one more than the bound allows. */
  private boolean found(long[] state, int level) {
    List<Long> key = key(state);
    if (levels.containsKey(key)) {
      return true;
    }
    if (levels.size() == maxStates) {
      complete = false;
      return false;
    }
    levels.put(key, level);
    queue.add(key);
    long[] bits = new long[(stateCounts.length + 63) / 64];
    observer.observeState(state, 0, bits);
    record(bits, level, stateCounts, stateLevels);
    return true;
  }

  private static void record(long[] bits, int level, long[] counts, int[] levels) {
    for (int i = 0; i < counts.length; i++) {
      if ((bits[i / 64] >>> i % 64 & 1) != 0) {
        counts[i]++;
        levels[i] = levels[i] < 0 ? level : levels[i];
      }
    }
  }

  private long[] copy(long[] words, int offset) {
    return Arrays.copyOfRange(words, offset, offset + system.words());
  }
}
