package lync.encryption.spec;

import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import lync.encryption.model.design.CertificateFacts;
import lync.encryption.model.design.Design;
import lync.encryption.model.design.MessagePlan;
import lync.encryption.model.design.Scenario;
import lync.encryption.model.vocabulary.Certificate;
import lync.encryption.model.vocabulary.Handshakes;
import lync.encryption.model.vocabulary.Issuer;
import lync.encryption.model.vocabulary.Link;
import lync.encryption.model.vocabulary.MessageKind;
import lync.encryption.model.vocabulary.Order;
import lync.encryption.model.vocabulary.Origin;
import lync.encryption.model.vocabulary.Participant;
import lync.encryption.model.vocabulary.Redirect;
import lync.encryption.model.vocabulary.Transport;
import lync.encryption.model.vocabulary.TrunkMode;
import lync.encryption.model.vocabulary.Zone;

/** A full deployment under attack everywhere, and what is tried on it. */
final class Samples {

  private Samples() {}

  static Design design() {
    Map<Participant, Zone> zone = new EnumMap<>(Participant.class);
    Map<Participant, CertificateFacts> certificate = new EnumMap<>(Participant.class);
    Map<Participant, Set<Issuer>> trust = new EnumMap<>(Participant.class);
    Map<Participant, Set<Participant>> everyone = new EnumMap<>(Participant.class);
    Map<Participant, Transport> configured = new EnumMap<>(Participant.class);
    Map<Participant, Participant> home = new EnumMap<>(Participant.class);
    for (Participant participant : Participant.values()) {
      zone.put(participant, participant.usualZone());
      certificate.put(participant, participant.isClient() ? CertificateFacts.none() : CertificateFacts.issuedBy(Issuer.EnterpriseCA));
      trust.put(participant, EnumSet.of(Issuer.EnterpriseCA, Issuer.PublicCA));
      everyone.put(participant, EnumSet.allOf(Participant.class));
      if (participant.isOwnClient()) {
        configured.put(participant, Transport.TLS);
        home.put(participant, Participant.FrontEnd);
      }
    }
    home.put(Participant.MediationServer, Participant.FrontEnd);
    Map<Link, Set<Transport>> allows = new EnumMap<>(Link.class);
    Link.honest().forEach(link -> allows.put(link, EnumSet.of(link.isServerLink() ? Transport.MTLS : Transport.TLS)));
    return new Design(EnumSet.allOf(Participant.class), zone, certificate, trust, everyone, everyone, allows, configured, home,
        Set.of(), Set.of(), Set.of(), Design.UNSET,
        Set.of(), TrunkMode.Unset, false, false, Redirect.None, Set.of(), false, Design.ONLY_APPROVED, Set.of(), EnumSet.allOf(Zone.class), true,
        EnumSet.of(Certificate.SelfSigned, Certificate.WrongName), Set.of(), Set.of());
  }

  /** Two people sign in and one writes to the other, while the attacker may make one connection anywhere. */
  static Scenario scenario() {
    return new Scenario(
        EnumSet.of(Link.FrontEndToExchange),
        List.of(
            MessagePlan.signIn(Participant.ClientA),
            MessagePlan.signIn(Participant.ClientB),
            new MessagePlan(MessageKind.InstantMessage, Participant.ClientA, Participant.ClientB, Origin.Sender)),
        EnumSet.copyOf(Link.honest()), 0, 1, Handshakes.Interleaved, Order.Concurrent);
  }
}
