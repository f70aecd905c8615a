package lync.encryption.model;

import java.util.Arrays;
import java.util.List;
import lync.encryption.model.action.Action;
import lync.encryption.model.action.Actions;
import lync.encryption.model.design.Design;
import lync.encryption.model.design.Scenario;
import lync.encryption.model.rule.Setting;
import lync.encryption.model.state.Codec;
import lync.encryption.model.state.Layout;
import lync.encryption.search.StateSink;
import lync.encryption.search.TransitionSystem;

/**
 * The protocol for one design, one scenario and one universe, as a transition system: {@code Init} and {@code Next} of
 * {@code specs/PROTOCOL.md} §3 and §6, {@code specs/CALLS.md} C3 and C5.
 *
 * <p>Its values never change, but it works in scratch memory of its own: one thread at a time.
 */
public final class LyncModel implements TransitionSystem {

  private final Setting setting;
  private final Layout layout;
  private final Codec codec;
  private final KnowledgeSet knowledge;
  private final List<Action> groundActions;
  private final Agenda agenda;
  private final Action[] actions;
  private final State before;
  private final long[] next;
  /** Bound to {@link #next}. */
  private final State after;
  /** Where exploring begins. */
  private final long[] first;

  /**
   * A model of this design and scenario; the scenario's messages are padded with unused slots.
   *
   * @throws IllegalArgumentException if the scenario has more messages than the universe
   * @throws ImpossibleStep if the steps that lead to where the scenario begins cannot be taken
   */
  public LyncModel(Design design, Scenario scenario, Universe universe) {
    setting = new Setting(design, scenario, universe);
    layout = new Layout(LyncVariables.of(universe));
    codec = new Codec(layout);
    knowledge = new KnowledgeSet(setting, layout);
    groundActions = Actions.ground(setting);
    actions = groundActions.toArray(Action[]::new);
    before = new State(setting, layout, knowledge);
    agenda = new Agenda(groundActions, before, new State(setting, layout, knowledge), new State(setting, layout, knowledge));
    next = new long[layout.words()];
    after = new State(setting, layout, knowledge).bind(next, 0);
    first = new Prologue(this).play(beginning(), setting.scenario().prologue());
  }

  public Design design() {
    return setting.design();
  }

  /** The scenario, padded with unused message slots. */
  public Scenario scenario() {
    return setting.scenario();
  }

  public Universe universe() {
    return setting.universe();
  }

  /** Design, scenario and universe with what they fix. */
  public Setting setting() {
    return setting;
  }

  public Layout layout() {
    return layout;
  }

  public Codec codec() {
    return codec;
  }

  /** The actions that design and scenario do not rule out; the engine knows them by their index here. */
  public List<Action> groundActions() {
    return groundActions;
  }

  /** A new typed view, bound to a state; with {@link State#bind} it may go on to others of this model. */
  public State view(long[] states, int offset) {
    return new State(setting, layout, knowledge).bind(states, offset);
  }

  @Override
  public int words() {
    return layout.words();
  }

  @Override
  public int actions() {
    return actions.length;
  }

  @Override
  public String label(int action) {
    return actions[action].label();
  }

  /** {@code Init}, before any step. */
  private long[] beginning() {
    Arrays.fill(next, 0);
    after.deliveries(setting.scenario().deliveries());
    after.attackerBudget(setting.scenario().attackerConnections());
    setting.design().levels().forEach(after::level);
    setting.scenario().administrator().forEach(step -> after.administratorMay(step, true));
    return next.clone();
  }

  @Override
  public void initial(StateSink sink) {
    sink.accept(-1, first.clone(), 0);
  }

  @Override
  public void successors(long[] states, int offset, StateSink sink) {
    before.bind(states, offset);
    for (Candidate[] group : agenda.look()) {
      for (Candidate candidate : group) {
        if (candidate.change() != null) {
          invert(states, offset, candidate.change());
          sink.accept(candidate.action(), candidate.kind(), next, 0);
        } else if (candidate != Candidate.NONE && (candidate.enabled() || actions[candidate.action()].guard(before))) {
          take(candidate.action(), states, offset, sink);
        }
      }
    }
  }

  private void invert(long[] states, int offset, long[] change) {
    for (int i = 0; i < next.length; i++) {
      next[i] = states[offset + i] ^ change[i];
    }
  }

  private void take(int number, long[] states, int offset, StateSink sink) {
    System.arraycopy(states, offset, next, 0, next.length);
    actions[number].effect(before, after);
    sink.accept(number, next, 0);
  }
}
