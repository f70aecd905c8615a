package lync.encryption.wire.sip;

import java.util.ArrayList;
import java.util.List;
import lync.encryption.wire.sdp.SessionDescription;

/** The templates of answers to one request (RFC 3261 8.2.6). Immutable. */
public final class Answers {

  /** What an answer repeats of its request. */
  private static final List<String> REPEATED = List.of(SipHeader.VIA, SipHeader.FROM, SipHeader.TO, SipHeader.CALL_ID, SipHeader.CSEQ);

  private final SipMessage request;
  private final SipEnd answering;
  private final SipTransport transport;

  /**
   * @param answering the end that answers, with its tag
   * @throws IllegalArgumentException if that end has no tag
   */
  public Answers(SipMessage request, SipEnd answering, SipTransport transport) {
    if (answering.tag().isEmpty()) {
      throw new IllegalArgumentException("an end that answers has a tag");
    }
    this.request = request;
    this.answering = answering;
    this.transport = transport;
  }

  /** Done. */
  public SipMessage ok() {
    return answer(200, "OK", List.of(), new byte[0]);
  }

  /** Takes the call, with this answer to its offer. */
  public SipMessage ok(SessionDescription description) {
    return answer(200, "OK", List.of(new SipHeader(SipHeader.CONTACT, answering.contact(transport)), type(ContentType.SessionDescription)),
        description.bytes());
  }

  /** What the relay service has to give. */
  public SipMessage granted(byte[] document) {
    return answer(200, "OK", List.of(type(ContentType.RelayAuthentication)), document);
  }

  /** Nobody signed in, or not with the right password. */
  public SipMessage unauthorized() {
    return answer(401, "Unauthorized", List.of(), new byte[0]);
  }

  /** The request is not served to whom it came from. */
  public SipMessage forbidden() {
    return answer(403, "Forbidden", List.of(), new byte[0]);
  }

  /** The levels of the two ends exclude one another: the status of [MS-SDPEXT], and Lync's own code (SIPE; facts §4). */
  public SipMessage encryptionLevelsNotCompatible() {
    return answer(488, "Encryption Levels not compatible",
        List.of(new SipHeader("ms-client-diagnostics", "52017;reason=\"one end requires encryption and the other declines it\"")), new byte[0]);
  }

  private static SipHeader type(ContentType type) {
    return new SipHeader(SipHeader.CONTENT_TYPE, type.text());
  }

  private SipMessage answer(int status, String reason, List<SipHeader> more, byte[] body) {
    List<SipHeader> headers = new ArrayList<>();
    for (SipHeader header : request.headers()) {
      if (header.name().equals(SipHeader.TO)) {
        headers.add(new SipHeader(SipHeader.TO, answering.address()));
      } else if (REPEATED.contains(header.name())) {
        headers.add(header);
      }
    }
    headers.addAll(more);
    return new SipMessage(new StartLine.Status(status, reason), headers, body);
  }
}
