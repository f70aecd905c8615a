package lync.encryption.wire.web;

/**
 * A header field (RFC 9110 5).
 *
 * @param name as the RFCs spell it
 * @param value on one line, without white space at its ends
 */
public record HttpField(String name, String value) {

  public static final String HOST = "Host";
  /** RFC 6265 4.2. */
  public static final String COOKIE = "Cookie";
  /** RFC 9110 7.6.3. */
  public static final String VIA = "Via";
  /** RFC 9110 10.2.2. */
  public static final String LOCATION = "Location";
  public static final String CONTENT_TYPE = "Content-Type";
  public static final String CONTENT_LENGTH = "Content-Length";
}
