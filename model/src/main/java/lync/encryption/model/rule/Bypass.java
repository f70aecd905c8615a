package lync.encryption.model.rule;

import lync.encryption.model.State;
import lync.encryption.model.vocabulary.Reading;
import lync.encryption.model.vocabulary.SentLevel;

/**
 * Media bypass ({@code specs/MEDIA.md} M4; facts §5): in a trunk call that the Mediation Server places for another one, media may go past it, if what
 * the client and the trunk say of SRTP fits.
 */
public final class Bypass {

  private Bypass() {}

  /** Media of this trunk call goes past the Mediation Server. */
  public static boolean happens(State s, int call) {
    return s.setting().wantsBypass(call) && fits(s, call);
  }

  /** Media of this trunk call should go past the Mediation Server and cannot, and nothing else is tried (R12). */
  public static boolean fails(State s, int call) {
    return s.setting().wantsBypass(call) && !s.setting().design().alternative(Reading.R12) && !fits(s, call);
  }

  private static boolean fits(State s, int call) {
    SentLevel client = clientsLevel(s, call);
    SentLevel trunk = Trunk.mediationsLevel(s, call);
    return !(client == SentLevel.Required && trunk == SentLevel.DoNotSupport)
        && !(client == SentLevel.DoNotSupport && trunk == SentLevel.Required);
  }

  /** What the first call's offer shows. */
  private static SentLevel clientsLevel(State s, int call) {
    return Dialogs.seen(s, s.setting().dialog(s.setting().ahead(call)).offer());
  }

  /** What the gateway is told: the stricter of what the client and the trunk say. */
  static SentLevel levelPassedOn(State s, int call) {
    SentLevel client = clientsLevel(s, call);
    SentLevel trunk = Trunk.mediationsLevel(s, call);
    if (client == SentLevel.Required || trunk == SentLevel.Required) {
      return SentLevel.Required;
    }
    return declines(client) || declines(trunk) ? SentLevel.DoNotSupport : SentLevel.Supported;
  }

  private static boolean declines(SentLevel level) {
    return level == SentLevel.DoNotSupport || level == SentLevel.Unstated;
  }
}
