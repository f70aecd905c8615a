package lync.encryption.cli.design;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import lync.encryption.model.design.Design;
import lync.encryption.model.design.MessagePlan;
import lync.encryption.model.vocabulary.MessageKind;
import lync.encryption.model.vocabulary.Origin;
import lync.encryption.model.vocabulary.Participant;
import lync.encryption.model.vocabulary.Redirect;

/** What an item of {@code messages:} attempts. What is answered takes two message slots: one for itself, one for the answer. */
enum Attempt {
  SignIn(MessageKind.SignIn, "the home pool"),
  Presence(MessageKind.Presence),
  InstantMessage(MessageKind.InstantMessage),
  Credential(MessageKind.CredentialRequest, MessageKind.CredentialReply, "the relay service"),
  Key(MessageKind.KeyRequest, MessageKind.KeyReply, "the relay service"),
  Allocate(MessageKind.Allocate, "the A/V Edge"),
  Call(MessageKind.Offer, MessageKind.Answer),
  Reinvite(MessageKind.Reoffer, MessageKind.Reanswer),
  Bye(MessageKind.Bye),
  WebConference(MessageKind.WebConference, "the conferencing service"),
  MeetingContent(MessageKind.DownloadRequest, MessageKind.MeetingContent, "the web services"),
  AddressBook(MessageKind.DownloadRequest, MessageKind.AddressBook, "the web services"),
  GroupExpansion(MessageKind.DownloadRequest, MessageKind.GroupExpansion, "the web services");

  private final MessageKind kind;
  private final Optional<MessageKind> answer;
  private final Optional<String> fixedAddressee;

  /** Without an answer, and addressed to somebody. */
  Attempt(MessageKind kind) {
    this(kind, Optional.empty(), Optional.empty());
  }

  /** Without an answer; always goes to the same. */
  Attempt(MessageKind kind, String addressee) {
    this(kind, Optional.empty(), Optional.of(addressee));
  }

  /** Addressed to somebody, who answers. */
  Attempt(MessageKind kind, MessageKind answer) {
    this(kind, Optional.of(answer), Optional.empty());
  }

  /** Always goes to the same, and is answered. */
  Attempt(MessageKind kind, MessageKind answer, String addressee) {
    this(kind, Optional.of(answer), Optional.of(addressee));
  }

  Attempt(MessageKind kind, Optional<MessageKind> answer, Optional<String> fixedAddressee) {
    this.kind = kind;
    this.answer = answer;
    this.fixedAddressee = fixedAddressee;
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

  /** It asks the relay service. */
  boolean toRelayService() {
    return this == Credential || this == Key;
  }

  /** It fetches something from the web services (C16). */
  boolean isDownload() {
    return kind == MessageKind.DownloadRequest;
  }

  /** Whether this participant can be an end of it. */
  boolean takes(Participant participant) {
    if (inDialog()) {
      return participant.isMediaEnd();
    }
    if (toRelayService()) {
      return participant.isClient() || participant.isMediaServer();
    }
    return participant.isClient();
  }

  /**
   * The message slots that it takes, in order; an answer of the two ends goes back to whom it answers. Who is sent on for meeting content asks there
   * as well.
   */
  List<MessagePlan> slots(Design design, Participant from, Participant to, Origin origin, int call) {
    List<MessagePlan> slots = new ArrayList<>();
    slots.add(new MessagePlan(kind, from, to, origin, call));
    answer.ifPresent(reply -> slots.add(new MessagePlan(reply, to, from, Origin.Sender, call)));
    if (this == MeetingContent && design.redirect() != Redirect.None && from == Participant.ClientA && origin == Origin.Sender) {
      slots.add(new MessagePlan(MessageKind.FollowRedirect, from, to, Origin.Sender, call));
      slots.add(new MessagePlan(MessageKind.MeetingContent, to, from, Origin.Sender, call));
    }
    return slots;
  }
}
