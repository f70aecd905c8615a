package lync.encryption.model.clause;

import lync.encryption.model.State;
import lync.encryption.model.vocabulary.CredentialState;
import lync.encryption.model.vocabulary.Participant;

/** C20c: a key is unwrapped, or an allocation accepted, only with a credential that has neither expired nor been rolled out. */
public final class CredentialExpires extends CredentialUse {

  CredentialExpires() {
    super("C20c", "A key is unwrapped, or an allocation accepted, only with a credential neither expired nor rolled out.");
  }

  @Override
  boolean mayServe(State before, Participant client, int generation) {
    return generation == 0 || before.credentialState(generation) == CredentialState.Valid;
  }
}
