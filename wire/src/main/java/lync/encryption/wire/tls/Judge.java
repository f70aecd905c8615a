package lync.encryption.wire.tls;

import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.Collections;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import lync.encryption.model.vocabulary.Reason;
import lync.encryption.wire.pki.PeerName;
import lync.encryption.wire.pki.TrustStore;

/**
 * How one end of a connection judges the certificate of the other: the first check that fails is the reason. Nothing is known of the certificate but
 * its bytes. Immutable.
 *
 * @param trust whom the judge believes
 * @param now where the judge's clock stands
 * @param expected the name under which the peer presents itself; empty if the judge expects nobody in particular
 * @param list the names that the judge goes by; empty if it goes by no list
 * @param checks what is looked at: an implementation with a fault leaves something out
 */
public record Judge(TrustStore trust, Instant now, Optional<PeerName> expected, Optional<Set<PeerName>> list, Set<Check> checks) {

  public Judge {
    list = list.map(Set::copyOf);
    EnumSet<Check> copy = EnumSet.noneOf(Check.class);
    copy.addAll(checks);
    checks = Collections.unmodifiableSet(copy);
  }

  /** The same judge, but it looks at nothing. */
  public Judge indifferent() {
    return new Judge(trust, now, expected, list, Set.of());
  }

  /** The same judge, of a peer that presents itself under another name. */
  public Judge expecting(PeerName name) {
    return new Judge(trust, now, Optional.of(name), list, checks);
  }

  /**
   * The verdict.
   *
   * @param chain what the peer presented, its own certificate first; empty if it presented none
   * @return {@link Reason#None} if it is accepted
   */
  public Reason on(List<X509Certificate> chain) {
    if (chain.isEmpty()) {
      return checks.contains(Check.Presence) ? Reason.NoCertificate : Reason.None;
    }
    X509Certificate certificate = chain.get(0);
    if (checks.contains(Check.Issuer) && !trust.leadsToTrust(chain, whenAllWereGood(chain))) {
      return Reason.UnknownIssuer;
    }
    if (checks.contains(Check.Validity) && chain.stream().anyMatch(this::outOfDate)) {
      return Reason.CertificateExpired;
    }
    if (checks.contains(Check.Name) && expected.isPresent() && !expected.get().isIn(certificate)) {
      return Reason.NameMismatch;
    }
    if (checks.contains(Check.Listing) && list.isPresent() && !(expected.isPresent() && list.get().contains(expected.get()))) {
      return Reason.NotTrustedServer;
    }
    return Reason.None;
  }

  /**
   * The moment nearest to now at which every certificate of a chain was within its validity period. Whom a certificate comes from is one question,
   * whether it is out of date another: the first is asked as of then.
   */
  private Instant whenAllWereGood(List<X509Certificate> chain) {
    Instant from = chain.stream().map(link -> link.getNotBefore().toInstant()).max(Comparator.naturalOrder()).orElseThrow();
    Instant until = chain.stream().map(link -> link.getNotAfter().toInstant()).min(Comparator.naturalOrder()).orElseThrow();
    return now.isBefore(from) ? from : now.isAfter(until) ? until : now;
  }

  private boolean outOfDate(X509Certificate certificate) {
    return now.isBefore(certificate.getNotBefore().toInstant()) || now.isAfter(certificate.getNotAfter().toInstant());
  }
}
