package lync.encryption.model.rule;

import lync.encryption.model.design.CertificateFacts;
import lync.encryption.model.design.Design;
import lync.encryption.model.vocabulary.Certificate;
import lync.encryption.model.vocabulary.CertificateName;
import lync.encryption.model.vocabulary.Issuer;
import lync.encryption.model.vocabulary.Link;
import lync.encryption.model.vocabulary.Participant;
import lync.encryption.model.vocabulary.Validity;

/**
 * The facts by which one end of a link may judge the other: what is true of each certificate that the other may present
 * ({@code specs/PROTOCOL.md} §5). Facts only: no fault has a say here. Immutable.
 */
public final class Peer {

  private static final Certificate[] CERTIFICATES = Certificate.values();

  private final Link link;
  private final Participant judge;
  private final boolean[] issuerTrusted = new boolean[CERTIFICATES.length];
  private final boolean[] valid = new boolean[CERTIFICATES.length];
  private final boolean[] named = new boolean[CERTIFICATES.length];
  private final boolean[] listed = new boolean[CERTIFICATES.length];
  private final boolean judgeHasCertificate;

  Peer(Design design, Link link, Participant judge, Participant subject) {
    this.link = link;
    this.judge = judge;
    CertificateFacts own = design.certificate().get(subject);
    boolean subjectListed = (judge.isPartner() || subject.isPartner() ? design.allowedPartners() : design.trustedServers())
        .get(judge).contains(subject);
    for (Certificate certificate : CERTIFICATES) {
      int c = certificate.ordinal();
      issuerTrusted[c] = certificate != Certificate.None && design.trust().get(judge).contains(issuer(certificate, own));
      valid[c] = switch (certificate) {
        case None, Expired -> false;
        case Own -> own.validity() == Validity.Valid;
        case SelfSigned, RogueIssuer, WrongName, Unlisted -> true;
      };
      named[c] = switch (certificate) {
        case None, WrongName -> false;
        case Own -> own.name() == CertificateName.Matching;
        case SelfSigned, RogueIssuer, Expired -> true;
        // Between servers its holder claims its own name; it is the list that it is not on.
        case Unlisted -> link.isServerLink();
      };
      listed[c] = certificate != Certificate.Unlisted && subjectListed;
    }
    judgeHasCertificate = design.certificate().get(judge).issuer().isPresent();
  }

  private static Issuer issuer(Certificate certificate, CertificateFacts own) {
    return switch (certificate) {
      case SelfSigned -> Issuer.SelfSigned;
      case RogueIssuer -> Issuer.RogueCA;
      default -> own.issuer().orElse(Issuer.EnterpriseCA);
    };
  }

  public Link link() {
    return link;
  }

  /** The participant at this end. */
  public Participant judge() {
    return judge;
  }

  /** Whether the judge has a certificate of its own to present. */
  public boolean judgeHasCertificate() {
    return judgeHasCertificate;
  }

  /** A certificate was presented, and its chain ends in an authority that the judge trusts. */
  public boolean issuerTrusted(Certificate presented) {
    return issuerTrusted[presented.ordinal()];
  }

  /** A certificate was presented, and it is within its validity period. */
  public boolean valid(Certificate presented) {
    return valid[presented.ordinal()];
  }

  /** A certificate was presented, and it names the subject. */
  public boolean named(Certificate presented) {
    return named[presented.ordinal()];
  }

  /** Its holder is on the list that the judge goes by: trusted servers or, for partners and providers, allowed partners. */
  public boolean listed(Certificate presented) {
    return listed[presented.ordinal()];
  }
}
