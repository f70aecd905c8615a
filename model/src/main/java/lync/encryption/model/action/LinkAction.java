package lync.encryption.model.action;

import java.util.Set;
import lync.encryption.model.State;
import lync.encryption.model.rule.LinkRules;
import lync.encryption.model.rule.Setting;
import lync.encryption.model.vocabulary.Fault;
import lync.encryption.model.vocabulary.Link;
import lync.encryption.model.vocabulary.Phase;

/** An action on a connection. */
public abstract class LinkAction extends Action {

  final Setting setting;
  final Link link;
  final LinkRules rules;
  private final Set<Phase> phases;

  /** An action on a link, with phases of the deciding end outside of which the guard fails. */
  LinkAction(Setting setting, Link link, Set<Phase> phases, Object... parameters) {
    super(parameters);
    this.setting = setting;
    this.link = link;
    this.rules = setting.link(link);
    this.phases = phases;
  }

  public final Link link() {
    return link;
  }

  /**
   * The guard holds only if the link's {@link State#decidingEnd deciding end} is in one of these phases: who knows the phase need not ask the
   * others.
   */
  public final Set<Phase> phases() {
    return phases;
  }

  /** Whether the guard looks at more of a state than the link's two ends. */
  public boolean looksBeyondLink() {
    return false;
  }

  /** On an honest link: the initiator waits for the genuine responder's answer. */
  final boolean genuineInitiatorIs(Phase phase, State s) {
    return !link.isHonest() || s.initiator(link).phase() == phase && !s.initiator(link).attackerAtFarEnd();
  }

  /** The responder answers attempts at all. */
  final boolean answers() {
    return !setting.fault(Fault.ConnectionLeftPending);
  }

  /** C05: whoever brings up a trunk over TCP reports it, whoever sits at the far end. */
  final void warnOfTcpTrunk(State after) {
    if (link.isTrunkLink() && !setting.fault(Fault.WarningSilenced)) {
      after.trunkWarned(true);
    }
  }
}
