package lync.encryption.properties;

import java.util.Arrays;
import java.util.List;
import lync.encryption.generators.LyncArbitraries.Situation;
import lync.encryption.model.ClauseObserver;
import lync.encryption.model.Invariants;
import lync.encryption.model.LyncModel;
import lync.encryption.model.State;
import lync.encryption.model.Universe;
import lync.encryption.model.clause.Clauses;
import lync.encryption.model.clause.Part;
import lync.encryption.model.rule.KeysKnown;
import lync.encryption.model.rule.Term;
import lync.encryption.model.vocabulary.Participant;

/** The Java model of the class loader that this class was loaded by, under examination. */
public final class ModelExaminee implements ModelExam {

  private static final Part[] PARTS = Clauses.parts().toArray(Part[]::new);

  private final Universe wide = Universe.wide();

  @Override
  public long[] answers(Paper paper) {
    long[] answers = new long[Arrays.stream(paper.states()).mapToInt(states -> states.length).sum()];
    examine(paper, (number, answer) -> {
      answers[number] = answer;
      return true;
    });
    return answers;
  }

  @Override
  public int firstDifference(Paper paper, long[] expected) {
    int[] first = {-1};
    examine(paper, (number, answer) -> {
      if (answer != expected[number]) {
        first[0] = number;
      }
      return answer == expected[number];
    });
    return first[0];
  }

  /** Takes the answers one by one and says whether to go on. */
  private interface Examiner {
    boolean accept(int number, long answer);
  }

  private void examine(Paper paper, Examiner examiner) {
    int number = 0;
    for (int i = 0; i < paper.seeds().length; i++) {
      Situation situation = Situation.of(paper.seeds()[i]);
      LyncModel model = new LyncModel(situation.design(), situation.scenario(), wide);
      long design = ofDesign(model);
      ClauseObserver observer = ClauseObserver.of(model);
      for (int j = 0; j < paper.states()[i].length; j++) {
        if (!examiner.accept(number++, design + 31 * ofState(model, observer, paper.states()[i][j], paper.neighbours()[i][j]))) {
          return;
        }
      }
    }
  }

  private static long ofDesign(LyncModel model) {
    long answer = 1;
    for (Part part : PARTS) {
      answer = 3 * answer + (part.applies(model.design()) ? 1 : 0);
    }
    return answer;
  }

  private static long ofState(LyncModel model, ClauseObserver observer, long[] words, long[] neighbour) {
    State state = model.view(words, 0);
    State next = model.view(neighbour, 0);
    long answer = 1;
    for (Part part : PARTS) {
      answer = 9 * answer + (part.holds(state) ? 1 : 0) + (part.antecedent(state) ? 2 : 0) + (part.hasStep() ? 4 : 0);
    }
    answer = 31 * answer + Invariants.rank(state);
    answer = 31 * answer + (Invariants.quiet(state) ? 1 : 0) + (Invariants.knowledgeClosed(state) ? 2 : 0);
    answer = 31 * answer + (Invariants.rankFalls(state, next) ? 1 : 0) + (Invariants.endedStaysEnded(state, next) ? 2 : 0);
    answer = 31 * answer + observed(observer, words, neighbour);
    answer = 31 * answer + keysKnown(state);
    long[] steps = {0};
    model.successors(words, 0, (action, after, offset) -> steps[0] += step(model, action, Arrays.copyOfRange(after, offset, offset + model.words())));
    return 31 * answer + steps[0];
  }

  /** Enumeration constants have other hash codes in other class loaders: the terms count by their values. */
  private static long keysKnown(State state) {
    long keys = 1;
    for (Participant participant : Participant.values()) {
      keys = 31 * keys + KeysKnown.to(state, participant).stream().map(Term::value).mapToInt(List::hashCode).sum();
    }
    return keys;
  }

  /** Who takes which step, and where it leads. */
  private static long step(LyncModel model, int action, long[] after) {
    long label = 2L * model.label(action).hashCode() + (model.groundActions().get(action).byAttacker() ? 1 : 0);
    return mixed(31L * label + Arrays.hashCode(after));
  }

  /** What the search's observer, which remembers answers, makes of the same. */
  private static long observed(ClauseObserver observer, long[] words, long[] neighbour) {
    long[] state = new long[1 + observer.statePredicates() / Long.SIZE];
    long[] step = new long[1 + observer.stepPredicates() / Long.SIZE];
    observer.observeState(words, 0, state);
    observer.observeStep(words, 0, 0, neighbour, 0, step);
    return 31L * Arrays.hashCode(state) + Arrays.hashCode(step);
  }

  /** Steps count as a set: a sum of well-mixed numbers does not depend on their order. */
  private static long mixed(long value) {
    long z = value * 0x9E3779B97F4A7C15L;
    return (z ^ (z >>> 32)) * 0xD6E8FEB86659FD93L;
  }

}
