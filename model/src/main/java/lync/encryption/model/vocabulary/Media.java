package lync.encryption.model.vocabulary;

/** What one end of a call sends and expects (RFC 3550, RFC 3711; C13, C17). */
public enum Media {
  None,
  SRTP,
  RTP
}
