package lync.encryption.wire.srtp;

/** The crypto suites that are implemented. Names as in SDP (RFC 4568 6.2, RFC 7714 14.2); sizes in octets. */
public enum SrtpSuite {
  /** The one that Lync uses ([MS-SDPEXT]): AES in counter mode, HMAC-SHA1 cut to 80 bits (RFC 3711 4.1.1, 4.2.1). */
  AES_CM_128_HMAC_SHA1_80(16, 14, 10, true),
  /** AES-GCM with the whole tag (RFC 7714). */
  AEAD_AES_128_GCM(16, 12, 16, true),
  /** AES in f8 mode (RFC 3711 4.1.2), which is none of the modes that are approved (NIST SP 800-38A). */
  F8_128_HMAC_SHA1_80(16, 14, 10, false);

  private final int keyLength;
  private final int saltLength;
  private final int tagLength;
  private final boolean approved;

  SrtpSuite(int keyLength, int saltLength, int tagLength, boolean approved) {
    this.keyLength = keyLength;
    this.saltLength = saltLength;
    this.tagLength = tagLength;
    this.approved = approved;
  }

  /** Whether all that it is made of is approved (FIPS 140; C33). */
  public boolean isApproved() {
    return approved;
  }

  /** Octets of the master key, and of the session key for encryption. */
  public int keyLength() {
    return keyLength;
  }

  /** Octets of the master salt, and of the session salt. */
  public int saltLength() {
    return saltLength;
  }

  /** Octets by which a protected packet is longer. */
  public int tagLength() {
    return tagLength;
  }

  /** Octets of key and salt together, as SDP carries them. */
  public int keyAndSaltLength() {
    return keyLength + saltLength;
  }
}
