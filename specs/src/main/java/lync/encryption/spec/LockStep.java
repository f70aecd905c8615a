package lync.encryption.spec;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import lync.encryption.model.Invariants;
import lync.encryption.model.LyncModel;
import lync.encryption.model.State;
import lync.encryption.model.action.Action;
import lync.encryption.model.clause.Clause;
import lync.encryption.model.clause.Clauses;
import lync.encryption.model.clause.Form;
import lync.encryption.model.clause.Part;
import lync.encryption.model.rule.KeysKnown;
import lync.encryption.model.rule.Term;
import lync.encryption.model.vocabulary.Participant;

/**
 * Puts the same questions about one state to the Java model and to the specification: every labelled successor, every clause and antecedent, the
 * invariants, which session keys each participant knows, and what clauses ask of steps. For one thread at a time.
 */
public final class LockStep {

  /** Is told what the model says of the states compared, so that nobody need ask it again. */
  public interface Sightings {

    /** In a state, a clause or an antecedent (of states; those of steps are not told) has this truth value. */
    void predicate(String name, boolean truth);

    /** From a state a step leads on. */
    void step(Action action);
  }

  private static final Sightings NOBODY = new Sightings() {
    @Override
    public void predicate(String name, boolean truth) {}

    @Override
    public void step(Action action) {}
  };

  private static final List<Part> PARTS = parts(clause -> true);
  /** Those of which the specification has a predicate of states. */
  private static final List<Part> OF_STATES = parts(clause -> clause.form() != Form.Step);
  /** Those of which it has a predicate of steps. */
  private static final List<Part> OF_STEPS = parts(clause -> clause.form() == Form.Step);

  private final LyncModel model;
  private final Session session;
  private final Sightings sightings;
  /** Number of each ground action of the specification among those of the model, -1 if design and scenario rule it out there. */
  private final int[] modelAction;
  private final State view;
  private final State next;
  private final long[][] successors;
  /** States compared so far; chooses the step on which the step predicates are compared. */
  private int compared;

  /**
   * @param session the specification over the model's universe, under the model's design and scenario
   * @throws IllegalArgumentException if the model has a ground action that the specification lacks
   */
  public LockStep(LyncModel model, Session session) {
    this(model, session, NOBODY);
  }

  /**
   * The same, with somebody who wants to know what was compared.
   *
   * @param sightings told of each state; of one on which the two differ, some or all
   */
  public LockStep(LyncModel model, Session session, Sightings sightings) {
    this.model = model;
    this.session = session;
    this.sightings = sightings;
    Map<String, Integer> numbers = new HashMap<>();
    for (int action = 0; action < model.actions(); action++) {
      numbers.put(model.label(action), action);
    }
    modelAction = session.labels().stream().mapToInt(label -> numbers.getOrDefault(label, -1)).toArray();
    session.labels().forEach(numbers::remove);
    if (!numbers.isEmpty()) {
      throw new IllegalArgumentException("the specification does not know " + numbers.keySet());
    }
    view = model.view(new long[model.words()], 0);
    next = model.view(new long[model.words()], 0);
    successors = new long[model.actions()][];
  }

  private static List<Part> parts(Predicate<Clause> wanted) {
    return Clauses.all().stream().filter(wanted).flatMap(clause -> clause.parts().stream()).toList();
  }

  /** Where the two differ on a clause's {@code Applies}, which depends on the design alone. */
  public List<String> compareDesign(long[] anyState) {
    List<String> differences = new ArrayList<>();
    SpecificationState specified = session.at(anyState, 0);
    for (Part part : PARTS) {
      compare(differences, part.name() + "Applies", part.applies(model.design()), specified.holds(part.name() + "Applies"));
    }
    return differences;
  }

  /** Where the two differ on a state; empty if nowhere. */
  public List<String> compare(long[] states, int offset) {
    List<String> differences = new ArrayList<>();
    SpecificationState specified = session.at(states, offset);
    view.bind(states, offset);
    for (Part part : PARTS) {
      predicate(differences, part.name() + "Antecedent", part.antecedent(view), specified);
    }
    for (Part part : OF_STATES) {
      predicate(differences, part.name(), part.holds(view), specified);
    }
    for (Participant participant : Participant.values()) {
      Set<Object> keys = KeysKnown.to(view, participant).stream().map(Term::value).collect(Collectors.toSet());
      compare(differences, "KeysKnownTo(" + participant + ")", keys, specified.value("KeysKnownTo", participant.name()));
    }
    boolean quiet = Invariants.quiet(view);
    compare(differences, "KnowledgeClosed", Invariants.knowledgeClosed(view), specified.holds("KnowledgeClosed"));
    compare(differences, "Quiet", quiet, specified.holds("Quiet"));
    compare(differences, "Rank", Invariants.rank(view), specified.number("Rank"));
    if (!specified.holds("TypeOK")) {
      differences.add("TypeOK: the specification does not accept the state");
    }
    compareSuccessors(differences, states, offset, specified, quiet);
    return differences;
  }

