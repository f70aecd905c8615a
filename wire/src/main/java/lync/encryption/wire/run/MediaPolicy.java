package lync.encryption.wire.run;

import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import lync.encryption.model.design.Design;
import lync.encryption.model.rule.Dialog;
import lync.encryption.model.rule.Setting;
import lync.encryption.model.vocabulary.FarEnd;
import lync.encryption.model.vocabulary.Fault;
import lync.encryption.model.vocabulary.Level;
import lync.encryption.model.vocabulary.Link;
import lync.encryption.model.vocabulary.Media;
import lync.encryption.model.vocabulary.Participant;
import lync.encryption.model.vocabulary.Phase;
import lync.encryption.model.vocabulary.Reading;
import lync.encryption.model.vocabulary.SentLevel;
import lync.encryption.model.vocabulary.TrunkMode;
import lync.encryption.wire.sdp.MediaDescription;
import lync.encryption.wire.sdp.MediaSecurity;
import lync.encryption.wire.tls.EndView;
import lync.encryption.wire.tls.Party;

/**
 * What ends of calls go by: the levels that are set, and what each makes of a description that it receives ([MS-SDPEXT] 3.1.5.8; facts §4). Levels
 * are configuration; what the other end's is, an end can only tell from its description.
 */
final class MediaPolicy {

  /** What an answer comes to. */
  enum Decision {
    Encrypt,
    Clear,
    Decline
  }

  private final Setting setting;
  private final Network network;
  private final Connections connections;
  private final Map<Participant, Level> levels = new EnumMap<>(Participant.class);

  MediaPolicy(Setting setting, Network network, Connections connections) {
    this.setting = setting;
    this.network = network;
    this.connections = connections;
    levels.putAll(network.design().levels());
  }

  Level level(Participant site) {
    return levels.get(site);
  }

  /** Set-CsMediaConfiguration: for the whole deployment, unless reading R7 has a scope for each site. */
  void set(Level level) {
    levels.put(Participant.FrontEnd, level);
    if (!network.design().alternatives().contains(Reading.R7)) {
      levels.put(Participant.SecondFrontEnd, level);
    }
  }

  /** By a fault, what a peer offers becomes the level. */
  void adopt(Level offered) {
    levels.put(Participant.FrontEnd, offered);
  }

  /** The level that an end goes by in a call. */
  SentLevel stated(int call, Participant end) {
    Design design = network.design();
    if (setting.dialog(call).trunk()) {
      return end == Participant.Gateway ? gateways(call) : mediations(call);
    }
    if (!design.srtp().contains(end)) {
      return SentLevel.Unstated;
    }
    if (end == Participant.MediationServer && !design.alternatives().contains(Reading.R8)) {
      return SentLevel.Required;
    }
    return switch (levels.get(site(end))) {
      case Required -> SentLevel.Required;
      case Supported -> SentLevel.Supported;
      case DoNotSupport -> SentLevel.DoNotSupport;
      case Unset -> network.has(Fault.UnsetLevelSentAsSupported) ? SentLevel.Supported : SentLevel.Required;
    };
  }

  private Participant site(Participant end) {
    if (end == Participant.PartnerClient) {
      return Participant.PartnerEdge;
    }
    boolean bySite = network.design().alternatives().contains(Reading.R7) && end != Participant.ConferencingServer;
    return bySite ? network.design().home().getOrDefault(end, Participant.FrontEnd) : Participant.FrontEnd;
  }

  /** Set-CsTrunkConfiguration -SRTPMode; no key travels over a trunk in clear (C28). */
  private SentLevel mediations(int call) {
    if (mediationsEnd(call).filter(ClearAttempt.class::isInstance).isPresent() && !network.has(Fault.TrunkKeyOverTcp)) {
      return SentLevel.DoNotSupport;
    }
    TrunkMode unset = network.design().alternatives().contains(Reading.R6) ? TrunkMode.Required : TrunkMode.NotSupported;
    return switch (network.design().trunkMode() == TrunkMode.Unset ? unset : network.design().trunkMode()) {
      case Required -> SentLevel.Required;
      case Optional -> SentLevel.Supported;
      case NotSupported, Unset -> network.has(Fault.TrunkEncryptionUnasked) ? SentLevel.Supported : SentLevel.DoNotSupport;
    };
  }

  /** A gateway does SRTP if it can store a certificate, and both ends of the trunk showed theirs. */
  private SentLevel gateways(int call) {
    Design design = network.design();
    boolean overTcp = mediationsEnd(call).filter(ClearAttempt.class::isInstance).isPresent();
    boolean secured = mutual(call) || overTcp && network.has(Fault.TrunkKeyOverTcp);
    boolean ready = design.certificateStore() && secured || network.has(Fault.TrunkSrtpWithoutMutualTls);
    return design.srtp().contains(Participant.Gateway) && ready ? SentLevel.Supported : SentLevel.Unstated;
  }

