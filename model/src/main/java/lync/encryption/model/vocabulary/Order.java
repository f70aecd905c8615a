package lync.encryption.model.vocabulary;

/** Bound of a scenario: may a message start before the earlier ones have ended. */
public enum Order {
  Sequential,
  Concurrent
}
