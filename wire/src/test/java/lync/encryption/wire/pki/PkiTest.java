package lync.encryption.wire.pki;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigInteger;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashSet;
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
import org.junit.jupiter.api.Test;

/** Every certificate of the model as a real one: what is true of it can be read off it, and it is a function of the seed. */
class PkiTest {

  private static final CertificateFacts GOOD = CertificateFacts.issuedBy(Issuer.EnterpriseCA);

  private static Pki pki(long seed) {
    return new Pki(new BouncyCastle(seed), Names.standard(), Pki.DOCUMENT_DATE);
  }

  private static X509Certificate certificate(Pki pki, Participant subject, Certificate kind, CertificateFacts own) {
    return pki.identity(subject, kind, own).orElseThrow().certificate();
  }

  /** The table of PROTOCOL.md §5, read off the certificates. */
  @Test
  void theFactsOfTheTableCanBeReadOffTheCertificates() throws Exception {
    Pki pki = pki(1);
    Map<Certificate, List<Object>> table = new EnumMap<>(Certificate.class);
    table.put(Certificate.Own, List.of("CN=Fabrikam CA", true, true));
    table.put(Certificate.SelfSigned, List.of("CN=partneredge.fabrikam.example", true, true));
    table.put(Certificate.RogueIssuer, List.of("CN=Rogue CA", true, true));
    table.put(Certificate.Expired, List.of("CN=Fabrikam CA", false, true));
    table.put(Certificate.WrongName, List.of("CN=Fabrikam CA", true, false));
    table.put(Certificate.Unlisted, List.of("CN=Fabrikam CA", true, false));
    for (Map.Entry<Certificate, List<Object>> row : table.entrySet()) {
      X509Certificate certificate = certificate(pki, Participant.PartnerEdge, row.getKey(), CertificateFacts.issuedBy(Issuer.PartnerCA));
      Instant now = pki.now();
      boolean valid = !now.isBefore(certificate.getNotBefore().toInstant()) && !now.isAfter(certificate.getNotAfter().toInstant());
      boolean named = pki.names().of(Participant.PartnerEdge).isIn(certificate);
      assertEquals(row.getValue(), List.of(certificate.getIssuerX500Principal().getName(), valid, named), row.getKey().name());
    }
    assertTrue(pki.names().unlisted().isIn(certificate(pki, Participant.PartnerEdge, Certificate.Unlisted, GOOD)));
  }

  @Test
  void ofItsOwnCertificateAnythingCanBeTrue() {
    Pki pki = pki(1);
    for (Issuer issuer : Issuer.values()) {
      for (Validity validity : Validity.values()) {
        for (CertificateName name : CertificateName.values()) {
          CertificateFacts facts = new CertificateFacts(Optional.of(issuer), validity, name);
          Identity identity = pki.identity(Participant.Gateway, Certificate.Own, facts).orElseThrow();
          X509Certificate certificate = identity.certificate();
          assertEquals(validity == Validity.Valid, pki.now().isBefore(certificate.getNotAfter().toInstant()));
          assertEquals(name == CertificateName.Matching, pki.names().of(Participant.Gateway).isIn(certificate));
          for (Issuer trusted : Issuer.values()) {
            Instant whenGood = certificate.getNotAfter().toInstant();
            assertEquals(trusted == issuer, pki.trusting(EnumSet.of(trusted)).leadsToTrust(identity.chain(), whenGood),
                () -> "whether a certificate of " + issuer + " is trusted by who trusts " + trusted);
          }
        }
      }
    }
  }

  @Test
  void whoHasNoCertificatePresentsNone() {
    Pki pki = pki(1);
    assertEquals(Optional.empty(), pki.identity(Participant.ClientA, Certificate.None, GOOD));
    assertEquals(Optional.empty(), pki.identity(Participant.ClientA, Certificate.Own, CertificateFacts.none()));
    assertTrue(pki.identity(Participant.ClientA, Certificate.Expired, CertificateFacts.none()).isPresent());
  }

  @Test
  void aCertificateIsAFunctionOfTheSeedAndNotOfWhatWasAskedBefore() {
    Pki first = pki(1);
    Pki second = pki(1);
    certificate(second, Participant.Director, Certificate.Expired, GOOD);
    second.trusting(EnumSet.allOf(Issuer.class));
    X509Certificate certificate = certificate(first, Participant.FrontEnd, Certificate.Own, GOOD);
    assertEquals(certificate, certificate(second, Participant.FrontEnd, Certificate.Own, GOOD));
    assertEquals(certificate, certificate(first, Participant.FrontEnd, Certificate.Own, GOOD));
    assertNotEquals(certificate, certificate(pki(2), Participant.FrontEnd, Certificate.Own, GOOD));
    assertNotEquals(certificate, certificate(first, Participant.SecondFrontEnd, Certificate.Own, GOOD));
  }

  @Test
  void aChainIsKnownForWhatItIs() {
    Pki pki = pki(1);
    for (Certificate kind : Certificate.values()) {
      List<X509Certificate> chain = pki.identity(Participant.Gateway, kind, GOOD).map(Identity::chain).orElse(List.of());
      assertEquals(Optional.of(kind), pki.kindOf(chain));
    }
    assertEquals(Optional.empty(), pki.kindOf(pki(2).identity(Participant.Gateway, Certificate.Own, GOOD).orElseThrow().chain()));
  }

  @Test
  void serialNumbersDiffer() {
    Pki pki = pki(1);
    Set<BigInteger> serials = new HashSet<>();
    int certificates = 0;
    for (Participant participant : Participant.values()) {
      for (Certificate kind : EnumSet.complementOf(EnumSet.of(Certificate.None))) {
        BigInteger serial = certificate(pki, participant, kind, GOOD).getSerialNumber();
        assertTrue(serial.signum() > 0);
        serials.add(serial);
        certificates++;
      }
    }
    assertEquals(certificates, serials.size());
  }

  @Test
  void namesOfParticipantsDifferAndCanBeChosen() {
    Names names = new Names(Map.of(Participant.FrontEnd, PeerName.host("FE01.contoso.example")));
    assertEquals("fe01.contoso.example", names.of(Participant.FrontEnd).value());
    Set<PeerName> all = new HashSet<>(List.of(names.elsewhere(), names.unlisted()));
    for (Participant participant : Participant.values()) {
      all.add(names.of(participant));
    }
    assertEquals(Participant.values().length + 2, all.size());
    assertEquals("sip:clienta@contoso.example", names.of(Participant.ClientA).toString());
  }

  @Test
  void aNameIsFoundAmongTheAlternativeNamesOnlyAndWhole() {
    X509Certificate certificate = certificate(pki(1), Participant.FrontEnd, Certificate.Own, GOOD);
    assertTrue(PeerName.host("FrontEnd.Contoso.example").isIn(certificate));
    assertFalse(PeerName.host("contoso.example").isIn(certificate));
    assertFalse(new PeerName(PeerName.Kind.SIP, "frontend.contoso.example").isIn(certificate));
    Pki pki = pki(1);
    assertFalse(PeerName.host("Contoso Enterprise CA").isIn(pki.root(Issuer.EnterpriseCA).certificate()));
  }

  @Test
  void nobodyIsTheAuthorityOfWhoSignsTheirOwn() {
    assertThrows(IllegalArgumentException.class, () -> pki(1).root(Issuer.SelfSigned));
  }
}
