package lync.encryption.model.action;

import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import lync.encryption.model.ResponderEnd;
import lync.encryption.model.State;
import lync.encryption.model.rule.Hop;
import lync.encryption.model.rule.LinkRules;
import lync.encryption.model.rule.Sending;
import lync.encryption.model.rule.Setting;
import lync.encryption.model.vocabulary.Link;
import lync.encryption.model.vocabulary.MessagePhase;
import lync.encryption.model.vocabulary.Origin;
import lync.encryption.model.vocabulary.Transport;

/**
 * The attacker puts a message of its own on a connection: one that it made itself in the sender's name, or somebody else's that goes in clear.
 */
public final class InjectMessage extends MessageAction {

  private final Link link;
  private final Optional<Link> registrable;
  /** The hop that the link serves or imitates; no route has two of them. */
  private final Optional<Hop> hop;

  InjectMessage(Setting setting, int message, Link link) {
    super(setting, message, Set.of(MessagePhase.Waiting), message, link);
    this.link = link;
    registrable = Optional.of(link);
    hop = IntStream.range(1, route.length())
        .mapToObj(route::hop)
        .filter(h -> h.way() == Hop.Way.OpenedBySender && h.link() == link.twin())
        .findFirst();
  }

  @Override
  public boolean byAttacker() {
    return true;
  }

  @Override
  public boolean possible() {
    LinkRules rules = setting.link(link);
    return route.possible()
        && plan.origin() == Origin.Attacker
        && setting.design().active()
        && hop.isPresent()
        && (!link.isHonest() || rules.attacked() && rules.tapped());
  }

  @Override
  public Optional<Link> link(State s) {
    return registrable;
  }

  @Override
  public boolean guard(State s) {
    return s.message(message).phase() == MessagePhase.Waiting
        && Sending.turn(s, message)
        && s.responder(link).established()
        && (!link.isHonest() || openToStrangers(s))
        && !Sending.tcpForbidden(s, message, s.responder(link))
        && Impersonation.mayStandFor(s, plan, hop.orElseThrow(), registrable);
  }

  /** A genuine connection in clear: what is slipped in looks like what its initiator sends. */
  private boolean openToStrangers(State s) {
    return s.responder(link).transport() == Transport.TCP && s.initiator(link).established() && !s.initiator(link).attackerAtFarEnd();
  }

  @Override
  public void effect(State before, State after) {
    ResponderEnd receiver = before.responder(link);
    after.learn(setting.terms().content(message));
    Sending.carry(after, message, link, receiver.carriage(), false);
    Sending.arrive(after, message, hop.orElseThrow().position() + 1);
  }
}