  private void predicate(List<String> differences, String name, boolean ours, SpecificationState specified) {
    sightings.predicate(name, ours);
    compare(differences, name, ours, specified.holds(name));
  }

  /**
   * Steps are compared by their labels and the packed states that they lead to. What clauses say of steps is compared on one step of each state, in
   * turn, and on every step on which the model finds one violated: these are functions of two states, and evaluating them on all would cost more than
   * everything else together.
   */
  private void compareSuccessors(List<String> differences, long[] states, int offset, SpecificationState specified, boolean quiet) {
    Arrays.fill(successors, null);
    model.successors(states, offset, (action, words, at) -> successors[action] = Arrays.copyOfRange(words, at, at + model.words()));
    boolean protocolStep = false;
    List<SpecificationState.Successor> steps = specified.successors();
    for (SpecificationState.Successor step : steps) {
      int action = modelAction[step.action()];
      long[] ours = action < 0 ? null : successors[action];
      String label = session.labels().get(step.action());
      if (ours == null) {
        differences.add(label + ": enabled in the specification, not in the model");
        continue;
      }
      successors[action] = null;
      Action taken = model.groundActions().get(action);
      sightings.step(taken);
      protocolStep |= taken.byProtocol();
      if (!Arrays.equals(ours, step.state())) {
        differences.add(label + ": " + effects(ours, step.state()));
      }
    }
    int inTurn = steps.isEmpty() ? -1 : compared++ % steps.size();
    for (int i = 0; i < steps.size(); i++) {
      next.bind(steps.get(i).state(), 0);
      if (i == inTurn || OF_STEPS.stream().anyMatch(part -> !part.holdsOnStep(view, next))) {
        compareStep(differences, specified, steps.get(i));
      }
    }
    for (int action = 0; action < successors.length; action++) {
      if (successors[action] != null) {
        differences.add(model.label(action) + ": enabled in the model, not in the specification");
      }
    }
    if (quiet == protocolStep) {
      differences.add("Quiet: " + quiet + ", though a step of the protocol is " + (protocolStep ? "" : "not ") + "enabled");
    }
  }

  private void compareStep(List<String> differences, SpecificationState before, SpecificationState.Successor step) {
    String label = session.labels().get(step.action());
    SpecificationState after = session.at(step.state(), 0);
    compare(differences, label + " RankFalls", Invariants.rankFalls(view, next), before.holdsOnStep("RankFalls", after));
    compare(differences, label + " EndedStaysEnded", Invariants.endedStaysEnded(view, next), before.holdsOnStep("EndedStaysEnded", after));
    for (Part part : OF_STEPS) {
      compare(differences, label + " " + part.name(), part.holdsOnStep(view, next), before.holdsOnStep(part.name(), after));
    }
  }

  /** The variables on which two successors differ, each with both values. */
  private String effects(long[] model, long[] specification) {
    Map<String, Object> ours = this.model.codec().decode(model, 0);
    Map<String, Object> theirs = this.model.codec().decode(specification, 0);
    List<String> differences = new ArrayList<>();
    ours.forEach((variable, value) -> describe(variable, value, theirs.get(variable), differences));
    return String.join("; ", differences);
  }

  private static void describe(String path, Object ours, Object theirs, List<String> differences) {
    if (ours instanceof Map<?, ?> map && theirs instanceof Map<?, ?> other) {
      map.forEach((key, value) -> describe(path + "[" + key + "]", value, other.get(key), differences));
    } else if (!ours.equals(theirs)) {
      differences.add(path + " is " + ours + " in the model, " + theirs + " in the specification");
    }
  }

  private static void compare(List<String> differences, String name, Object ours, Object theirs) {
    if (ours instanceof Integer number ? number != ((Long) theirs).longValue() : !ours.equals(theirs)) {
      differences.add(name + ": " + ours + " in the model, " + theirs + " in the specification");
    }
  }
}
