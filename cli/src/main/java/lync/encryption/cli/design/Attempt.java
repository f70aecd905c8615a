package lync.encryption.cli.design;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import lync.encryption.model.design.MessagePlan;
import lync.encryption.model.vocabulary.MessageKind;
import lync.encryption.model.vocabulary.Origin;
import lync.encryption.model.vocabulary.Participant;

/** What an item of {@code messages:} attempts. What is answered takes two message slots: one for itself, one for the answer. */
enum Attempt {
  SignIn(MessageKind.SignIn, "the home pool"),
  Presence(MessageKind.Presence),
  InstantMessage(MessageKind.InstantMessage),
  Credential(MessageKind.CredentialRequest, MessageKind.CredentialReply),
  Key(MessageKind.KeyRequest, MessageKind.KeyReply),
  Allocate(MessageKind.Allocate, "the A/V Edge"),
  Call(MessageKind.Offer, MessageKind.Answer),
  Reinvite(MessageKind.Reoffer, MessageKind.Reanswer),
  Bye(MessageKind.Bye);

  private final MessageKind kind;
  private final Optional<MessageKind> answer;
  private final Optional<String> fixedAddressee;

  /** Without an answer, and addressed to somebody. */
  Attempt(MessageKind kind) {
    this.kind = kind;
    this.answer = Optional.empty();
    this.fixedAddressee = Optional.empty();
  }

  /** Without an answer; always goes to the same. */
  Attempt(MessageKind kind, String addressee) {
    this.kind = kind;
    this.answer = Optional.empty();
    this.fixedAddressee = Optional.of(addressee);
  }

  Attempt(MessageKind kind, MessageKind answer) {
    this.kind = kind;
    this.answer = Optional.of(answer);
    boolean byRelay = answer == MessageKind.CredentialReply || answer == MessageKind.KeyReply;
    this.fixedAddressee = byRelay ? Optional.of("the relay service") : Optional.empty();
  }

  /** Where it goes, in words, if that is not for the scenario to say. */
  Optional<String> fixedAddressee() {
    return fixedAddressee;
  }

  /** It belongs to a call. */
  boolean ofCall() {
    return this == Key || inDialog();
  }

  /** It is part of the conversation between the two ends of a call, which the attacker can strip and hold up, but does not make up. */
  boolean inDialog() {
    return this == Call || this == Reinvite || this == Bye;
  }

  /** The message slots that it takes, in order; an answer of the two ends goes back to whom it answers. */
  List<MessagePlan> slots(Participant from, Participant to, Origin origin, int call) {
    List<MessagePlan> slots = new ArrayList<>();
    slots.add(new MessagePlan(kind, from, to, origin, call));
    answer.ifPresent(reply -> slots.add(new MessagePlan(reply, to, from, Origin.Sender, call)));
    return slots;
  }
}
