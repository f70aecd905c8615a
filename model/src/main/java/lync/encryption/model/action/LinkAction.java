package lync.encryption.model.action;

import lync.encryption.model.State;
import lync.encryption.model.rule.LinkRules;
import lync.encryption.model.rule.Setting;
import lync.encryption.model.vocabulary.Fault;
import lync.encryption.model.vocabulary.Link;
import lync.encryption.model.vocabulary.Phase;

/**
 * An action on a connection. Its guard looks at the link's ends, at the attacker's budget, at whether the link is
 * {@linkplain lync.encryption.model.rule.Opening#wanted wanted} and whether handshakes are
 * {@linkplain lync.encryption.model.rule.Opening#handshakesQuiescent quiescent}, and at nothing else.
 */
public abstract class LinkAction extends Action {

  final Setting setting;
  final Link link;
  final LinkRules rules;

  LinkAction(Setting setting, Link link, Object... parameters) {
    super(parameters);
    this.setting = setting;
    this.link = link;
    this.rules = setting.link(link);
  }

  public final Link link() {
    return link;
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
