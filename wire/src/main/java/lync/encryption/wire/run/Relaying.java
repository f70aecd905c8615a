package lync.encryption.wire.run;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import lync.encryption.model.vocabulary.Link;
import lync.encryption.wire.sip.SipHeader;
import lync.encryption.wire.sip.SipMessage;
import lync.encryption.wire.sip.StartLine;

/** What servers do to a request that they pass on (RFC 3261 16.6), and to a sign-in that comes straight from a client (RFC 5626 5.1). */
final class Relaying {

  private static final String PATH = "Path";
  private static final String TOKEN_BEGIN = "<sip:";
  private static final String TOKEN_END = "@edge;lr;ob>";

  private Relaying() {}

  /** The request as a server passes it on: one Via more, one hop less to go. */
  static SipMessage passedOn(SipMessage request, String host, String branch) {
    List<SipHeader> headers = new ArrayList<>();
    headers.add(new SipHeader(SipHeader.VIA, StartLine.VERSION + "/TLS " + host + ";branch=" + branch));
    for (SipHeader header : request.headers()) {
      headers.add(header.name().equals(SipHeader.MAX_FORWARDS)
          ? new SipHeader(SipHeader.MAX_FORWARDS, String.valueOf(Integer.parseInt(header.value()) - 1))
          : header);
    }
    return new SipMessage(request.startLine(), headers, request.body());
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
