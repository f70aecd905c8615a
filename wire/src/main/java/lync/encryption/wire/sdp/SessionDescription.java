package lync.encryption.wire.sdp;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Collectors;

/**
 * A session description: who describes, where media is to go, and the streams. Immutable.
 *
 * @param sessionId not negative; the same throughout a dialog
 * @param version not negative; rises with every new description (RFC 3264 8)
 * @param address of version 4, dotted
 * @param media at least one
 */
public record SessionDescription(long sessionId, long version, String address, List<MediaDescription> media) {

  static final String END_OF_LINE = "\r\n";

  public SessionDescription {
    media = List.copyOf(media);
    if (media.isEmpty()) {
      throw new IllegalArgumentException("a session has at least one stream");
    }
  }

  /** As it travels: lines that end with CR LF. */
  public String text() {
    StringBuilder text = new StringBuilder();
    line(text, "v=0");
    line(text, "o=- " + sessionId + " " + version + " IN IP4 " + address);
    line(text, "s=session");
    line(text, "c=IN IP4 " + address);
    line(text, "t=0 0");
    for (MediaDescription stream : media) {
      line(text, "m=" + stream.kind() + " " + stream.port() + " " + stream.profile().text() + " "
          + stream.payloadTypes().stream().map(String::valueOf).collect(Collectors.joining(" ")));
      stream.crypto().forEach(crypto -> line(text, "a=crypto:" + crypto.value()));
    }
    return text.toString();
  }

  public byte[] bytes() {
    return text().getBytes(StandardCharsets.US_ASCII);
  }

  private static void line(StringBuilder text, String line) {
    text.append(line).append(END_OF_LINE);
  }
}
