package lync.encryption.wire.run;

import lync.encryption.model.vocabulary.FarEnd;
import lync.encryption.model.vocabulary.Link;
import lync.encryption.model.vocabulary.Phase;
import lync.encryption.model.vocabulary.Reason;
import lync.encryption.model.vocabulary.Transport;
import lync.encryption.wire.capture.TcpStream;
import lync.encryption.wire.tls.EndView;
import lync.encryption.wire.tls.Party;

/** A connection over TCP in clear. */
final class ClearAttempt extends Attempt {

  private final boolean turnedDown;
  private EndView view = EndView.in(Phase.Opened);

  /** @param turnedDown whether the responder does not take such connections */
  ClearAttempt(Link link, FarEnd farEnd, TcpStream stream, boolean turnedDown) {
    super(link, Transport.TCP, farEnd, stream);
    this.turnedDown = turnedDown;
  }

  @Override
  EndView initiator() {
    return view;
  }

  @Override
  EndView responder() {
    return view;
  }

  @Override
  String answer() {
    if (turnedDown) {
      reset(Party.Responder);
      view = EndView.refused(Reason.TransportRefused);
      return "TCP reset by " + name(Party.Responder);
    }
    view = EndView.in(Phase.Established);
    return "TCP accepted by " + name(Party.Responder) + ", no TLS";
  }

  @Override
  String judgeServerCertificate() {
    throw noHandshake();
  }

  @Override
  String finishInitiator() {
    throw noHandshake();
  }

  @Override
  String judgeClientCertificate() {
    throw noHandshake();
  }

  private static IllegalStateException noHandshake() {
    return new IllegalStateException("there is no handshake over TCP in clear");
  }

  @Override
  String timeOut(Party waiting) {
    reset(waiting);
    view = EndView.refused(Reason.TimedOut);
    return "TCP reset by " + name(waiting);
  }

  @Override
  byte[] send(Party sender, byte[] data) {
    if (!ready(sender)) {
      throw new IllegalStateException("the " + sender + " has no connection to send on");
    }
    tap().sent(sender, data);
    return data.clone();
  }

  @Override
  boolean ready(Party party) {
    return view.phase() == Phase.Established;
  }

  @Override
  String protection() {
    return "TCP";
  }
}
