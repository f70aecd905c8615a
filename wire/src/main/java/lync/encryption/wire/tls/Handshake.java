package lync.encryption.wire.tls;

import java.security.cert.X509Certificate;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import lync.encryption.model.vocabulary.Phase;
import lync.encryption.model.vocabulary.Reason;
import lync.encryption.model.vocabulary.Suite;
import lync.encryption.wire.pki.Identity;
import org.bouncycastle.tls.AlertDescription;

/**
 * A connection between two ends in memory, one step of the model at a time: {@link #open}, {@link #presentServerCertificate},
 * {@link #judgeServerCertificate}, {@link #finishInitiator}, {@link #judgeClientCertificate}; or {@link #run all of them}. What one end has sent and
 * the other not yet taken is in transit. After each step {@link #initiator} and {@link #responder} tell what has become of the ends.
 *
 * <p>Where the model has both ends know something as soon as it is sent (what the responder presents and asks for, what the initiator presents), the
 * view of the receiving end is of what is in transit to it, until it has read it itself.
 *
 * <p>Not safe for use by several threads.
 */
public final class Handshake {

  private final InitiatorTls initiator;
  private final ResponderTls responder;
  private final Tap tap;
  private final Deque<byte[]> toInitiator = new ArrayDeque<>();
  private final Deque<byte[]> toResponder = new ArrayDeque<>();
  private Phase initiatorPhase = Phase.Idle;
  private Phase responderPhase = Phase.Idle;
  private Optional<Party> refusedBy = Optional.empty();
  private boolean timedOut;

  public Handshake(EndSettings initiator, EndSettings responder, Tap tap, SecretSink secrets) {
    this.initiator = new InitiatorTls(initiator, secrets);
    this.responder = new ResponderTls(responder, secrets);
    this.tap = tap;
  }

  /** The initiator says hello. */
  public void open() {
    require(Phase.Idle, Phase.Idle);
    collect(Party.Initiator);
    initiatorPhase = Phase.Opened;
    responderPhase = Phase.Opened;
    settle();
  }

  /** The responder answers with suite, certificate and perhaps a request for one. */
  public void presentServerCertificate() {
    require(Phase.Opened, Phase.Opened);
    deliverAll(Party.Responder);
    collect(Party.Responder);
    initiatorPhase = Phase.ServerPresented;
    responderPhase = Phase.ServerPresented;
    settle();
  }

  /** The initiator reads on until it has judged the responder's certificate. */
  public void judgeServerCertificate() {
    require(Phase.ServerPresented, Phase.ServerPresented);
    while (initiator.verdict().isEmpty() && initiator.failure().isEmpty() && !toInitiator.isEmpty()) {
      initiator.receive(toInitiator.poll());
    }
    collect(Party.Initiator);
    initiatorPhase = Phase.ServerAccepted;
    settle();
  }

  /** The initiator reads the rest, presents its own certificate if it was asked and has one, and finishes. */
  public void finishInitiator() {
    require(Phase.ServerAccepted, Phase.ServerPresented);
    deliverAll(Party.Initiator);
    collect(Party.Initiator);
    initiatorPhase = Phase.Finished;
    responderPhase = Phase.Finished;
    settle();
  }

  /** The responder judges what was presented, and the connection stands or is refused. */
  public void judgeClientCertificate() {
    require(Phase.Finished, Phase.Finished);
    deliverAll(Party.Responder);
    collect(Party.Responder);
    deliverAll(Party.Initiator);
    initiatorPhase = Phase.Established;
    responderPhase = Phase.Established;
    settle();
  }

  /** Somebody waited in vain: both ends give up. What was in transit is lost. */
  public void timeOut() {
    timedOut = true;
    toInitiator.clear();
    toResponder.clear();
    initiatorPhase = Phase.Refused;
    responderPhase = Phase.Refused;
  }

  /** Takes the steps that are left, as far as they go. */
  public Outcome run() {
    while (initiatorPhase != Phase.Established && initiatorPhase != Phase.Refused) {
      switch (initiatorPhase) {
        case Idle -> open();
        case Opened -> presentServerCertificate();
        case ServerPresented -> judgeServerCertificate();
        case ServerAccepted -> finishInitiator();
        case Finished -> judgeClientCertificate();
        default -> throw new IllegalStateException(initiatorPhase + " is an end");
      }
    }
    return outcome();
  }

  /** How it ended, or stands so far. */
  public Outcome outcome() {
    Optional<EndFailure> failure = refusedBy.flatMap(party -> end(party).failure());
    boolean judged = failure.isPresent() && failure.get().kind() == EndFailure.Kind.PeerJudged;
    return new Outcome(
        responderPhase == Phase.Established,
        responder.requested(),
        initiator.presented(),
        refusedBy,
        failure.isPresent() ? failure.get().alert() : OptionalInt.empty(),
        judged ? end(refusedBy.orElseThrow()).verdict().orElseThrow() : Reason.None);
  }

