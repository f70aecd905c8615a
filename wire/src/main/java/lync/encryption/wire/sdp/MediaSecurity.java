package lync.encryption.wire.sdp;

/** What a stream's description says about protection. */
public enum MediaSecurity {
  /**
   * RTP/SAVP with keys: SRTP and nothing else. In an offer of one that requires encryption, in every answer that accepts a key, and in re-INVITEs.
   */
  Protected,
  /** RTP/AVP with keys: SRTP if the other end will, else RTP. In an offer of one that merely supports encryption. */
  Protectable,
  /** RTP/AVP without keys: RTP. In an offer of one that does not encrypt, and in every answer that declines. */
  Clear
}
