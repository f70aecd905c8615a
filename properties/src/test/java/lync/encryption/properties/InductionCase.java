package lync.encryption.properties;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import lync.encryption.generators.CaseMinimiser;
import lync.encryption.model.LyncModel;
import lync.encryption.model.State;
import lync.encryption.model.action.Action;
import lync.encryption.model.invariant.Assumptions;

/** A counterexample to induction as text: by what sets it apart from the plain design, an empty scenario and the initial state, and what a step changes. */
final class InductionCase {

  private final Induction induction;
  private final Induction.Failure failure;

  InductionCase(Induction induction, Induction.Failure failure) {
    this.induction = induction;
    this.failure = failure;
  }

  List<String> lines() {
    LyncModel found = induction.model();
    Map<String, Object> initial = initial(found);
    CaseMinimiser.Case small = new CaseMinimiser(this::stillFails)
        .minimise(new CaseMinimiser.Case(found.design(), found.scenario(), found.codec().decode(failure.before(), 0)), initial);
    List<String> lines = new ArrayList<>();
    lines.add("in the plain design, changed in:");
    lines.addAll(Changes.of(small.design()));
    lines.add("in the empty scenario, changed in:");
    lines.addAll(Changes.of(small.scenario()));
    lines.add("in the initial state, changed in:");
    lines.addAll(Changes.of("state", small.state(), initial));
    failure.action().ifPresent(label -> lines.addAll(step(small, label)));
    return lines;
  }

  private boolean stillFails(CaseMinimiser.Case candidate) {
    if (!Assumptions.general().stream().allMatch(assumption -> assumption.isMet(candidate.design()))) {
      return false;
    }
    LyncModel model = model(candidate);
    Induction asked = induction.in(model);
    long[] state = model.codec().encode(candidate.state());
    return asked.satisfies(state)
        && asked.failure(state).filter(other -> other.what().equals(failure.what()) && other.action().equals(failure.action())).isPresent();
  }

  private List<String> step(CaseMinimiser.Case small, String label) {
    LyncModel model = model(small);
    Action action = model.groundActions().stream().filter(one -> one.label().equals(label)).findFirst().orElseThrow();
    long[] words = model.codec().encode(small.state());
    State before = model.view(words.clone(), 0);
    action.effect(before, model.view(words, 0));
    List<String> lines = new ArrayList<>();
    lines.add("the step " + label + " changes:");
    lines.addAll(Changes.of("state", model.codec().decode(words, 0), small.state()));
    return lines;
  }

  private LyncModel model(CaseMinimiser.Case candidate) {
    return new LyncModel(candidate.design(), candidate.scenario(), induction.model().universe());
  }

  private static Map<String, Object> initial(LyncModel model) {
    long[] first = new long[model.words()];
    model.initial((action, words, offset) -> System.arraycopy(words, offset, first, 0, first.length));
    return model.codec().decode(first, 0);
  }
}
