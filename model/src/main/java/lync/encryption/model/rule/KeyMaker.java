package lync.encryption.model.rule;

import lync.encryption.model.vocabulary.Side;

/** Who can make the session key of a call: the relay service or, under reading R5, an end. */
public enum KeyMaker {
  Relay,
  Caller,
  Callee;

  /** The end at this side. */
  static KeyMaker at(Side side) {
    return side == Side.Caller ? Caller : Callee;
  }
}
