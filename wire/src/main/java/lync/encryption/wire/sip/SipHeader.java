package lync.encryption.wire.sip;

/**
 * A header field.
 *
 * @param name in full, as the RFCs spell it
 * @param value on one line, without white space at its ends
 */
public record SipHeader(String name, String value) {

  public static final String VIA = "Via";
  public static final String MAX_FORWARDS = "Max-Forwards";
  public static final String FROM = "From";
  public static final String TO = "To";
  public static final String CALL_ID = "Call-ID";
  public static final String CSEQ = "CSeq";
  public static final String CONTACT = "Contact";
  public static final String CONTENT_TYPE = "Content-Type";
  public static final String CONTENT_LENGTH = "Content-Length";
}
