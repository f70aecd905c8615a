package lync.encryption.wire.sip;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import lync.encryption.wire.sdp.SessionDescription;

/**
 * A dialog, or a single exchange outside any, as one of its ends sees it: the templates of that end's requests. Immutable; in every request the
 * caller counts (CSeq) and gives the branch.
 *
 * @param from the end that sends
 * @param to the end that is spoken to
 */
public record Conversation(String callId, SipEnd from, SipEnd to, SipTransport transport) {

  private static final String MAX_FORWARDS = "70";
  private static final String EXPIRES = "Expires";
  private static final String EVENT = "Event";
  private static final String PRESENCE = "presence";
  private static final String SIGNED_IN_FOR = "600";

  /** The same conversation once the other end has answered with this tag. */
  public Conversation answered(String tag) {
    return new Conversation(callId, from, SipEnd.tagged(to.user(), to.host(), tag), transport);
  }

  /** The same conversation as the other end sees it. */
  public Conversation reversed() {
    return new Conversation(callId, to, from, transport);
  }

  /** Signs the user in (RFC 3261 10.2); both ends of the conversation are the user's. */
  public SipMessage register(int count, String branch) {
    String registrar = "sip:" + to.user().substring(to.user().indexOf('@') + 1);
    List<SipHeader> headers = start("REGISTER", count, branch);
    headers.add(contact());
    headers.add(new SipHeader(EXPIRES, SIGNED_IN_FOR));
    return new SipMessage(new StartLine.Request("REGISTER", registrar), headers, new byte[0]);
  }

  /** Offers a call, or within an established one offers it anew (RFC 3261 13 and 14). */
  public SipMessage invite(int count, String branch, SessionDescription offer) {
    List<SipHeader> headers = start("INVITE", count, branch);
    headers.add(contact());
    return request("INVITE", headers, ContentType.SessionDescription, offer.bytes());
  }

  /** Takes note of the final answer to the INVITE with this count. */
  public SipMessage ack(int count, String branch) {
    return request("ACK", start("ACK", count, branch));
  }

  /** Ends a call (RFC 3261 15). */
  public SipMessage bye(int count, String branch) {
    return request("BYE", start("BYE", count, branch));
  }

  /** An instant message (RFC 3428). */
  public SipMessage message(int count, String branch, String text) {
    return request("MESSAGE", start("MESSAGE", count, branch), ContentType.Text, text.getBytes(StandardCharsets.UTF_8));
  }

  /** Asks to be told of the other's presence (RFC 6665, RFC 3856). */
  public SipMessage subscribe(int count, String branch) {
    List<SipHeader> headers = start("SUBSCRIBE", count, branch);
    headers.add(contact());
    headers.add(new SipHeader(EVENT, PRESENCE));
    headers.add(new SipHeader(EXPIRES, SIGNED_IN_FOR));
    return request("SUBSCRIBE", headers);
  }

  /** Tells of one's own presence (RFC 6665, RFC 3863). */
  public SipMessage notification(int count, String branch, boolean open) {
    List<SipHeader> headers = start("NOTIFY", count, branch);
    headers.add(contact());
    headers.add(new SipHeader(EVENT, PRESENCE));
    headers.add(new SipHeader("Subscription-State", "active;expires=" + SIGNED_IN_FOR));
    String presence = "<?xml version=\"1.0\" encoding=\"UTF-8\"?><presence xmlns=\"urn:ietf:params:xml:ns:pidf\" entity=\"pres:" + from.user()
        + "\"><tuple id=\"t1\"><status><basic>" + (open ? "open" : "closed") + "</basic></status></tuple></presence>";
    return request("NOTIFY", headers, ContentType.Presence, presence.getBytes(StandardCharsets.UTF_8));
  }

  /** Asks the relay service for something ([MS-AVEDGEA]; facts §3). */
  public SipMessage service(int count, String branch, byte[] document) {
    List<SipHeader> headers = start("SERVICE", count, branch);
    headers.add(contact());
    return request("SERVICE", headers, ContentType.RelayAuthentication, document);
  }

  private List<SipHeader> start(String method, int count, String branch) {
    List<SipHeader> headers = new ArrayList<>();
    headers.add(new SipHeader(SipHeader.VIA, StartLine.VERSION + "/" + transport + " " + from.host() + ";branch=" + branch));
    headers.add(new SipHeader(SipHeader.MAX_FORWARDS, MAX_FORWARDS));
    headers.add(new SipHeader(SipHeader.FROM, from.address()));
    headers.add(new SipHeader(SipHeader.TO, to.address()));
    headers.add(new SipHeader(SipHeader.CALL_ID, callId));
    headers.add(new SipHeader(SipHeader.CSEQ, count + " " + method));
    return headers;
  }

  private SipHeader contact() {
    return new SipHeader(SipHeader.CONTACT, from.contact(transport));
  }

  private SipMessage request(String method, List<SipHeader> headers) {
    return new SipMessage(new StartLine.Request(method, to.uri()), headers, new byte[0]);
  }

  private SipMessage request(String method, List<SipHeader> headers, ContentType type, byte[] body) {
    headers.add(new SipHeader(SipHeader.CONTENT_TYPE, type.text()));
    return new SipMessage(new StartLine.Request(method, to.uri()), headers, body);
  }
}
