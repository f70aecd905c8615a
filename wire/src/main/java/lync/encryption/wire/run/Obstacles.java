package lync.encryption.wire.run;

import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import lync.encryption.model.design.MessagePlan;
import lync.encryption.model.rule.Dialog;
import lync.encryption.model.rule.Hop;
import lync.encryption.model.rule.Setting;
import lync.encryption.model.vocabulary.CallPhase;
import lync.encryption.model.vocabulary.CredentialState;
import lync.encryption.model.vocabulary.Fault;
import lync.encryption.model.vocabulary.Link;
import lync.encryption.model.vocabulary.MessageKind;
import lync.encryption.model.vocabulary.MessagePhase;
import lync.encryption.model.vocabulary.MessageReason;
import lync.encryption.model.vocabulary.Participant;
import lync.encryption.model.vocabulary.Reading;
import lync.encryption.wire.relay.RelayDocument;
import lync.encryption.wire.sdp.CryptoAttribute;

/**
 * What really stands in a message's way. There may be more than one thing at a time, and which of them is named first, or whether somebody waits for
 * it to go away, is the scenario's business; that it is there is not.
 */
final class Obstacles {

  private final Setting setting;
  private final Network network;
  private final Connections connections;
  private final Registrar registrar;
  private final RelayPool relay;
  private final MediaPolicy policy;
  private final MediaBypass bypass;
  private final Calls calls;
  private final Letters letters;
  private final Writing writing;
  private final WebTraffic web;

  Obstacles(Parts parts, Writing writing, WebTraffic web) {
    setting = parts.setting();
    network = parts.network();
    connections = parts.connections();
    registrar = parts.registrar();
    relay = parts.relay();
    policy = parts.policy();
    bypass = parts.bypass();
    calls = parts.calls();
    letters = parts.letters();
    this.writing = writing;
    this.web = web;
  }

  /** Why a message that waits cannot be written. */
  Set<MessageReason> toStart(int message) {
    Set<MessageReason> reasons = EnumSet.noneOf(MessageReason.class);
    MessagePlan plan = setting.plan(message);
    if (!setting.route(message).possible()) {
      reasons.add(MessageReason.NoRoute);
      return reasons;
    }
    boolean unsigned = plan.kind() == MessageKind.SignIn || plan.kind().isWebKind()
        || plan.kind().isRequest() && network.has(Fault.KeyBeforeSignIn);
    if (!unsigned && plan.from().isOwnClient() && registrar.of(plan.from()).isEmpty()) {
      reasons.add(MessageReason.NotSignedIn);
    }
    switch (plan.kind()) {
      case CredentialRequest -> unknown(plan, reasons);
      case KeyRequest -> {
        unknown(plan, reasons);
        addIf(writing.toPresent(plan.from()).isEmpty(), MessageReason.NoCredential, reasons);
        addIf(over(plan.call()), MessageReason.NoDialog, reasons);
      }
      case Allocate -> addIf(relay.latestHeld(plan.from()).isEmpty(), MessageReason.NoCredential, reasons);
      case CredentialReply, KeyReply -> addIf(!answerable(message, plan), MessageReason.NotGranted, reasons);
      case Offer -> offer(message, plan, reasons);
      case Answer -> addIf(calls.record(plan.call()).phase() != CallPhase.Offered || refused(message - 1), MessageReason.NoDialog, reasons);
      case Reoffer -> {
        addIf(gone(plan.call()), MessageReason.NoDialog, reasons);
        addIf(calls.lacksKeyToOffer(message), MessageReason.NoKey, reasons);
      }
      case Reanswer -> addIf(calls.record(plan.call()).phase() != CallPhase.Reoffered || refused(message - 1), MessageReason.NoDialog, reasons);
      case Bye -> addIf(gone(plan.call()), MessageReason.NoDialog, reasons);
      case FollowRedirect -> addIf(web.sentOn(message).isEmpty(), MessageReason.RedirectNotFollowed, reasons);
      case MeetingContent, AddressBook, GroupExpansion ->
          addIf(letters.of(message - 1).phase() != MessagePhase.Delivered, MessageReason.NotGranted, reasons);
      default -> { }
    }
    return reasons;
  }

  private static void addIf(boolean condition, MessageReason reason, Set<MessageReason> reasons) {
    if (condition) {
      reasons.add(reason);
    }
  }

