package lync.encryption.model.action;

import lync.encryption.model.State;
import lync.encryption.model.rule.Setting;
import lync.encryption.model.vocabulary.AdministratorStep;

/** The administrator rolls the certificate of the relay service: from now on it issues credentials of generation 2 (C20c). */
public final class RollCredentials extends AdministratorAction {

  RollCredentials(Setting setting) {
    super(setting, AdministratorStep.Roll);
  }

  @Override
  boolean isDue(State s) {
    return s.generation() == 1;
  }

  @Override
  void carryOut(State after) {
    after.generation(2);
  }
}
