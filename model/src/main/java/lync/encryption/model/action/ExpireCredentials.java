package lync.encryption.model.action;

import lync.encryption.model.State;
import lync.encryption.model.rule.Setting;
import lync.encryption.model.vocabulary.AdministratorStep;
import lync.encryption.model.vocabulary.CredentialState;

/** Credentials of generation 1 expire (C20c). */
public final class ExpireCredentials extends AdministratorAction {

  ExpireCredentials(Setting setting) {
    super(setting, AdministratorStep.Expire);
  }

  @Override
  boolean isDue(State s) {
    return s.credentialState(1) == CredentialState.Valid;
  }

  @Override
  void carryOut(State after) {
    after.credentialState(1, CredentialState.Expired);
  }
}
