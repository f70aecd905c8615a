package lync.encryption.model.vocabulary;

/** Cipher suite in force at one end of a connection; {@code Null} authenticates without encrypting (RFC 5246 appendix A.5). */
public enum Suite {
  None,
  Null,
  Approved,
  NonApproved
}
