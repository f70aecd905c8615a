package lync.encryption.wire.run;

/**
 * What is not executed, and why: where the model says something of which real ends have no counterpart. Each stands for a reason that is printed
 * with the step.
 */
public enum Omission {
  /** By design or FIPS mode, an end that does SRTP has no suite for it; the model has it offer SRTP all the same, and be refused. */
  NothingToOffer("an end that has no suite of SRTP cannot write an offer of SRTP"),
  /** Without SRTP the Mediation Server gets no key from the relay service; the model has it hand on that of the call. */
  NoKeyToPassOn("a Mediation Server without SRTP has no key that it could hand on to the gateway"),
  /** The model lets the two calls of media that bypasses the Mediation Server change one by one. */
  OfferedAnewPastMediation("nobody hands a later offer on from one call to the other, and their media is one"),
  /** Where two calls whose media is one come to different suites or forms, the model has the Mediation Server translate. */
  TranslatedPastMediation("nobody translates between two calls whose media bypasses the Mediation Server"),
  /** The model has a packet that is reflected taken for one of the other stream, whatever its key. */
  ReflectedUnderAnotherKey("each end has a key of its own, and no tag fits a packet that comes back"),
  /** The model says that what is accepted without a look at the tag has been heard, even by one without a usable key. */
  AcceptedWithoutKey("who takes whatever comes, and has no usable key, hears nothing in it"),
  /** The model has no indices before a stream's first and after its last; a receiver that has lost count goes by one. */
  LostCount("a receiver that has lost count would move its window to an index that the model has not"),
  /** In TLS 1.2 the initiator has to wait for the responder (RFC 5246 7.4.9). */
  EarlyInTls12("in TLS 1.2 nobody can send before the responder has finished"),
  /** The model has a message that was sent early arrive at once. */
  ArrivedEarly("what was sent before the responder accepted the connection is read only afterwards, and the model has it arrive at once"),
  /** The model has what the attacker passes on say what it said, though it could not read it. */
  PassedOnSealed("what the attacker got is hidden from it, and is no message that it could pass on");

  private final String reason;

  Omission(String reason) {
    this.reason = reason;
  }

  /** Why, in words that go on after a colon. */
  public String reason() {
    return reason;
  }
}
