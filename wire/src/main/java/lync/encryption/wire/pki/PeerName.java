package lync.encryption.wire.pki;

import java.security.cert.CertificateParsingException;
import java.security.cert.X509Certificate;
import java.util.Collection;
import java.util.List;
import java.util.Locale;

/**
 * A name that a certificate can carry, among its subject alternative names: the subject's common name counts for nothing (facts §2; RFC 6125
 * §6.4.4). Wildcards match nothing.
 */
public record PeerName(Kind kind, String value) {

  /** What sort of name it is; the number is its tag among the general names of RFC 5280 §4.2.1.6. */
  public enum Kind {
    /** Of a host: servers and gateways. */
    DNS(2),
    /** A SIP URI: users. */
    SIP(6);

    private final int tag;

    Kind(int tag) {
      this.tag = tag;
    }

    int tag() {
      return tag;
    }
  }

  /** Host names are compared, and so kept, in lower case (RFC 4343 §3). */
  public PeerName {
    value = kind == Kind.DNS ? value.toLowerCase(Locale.ROOT) : value;
  }

  public static PeerName host(String name) {
    return new PeerName(Kind.DNS, name);
  }

  /** @param address without scheme: {@code user@domain} */
  public static PeerName user(String address) {
    return new PeerName(Kind.SIP, "sip:" + address);
  }

  /** Whether a certificate carries the name. */
  public boolean isIn(X509Certificate certificate) {
    Collection<List<?>> names;
    try {
      names = certificate.getSubjectAlternativeNames();
    } catch (CertificateParsingException illegible) {
      return false;
    }
    return names != null && names.stream()
        .anyMatch(name -> name.get(0).equals(kind.tag()) && equals(new PeerName(kind, (String) name.get(1))));
  }

  @Override
  public String toString() {
    return value;
  }
}
