package lync.encryption.model.vocabulary;

/** Bound of a scenario: may handshakes of different links interleave. */
public enum Handshakes {
  Serial,
  Interleaved
}
