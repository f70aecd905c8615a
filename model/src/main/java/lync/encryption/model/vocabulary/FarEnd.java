package lync.encryption.model.vocabulary;

/** Who really sits at the other end of a connection that an honest initiator opened. */
public enum FarEnd {
  Genuine,
  Attacker
}
