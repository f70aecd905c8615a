package lync.encryption.model.rule;

import lync.encryption.model.ConnectionEnd;
import lync.encryption.model.State;
import lync.encryption.model.design.Design;
import lync.encryption.model.vocabulary.Certificate;
import lync.encryption.model.vocabulary.Fault;
import lync.encryption.model.vocabulary.Link;
import lync.encryption.model.vocabulary.Participant;
import lync.encryption.model.vocabulary.Phase;
import lync.encryption.model.vocabulary.Reading;
import lync.encryption.model.vocabulary.SentLevel;
import lync.encryption.model.vocabulary.Transport;
import lync.encryption.model.vocabulary.TrunkMode;

/**
 * What Mediation Server and gateway say of encryption, and the connection that they say it over ({@code specs/MEDIA.md} M4, "The trunk"; C26 to
 * C28).
 */
public final class Trunk {

  private Trunk() {}

  /** The mode that counts: one that was not set is what reading R6 takes for the default. */
  public static TrunkMode mode(Design design) {
    if (design.trunkMode() != TrunkMode.Unset) {
      return design.trunkMode();
    }
    return design.alternative(Reading.R6) ? TrunkMode.Required : TrunkMode.NotSupported;
  }

  /** The end of a trunk call's connection that a participant has; null if the instance has no such connection. */
  public static ConnectionEnd end(State s, int call, Participant participant) {
    Link link = s.setting().trunkLink(call);
    if (link == null) {
      return null;
    }
    return link.initiator() == participant ? s.initiator(link) : s.responder(link);
  }

  /** A participant's end of a trunk call's connection is established. */
  public static boolean established(State s, int call, Participant participant) {
    ConnectionEnd end = end(s, call, participant);
    return end != null && end.established();
  }

  /** A trunk call's connection is in clear, as the Mediation Server sees it. */
  public static boolean overTcp(State s, int call) {
    ConnectionEnd end = end(s, call, Participant.MediationServer);
    return end != null && end.established() && end.transport() == Transport.TCP;
  }

  /** A trunk call's connection is TLS, and both ends presented a certificate, as the Mediation Server sees it. */
  public static boolean isMutual(State s, int call) {
    ConnectionEnd end = end(s, call, Participant.MediationServer);
    return end != null
        && end.established()
        && end.transport() != Transport.TCP
        && end.requested()
        && end.certificate() != Certificate.None
        && end.peer().judgeHasCertificate();
  }

  /** What an end of a trunk call says of SRTP. */
  static SentLevel level(State s, int call, Participant end) {
    return end == Participant.MediationServer ? mediationsLevel(s, call) : gatewaysLevel(s, call);
  }

  /** What the Mediation Server says: over TCP nothing that would bring a key along. */
  static SentLevel mediationsLevel(State s, int call) {
    if (overTcp(s, call) && !s.setting().fault(Fault.TrunkKeyOverTcp)) {
      return SentLevel.DoNotSupport;
    }
    return switch (s.setting().trunkMode()) {
      case Required -> SentLevel.Required;
      case Optional -> SentLevel.Supported;
      default -> s.setting().fault(Fault.TrunkEncryptionUnasked) ? SentLevel.Supported : SentLevel.DoNotSupport;
    };
  }

  /** What the gateway says: SRTP takes a certificate store and a connection on which both showed certificates (C28). */
  static SentLevel gatewaysLevel(State s, int call) {
    Design design = s.setting().design();
    boolean secured = isMutual(s, call) || overTcp(s, call) && design.fault(Fault.TrunkKeyOverTcp);
    boolean ready = design.certificateStore() && secured || design.fault(Fault.TrunkSrtpWithoutMutualTls);
    return design.srtp().contains(Participant.Gateway) && ready ? SentLevel.Supported : SentLevel.Unstated;
  }

  /** Nobody will bring up the connection that an end of a trunk call waits for to make its offer. */
  static boolean isOutOfReach(State s, int call, Participant offerer) {
    Link link = s.setting().trunkLink(call);
    if (link == null || Opening.givenUp(s, link)) {
      return true;
    }
    boolean notAttempted = !s.setting().link(link).connected() && s.initiator(link).phase() == Phase.Idle;
    return notAttempted || s.initiator(link).established() && !established(s, call, offerer);
  }
}
