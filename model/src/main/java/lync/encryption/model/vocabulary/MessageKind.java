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
  Bye;

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
    return compareTo(Offer) >= 0;
  }

  /** Opens a call, or changes it (RFC 3264). */
  public boolean isOffer() {
    return this == Offer || this == Reoffer;
  }

  /** Answers an offer (RFC 3264). */
  public boolean isAnswer() {
    return this == Answer || this == Reanswer;
  }

  /** What the slot before one of this kind must have for the message to make sense; null if that may be anything. */
  public MessageKind answers() {
    return switch (this) {
      case CredentialReply -> CredentialRequest;
      case KeyReply -> KeyRequest;
      case Answer -> Offer;
      case Reanswer -> Reoffer;
      default -> null;
    };
  }

  /** Concerns calls, credentials or keys; otherwise the message is text alone, or nothing. */
  public boolean concernsCalls() {
    return compareTo(InstantMessage) > 0;
  }
}
