package lync.encryption.model.invariant;

import static lync.encryption.model.invariant.Component.Connection;
import static lync.encryption.model.invariant.Component.Initiator;
import static lync.encryption.model.invariant.Component.Responder;

import java.util.List;
import java.util.function.Predicate;
import lync.encryption.model.ConnectionEnd;
import lync.encryption.model.InitiatorEnd;
import lync.encryption.model.ResponderEnd;
import lync.encryption.model.State;
import lync.encryption.model.rule.LinkRules;
import lync.encryption.model.rule.Peer;
import lync.encryption.model.vocabulary.Certificate;
import lync.encryption.model.vocabulary.Link;
import lync.encryption.model.vocabulary.Phase;
import lync.encryption.model.vocabulary.Reason;
import lync.encryption.model.vocabulary.Suite;
import lync.encryption.model.vocabulary.Transport;

/**
 * What holds of connections, link by link. An end is <em>alive</em> while its handshake is in progress and once it is established, and
 * <em>settled</em> from the moment on that the responder has presented its certificate.
 */
final class ConnectionConjuncts {

  static final List<Conjunct> ALL = List.of(
      new Conjunct("InitiatorOffersTransport", Initiator,
          "The transport of a living initiator is one that it may offer.",
          "A client for TLS could be connected over TCP.",
          List.of("C02", "C03", "C11", "C12", "C15", "C16"),
          initiators(ConnectionConjuncts::offersTransport)),
      new Conjunct("InitiatorSettledSuite", Initiator,
          "The suite of a settled initiator over TLS is the one that it settles on with who sits at the far end.",
          "A handshake could end without encryption, or with a suite that is not approved.",
          List.of("C01", "C15", "C22", "C33"),
          initiators(ConnectionConjuncts::initiatorSettled)),
      new Conjunct("InitiatorWasAsked", Initiator,
          "A settled initiator over TLS was asked for a certificate exactly if its transport demands it.",
          "A server could be connected over MTLS without having shown a certificate.",
          List.of("C02", "C03", "C06", "C15"),
          initiators(ConnectionConjuncts::initiatorWasAsked)),
      new Conjunct("InitiatorJudgedServer", Initiator,
          "What an initiator was shown over TLS that has accepted it stands up to all of its checks.",
          "A connection could be up to a server that nobody judged.",
          List.of("C02", "C03", "C06", "C07", "C07b", "C11", "C15", "C24"),
          initiators(ConnectionConjuncts::initiatorJudged)),
      new Conjunct("InitiatorRefusedForReason", Initiator,
          "An initiator that is refused has a reason.",
          "An attempt could end without one.",
          List.of("L02"),
          initiators(ConnectionConjuncts::refusedForReason)),
      new Conjunct("AttackerInterceptsIfActive", Initiator,
          "The attacker is at the far end of a living initiator only if it is active.",
          "One that only reads could come to know the secrets of a connection.",
          List.of("C18a"),
          initiators(end -> !alive(end) || !end.attackerAtFarEnd() || end.state().setting().design().active())),
      new Conjunct("InterceptorShowsWhatItHas", Initiator,
          "What the attacker showed a settled initiator over TLS is in its bag, or the stolen certificate of the responder.",
          "It could be taken for a server whose key it does not have.",
          List.of("C24"),
          initiators(ConnectionConjuncts::interceptorShows)),
      new Conjunct("AttackerConnectsIfListened", Responder,
          "The attacker has a living connection of its own only if it is active, and over a transport that the responder listens for.",
          "It could be connected to a server over TCP.",
          List.of("C02", "C03", "C11", "C15", "C33"),
          responders(ConnectionConjuncts::attackerConnects)),
      new Conjunct("ResponderHandshakesOverTls", Responder,
          "A responder in the middle of a handshake, beyond its opening, is there over TLS.",
          "The attacker's connection over TCP could come up unnoticed, by way of a handshake.",
          List.of("C05"),
          responders(ConnectionConjuncts::handshakesOverTls)),
      new Conjunct("ResponderSettledSuite", Responder,
          "The suite of a settled responder over TLS is the one that the link's ends settle on.",
          "A handshake could end without encryption, or with a suite that is not approved.",
          List.of("C01", "C15", "C22", "C33"),
          responders(ConnectionConjuncts::responderSettled)),
      new Conjunct("ResponderAsked", Responder,
          "A settled responder over TLS has asked for a certificate exactly if its transport demands it.",
          "A server could accept over MTLS whoever shows no certificate.",
          List.of("C02", "C03", "C06", "C15", "C19", "C21"),
          responders(ConnectionConjuncts::responderAsked)),
      new Conjunct("ResponderJudgedClient", Responder,
          "What a responder that is established over TLS asked for stands up to all of its checks.",
          "A server could be connected to a peer that nobody judged.",
          List.of("C02", "C03", "C06", "C07", "C07b", "C15", "C19", "C21", "C24"),
          responders(ConnectionConjuncts::responderJudged)),
      new Conjunct("AttackerShowsWhatItHas", Responder,
          "What the attacker has shown on a connection of its own is nothing, or in its bag, or the stolen certificate of whom it claims to be.",
          "It could be taken for a Front End whose key it does not have.",
          List.of("C19"),
          responders(ConnectionConjuncts::attackerShows)),
      new Conjunct("ResponderJudgesLast", Responder,
          "A responder is never in the phase in which an initiator has accepted.",
          "Nothing would lead out of it.",
          List.of("L02"),
          responders(end -> end.phase() != Phase.ServerAccepted)),
      new Conjunct("ResponderRefusedForReason", Responder,
          "A responder that is refused has a reason.",
          "An attempt could end without one.",
          List.of("L02"),
          responders(ConnectionConjuncts::refusedForReason)),
      new Conjunct("EndsMoveTogether", Connection,
          "The responder of an honest link is alive exactly if its initiator is and has it at the far end, and both are equally far.",
          "One end could wait for ever, or be accepted by nobody.",
          List.of("L02", "C02", "C03", "C06", "C11", "C15", "C24"),
          initiators(ConnectionConjuncts::endsMoveTogether)),
      new Conjunct("IdleTogether", Connection,
          "The responder of an honest link is idle while its initiator is.",
          "There could be nobody to connect to.",
          List.of("L01"),
          initiators(ConnectionConjuncts::idleTogether)),
      new Conjunct("EndsShareTransport", Connection,
          "A living initiator and the living responder at its far end have the same transport.",
          "A handshake begun over TLS could end over TCP at the other end.",
          List.of("C02", "C03", "C11", "C12", "C15", "C16"),
          initiators(ConnectionConjuncts::endsShareTransport)),
      new Conjunct("TcpTrunkReported", Connection,
          "Once an end of a trunk is established over TCP, that has been reported.",
          "The administrator would not hear of it.",
          List.of("C05"),
          ConnectionConjuncts::tcpTrunkReported));

