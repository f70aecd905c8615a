package lync.encryption.model.vocabulary;

/** Where a participant stands, and where an attacker may tap (facts §1). */
public enum Zone {
  Internal,
  Perimeter,
  Internet,
  Partner,
  Provider,
  PSTN
}
