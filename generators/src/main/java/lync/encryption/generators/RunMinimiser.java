package lync.encryption.generators;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import lync.encryption.search.Replay;
import lync.encryption.search.Run;
import lync.encryption.search.TransitionSystem;

/**
 * Shortens a run while it keeps showing what it shows: steps are taken out in ever smaller blocks, and what remains must still be a run of the
 * system. jqwik's own shrinking of action chains does not respect preconditions, which is why this exists. No single step of the result can be left
 * out, nor any steps in a row.
 */
public final class RunMinimiser {

  private final TransitionSystem system;

  public RunMinimiser(TransitionSystem system) {
    this.system = system;
  }

  /**
   * A shortest run that this method finds by leaving steps out of {@code run}.
   *
   * @throws IllegalArgumentException if the run itself does not show it, or is not a run of the system
   */
  public Run minimise(int[] run, Predicate<Run> shows) {
    Run best = halved(replayed(run).filter(shows)
        .orElseThrow(() -> new IllegalArgumentException("the run to minimise does not show what is to be shown")), shows);
    int block = best.length();
    while (block > 0) {
      Optional<Run> shorter = withoutSomeBlock(best, block, shows);
      best = shorter.orElse(best);
      block = shorter.isPresent() ? best.length() : block - 1;
    }
    return best;
  }

  /** The bulk, in blocks of half the run, a quarter, and so on: few attempts, which matters while the run is long. */
  private Run halved(Run run, Predicate<Run> shows) {
    Run best = run;
    int block = Math.max(1, best.length() / 2);
    while (true) {
      Optional<Run> shorter = withoutSomeBlock(best, block, shows);
      if (shorter.isPresent()) {
        best = shorter.get();
        block = Math.max(1, Math.min(block, best.length() / 2));
      } else if (block == 1) {
        return best;
      } else {
        block /= 2;
      }
    }
  }

  private Optional<Run> withoutSomeBlock(Run run, int block, Predicate<Run> shows) {
    for (int from = run.length() - block; from >= 0; from--) {
      Optional<Run> candidate = replayed(without(run.actions(), from, from + block)).filter(shows);
      if (candidate.isPresent()) {
        return candidate;
      }
    }
    return Optional.empty();
  }

  private Optional<Run> replayed(int[] actions) {
    return Replay.of(system, actions);
  }

  private static int[] without(int[] actions, int from, int to) {
    List<Integer> rest = new ArrayList<>();
    for (int i = 0; i < actions.length; i++) {
      if (i < from || i >= to) {
        rest.add(actions[i]);
      }
    }
    return rest.stream().mapToInt(Integer::intValue).toArray();
  }
}
