package lync.encryption.wire.sip;

import java.util.Optional;

/**
 * One end of a conversation.
 *
 * @param user whose it is, for example {@code alice@contoso.example}
 * @param host by which the end is reached
 * @param tag of this end; empty for an end that has not answered yet
 */
public record SipEnd(String user, String host, Optional<String> tag) {

  /** An end that speaks first, or has answered. */
  public static SipEnd tagged(String user, String host, String tag) {
    return new SipEnd(user, host, Optional.of(tag));
  }

  /** An end that is spoken to for the first time. */
  public static SipEnd untagged(String user, String host) {
    return new SipEnd(user, host, Optional.empty());
  }

  public String uri() {
    return "sip:" + user;
  }

  /** As it stands in From and To. */
  String address() {
    return "<" + uri() + ">" + tag.map(value -> ";tag=" + value).orElse("");
  }

  /** As it stands in Contact. */
  String contact(SipTransport transport) {
    int at = user.indexOf('@');
    return "<sip:" + (at < 0 ? "" : user.substring(0, at + 1)) + host + ";transport=" + transport.parameter() + ">";
  }
}
