package lync.encryption.model.vocabulary;

/** The two ends of a call. */
public enum Side {
  Caller,
  Callee
}
