package lync.encryption.wire.tls;

import java.time.Instant;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import lync.encryption.generators.DesignDraft;
import lync.encryption.generators.RandomDesigns;
import lync.encryption.model.design.CertificateFacts;
import lync.encryption.model.design.Design;
import lync.encryption.model.vocabulary.Certificate;
import lync.encryption.model.vocabulary.Fault;
import lync.encryption.model.vocabulary.Issuer;
import lync.encryption.model.vocabulary.Link;
import lync.encryption.model.vocabulary.Participant;
import lync.encryption.model.vocabulary.Transport;
import lync.encryption.wire.pki.Cryptography;
import lync.encryption.wire.pki.Names;
import lync.encryption.wire.pki.Pki;

/** A deployment in which everybody has a good certificate of the enterprise's, trusts it and lists everybody: what tests start from. */
public final class Bench {

  private final Pki pki;
  private final Endpoints endpoints;

  public Bench(Cryptography cryptography, Fault... faults) {
    this(cryptography, Pki.DOCUMENT_DATE, faults);
  }

  /** @param now where its clock stands */
  public Bench(Cryptography cryptography, Instant now, Fault... faults) {
    pki = new Pki(cryptography, Names.standard(), now);
    endpoints = new Endpoints(design(), Set.of(faults), pki);
  }

  private static Design design() {
    DesignDraft draft = new DesignDraft(RandomDesigns.plain());
    for (Participant participant : Participant.values()) {
      draft.certificate().put(participant, CertificateFacts.issuedBy(Issuer.EnterpriseCA));
      draft.trust(participant).retainAll(EnumSet.of(Issuer.EnterpriseCA));
    }
    return draft.design();
  }

  public Pki pki() {
    return pki;
  }

  public EndSettings initiator(Link link, TlsVersion version, Certificate server, Certificate client) {
    return endpoints.initiator(link, version, attempt(server, client), endpoints.claim(link, Party.Responder, server))
        .presenting(endpoints.identity(link.initiator(), client));
  }

  public EndSettings responder(Link link, Transport transport, TlsVersion version, Certificate server, Certificate client) {
    return endpoints.responder(link, transport, version, attempt(server, client), endpoints.claim(link, Party.Initiator, client))
        .presenting(endpoints.identity(link.responder(), server));
  }

  /** One for each version and pair of certificates. */
  private static String attempt(Certificate server, Certificate client) {
    return "test with " + server + " and " + client;
  }

  /** Each end with its own certificate. */
  public Handshake handshake(Link link, Transport transport, TlsVersion version, Tap tap, SecretSink secrets) {
    return new Handshake(
        initiator(link, version, Certificate.Own, Certificate.Own),
        responder(link, transport, version, Certificate.Own, Certificate.Own), tap, secrets);
  }

  /** An attacker with no certificate in the initiator's place. */
  public EndSettings attacker(Link link, EndSettings place) {
    return endpoints.attacker(link, Party.Initiator, place, Optional.empty());
  }
}
