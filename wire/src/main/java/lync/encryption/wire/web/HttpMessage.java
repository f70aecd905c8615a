package lync.encryption.wire.web;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * An HTTP message (RFC 9112 2.1).
 *
 * @param fields in order; all but the Content-Length
 * @param content as text; a GET has none (RFC 9110 9.3.1)
 */
public record HttpMessage(HttpStart start, List<HttpField> fields, String content) {

  static final String END_OF_LINE = "\r\n";

  public HttpMessage {
    fields = List.copyOf(fields);
  }

  /** A request for what an address names; to which port, and whether over TLS, is the connection's business. */
  public static HttpMessage get(URI address, HttpField more) {
    String query = address.getRawQuery() == null ? "" : "?" + address.getRawQuery();
    return new HttpMessage(new HttpStart.Get(address.getRawPath() + query), List.of(new HttpField(HttpField.HOST, address.getHost()), more), "");
  }

  /** An answer that has what was asked for (RFC 9110 15.3.1). */
  public static HttpMessage ok(String type, String content) {
    return new HttpMessage(new HttpStart.Status(HttpStart.Status.OK, "OK"), List.of(new HttpField(HttpField.CONTENT_TYPE, type)), content);
  }

  /** An answer that sends the client on, with a note for who reads it (RFC 9110 15.4.3). */
  public static HttpMessage found(URI location, String type, String note) {
    return new HttpMessage(new HttpStart.Status(HttpStart.Status.FOUND, "Found"),
        List.of(new HttpField(HttpField.LOCATION, location.toString()), new HttpField(HttpField.CONTENT_TYPE, type)), note);
  }

  /** The message as an intermediary passes it on (RFC 9110 7.6.3). */
  public HttpMessage via(String intermediary) {
    List<HttpField> more = new ArrayList<>(fields);
    more.add(new HttpField(HttpField.VIA, "1.1 " + intermediary));
    return new HttpMessage(start, more, content);
  }

  /** The value of the first header field of this name. */
  public Optional<String> field(String name) {
    return fields.stream().filter(field -> field.name().equals(name)).map(HttpField::value).findFirst();
  }

  /** Where it sends the client on to, if it does. */
  public Optional<URI> location() {
    boolean sendsOn = start instanceof HttpStart.Status status && status.code() == HttpStart.Status.FOUND;
    return sendsOn ? field(HttpField.LOCATION).map(URI::create) : Optional.empty();
  }

  /** As it goes over the wire: an answer says how long its content is (RFC 9112 6.2). */
  public byte[] bytes() {
    StringBuilder text = new StringBuilder(start.text()).append(END_OF_LINE);
    fields.forEach(field -> text.append(field.name()).append(": ").append(field.value()).append(END_OF_LINE));
    if (start instanceof HttpStart.Status) {
      int length = content.getBytes(StandardCharsets.UTF_8).length;
      text.append(HttpField.CONTENT_LENGTH).append(": ").append(length).append(END_OF_LINE);
    }
    return text.append(END_OF_LINE).append(content).toString().getBytes(StandardCharsets.UTF_8);
  }
}
