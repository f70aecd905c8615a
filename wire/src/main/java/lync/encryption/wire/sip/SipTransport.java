package lync.encryption.wire.sip;

import java.util.Locale;

/** What a message travels over, as Via and Contact say it. */
public enum SipTransport {
  TCP,
  TLS;

  String parameter() {
    return name().toLowerCase(Locale.ROOT);
  }
}