  private ConnectionConjuncts() {}

  private static Predicate<State> initiators(Predicate<InitiatorEnd> every) {
    return s -> {
      for (int i = 0; i < s.ends(); i++) {
        if (s.end(i) instanceof InitiatorEnd end && !every.test(end)) {
          return false;
        }
      }
      return true;
    };
  }

  private static Predicate<State> responders(Predicate<ResponderEnd> every) {
    return s -> {
      for (int i = 0; i < s.ends(); i++) {
        if (s.end(i) instanceof ResponderEnd end && !every.test(end)) {
          return false;
        }
      }
      return true;
    };
  }

  static boolean alive(ConnectionEnd end) {
    return end.phase().inProgress() || end.established();
  }

  private static boolean settledOverTls(ConnectionEnd end) {
    return alive(end) && end.phase() != Phase.Opened && end.transport() != Transport.TCP;
  }

  private static boolean handshakesOverTls(ResponderEnd end) {
    boolean beyondOpening = end.phase().inProgress() && end.phase() != Phase.Opened;
    return !beyondOpening || end.transport() != Transport.TCP;
  }

  private static LinkRules rules(ConnectionEnd end) {
    return end.state().setting().link(end.link());
  }

  private static boolean offersTransport(InitiatorEnd end) {
    return !alive(end) || rules(end).offers(end.transport(), end.retries() > 0);
  }

