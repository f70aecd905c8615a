package lync.encryption.model.clause;

import java.util.Set;
import lync.encryption.model.ConnectionEnd;
import lync.encryption.model.InitiatorEnd;
import lync.encryption.model.State;
import lync.encryption.model.design.Design;
import lync.encryption.model.rule.Route;
import lync.encryption.model.vocabulary.Carriage;
import lync.encryption.model.vocabulary.Link;
import lync.encryption.model.vocabulary.MessagePhase;
import lync.encryption.model.vocabulary.Participant;
import lync.encryption.model.vocabulary.Reading;
import lync.encryption.model.vocabulary.Transport;

/**
 * C24: every key or credential comes over an accepted connection whose server certificate the receiver judged; a client was signed in on it, a server
 * was authenticated by MTLS. Paragraph on media ("the participant's TLS certificate and the SIP channel"), reading R11.
 */
public final class DeliveryOverAuthenticatedConnection extends KeyBearingClause {

  DeliveryOverAuthenticatedConnection() {
    super("C24", "Every key or credential comes over a connection whose server was judged, to a client signed in on it or a server authenticated.");
  }

  @Override
  public boolean applies(Design design) {
    return CallEvidence.relayInUse(design) || CallEvidence.audioVideoPossible(design);
  }

  @Override
  boolean isViolated(State s, int message, Link link, Carriage carriage) {
    if (link.isClientLink()) {
      return !isFitForClient(s, message, link);
    }
    return link.isServerLink() && !isMutual(s, link);
  }

  /** A client that receives is signed in on a connection whose server it judged; one that sends has judged the server. */
  private static boolean isFitForClient(State s, int message, Link link) {
    Participant client = link.initiator();
    Set<Participant> compromised = s.setting().design().compromised();
    if (compromised.contains(client) || compromised.contains(link.responder())) {
      return true;
    }
    Route route = s.setting().route(message);
    if (route.endsAt(client)) {
      return link.isHonest() && hasJudged(s, link) && isSignedInThere(s, message, link);
    }
    return !route.startsAt(client) || !link.isHonest() || hasJudged(s, link);
  }

  private static boolean hasJudged(State s, Link link) {
    InitiatorEnd client = s.initiator(link);
    return client.established()
        && client.transport() != Transport.TCP
        && ConnectionClause.hasGoodCertificate(client)
        && (!s.setting().design().alternative(Reading.R11) || ConnectionClause.hasGoodCertificate(s.responder(link)));
  }

  private static boolean isSignedInThere(State s, int message, Link link) {
    return s.message(message).phase() != MessagePhase.Delivered || s.delivered(message).equals(s.noted(link));
  }

  /** An end of the connection is established, and every one that is has evidence of its peer. */
  private static boolean isMutual(State s, Link link) {
    ConnectionEnd responder = s.responder(link);
    if (!link.isHonest()) {
      return responder.established() && ConnectionClause.isTrustedServer(responder);
    }
    ConnectionEnd initiator = s.initiator(link);
    return (initiator.established() || responder.established())
        && (!initiator.established() || ConnectionClause.isTrustedServer(initiator))
        && (!responder.established() || ConnectionClause.isTrustedServer(responder));
  }
}
