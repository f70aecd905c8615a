package lync.encryption.model.action;

import java.util.Optional;
import java.util.Set;
import lync.encryption.model.State;
import lync.encryption.model.design.MessagePlan;
import lync.encryption.model.rule.Route;
import lync.encryption.model.rule.Setting;
import lync.encryption.model.vocabulary.Link;
import lync.encryption.model.vocabulary.MessagePhase;

/** An action on a message. */
public abstract class MessageAction extends Action {

  final Setting setting;
  final int message;
  final MessagePlan plan;
  final Route route;
  private final Set<MessagePhase> phases;

  /** An action on a message, with phases of the message outside of which the guard fails. */
  MessageAction(Setting setting, int message, Set<MessagePhase> phases, Object... parameters) {
    super(parameters);
    this.setting = setting;
    this.message = message;
    this.plan = setting.plan(message);
    this.route = setting.route(message);
    this.phases = phases;
  }

  public final int message() {
    return message;
  }

  /** The guard holds only if the message is in one of these phases: who knows the phase need not ask the others. */
  public final Set<MessagePhase> phases() {
    return phases;
  }

  /** The link that the message takes next, as messages and registrations tell; empty if the guard does not care. */
  public Optional<Link> link(State s) {
    return Optional.empty();
  }

  /**
   * Whether the guard looks at more of a state than messages, their payloads, registrations and the ends of the {@link #link}, or the effect at more
   * than that. What concerns calls does.
   */
  public boolean looksFurther() {
    return plan.kind().concernsCalls();
  }
}