  /** The connecting end. */
  public EndView initiator() {
    return view(initiator, initiatorPhase);
  }

  /** The accepting end. */
  public EndView responder() {
    return view(responder, responderPhase);
  }

  /**
   * One end sends data and the other receives it.
   *
   * @return what the receiver made of it
   * @throws IllegalStateException if the sender has no connection
   */
  public byte[] send(Party sender, byte[] data) {
    end(sender).send(data);
    collect(sender);
    deliverAll(sender.other());
    return end(sender.other()).takeReceived();
  }

  /**
   * The initiator sends data that the responder will read when it goes on with the handshake, if it does not refuse.
   *
   * @throws IllegalStateException if the initiator is not complete
   */
  public void sendEarly(byte[] data) {
    end(Party.Initiator).send(data);
    collect(Party.Initiator);
  }

  /** Both ends take leave, the given one first. */
  public void close(Party first) {
    end(first).close();
    collect(first);
    deliverAll(first.other());
    end(first.other()).close();
    collect(first.other());
    deliverAll(first);
  }

  /** An end itself, for what the views do not show. */
  public TlsEnd end(Party party) {
    return party == Party.Initiator ? initiator : responder;
  }

  private void require(Phase expectedOfInitiator, Phase expectedOfResponder) {
    if (initiatorPhase != expectedOfInitiator || responderPhase != expectedOfResponder) {
      throw new IllegalStateException("the ends are " + initiatorPhase + " and " + responderPhase);
    }
  }

  /** What an end has to send goes past the tap and into transit. */
  private void collect(Party from) {
    byte[] output = end(from).takeOutput();
    if (output.length > 0) {
      tap.sent(from, output);
      transitTo(from.other()).addAll(Records.of(output));
    }
  }

  private void deliverAll(Party to) {
    Deque<byte[]> transit = transitTo(to);
    while (!transit.isEmpty()) {
      end(to).receive(transit.poll());
    }
  }

  private Deque<byte[]> transitTo(Party party) {
    return party == Party.Initiator ? toInitiator : toResponder;
  }

  /** If an end gave up in this step, its alert reaches the other and both are through. */
  private void settle() {
    for (Party party : Party.values()) {
      if (refusedBy.isEmpty() && end(party).failure().isPresent()) {
        refusedBy = Optional.of(end(party).failure().get().kind() == EndFailure.Kind.PeerRefused ? party.other() : party);
        collect(party);
        deliverAll(party.other());
        initiatorPhase = Phase.Refused;
        responderPhase = Phase.Refused;
      }
    }
  }

  private EndView view(TlsEnd end, Phase phase) {
    if (phase == Phase.Refused) {
      return EndView.refused(reason(end));
    }
    if (phase == Phase.Idle || phase == Phase.Opened) {
      return EndView.in(phase);
    }
    Suite suite = end.suite().or(responder::suite).map(CipherSuite::standing).orElse(Suite.None);
    List<X509Certificate> certificate = end.peerChain().orElseGet(() -> inTransitTo(end.party(), phase));
    return new EndView(phase, suite, certificate, end.requested() || responder.requested(), Reason.None);
  }

  private List<X509Certificate> inTransitTo(Party party, Phase phase) {
    TlsEnd sender = end(party.other());
    boolean sent = party == Party.Initiator || phase == Phase.Finished;
    return sent && sender.presented() ? sender.settings().identity().map(Identity::chain).orElse(List.of()) : List.of();
  }

  private Reason reason(TlsEnd end) {
    if (timedOut) {
      return Reason.TimedOut;
    }
    if (noSuiteInCommon()) {
      return Reason.NoCommonSuite;
    }
    return switch (end.failure().map(EndFailure::kind).orElse(EndFailure.Kind.ProtocolBroken)) {
      case PeerJudged -> end.verdict().orElseThrow();
      case PeerRefused -> Reason.PeerRefused;
      case ProtocolBroken, CutShort -> Reason.None;
    };
  }

  /** The responder could choose none of the suites that it was offered, and said so (RFC 5246 7.4.1.3, RFC 8446 4.1.1). Both ends then know why. */
  private boolean noSuiteInCommon() {
    return responder.suite().isEmpty()
        && responder.failure().filter(failure -> failure.kind() == EndFailure.Kind.ProtocolBroken)
            .map(EndFailure::alert).equals(Optional.of(OptionalInt.of(AlertDescription.handshake_failure)));
  }
}
