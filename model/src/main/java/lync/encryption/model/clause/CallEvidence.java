package lync.encryption.model.clause;

import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import lync.encryption.model.CallSlot;
import lync.encryption.model.Footprint;
import lync.encryption.model.State;
import lync.encryption.model.design.Design;
import lync.encryption.model.design.Scenario;
import lync.encryption.model.rule.Dialog;
import lync.encryption.model.rule.Setting;
import lync.encryption.model.vocabulary.CallPhase;
import lync.encryption.model.vocabulary.Link;
import lync.encryption.model.vocabulary.Media;
import lync.encryption.model.vocabulary.Participant;
import lync.encryption.model.vocabulary.SentLevel;
import lync.encryption.model.vocabulary.Side;
import lync.encryption.model.vocabulary.Transport;

/**
 * What a state shows of calls, as the clauses on media speak of them ({@code specs/CALLS.md} C6, {@code specs/MEDIA.md} M6): what was sent, never
 * how it was decided.
 */
final class CallEvidence {

  private static final Set<Participant> TRUNK = Set.of(Participant.MediationServer, Participant.Gateway);

  private CallEvidence() {}

  /** The call is up: media flows by what both ends agreed. */
  static boolean isUp(State s, int call) {
    return s.call(call).phase().isUp();
  }

  /** The call is up, or would be if the offerer had taken the answer: who gave it need not wait with its media (RFC 3264 6.1). */
  static boolean isAnswered(State s, int call) {
    CallPhase phase = s.call(call).phase();
    return phase.isUp() || phase == CallPhase.Answered || phase == CallPhase.Reanswered;
  }

  /** An end of an answered call sends this by the levels that count: both once the call is up, before that the one that answered. */
  static boolean someEndSends(State s, int call, Media media) {
    return isUp(s, call) ? s.call(call).hasMedia(media) : s.call(call).media(answerersSide(s, call)) == media;
  }

  /** Whatever ends of an answered call send by the levels that count is this. */
  static boolean allSend(State s, int call, Media media) {
    return isUp(s, call) ? isAll(s, call, media) : someEndSends(s, call, media);
  }

  private static Side answerersSide(State s, int call) {
    Dialog dialog = s.setting().dialog(call);
    int offer = dialog.offer(s.call(call).phase() == CallPhase.Reanswered);
    return dialog.side(offer == 0 ? null : s.setting().plan(offer).to());
  }

  /** What counts are the levels of the later offer once that is answered, and those of the first until then. */
  static boolean changed(State s, int call) {
    return s.call(call).answered(true) != SentLevel.None;
  }

  /** The level that the offer which counts conveyed. */
  static SentLevel offered(State s, int call) {
    return s.call(call).offered(changed(s, call));
  }

  /** The level that the answer which counts conveyed. */
  static SentLevel answered(State s, int call) {
    return s.call(call).answered(changed(s, call));
  }

  /** An end of the call sent this level. */
  static boolean someEndSent(State s, int call, SentLevel level) {
    return offered(s, call) == level || answered(s, call) == level;
  }

  /** Both ends of the call send and expect this. */
  static boolean isAll(State s, int call, Media media) {
    CallSlot slot = s.call(call);
    return !slot.hasMedia(Media.None) && !slot.hasMedia(media == Media.SRTP ? Media.RTP : Media.SRTP);
  }

  /** Both ends of the call can do SRTP. */
  static boolean isCapable(State s, int call) {
    Dialog dialog = s.setting().dialog(call);
    Set<Participant> srtp = s.setting().design().srtp();
    return dialog.offer() != 0 && srtp.contains(dialog.caller()) && srtp.contains(dialog.callee());
  }

  /** The call is answered, between two ends that can do SRTP, not on the trunk, and neither said that it would not. */
  static boolean mustBeSrtp(State s, int call) {
    return isAnswered(s, call)
        && !s.setting().dialog(call).trunk()
        && isCapable(s, call)
        && !someEndSent(s, call, SentLevel.DoNotSupport);
  }

  /** One of the two is a Windows Live user. */
  static boolean isWindowsLive(State s, int call) {
    return s.setting().dialog(call).windowsLive();
  }

  /** A client or media server of the deployment, and somebody else, take part in audio and video. */
  static boolean audioVideoPossible(Design design) {
    return design.present().stream().anyMatch(p -> (p.isOwnClient() || p.isMediaServer()) && design.audioVideo().contains(p))
        && design.present().stream().filter(design.audioVideo()::contains).count() >= 2;
  }

  /** The Mediation Server and a gateway take part in audio and video, and there is a trunk between them. */
  static boolean trunkPossible(Design design) {
    return design.present().containsAll(TRUNK)
        && design.audioVideo().containsAll(TRUNK)
        && Clause.somePresentLink(design, link -> link.isTrunkLink() && !design.allows().get(link).isEmpty());
  }

  /** A trunk between two that are present allows one of these transports. */
  static boolean trunkAllows(Design design, Transport... transports) {
    return Clause.somePresentLink(design, link -> link.isTrunkLink() && !Collections.disjoint(design.allows().get(link), List.of(transports)));
  }

  /** A call on the trunk is up. */
  static boolean isTrunkUp(State s, int call) {
    return s.setting().dialog(call).trunk() && isUp(s, call);
  }

  /** The state's calls on the trunk, for who looks at these alone: the calls, and the ends of the connections that they are signalled over. */
  static Footprint trunkCalls(State s) {
    Footprint footprint = s.footprint().calls();
    for (int call = 1; call <= Scenario.CALLS; call++) {
      Link link = s.setting().trunkLink(call);
      footprint = link == null ? footprint : footprint.ends(link);
    }
    return footprint;
  }

  /** The scenario places a call on the trunk. */
  static boolean anyTrunkCall(Setting setting) {
    return IntStream.rangeClosed(1, Scenario.CALLS).anyMatch(call -> setting.dialog(call).trunk());
  }

  /** An end of a call is a participant of this sort. */
  static boolean hasEnd(Setting setting, int call, Predicate<Participant> sort) {
    Dialog dialog = setting.dialog(call);
    return dialog.offer() != 0 && (sort.test(dialog.caller()) || sort.test(dialog.callee()));
  }

  /** The Front End can ask the relay authentication service, and there is somebody to ask for. */
  static boolean relayInUse(Design design) {
    return Clause.somePresentLink(design, link -> link == Link.FrontEndToRelayAuthentication && !design.allows().get(link).isEmpty())
        && ownClientTakesPart(design);
  }

  /** A Windows Live user and a client of the deployment can call one another. */
  static boolean windowsLivePossible(Design design) {
    return design.present().containsAll(Set.of(Participant.PublicUser, Participant.PublicProvider, Participant.AccessEdge))
        && design.audioVideo().contains(Participant.PublicUser)
        && ownClientTakesPart(design);
  }

  private static boolean ownClientTakesPart(Design design) {
    return design.present().stream().anyMatch(p -> p.isOwnClient() && design.audioVideo().contains(p));
  }
}
