package lync.encryption.wire.run;

import java.util.ArrayList;
import java.util.List;
import lync.encryption.model.vocabulary.FarEnd;
import lync.encryption.model.vocabulary.Link;
import lync.encryption.model.vocabulary.Participant;
import lync.encryption.model.vocabulary.Transport;
import lync.encryption.wire.capture.TcpStream;
import lync.encryption.wire.tls.EndView;
import lync.encryption.wire.tls.Party;
import lync.encryption.wire.tls.Tap;

/**
 * One attempt to connect over a link, and the connection if it comes to one. The steps are those of the handshake; each returns in words what
 * happened.
 */
abstract class Attempt {

  /** Bytes of one end, in the order in which they were sent. */
  record Sent(Party from, byte[] bytes) {}

  private final Link link;
  private final Transport transport;
  private final FarEnd farEnd;
  private final TcpStream stream;
  private final List<Sent> crossed = new ArrayList<>();

  /** @param farEnd who answers: the responder, or the attacker in its place */
  Attempt(Link link, Transport transport, FarEnd farEnd, TcpStream stream) {
    this.link = link;
    this.transport = transport;
    this.farEnd = farEnd;
    this.stream = stream;
  }

  final Link link() {
    return link;
  }

  final Transport transport() {
    return transport;
  }

  final FarEnd farEnd() {
    return farEnd;
  }

  /** Whether the attacker is one of the two ends. */
  final boolean attackerAt(Party party) {
    return party == Party.Initiator ? !link.isHonest() : farEnd == FarEnd.Attacker;
  }

  /** Who is, or claims to be, an end. */
  final Participant participant(Party party) {
    return party == Party.Initiator ? link.initiator() : link.responder();
  }

  /** Who really is at an end, in words. */
  final String name(Party party) {
    return attackerAt(party) ? "the attacker" : participant(party).name();
  }

  /** Everything that has crossed so far. */
  final List<Sent> crossed() {
    return List.copyOf(crossed);
  }

  final Tap tap() {
    return (from, bytes) -> {
      stream.sent(from, bytes);
      crossed.add(new Sent(from, bytes.clone()));
    };
  }

  final void reset(Party by) {
    stream.reset(by);
  }

  final void end(Party first) {
    stream.close(first);
  }

  abstract EndView initiator();

  abstract EndView responder();

  final EndView view(Party party) {
    return party == Party.Initiator ? initiator() : responder();
  }

  /** The responder, or who has taken its place, takes the connection up: accepts it, turns it down, or goes on with the handshake. */
  abstract String answer();

  abstract String judgeServerCertificate();

  abstract String finishInitiator();

  abstract String judgeClientCertificate();

  /** An end has waited long enough. */
  abstract String timeOut(Party waiting);

  /** Sends data; what the other end received. */
  abstract byte[] send(Party sender, byte[] data);

  /** Whether an end has all that it needs to send. */
  abstract boolean ready(Party party);

  /** What protects what crosses, in words. */
  abstract String protection();
}
