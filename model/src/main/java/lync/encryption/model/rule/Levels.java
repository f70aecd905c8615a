package lync.encryption.model.rule;

import lync.encryption.model.State;
import lync.encryption.model.design.Design;
import lync.encryption.model.vocabulary.Fault;
import lync.encryption.model.vocabulary.Level;
import lync.encryption.model.vocabulary.Media;
import lync.encryption.model.vocabulary.Participant;
import lync.encryption.model.vocabulary.Reading;
import lync.encryption.model.vocabulary.SentLevel;
import lync.encryption.model.vocabulary.Side;

/**
 * Which encryption level an end of a call goes by, and which it states in an offer or answer ({@code specs/CALLS.md} C4 and C5, {@code
 * specs/MEDIA.md} M4).
 */
public final class Levels {

  private Levels() {}

  /** The level in force for a client or media server. */
  public static Level of(State s, Participant participant) {
    Participant site = s.setting().site(participant);
    return site == null ? Level.Unset : s.level(site);
  }

  /** What an end of a call says of its level. One that was never set is Required ([MS-SDPEXT]: the default). */
  public static SentLevel sent(State s, int call, Participant end) {
    Design design = s.setting().design();
    if (s.setting().dialog(call).trunk()) {
      return Trunk.level(s, call, end);
    }
    if (!design.srtp().contains(end)) {
      return SentLevel.Unstated;
    }
    if (end == Participant.MediationServer && !design.alternative(Reading.R8)) {
      return SentLevel.Required;
    }
    return switch (of(s, end)) {
      case Unset -> design.fault(Fault.UnsetLevelSentAsSupported) ? SentLevel.Supported : SentLevel.Required;
      case Required -> SentLevel.Required;
      case Supported -> SentLevel.Supported;
      case DoNotSupport -> SentLevel.DoNotSupport;
    };
  }

  /**
   * What the sender of an offer says; in a call already in SRTP it insists on that ([MS-SDPEXT] 3.1.5.8). Where media goes past the Mediation Server
   * that passes on what fits both sides.
   */
  public static SentLevel inOffer(State s, int call, Participant from, boolean anew) {
    if (anew && s.setting().fault(Fault.MidCallDowngrade)) {
      return SentLevel.DoNotSupport;
    }
    if (anew && inSrtp(s, call, from)) {
      return SentLevel.Required;
    }
    return !anew && Bypass.happens(s, call) ? Bypass.levelPassedOn(s, call) : sent(s, call, from);
  }

  /** What the sender of an answer says; where media goes past the Mediation Server, that what the gateway answered. */
  public static SentLevel inAnswer(State s, int call, Participant from, boolean anew) {
    if (anew && inSrtp(s, call, from) && !s.setting().fault(Fault.MidCallDowngrade)) {
      return SentLevel.Required;
    }
    int behind = s.setting().behind(call);
    if (!anew && behind != 0 && from == Participant.MediationServer && s.call(behind).bypassed()) {
      return s.call(behind).media(Side.Caller) == Media.SRTP ? SentLevel.Supported : SentLevel.DoNotSupport;
    }
    return sent(s, call, from);
  }

  private static boolean inSrtp(State s, int call, Participant end) {
    return s.call(call).media(s.setting().dialog(call).side(end)) == Media.SRTP;
  }
}
