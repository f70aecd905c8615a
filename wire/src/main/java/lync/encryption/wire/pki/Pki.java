package lync.encryption.wire.pki;

import java.nio.ByteBuffer;
import java.security.SecureRandom;
import java.security.cert.CertificateEncodingException;
import java.security.cert.X509Certificate;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import lync.encryption.model.design.CertificateFacts;
import lync.encryption.model.vocabulary.Certificate;
import lync.encryption.model.vocabulary.CertificateName;
import lync.encryption.model.vocabulary.Issuer;
import lync.encryption.model.vocabulary.Participant;
import lync.encryption.model.vocabulary.Validity;

/**
 * The authorities and certificates of one deployment. Each is made when first asked for, and is a function of the seed and of what it is, not of what
 * was asked for before. Not safe for use by several threads.
 */
public final class Pki {

  /** A moment that the clock can stand at: the date of the document. */
  public static final Instant DOCUMENT_DATE = Instant.parse("2015-03-09T12:00:00Z");

  private static final Duration ISSUED_BEFORE = Duration.ofDays(30);
  private static final Duration GOOD_FOR = Duration.ofDays(365);
  private static final Duration EXPIRED_BEFORE = Duration.ofDays(1);

  /** What there is one certificate of. */
  private record Request(Participant subject, Certificate certificate, CertificateFacts facts) {}

  private final Cryptography cryptography;
  private final Names names;
  private final Instant now;
  private final Map<Issuer, CertificationAuthority> authorities = new EnumMap<>(Issuer.class);
  private final Map<Issuer, CertificationAuthority> roots = new EnumMap<>(Issuer.class);
  private final Map<Request, Identity> issued = new HashMap<>();
  private final Map<ByteBuffer, Certificate> kinds = new HashMap<>();

  /** @param now where the clock stands */
  public Pki(Cryptography cryptography, Names names, Instant now) {
    this.cryptography = cryptography;
    this.names = names;
    this.now = now;
  }

  public Cryptography cryptography() {
    return cryptography;
  }

  public Names names() {
    return names;
  }

  public Instant now() {
    return now;
  }

  /**
   * What it takes to present a certificate of the model ({@code specs/PROTOCOL.md} §5).
   *
   * @param subject who presents it, or is impersonated
   * @param own what is true of the subject's own certificate
   * @return empty if there is nothing to present
   */
  public Optional<Identity> identity(Participant subject, Certificate certificate, CertificateFacts own) {
    if (certificate == Certificate.None || certificate == Certificate.Own && own.issuer().isEmpty()) {
      return Optional.empty();
    }
    Request request = new Request(subject, certificate, own);
    Identity known = issued.get(request);
    if (known == null) {
      known = issue(request);
      issued.put(request, known);
      kinds.put(encoded(known.certificate()), certificate);
    }
    return Optional.of(known);
  }

  private Identity issue(Request request) {
    CertificateFacts own = request.facts;
    Issuer subjects = own.issuer().orElse(Issuer.EnterpriseCA);
    PeerName subject = names.of(request.subject);
    return switch (request.certificate) {
      case None -> throw new IllegalArgumentException("no certificate is none to issue");
      case Own -> issue(request, subjects, own.validity(), own.name() == CertificateName.Matching ? subject : names.elsewhere());
      case SelfSigned -> issue(request, Issuer.SelfSigned, Validity.Valid, subject);
      case RogueIssuer -> issue(request, Issuer.RogueCA, Validity.Valid, subject);
      case Expired -> issue(request, subjects, Validity.Expired, subject);
      case WrongName -> issue(request, subjects, Validity.Valid, names.elsewhere());
      case Unlisted -> issue(request, subjects, Validity.Valid, names.unlisted());
    };
  }

  private Identity issue(Request request, Issuer issuer, Validity validity, PeerName name) {
    Instant from = now.minus(validity == Validity.Valid ? ISSUED_BEFORE : GOOD_FOR);
    Instant until = validity == Validity.Valid ? from.plus(GOOD_FOR) : now.minus(EXPIRED_BEFORE);
    SecureRandom random = cryptography.random("certificate " + request);
    return issuer == Issuer.SelfSigned
        ? CertificationAuthority.selfSigned(cryptography, name, from, until, random)
        : authority(issuer).issue(name, from, until, random);
  }

  /** Which certificate of the model a chain stands for: {@code None} if it is empty; empty if it is no chain that was issued here. */
  public Optional<Certificate> kindOf(List<X509Certificate> chain) {
    return chain.isEmpty() ? Optional.of(Certificate.None) : Optional.ofNullable(kinds.get(encoded(chain.get(0))));
  }

  private static ByteBuffer encoded(X509Certificate certificate) {
    try {
      return ByteBuffer.wrap(certificate.getEncoded());
    } catch (CertificateEncodingException neverOfOneThatWasParsed) {
      throw new IllegalStateException(neverOfOneThatWasParsed);
    }
  }

  /** The trust store of somebody who accepts certificates of these issuers. */
  public TrustStore trusting(Set<Issuer> trusted) {
    List<X509Certificate> certificates = trusted.stream().filter(issuer -> issuer != Issuer.SelfSigned).sorted()
        .map(issuer -> root(issuer).certificate()).toList();
    return new TrustStore(cryptography, certificates, trusted.contains(Issuer.SelfSigned));
  }

  /** Whose certificate stands in trust stores. There is none for self-signed certificates. */
  public CertificationAuthority root(Issuer issuer) {
    return roots.computeIfAbsent(issuer, i -> CertificationAuthority.root(cryptography, commonName(i), now));
  }

  /** Public authorities keep their root's key offline, and issue under one below it. */
  private CertificationAuthority authority(Issuer issuer) {
    return authorities.computeIfAbsent(issuer, i -> i == Issuer.PublicCA ? root(i).subordinate("Public Issuing CA", now) : root(i));
  }

  private static String commonName(Issuer issuer) {
    return switch (issuer) {
      case EnterpriseCA -> "Contoso Enterprise CA";
      case PublicCA -> "Public Root CA";
      case PartnerCA -> "Fabrikam CA";
      case RogueCA -> "Rogue CA";
      case SelfSigned -> throw new IllegalArgumentException("who signs their own certificates is no authority");
    };
  }
}
