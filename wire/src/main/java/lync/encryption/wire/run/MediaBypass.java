package lync.encryption.wire.run;

import java.util.Optional;
import lync.encryption.model.rule.Setting;
import lync.encryption.model.vocabulary.MessagePhase;
import lync.encryption.model.vocabulary.Participant;
import lync.encryption.model.vocabulary.Reading;
import lync.encryption.model.vocabulary.SentLevel;

/**
 * Media bypass as the Mediation Server decides on it ({@code specs/MEDIA.md} M4; facts §5): whether what a client offers and what the trunk allows
 * fit, and what it then offers the gateway in the client's place. What the client's level is, it tells from the description that has come.
 */
final class MediaBypass {

  private final Setting setting;
  private final MediaPolicy policy;
  private final Letters letters;

  MediaBypass(Setting setting, MediaPolicy policy, Letters letters) {
    this.setting = setting;
    this.policy = policy;
    this.letters = letters;
  }

  /** The level to offer in a call on the trunk whose media goes past the Mediation Server; empty if it does not. */
  Optional<SentLevel> levelPassedOn(int call) {
    return offered(call).filter(client -> fits(call, client)).map(client -> stricter(client, trunk(call)));
  }

  /** Media should go past the Mediation Server and cannot, and nothing else is tried (reading R12). */
  boolean fails(int call) {
    boolean otherwise = setting.design().alternatives().contains(Reading.R12);
    return !otherwise && offered(call).filter(client -> !fits(call, client)).isPresent();
  }

  /** What the client has offered in the call that this one is placed for, if media is to be bypassed at all. */
  private Optional<SentLevel> offered(int call) {
    if (!setting.wantsBypass(call)) {
      return Optional.empty();
    }
    Letter offer = letters.of(setting.dialog(setting.ahead(call)).offer());
    return offer.phase() == MessagePhase.Delivered ? Contents.media(offer.octets()).map(media -> switch (media.security()) {
      case Protected -> SentLevel.Required;
      case Protectable -> SentLevel.Supported;
      case Clear -> SentLevel.DoNotSupport;
    }) : Optional.empty();
  }

  private SentLevel trunk(int call) {
    return policy.stated(call, Participant.MediationServer);
  }

  private boolean fits(int call, SentLevel client) {
    SentLevel trunk = trunk(call);
    return !(client == SentLevel.Required && trunk == SentLevel.DoNotSupport || client == SentLevel.DoNotSupport && trunk == SentLevel.Required);
  }

  private static SentLevel stricter(SentLevel one, SentLevel other) {
    if (one == SentLevel.Required || other == SentLevel.Required) {
      return SentLevel.Required;
    }
    return one == SentLevel.Supported && other == SentLevel.Supported ? SentLevel.Supported : SentLevel.DoNotSupport;
  }
}
