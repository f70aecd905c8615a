package lync.encryption.wire.tls;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.security.SecureRandom;
import java.security.cert.X509Certificate;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import lync.encryption.model.vocabulary.Reason;
import lync.encryption.wire.pki.BouncyCastle;
import lync.encryption.wire.pki.CertificationAuthority;
import lync.encryption.wire.pki.Cryptography;
import lync.encryption.wire.pki.Identity;
import lync.encryption.wire.pki.PeerName;
import lync.encryption.wire.pki.TrustStore;
import org.junit.jupiter.api.Test;

/** The judge on certificates that have more than one thing wrong with them, or something that the model does not speak of. */
class JudgeTest {

  private static final Instant NOW = Instant.parse("2015-03-09T12:00:00Z");
  private static final Duration DAY = Duration.ofDays(1);
  private static final PeerName NAME = PeerName.host("fe01.contoso.example");
  private static final PeerName OTHER = PeerName.host("fe02.contoso.example");

  private final Cryptography cryptography = new BouncyCastle(1);
  private final SecureRandom random = cryptography.random("test");
  private final CertificationAuthority trusted = CertificationAuthority.root(cryptography, "Enterprise CA", NOW);
  private final CertificationAuthority rogue = CertificationAuthority.root(cryptography, "Rogue CA", NOW);

  private Judge judge(boolean selfSigned, Set<Check> checks) {
    TrustStore store = new TrustStore(cryptography, List.of(trusted.certificate()), selfSigned);
    return new Judge(store, NOW, Optional.of(NAME), Optional.of(Set.of(NAME)), checks);
  }

  private Reason verdict(List<X509Certificate> chain) {
    return judge(false, EnumSet.allOf(Check.class)).on(chain);
  }

  private List<X509Certificate> good(CertificationAuthority authority, PeerName name) {
    return authority.issue(name, NOW.minus(DAY), NOW.plus(DAY), random).chain();
  }

  private List<X509Certificate> expired(CertificationAuthority authority, PeerName name) {
    return authority.issue(name, NOW.minus(DAY).minus(DAY), NOW.minus(DAY), random).chain();
  }

  @Test
  void theFirstThingWrongIsTheReason() {
    assertEquals(Reason.None, verdict(good(trusted, NAME)));
    assertEquals(Reason.NoCertificate, verdict(List.of()));
    assertEquals(Reason.UnknownIssuer, verdict(expired(rogue, OTHER)));
    assertEquals(Reason.CertificateExpired, verdict(expired(trusted, OTHER)));
    assertEquals(Reason.NameMismatch, verdict(good(trusted, OTHER)));
    TrustStore store = new TrustStore(cryptography, List.of(trusted.certificate()), false);
    Judge strangers = new Judge(store, NOW, Optional.of(OTHER), Optional.of(Set.of(NAME)), EnumSet.allOf(Check.class));
    assertEquals(Reason.NotTrustedServer, strangers.on(good(trusted, OTHER)));
  }

  @Test
  void whatIsNotCheckedIsNoReason() {
    List<X509Certificate> bad = expired(rogue, OTHER);
    assertEquals(Reason.CertificateExpired, judge(false, EnumSet.of(Check.Presence, Check.Validity, Check.Name)).on(bad));
    assertEquals(Reason.NameMismatch, judge(false, EnumSet.of(Check.Presence, Check.Name)).on(bad));
    assertEquals(Reason.None, judge(false, EnumSet.of(Check.Presence, Check.Listing)).on(bad));
    assertEquals(Reason.None, judge(false, EnumSet.allOf(Check.class)).indifferent().on(List.of()));
  }

  /** Before its time is no more within the validity period than after it. */
  @Test
  void aCertificateOfTomorrowIsNotValid() {
    assertEquals(Reason.CertificateExpired, verdict(trusted.issue(NAME, NOW.plus(DAY), NOW.plus(DAY).plus(DAY), random).chain()));
    assertEquals(Reason.None, verdict(trusted.issue(NAME, NOW, NOW.plus(DAY), random).chain()));
    assertEquals(Reason.None, verdict(trusted.issue(NAME, NOW.minus(DAY), NOW, random).chain()));
  }

  /** A name is no key. */
  @Test
  void anAuthorityOfTheSameNameIsAnother() {
    CertificationAuthority impostor = CertificationAuthority.root(new BouncyCastle(2), "Enterprise CA", NOW);
    assertEquals(Reason.UnknownIssuer, verdict(good(impostor, NAME)));
    assertEquals(Reason.UnknownIssuer, verdict(expired(impostor, NAME)));
  }

  @Test
  void anAuthorityBelowMustComeWithTheChain() {
    CertificationAuthority below = trusted.subordinate("Issuing CA", NOW);
    List<X509Certificate> chain = good(below, NAME);
    assertEquals(2, chain.size());
    assertEquals(Reason.None, verdict(chain));
    assertEquals(Reason.UnknownIssuer, verdict(chain.subList(0, 1)));
    assertEquals(Reason.UnknownIssuer, verdict(good(rogue.subordinate("Issuing CA", NOW), NAME)));
  }

  /** The root of an authority that may vouch for further authorities says how far: RFC 5280 §4.2.1.9. */
  @Test
  void whoMayNotVouchForAuthoritiesDoesSoInVain() {
    CertificationAuthority tooFar = trusted.subordinate("Issuing CA", NOW).subordinate("Issuing CA below", NOW);
    assertEquals(Reason.UnknownIssuer, verdict(good(tooFar, NAME)));
  }

  @Test
  void anAuthorityOutOfDateIsOutOfDate() {
    CertificationAuthority below = trusted.subordinate("Old Issuing CA", NOW.minus(Duration.ofDays(3600)));
    List<X509Certificate> chain = below.issue(NAME, NOW, NOW.plus(Duration.ofDays(90)), random).chain();
    assertEquals(Reason.None, verdict(chain));
    TrustStore store = new TrustStore(cryptography, List.of(trusted.certificate()), false);
    Judge later = new Judge(store, NOW.plus(Duration.ofDays(60)), Optional.of(NAME), Optional.empty(), EnumSet.allOf(Check.class));
    assertEquals(Reason.CertificateExpired, later.on(chain));
  }

  @Test
  void whoSignedItselfIsTakenOnlyByWhoTakesSuch() {
    Identity selfSigned = CertificationAuthority.selfSigned(cryptography, NAME, NOW.minus(DAY), NOW.plus(DAY), random);
    Identity old = CertificationAuthority.selfSigned(cryptography, NAME, NOW.minus(DAY), NOW.minus(DAY), random);
    assertEquals(Reason.UnknownIssuer, verdict(selfSigned.chain()));
    assertEquals(Reason.None, judge(true, EnumSet.allOf(Check.class)).on(selfSigned.chain()));
    assertEquals(Reason.CertificateExpired, judge(true, EnumSet.allOf(Check.class)).on(old.chain()));
  }
}
