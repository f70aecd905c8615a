package lync.encryption.model.invariant;

/** What a conjunct of the strengthening speaks about, and so over which values it can be checked one by one. */
public enum Component {
  /** The connecting end of one honest link. */
  Initiator,
  /** The accepting end of one link. */
  Responder,
  /** Both ends of one link, with what was reported of it. */
  Connection,
  /** One message slot with the connections that it crosses, other slots, registrations and what the attacker knows. */
  Message,
  /** One call with the messages that settle it. */
  Call,
  /** One stream of media with the window of its receiver. */
  Stream,
  /** Streams of media with the calls that they belong to, and what the attacker knows. */
  Media
}
