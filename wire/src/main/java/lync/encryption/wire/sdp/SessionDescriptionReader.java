package lync.encryption.wire.sdp;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.IntPredicate;
import lync.encryption.wire.input.MalformedData;
import lync.encryption.wire.input.TextCursor;

/**
 * Reads a session description as {@link SessionDescription} writes it. Attributes of a stream other than {@code a=crypto} are passed over, so that
 * descriptions of others can be read for their keys; anything else out of place is an error.
 */
public final class SessionDescriptionReader {

  private static final String SOURCE = "SDP";
  private static final int LARGEST_PORT = 65535;
  private static final int LARGEST_PAYLOAD_TYPE = 127;
  private static final IntPredicate LETTERS = c -> c >= 'a' && c <= 'z';

  private final String[] lines;
  private int next;

  private SessionDescriptionReader(String[] lines) {
    this.lines = lines;
  }

  public static SessionDescription read(String text) throws MalformedData {
    String[] lines = text.split(SessionDescription.END_OF_LINE, -1);
    if (!lines[lines.length - 1].isEmpty()) {
      throw MalformedData.inText(SOURCE, lines.length, lines[lines.length - 1].length() + 1, "the text ends", "CR LF");
    }
    return new SessionDescriptionReader(Arrays.copyOf(lines, lines.length - 1)).session();
  }

  private SessionDescription session() throws MalformedData {
    whole("v=0");
    TextCursor origin = line("o=");
    origin.word(c -> c != ' ', "a user name");
    origin.demand(" ");
    long sessionId = origin.number(0, Long.MAX_VALUE);
    origin.demand(" ");
    long version = origin.number(0, Long.MAX_VALUE);
    origin.demand(" IN IP4 ");
    String address = address(origin);
    line("s=").rest();
    TextCursor connection = line("c=");
    connection.demand("IN IP4 ");
    int start = connection.offset();
    if (!address(connection).equals(address)) {
      throw connection.at(start, "another address", address + ", that of the origin");
    }
    whole("t=0 0");
    List<MediaDescription> media = new ArrayList<>();
    do {
      media.add(stream());
    } while (next < lines.length);
    return new SessionDescription(sessionId, version, address, media);
  }

  private MediaDescription stream() throws MalformedData {
    TextCursor line = line("m=");
    String kind = line.word(LETTERS, "a kind of media");
    line.demand(" ");
    int port = (int) line.number(1, LARGEST_PORT);
    line.demand(" ");
    int profileAt = line.offset();
    MediaProfile profile = profile(line);
    List<Integer> payloadTypes = new ArrayList<>();
    do {
      line.demand(" ");
      payloadTypes.add((int) line.number(0, LARGEST_PAYLOAD_TYPE));
    } while (!line.atEnd());
    List<CryptoAttribute> crypto = new ArrayList<>();
    Set<Integer> tags = new HashSet<>();
    while (next < lines.length && lines[next].startsWith("a=")) {
      TextCursor attribute = line("a=");
      if (attribute.skip("crypto:")) {
        int tagAt = attribute.offset();
        crypto.add(CryptoAttributeReader.read(attribute));
        if (!tags.add(crypto.get(crypto.size() - 1).tag())) {
          throw attribute.at(tagAt, "a tag that another key of the stream has", "each tag once");
        }
      }
    }
    if (profile == MediaProfile.Savp && crypto.isEmpty()) {
      throw line.at(profileAt, "RTP/SAVP without a key", "an a=crypto line for it");
    }
    return new MediaDescription(kind, port, profile, payloadTypes, crypto);
  }

  private static MediaProfile profile(TextCursor line) throws MalformedData {
    Optional<MediaProfile> profile = Arrays.stream(MediaProfile.values()).filter(each -> line.skip(each.text())).findFirst();
    return profile.orElseThrow(() -> line.here("RTP/AVP or RTP/SAVP"));
  }

  private static String address(TextCursor line) throws MalformedData {
    StringBuilder address = new StringBuilder();
    for (int part = 0; part < 4; part++) {
      if (part > 0) {
        line.demand(".");
        address.append('.');
      }
      address.append(line.number(0, 255));
    }
    line.demandEnd();
    return address.toString();
  }

  private TextCursor line(String type) throws MalformedData {
    if (next == lines.length) {
      throw MalformedData.inText(SOURCE, next + 1, 1, "the text ends", "a line " + type);
    }
    TextCursor line = new TextCursor(SOURCE, next + 1, lines[next]);
    line.demand(type);
    next++;
    return line;
  }

  private void whole(String text) throws MalformedData {
    line(text).demandEnd();
  }
}
