package lync.encryption.wire.run;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import lync.encryption.model.vocabulary.Link;
import lync.encryption.wire.sip.SipHeader;
import lync.encryption.wire.sip.SipMessage;
import lync.encryption.wire.sip.StartLine;

/** What servers do to a message that they pass on (RFC 3261 16.6 and 16.7), and to a sign-in that comes straight from a client (RFC 5626 5.1). */
final class Relaying {

  private static final String PATH = "Path";
  private static final String TOKEN_BEGIN = "<sip:";
  private static final String TOKEN_END = "@edge;lr;ob>";

  private Relaying() {}

  /** A request as a server passes it on has one Via more and one hop less to go; an answer stays as it is. */
  static SipMessage passedOn(SipMessage message, String host, String branch) {
    if (message.startLine() instanceof StartLine.Status) {
      return message;
    }
    List<SipHeader> headers = new ArrayList<>();
    headers.add(new SipHeader(SipHeader.VIA, StartLine.VERSION + "/TLS " + host + ";branch=" + branch));
    for (SipHeader header : message.headers()) {
      headers.add(header.name().equals(SipHeader.MAX_FORWARDS)
          ? new SipHeader(SipHeader.MAX_FORWARDS, String.valueOf(Integer.parseInt(header.value()) - 1))
          : header);
    }
    return new SipMessage(message.startLine(), headers, message.body());
  }

  /** The first server on the way notes over which connection the client spoke, for what will be sent to it. */
  static SipMessage cameOver(SipMessage request, Link flow) {
    List<SipHeader> headers = new ArrayList<>(request.headers());
    headers.add(new SipHeader(PATH, TOKEN_BEGIN + flow.name() + TOKEN_END));
    return new SipMessage(request.startLine(), headers, request.body());
  }

  /** Over which connection the client spoke, if anybody noted it. */
  static Optional<Link> flow(SipMessage request) {
    return request.header(PATH).map(path -> Link.valueOf(path.substring(TOKEN_BEGIN.length(), path.length() - TOKEN_END.length())));
  }
}
