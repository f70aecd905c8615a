package lync.encryption.model.action;

import lync.encryption.model.State;
import lync.encryption.model.rule.Setting;
import lync.encryption.model.vocabulary.AdministratorStep;
import lync.encryption.model.vocabulary.CredentialState;

/** The administrator takes the old certificate of the relay service away: credentials of generation 1 count no more (C20c). */
public final class RetireCredentials extends AdministratorAction {

  RetireCredentials(Setting setting) {
    super(setting, AdministratorStep.Retire);
  }

  @Override
  boolean isDue(State s) {
    return s.generation() == 2 && s.credentialState(1) == CredentialState.Valid;
  }

  @Override
  void carryOut(State after) {
    after.credentialState(1, CredentialState.RolledOut);
  }
}
