package lync.encryption.model.clause;

import lync.encryption.model.State;
import lync.encryption.model.vocabulary.MessageKind;
import lync.encryption.model.vocabulary.Participant;
import lync.encryption.model.vocabulary.PayloadForm;

/** C20b: a key is unwrapped, or an allocation accepted, only with a credential that the relay service issued for that client. */
public final class CredentialUnforgeable extends CredentialUse {

  CredentialUnforgeable() {
    super("C20b", "A key is unwrapped, or an allocation accepted, only with a credential that the relay service issued.");
  }

  @Override
  boolean mayServe(State before, Participant client, int generation) {
    for (int m = 1; generation > 0 && m <= before.setting().universe().messages(); m++) {
      if (before.setting().plan(m).kind() == MessageKind.CredentialReply
          && before.setting().plan(m).from() == client
          && before.payload(m).is(PayloadForm.Credential, generation)) {
        return true;
      }
    }
    return false;
  }
}
