package lync.encryption.generators;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.function.Predicate;
import lync.encryption.model.LyncModel;
import lync.encryption.model.action.Action;
import lync.encryption.search.Run;

/**
 * A run drawn step by step. The draw leans towards steps that lead on (handshakes that finish, messages that arrive, the attacker at work) and away
 * from those that give something up, because a walk that takes every enabled step with the same chance mostly ends with everything refused.
 */
public final class RandomRun {

  private static final int LEADS_ON = 20;
  private static final int GIVES_UP = 1;

  private final LyncModel model;
  private final Random random;
  private final List<Integer> actions = new ArrayList<>();
  private final List<long[]> passed = new ArrayList<>();
  private long[] state;

  /** A run of no steps yet, in the initial state. */
  public RandomRun(LyncModel model, Random random) {
    this.model = model;
    this.random = random;
    model.initial((action, words, offset) -> state = Arrays.copyOfRange(words, offset, offset + model.words()));
    passed.add(state);
  }

  /** The packed state reached. Not to be written to; the next step gives another array. */
  public long[] state() {
    return state;
  }

  /** The actions taken, in order. */
  public int[] actions() {
    return actions.stream().mapToInt(Integer::intValue).toArray();
  }

  /** The run so far, with the states passed. */
  public Run run() {
    return new Run(actions(), passed.toArray(long[][]::new));
  }

  /** The action taken last. */
  public Action last() {
    return model.groundActions().get(actions.get(actions.size() - 1));
  }

  /**
   * Takes one more step.
   *
   * @param allowed which actions may be taken at all
   * @return whether there was one to take
   */
  public boolean step(Predicate<Action> allowed) {
    List<Integer> enabled = new ArrayList<>();
    List<long[]> next = new ArrayList<>();
    model.successors(state, 0, (action, words, offset) -> {
      if (allowed.test(model.groundActions().get(action))) {
        enabled.add(action);
        next.add(Arrays.copyOfRange(words, offset, offset + model.words()));
      }
    });
    if (enabled.isEmpty()) {
      return false;
    }
    int chosen = weighted(enabled);
    actions.add(enabled.get(chosen));
    state = next.get(chosen);
    passed.add(state);
    return true;
  }

  private int weighted(List<Integer> enabled) {
    int[] weights = enabled.stream().mapToInt(action -> weight(model.groundActions().get(action))).toArray();
    int draw = random.nextInt(Arrays.stream(weights).sum());
    int chosen = 0;
    while (draw >= weights[chosen]) {
      draw -= weights[chosen];
      chosen++;
    }
    return chosen;
  }

  private static int weight(Action action) {
    return switch (action.name()) {
      case "TimeOut", "LoseMessage", "RefuseMessage" -> GIVES_UP;
      // They may be taken from the start on, and would almost always be taken then, before there is anything for them to change.
      case "ChangeLevel", "RollCredentials", "RetireCredentials", "ExpireCredentials" -> GIVES_UP;
      default -> LEADS_ON;
    };
  }
}
