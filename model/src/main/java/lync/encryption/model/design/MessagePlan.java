package lync.encryption.model.design;

import lync.encryption.model.vocabulary.MessageKind;
import lync.encryption.model.vocabulary.Origin;
import lync.encryption.model.vocabulary.Participant;

/**
 * What a scenario attempts in one message slot.
 *
 * @param from the client that sends, or is made to seem to
 * @param to the client addressed; of no meaning for a sign-in, for requests to the relay service, their replies, and allocations
 * @param call the call that it belongs to, 1 or 2; 0 if it concerns none
 */
public record MessagePlan(MessageKind kind, Participant from, Participant to, Origin origin, int call) {

  /** A slot that the scenario does not use. */
  public static final MessagePlan UNUSED = new MessagePlan(MessageKind.Unused, Participant.ClientA, Participant.ClientA, Origin.Sender);

  public MessagePlan {
    if (call < 0 || call > Scenario.CALLS) {
      throw new IllegalArgumentException("a call is one of 0.." + Scenario.CALLS + ", not " + call);
    }
  }

  /** A message that concerns no call. */
  public MessagePlan(MessageKind kind, Participant from, Participant to, Origin origin) {
    this(kind, from, to, origin, 0);
  }

  public static MessagePlan signIn(Participant from) {
    return new MessagePlan(MessageKind.SignIn, from, from, Origin.Sender);
  }
}
