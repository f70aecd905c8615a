package lync.encryption.wire.sip;

/** The first line of a message. */
public sealed interface StartLine {

  String VERSION = "SIP/2.0";

  /** As it stands in the message. */
  String text();

  /**
   * What is asked of whom.
   *
   * @param method in capitals, for example INVITE
   */
  record Request(String method, String uri) implements StartLine {

    @Override
    public String text() {
      return method + " " + uri + " " + VERSION;
    }
  }

  /**
   * What became of it.
   *
   * @param status 100..699
   */
  record Status(int status, String reason) implements StartLine {

    @Override
    public String text() {
      return VERSION + " " + status + " " + reason;
    }
  }
}
