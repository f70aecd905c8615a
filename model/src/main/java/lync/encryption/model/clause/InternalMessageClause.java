package lync.encryption.model.clause;

import java.util.List;
import lync.encryption.model.State;
import lync.encryption.model.design.Design;
import lync.encryption.model.design.MessagePlan;
import lync.encryption.model.rule.Setting;
import lync.encryption.model.vocabulary.MessageKind;
import lync.encryption.model.vocabulary.MessagePhase;
import lync.encryption.model.vocabulary.Origin;
import lync.encryption.model.vocabulary.Participant;
import lync.encryption.model.vocabulary.Transport;
import lync.encryption.model.vocabulary.Zone;

/** A strictly internal instant message of some sort can be delivered. */
abstract class InternalMessageClause extends SimpleClause {

  InternalMessageClause(String id, Modality modality, String statement) {
    super(id, Form.Reach, modality, "introduction, second paragraph", statement);
  }

  /** The clause speaks of messages between two such clients of this deployment. */
  abstract boolean concerns(Design design, Participant from, Participant to);

  /** How the message was carried is as the clause has it. */
  abstract boolean carriedAsMeant(State s, int message);

  @Override
  public final boolean antecedent(State s) {
    Setting setting = s.setting();
    for (int m = 1; m <= setting.universe().messages(); m++) {
      MessagePlan plan = setting.plan(m);
      if (isInternalInstantMessage(setting, m)
          && plan.origin() == Origin.Sender
          && plan.from().isOwnClient()
          && plan.to().isOwnClient()
          && setting.route(m).possible()
          && concerns(setting.design(), plan.from(), plan.to())
          && s.message(m).phase() != MessagePhase.Waiting) {
        return true;
      }
    }
    return false;
  }

  @Override
  public final boolean holds(State s) {
    for (int m = 1; m <= s.setting().universe().messages(); m++) {
      if (isInternalInstantMessage(s.setting(), m) && s.message(m).phase() == MessagePhase.Delivered && carriedAsMeant(s, m)) {
        return true;
      }
    }
    return false;
  }

  @Override
  public final List<Aspect> aspects(State s) {
    return List.of(new Aspect(s.footprint().messages().carried(), () -> antecedent(s), () -> holds(s)));
  }

  private static boolean isInternalInstantMessage(Setting setting, int message) {
    return setting.plan(message).kind() == MessageKind.InstantMessage && !setting.route(message).crosses();
  }

  /** Whether a client of this deployment is configured for a transport. */
  static boolean isConfiguredFor(Design design, Participant client, Transport transport) {
    return design.configured().get(client) == transport;
  }

  static boolean isInternalClient(Design design, Participant participant) {
    return participant.isOwnClient() && design.present().contains(participant) && design.zone().get(participant) == Zone.Internal;
  }
}
