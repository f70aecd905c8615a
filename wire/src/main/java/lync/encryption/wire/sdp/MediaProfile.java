package lync.encryption.wire.sdp;

/** The transport of a media stream, as its {@code m=} line says it. */
public enum MediaProfile {
  /** RTP/AVP: plain RTP, unless the other end takes one of the keys that come with it. */
  Avp("RTP/AVP"),
  /** RTP/SAVP: SRTP, or nothing (RFC 3711 12). */
  Savp("RTP/SAVP");

  private final String text;

  MediaProfile(String text) {
    this.text = text;
  }

  public String text() {
    return text;
  }
}
