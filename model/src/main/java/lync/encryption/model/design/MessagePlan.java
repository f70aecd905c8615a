package lync.encryption.model.design;

import lync.encryption.model.vocabulary.MessageKind;
import lync.encryption.model.vocabulary.Origin;
import lync.encryption.model.vocabulary.Participant;

/**
 * What a scenario attempts in one message slot.
 *
 * @param from the client that sends, or is made to seem to
 * @param to the client addressed; of no meaning for a sign-in
 */
public record MessagePlan(MessageKind kind, Participant from, Participant to, Origin origin) {

  /** A slot that the scenario does not use. */
  public static final MessagePlan UNUSED = new MessagePlan(MessageKind.Unused, Participant.ClientA, Participant.ClientA, Origin.Sender);

  public static MessagePlan signIn(Participant from) {
    return new MessagePlan(MessageKind.SignIn, from, from, Origin.Sender);
  }
}