  /** The trunk as the Mediation Server has it, if it has it. */
  private Optional<Attempt> mediationsEnd(int call) {
    Link link = setting.trunkLink(call);
    return Optional.ofNullable(link).flatMap(connections::on)
        .filter(attempt -> attempt.view(mediations(link)).phase() == Phase.Established)
        .filter(attempt -> mediations(link) == Party.Initiator || attempt.farEnd() == FarEnd.Genuine);
  }

  private static Party mediations(Link link) {
    return link.initiator() == Participant.MediationServer ? Party.Initiator : Party.Responder;
  }

  private boolean mutual(int call) {
    return mediationsEnd(call).filter(TlsAttempt.class::isInstance).filter(attempt -> {
      EndView view = attempt.view(mediations(attempt.link()));
      boolean shown = network.design().certificate().get(Participant.MediationServer).issuer().isPresent();
      return view.requested() && !view.certificate().isEmpty() && shown;
    }).isPresent();
  }

  /** Whether the trunk of a call stands for one of its ends. */
  boolean trunkStands(int call, Participant end) {
    Link link = setting.trunkLink(call);
    Party party = link != null && link.initiator() == end ? Party.Initiator : Party.Responder;
    return link != null && connections.on(link).filter(attempt -> !attempt.attackerAt(party))
        .filter(attempt -> attempt.view(party).phase() == Phase.Established).isPresent();
  }

  /** The level that an offer goes by: who is in SRTP insists on it. */
  SentLevel toOffer(int call, Participant from, boolean anew, CallRecord record) {
    if (anew && network.has(Fault.MidCallDowngrade)) {
      return SentLevel.DoNotSupport;
    }
    return anew && inSrtp(call, from, record) ? SentLevel.Required : stated(call, from);
  }

  SentLevel toAnswer(int call, Participant from, boolean anew, CallRecord record) {
    return anew && inSrtp(call, from, record) && !network.has(Fault.MidCallDowngrade) ? SentLevel.Required : stated(call, from);
  }

  private boolean inSrtp(int call, Participant end, CallRecord record) {
    return record.end(setting.dialog(call).side(end)).media() == Media.SRTP;
  }

  /** How an offer of this level is described. */
  static MediaSecurity described(SentLevel level) {
    return switch (level) {
      case Required -> MediaSecurity.Protected;
      case Supported -> MediaSecurity.Protectable;
      case DoNotSupport, Unstated, None -> MediaSecurity.Clear;
    };
  }

  /** What an end of this level makes of the offer that it has received. */
  Decision decide(int call, MediaDescription offer, SentLevel own, boolean otherCallWithWindowsLive) {
    Dialog dialog = setting.dialog(call);
    if (network.has(Fault.NextHopClear) && dialog.mediatedInside()) {
      return Decision.Clear;
    }
    Decision decision = byDescription(offer.security(), described(own));
    if (dialog.windowsLive() && network.has(Fault.WindowsLiveRefused)) {
      return Decision.Decline;
    }
    if (dialog.windowsLive() && network.has(Fault.WindowsLiveEncrypted)) {
      return Decision.Encrypt;
    }
    boolean clear = dialog.windowsLive() && network.has(Fault.WindowsLiveUnderRequired)
        || !dialog.windowsLive() && network.has(Fault.WindowsLiveExceptionLeaks) && otherCallWithWindowsLive
        || offer.security() == MediaSecurity.Protectable && own == SentLevel.Supported && network.has(Fault.MediaClearThoughCapable)
        || decision == Decision.Decline && network.has(Fault.CryptoStripped);
    Decision made = clear ? Decision.Clear : decision;
    boolean refused = dialog.trunk() && (made == Decision.Encrypt && network.has(Fault.TrunkSrtpRefused)
        || made == Decision.Clear && network.has(Fault.TrunkSrtpForced));
    return refused ? Decision.Decline : made;
  }

  private static Decision byDescription(MediaSecurity offered, MediaSecurity own) {
    if (offered == MediaSecurity.Clear || own == MediaSecurity.Clear) {
      return offered == MediaSecurity.Protected || own == MediaSecurity.Protected ? Decision.Decline : Decision.Clear;
    }
    return Decision.Encrypt;
  }

  /** Whether who offered at this level takes an answer without a key. */
  boolean takesClear(int call, SentLevel offered) {
    return offered != SentLevel.Required
        || network.has(Fault.CryptoStripped)
        || network.has(Fault.NextHopClear) && setting.dialog(call).mediatedInside()
        || network.has(Fault.WindowsLiveUnderRequired) && setting.dialog(call).windowsLive();
  }
}