  private static boolean initiatorSettled(InitiatorEnd end) {
    Suite suite = end.attackerAtFarEnd() ? rules(end).suiteFromAttacker() : rules(end).negotiatedSuite();
    return !settledOverTls(end) || end.suite() == suite && suite != Suite.None;
  }

  private static boolean initiatorWasAsked(InitiatorEnd end) {
    return !settledOverTls(end) || end.requested() == rules(end).requests(end.transport());
  }

  private static boolean initiatorJudged(InitiatorEnd end) {
    boolean hasAccepted = settledOverTls(end) && end.phase() != Phase.ServerPresented;
    return !hasAccepted || standsUp(end);
  }

  private static boolean interceptorShows(InitiatorEnd end) {
    boolean shown = settledOverTls(end) && end.attackerAtFarEnd();
    return !shown || inBag(end) || end.certificate() == Certificate.Own && rules(end).respondersCertificateStolen();
  }

  private static boolean attackerShows(ResponderEnd end) {
    boolean shown = !end.link().isHonest() && (end.phase() == Phase.Finished || end.established()) && end.transport() != Transport.TCP
        && end.certificate() != Certificate.None;
    return !shown || inBag(end) || end.certificate() == Certificate.Own && rules(end).initiatorsCertificateStolen();
  }

  private static boolean inBag(ConnectionEnd end) {
    return end.state().setting().design().bag().contains(end.certificate());
  }

  private static boolean refusedForReason(ConnectionEnd end) {
    return end.phase() != Phase.Refused || end.reason() != Reason.None;
  }

  private static boolean attackerConnects(ResponderEnd end) {
    return !alive(end) || end.link().isHonest()
        || end.state().setting().design().active() && rules(end).listens(end.transport());
  }

  private static boolean responderSettled(ResponderEnd end) {
    Suite suite = rules(end).negotiatedSuite();
    return !settledOverTls(end) || end.suite() == suite && suite != Suite.None;
  }

  private static boolean responderAsked(ResponderEnd end) {
    return !settledOverTls(end) || end.requested() == rules(end).requests(end.transport());
  }

  private static boolean responderJudged(ResponderEnd end) {
    boolean judged = end.established() && end.transport() != Transport.TCP && end.requested();
    return !judged || standsUp(end);
  }

  /** A certificate of a trusted authority, in force, with the right name and, between servers, of one on the list. Facts, not a verdict. */
  private static boolean standsUp(ConnectionEnd judge) {
    Peer peer = judge.peer();
    Certificate shown = judge.certificate();
    return peer.issuerTrusted(shown) && peer.valid(shown) && peer.named(shown) && (!judge.link().isServerLink() || peer.listed(shown));
  }

  private static boolean endsMoveTogether(InitiatorEnd initiator) {
    ResponderEnd responder = initiator.state().responder(initiator.link());
    boolean joined = alive(initiator) && !initiator.attackerAtFarEnd();
    Phase counterpart = initiator.phase() == Phase.ServerAccepted ? Phase.ServerPresented : initiator.phase();
    return joined ? responder.phase() == counterpart : !alive(responder);
  }

  private static boolean idleTogether(InitiatorEnd initiator) {
    return initiator.phase() != Phase.Idle || initiator.state().responder(initiator.link()).phase() == Phase.Idle;
  }

  private static boolean endsShareTransport(InitiatorEnd initiator) {
    ResponderEnd responder = initiator.state().responder(initiator.link());
    boolean joined = alive(initiator) && !initiator.attackerAtFarEnd() && alive(responder);
    return !joined || responder.transport() == initiator.transport();
  }

  private static boolean tcpTrunkReported(State s) {
    for (int i = 0; i < s.ends(); i++) {
      ConnectionEnd end = s.end(i);
      if (end.link().isTrunkLink() && end.established() && end.transport() == Transport.TCP && !s.trunkWarned()) {
        return false;
      }
    }
    return true;
  }
}
