package lync.encryption.model.action;

import lync.encryption.model.State;
import lync.encryption.model.rule.Setting;
import lync.encryption.model.vocabulary.AdministratorStep;

/** What the administrator does during a run, once. */
abstract class AdministratorAction extends Action {

  final Setting setting;
  private final AdministratorStep step;

  AdministratorAction(Setting setting, AdministratorStep step, Object... parameters) {
    super(parameters);
    this.setting = setting;
    this.step = step;
  }

  @Override
  public final Author author() {
    return Author.Administrator;
  }

  @Override
  public final boolean guard(State s) {
    return s.administratorMay(step) && isDue(s);
  }

  /** There is something to do it to. */
  abstract boolean isDue(State s);

  @Override
  public final void effect(State before, State after) {
    carryOut(after);
    after.administratorMay(step, false);
  }

  abstract void carryOut(State after);
}
