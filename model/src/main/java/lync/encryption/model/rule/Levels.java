package lync.encryption.model.rule;

import lync.encryption.model.State;
import lync.encryption.model.vocabulary.Fault;
import lync.encryption.model.vocabulary.Level;
import lync.encryption.model.vocabulary.Media;
import lync.encryption.model.vocabulary.Participant;
import lync.encryption.model.vocabulary.SentLevel;

/** Which encryption level a client goes by, and which it states in an offer or answer ({@code specs/CALLS.md} C4 and C5). */
public final class Levels {

  private Levels() {}

  /** The level in force for a client. */
  public static Level of(State s, Participant client) {
    Participant site = s.setting().site(client);
    return site == null ? Level.Unset : s.level(site);
  }

  /** What a client says of its level. One that was never set is Required ([MS-SDPEXT]: the default). */
  public static SentLevel sent(State s, Participant client) {
    if (!s.setting().design().srtp().contains(client)) {
      return SentLevel.Unstated;
    }
    return switch (of(s, client)) {
      case Unset -> s.setting().fault(Fault.UnsetLevelSentAsSupported) ? SentLevel.Supported : SentLevel.Required;
      case Required -> SentLevel.Required;
      case Supported -> SentLevel.Supported;
      case DoNotSupport -> SentLevel.DoNotSupport;
    };
  }

  /** What the sender of an offer says; in a call already in SRTP it insists on that ([MS-SDPEXT] 3.1.5.8). */
  public static SentLevel inOffer(State s, int call, Participant from, boolean anew) {
    if (anew && s.setting().fault(Fault.MidCallDowngrade)) {
      return SentLevel.DoNotSupport;
    }
    return anew && inSrtp(s, call, from) ? SentLevel.Required : sent(s, from);
  }

  /** What the sender of an answer says. */
  public static SentLevel inAnswer(State s, int call, Participant from, boolean anew) {
    boolean insists = anew && inSrtp(s, call, from) && !s.setting().fault(Fault.MidCallDowngrade);
    return insists ? SentLevel.Required : sent(s, from);
  }

  private static boolean inSrtp(State s, int call, Participant client) {
    return s.call(call).media(s.setting().dialog(call).side(client)) == Media.SRTP;
  }
}
