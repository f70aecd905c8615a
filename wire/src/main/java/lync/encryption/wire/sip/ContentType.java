package lync.encryption.wire.sip;

/** What a body is. */
public enum ContentType {
  /** RFC 3264. */
  SessionDescription("application/sdp"),
  /** RFC 3428. */
  Text("text/plain;charset=UTF-8"),
  /** RFC 3863. */
  Presence("application/pidf+xml"),
  /** Requests to the relay service and its answers ([MS-AVEDGEA]). */
  RelayAuthentication("application/msrtc-media-relay-auth+xml"),
  /** Hidden from all but the next hop, which none but a faulty participant does. */
  Sealed("application/octet-stream");

  private final String text;

  ContentType(String text) {
    this.text = text;
  }

  public String text() {
    return text;
  }
}