  private void unknown(MessagePlan plan, Set<MessageReason> reasons) {
    addIf(!plan.from().isOwnClient() && !writing.mayAsk(plan.from()), MessageReason.NotAuthenticated, reasons);
  }

  private boolean over(int call) {
    CallPhase phase = calls.record(call).phase();
    return phase == CallPhase.Ended || phase == CallPhase.Failed;
  }

  private boolean gone(int call) {
    int offer = setting.dialog(call).offer();
    return over(call) || offer != 0 && refused(offer);
  }

  private boolean refused(int message) {
    return letters.of(message).phase() == MessagePhase.Refused;
  }

  /** The request has come to the service, over a Front End's connection, and there is something to give. */
  private boolean answerable(int reply, MessagePlan plan) {
    Letter request = letters.of(reply - 1);
    boolean byFrontEnd = request.carried().keySet().stream()
        .anyMatch(link -> link.responder() == Participant.RelayAuthentication && link.initiator() == Participant.FrontEnd);
    boolean something = plan.kind() == MessageKind.KeyReply || relay.state(relay.generation()) == CredentialState.Valid;
    return request.phase() == MessagePhase.Delivered && byFrontEnd && something;
  }

  private void offer(int message, MessagePlan plan, Set<MessageReason> reasons) {
    Dialog dialog = setting.dialog(plan.call());
    addIf(calls.lacksKeyToOffer(message), MessageReason.NoKey, reasons);
    addIf(dialog.trunk() && !policy.trunkStands(plan.call(), plan.from()), MessageReason.NoConnection, reasons);
    int ahead = setting.ahead(plan.call());
    addIf(ahead != 0 && (gone(ahead) || bypass.fails(plan.call())), MessageReason.NoDialog, reasons);
  }

  /** Why whoever has a message cannot send it on. */
  Set<MessageReason> toGoOn(int message, Hop hop) {
    Optional<Way> way = Way.of(hop, connections, registrar, network.has(Fault.KeyOnUnauthenticatedConnection));
    if (way.isPresent()) {
      return toCross(message, way.get());
    }
    boolean unknown = hop.way() == Hop.Way.DownToOwnClient && registrar.of(hop.to()).isEmpty();
    return EnumSet.of(unknown ? MessageReason.RecipientNotSignedIn : MessageReason.NoConnection);
  }

  /** Why whoever has a message does not send it over a connection that it has: some things do not go in clear (C08, C14, C22). */
  Set<MessageReason> toCross(int message, Way way) {
    Set<MessageReason> reasons = EnumSet.noneOf(MessageReason.class);
    if (!way.clear()) {
      return reasons;
    }
    Link link = way.connection().link();
    boolean excused = network.has(Fault.CrossingMessageOntoInternalTcp)
        || network.has(Fault.ExternalClientOverTcp) && link.twin() == Link.ExternalClientToAccessEdge;
    addIf(setting.route(message).crosses() && !excused, MessageReason.TcpOnCrossingPath, reasons);
    boolean keysMayGo = network.design().alternatives().contains(Reading.R4) || network.has(Fault.KeyOnTcpLeg)
        || link.isTrunkLink() && network.has(Fault.TrunkKeyOverTcp);
    addIf(!keysMayGo && hasKeyMaterial(message), MessageReason.TcpForKey, reasons);
    MessagePlan plan = setting.plan(message);
    boolean sharing = plan.kind().isDialogKind() && setting.scenario().sharing().contains(plan.call());
    addIf(sharing && !network.has(Fault.DesktopSharingOverTcp), MessageReason.TcpForSharing, reasons);
    return reasons;
  }

  /** Whether a message, as it is now, has a key, a wrapped key or a credential in it. */
  boolean hasKeyMaterial(int message) {
    byte[] octets = letters.of(message).octets();
    return switch (setting.plan(message).kind()) {
      case Offer, Answer, Reoffer, Reanswer ->
          Contents.media(octets).filter(media -> media.crypto().stream().map(CryptoAttribute::key).anyMatch(Optional::isPresent)).isPresent();
      case CredentialReply, KeyRequest, KeyReply ->
          Contents.document(octets).filter(document -> !(document instanceof RelayDocument.CredentialRequest)).isPresent();
      default -> false;
    };
  }
}
