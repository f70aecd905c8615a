package lync.encryption.wire.run;

import lync.encryption.model.vocabulary.PayloadForm;

/**
 * What a message carries besides its text ({@code specs/CALLS.md} C3), as read off the message.
 *
 * @param generation of the credential that it is, or that it was made with; 0 if with none, or with a forged one
 */
record Payload(PayloadForm form, int generation) {

  static final Payload NONE = new Payload(PayloadForm.None, 0);
}
