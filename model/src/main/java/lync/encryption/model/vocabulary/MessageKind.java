package lync.encryption.model.vocabulary;

/** What a message slot of a scenario carries. */
public enum MessageKind {
  Unused,
  SignIn,
  Presence,
  InstantMessage,
  CredentialRequest,
  CredentialReply,
  KeyRequest,
  KeyReply,
  Allocate,
  Offer,
  Answer,
  Reoffer,
  Reanswer,
  Bye,
  WebConference,
  DownloadRequest,
  FollowRedirect,
  MeetingContent,
  AddressBook,
  GroupExpansion;

  /** To or from the relay authentication service. */
  public boolean isRelayKind() {
    return isRequest() || isReply();
  }

  /** Asks the relay authentication service. */
  public boolean isRequest() {
    return this == CredentialRequest || this == KeyRequest;
  }

  /** What the relay authentication service answers. */
  public boolean isReply() {
    return this == CredentialReply || this == KeyReply;
  }

  /** A part of a call's dialog (RFC 3261). */
  public boolean isDialogKind() {
    return compareTo(Offer) >= 0 && compareTo(Bye) <= 0;
  }

  /** Opens a call, or changes it (RFC 3264). */
  public boolean isOffer() {
    return this == Offer || this == Reoffer;
  }

  /** Answers an offer (RFC 3264). */
  public boolean isAnswer() {
    return this == Answer || this == Reanswer;
  }

  /** What the slot before one of this kind has, as a rule, for the message to make sense; null if that may be anything. */
  public MessageKind answers() {
    return switch (this) {
      case CredentialReply -> CredentialRequest;
      case KeyReply -> KeyRequest;
      case Answer -> Offer;
      case Reanswer -> Reoffer;
      case MeetingContent, AddressBook, GroupExpansion -> DownloadRequest;
      default -> null;
    };
  }

  /** Whether a message of this kind can answer one of the other; meeting content comes also to whoever was sent on. */
  public boolean answers(MessageKind other) {
    return other != null && (answers() == other || this == MeetingContent && other == FollowRedirect);
  }

  /** Of web conferencing and downloads, which concern no call. */
  public boolean isWebKind() {
    return compareTo(WebConference) >= 0;
  }

  /** What the web services, or whoever shows meeting content, answer with (C16). */
  public boolean isDownload() {
    return this == MeetingContent || this == AddressBook || this == GroupExpansion;
  }

  /** Concerns calls, credentials or keys; otherwise the message is text alone, or nothing. */
  public boolean concernsCalls() {
    return compareTo(InstantMessage) > 0 && !isWebKind();
  }
}
