package lync.encryption.wire.sip;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** A SIP message (RFC 3261 7): start line, header fields, body. Immutable. Its length goes without saying, and is written all the same. */
public final class SipMessage {

  static final String END_OF_LINE = "\r\n";

  private final StartLine startLine;
  private final List<SipHeader> headers;
  private final byte[] body;

  /**
   * @param headers in order; all but the Content-Length
   * @param body empty if there is none
   */
  public SipMessage(StartLine startLine, List<SipHeader> headers, byte[] body) {
    this.startLine = startLine;
    this.headers = List.copyOf(headers);
    this.body = body.clone();
  }

  public StartLine startLine() {
    return startLine;
  }

  /** All header fields in order, but for the Content-Length. */
  public List<SipHeader> headers() {
    return headers;
  }

  public byte[] body() {
    return body.clone();
  }

  public String bodyText() {
    return new String(body, StandardCharsets.UTF_8);
  }

  /** The value of the first header field of this name. */
  public Optional<String> header(String name) {
    return headers.stream().filter(header -> header.name().equals(name)).map(SipHeader::value).findFirst();
  }

  /** The values of all header fields of this name. */
  public List<String> headers(String name) {
    return headers.stream().filter(header -> header.name().equals(name)).map(SipHeader::value).toList();
  }

  /** As it goes over the wire. */
  public byte[] bytes() {
    StringBuilder head = new StringBuilder(startLine.text()).append(END_OF_LINE);
    headers.forEach(header -> head.append(header.name()).append(": ").append(header.value()).append(END_OF_LINE));
    head.append(SipHeader.CONTENT_LENGTH).append(": ").append(body.length).append(END_OF_LINE).append(END_OF_LINE);
    byte[] headBytes = head.toString().getBytes(StandardCharsets.UTF_8);
    byte[] bytes = Arrays.copyOf(headBytes, headBytes.length + body.length);
    System.arraycopy(body, 0, bytes, headBytes.length, body.length);
    return bytes;
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof SipMessage message && message.startLine.equals(startLine) && message.headers.equals(headers)
        && Arrays.equals(message.body, body);
  }

  @Override
  public int hashCode() {
    return 31 * (31 * startLine.hashCode() + headers.hashCode()) + Arrays.hashCode(body);
  }

  @Override
  public String toString() {
    return startLine.text();
  }
}
