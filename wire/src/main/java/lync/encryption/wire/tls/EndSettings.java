package lync.encryption.wire.tls;

import java.util.List;
import java.util.Optional;
import lync.encryption.wire.pki.Cryptography;
import lync.encryption.wire.pki.Identity;

/**
 * How one end of a connection behaves. Immutable.
 *
 * @param purpose names the end and the attempt: what the end's random bytes are for. Two connections with one purpose would have the same random
 *     bytes, and a key log could not tell them apart
 * @param version the one version of TLS that it speaks
 * @param suites what it offers or accepts, the preferred first
 * @param identity what it presents: a responder always (without one, an empty list), an initiator when asked
 * @param judge how it judges what is presented to it
 * @param requestsCertificate whether, as a responder, it asks for a certificate
 */
public record EndSettings(
    Cryptography cryptography,
    String purpose,
    TlsVersion version,
    List<CipherSuite> suites,
    Optional<Identity> identity,
    Judge judge,
    boolean requestsCertificate) {

  public EndSettings {
    suites = List.copyOf(suites);
  }

  /** The same end, presenting something else. */
  public EndSettings presenting(Optional<Identity> other) {
    return new EndSettings(cryptography, purpose, version, suites, other, judge, requestsCertificate);
  }

  /** The same end with other suites. */
  public EndSettings offering(List<CipherSuite> other) {
    return new EndSettings(cryptography, purpose, version, other, identity, judge, requestsCertificate);
  }

  /** The same end with another judge. */
  public EndSettings judgingBy(Judge other) {
    return new EndSettings(cryptography, purpose, version, suites, identity, other, requestsCertificate);
  }
}
