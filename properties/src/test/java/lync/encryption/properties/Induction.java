package lync.encryption.properties;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Predicate;
import lync.encryption.model.Invariants;
import lync.encryption.model.LyncModel;
import lync.encryption.model.State;
import lync.encryption.model.action.Action;
import lync.encryption.model.clause.Clauses;
import lync.encryption.model.clause.Part;
import lync.encryption.model.design.Design;
import lync.encryption.model.invariant.Assumptions;
import lync.encryption.model.invariant.Conjunct;

/**
 * What the strengthening promises of the states of one model: a state in which it holds satisfies every clause that is said to follow, and so does
 * every step from it, after which it holds again. Counts what was looked at.
 */
final class Induction {

  /**
   * A broken promise.
   *
   * @param what the conjunct that is not kept, or the part of a clause that does not follow
   * @param before a state in which the strengthening holds
   * @param action the step, by its label; empty if the state itself breaks the promise
   */
  record Failure(String what, long[] before, Optional<String> action) {}

  private final LyncModel model;
  private final List<Conjunct> conjuncts;
  private final Conjunct[] ordered;
  private final Predicate<Action> unguarded;
  private final List<Part> parts;
  private final List<Action> actions;
  private final State before;
  private final State after;
  private final long[] next;
  private long states;
  private long steps;
  private long attackerSteps;
  private final Map<String, Long> antecedents = new TreeMap<>();

  /** @param conjuncts the strengthening, or what is left of it */
  Induction(LyncModel model, List<Conjunct> conjuncts) {
    this(model, conjuncts, action -> false);
  }

  /** @param unguarded actions that are taken whenever the design allows them: a changed model */
  Induction(LyncModel model, List<Conjunct> conjuncts, Predicate<Action> unguarded) {
    this.model = model;
    this.conjuncts = List.copyOf(conjuncts);
    this.ordered = conjuncts.toArray(Conjunct[]::new);
    this.unguarded = unguarded;
    parts = covered(model.design());
    actions = model.groundActions();
    before = model.view(new long[model.words()], 0);
    next = new long[model.words()];
    after = model.view(next, 0);
  }

  /** The parts of clauses that follow from the strengthening in a design, and apply to it. */
  static List<Part> covered(Design design) {
    return Clauses.parts().stream()
        .filter(part -> Assumptions.ofPart(part.name()).filter(all -> all.stream().allMatch(one -> one.isMet(design))).isPresent())
        .filter(part -> part.applies(design)).toList();
  }

  /** Whether every conjunct holds in a state. */
  boolean satisfies(long[] state) {
    return broken(before.bind(state, 0)).isEmpty();
  }

  /** How many conjuncts do not hold in a state, as far as they are counted. */
  int violated(long[] state, int atMost) {
    before.bind(state, 0);
    int violated = 0;
    for (int i = 0; i < ordered.length && violated < atMost; i++) {
      violated += ordered[i].holds(before) ? 0 : 1;
    }
    return violated;
  }

  /** The first promise that a state in which the strengthening holds breaks. */
  Optional<Failure> failure(long[] state) {
    before.bind(state, 0);
    states++;
    for (Part part : parts) {
      if (part.antecedent(before)) {
        antecedents.merge(part.name(), 1L, Long::sum);
      }
      if (!part.holds(before)) {
        return Optional.of(new Failure(part.name(), state.clone(), Optional.empty()));
      }
    }
    for (Action action : actions) {
      if (unguarded.test(action) || action.guard(before)) {
        Optional<String> what = afterStep(state, action);
        if (what.isPresent()) {
          return Optional.of(new Failure(what.get(), state.clone(), Optional.of(action.label())));
        }
      }
    }
    return Optional.empty();
  }

  private Optional<String> afterStep(long[] state, Action action) {
    steps++;
    attackerSteps += action.byAttacker() ? 1 : 0;
    System.arraycopy(state, 0, next, 0, next.length);
    action.effect(before, after);
    Optional<String> broken = broken(after);
    if (broken.isPresent()) {
      return broken;
    }
    // A step that no guard allows may well undo what was done.
    if (!unguarded.test(action) && !Invariants.rankFalls(before, after)) {
      return Optional.of("RankFalls");
    }
    for (Part part : parts) {
      if (part.hasStep() && !part.holdsOnStep(before, after)) {
        return Optional.of(part.name());
      }
    }
    return Optional.empty();
  }

  /**
   * What can be asked of any state: which conjuncts hold, which steps it allows, and which conjuncts hold after each; if all hold, which clauses do,
   * too.
   */
  String answers(long[] state) {
    StringBuilder answers = new StringBuilder(truths(before.bind(state, 0)));
    boolean satisfied = broken(before).isEmpty();
    if (satisfied) {
      parts.forEach(part -> answers.append(part.holds(before) ? '1' : '0'));
    }
    for (int i = 0; i < actions.size(); i++) {
      if (actions.get(i).guard(before)) {
        System.arraycopy(state, 0, next, 0, next.length);
        actions.get(i).effect(before, after);
        answers.append(' ').append(i).append(truths(after));
        if (satisfied) {
          parts.forEach(part -> answers.append(!part.hasStep() || part.holdsOnStep(before, after) ? '1' : '0'));
        }
      }
    }
    return answers.toString();
  }

  private StringBuilder truths(State s) {
    StringBuilder truths = new StringBuilder(":");
    conjuncts.forEach(conjunct -> truths.append(conjunct.holds(s) ? '1' : '0'));
    return truths;
  }

  private Optional<String> broken(State s) {
    for (Conjunct conjunct : ordered) {
      if (!conjunct.holds(s)) {
        return Optional.of(conjunct.name());
      }
    }
    return Optional.empty();
  }

  LyncModel model() {
    return model;
  }

  long states() {
    return states;
  }

  long steps() {
    return steps;
  }

  long attackerSteps() {
    return attackerSteps;
  }

  /** In how many states the situation of each part was met, by its name. */
  Map<String, Long> antecedents() {
    return antecedents;
  }

  /** The state, the step and the state after it, reduced to what matters. */
  String describe(Failure failure) {
    List<String> lines = new ArrayList<>();
    lines.add(failure.action().isPresent() ? "after a step, " + failure.what() + " does not hold" : failure.what() + " does not follow");
    lines.addAll(new InductionCase(this, failure).lines());
    return String.join(System.lineSeparator(), lines);
  }

  /** The same question about another model of the same universe. */
  Induction in(LyncModel other) {
    return new Induction(other, conjuncts, unguarded);
  }
}
