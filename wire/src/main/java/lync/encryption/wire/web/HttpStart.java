package lync.encryption.wire.web;

/** The first line of a message (RFC 9112 3, 4). */
public sealed interface HttpStart {

  String VERSION = "HTTP/1.1";

  /** As it stands in the message. */
  String text();

  /**
   * A GET (RFC 9110 9.3.1).
   *
   * @param target in origin form (RFC 9112 3.2.1): path and query
   */
  record Get(String target) implements HttpStart {

    static final String METHOD = "GET";

    @Override
    public String text() {
      return METHOD + " " + target + " " + VERSION;
    }
  }

  /**
   * What became of it.
   *
   * @param code 200..599 (RFC 9110 15)
   */
  record Status(int code, String reason) implements HttpStart {

    public static final int OK = 200;
    public static final int FOUND = 302;

    @Override
    public String text() {
      return VERSION + " " + code + " " + reason;
    }
  }
}
