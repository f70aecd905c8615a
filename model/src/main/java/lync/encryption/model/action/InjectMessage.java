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
import lync.encryption.model.rule.Term;
import lync.encryption.model.rule.Terms;
import lync.encryption.model.vocabulary.Fault;
import lync.encryption.model.vocabulary.Link;
import lync.encryption.model.vocabulary.MessageKind;
import lync.encryption.model.vocabulary.MessagePhase;
import lync.encryption.model.vocabulary.Origin;
import lync.encryption.model.vocabulary.PayloadForm;
import lync.encryption.model.vocabulary.Transport;

/**
 * The attacker puts a message of its own on a connection: one that it made itself in the sender's name, or somebody else's that goes in clear. Where
 * a credential is asked for it shows one that it knows, or forges one.
 */
public final class InjectMessage extends MessageAction {

  private final Link link;
  private final Optional<Link> registrable;
  /** The hop that the link serves or imitates; no route has two of them. */
  private final Optional<Hop> hop;
  /** By a fault the relay service takes the message from a stranger, past whatever its way should be. */
  private final boolean pastTheFrontEnd;

  InjectMessage(Setting setting, int message, Link link) {
    super(setting, message, Set.of(MessagePhase.Waiting), message, link);
    this.link = link;
    registrable = Optional.of(link);
    hop = IntStream.range(1, route.length())
        .mapToObj(route::hop)
        .filter(h -> h.way() == Hop.Way.OpenedBySender && h.link() == link.twin())
        .findFirst();
    pastTheFrontEnd = link == Link.AttackerAsExternalClientToRelayAuthentication
        && plan.kind().isRequest()
        && plan.from() == link.initiator()
        && setting.fault(Fault.AnyoneMayRequestKeys);
  }

  @Override
  public Author author() {
    return Author.Attacker;
  }

  @Override
  public boolean possible() {
    LinkRules rules = setting.link(link);
    return route.possible()
        && plan.origin() == Origin.Attacker
        && setting.design().active()
        && (hop.isPresent() || pastTheFrontEnd)
        && (!link.isHonest() || rules.attacked() && rules.tapped());
  }

  @Override
  public Optional<Link> link(State s) {
    return registrable;
  }

  @Override
  public boolean guard(State s) {
    return Sending.mayStart(s, message)
        && s.responder(link).established()
        && (!link.isHonest() || openToStrangers(s))
        && !Sending.tcpForbidden(s, message, s.responder(link))
        && !setting.keyForbidden(form(s), link, s.responder(link).transport())
        && !Sending.sharingForbidden(s, message, s.responder(link))
        && (pastTheFrontEnd || Impersonation.mayStandFor(s, hop.orElseThrow(), registrable));
  }

  /** A genuine connection in clear: what is slipped in looks like what its initiator sends. */
  private boolean openToStrangers(State s) {
    return s.responder(link).transport() == Transport.TCP && s.initiator(link).established() && !s.initiator(link).attackerAtFarEnd();
  }

  /** What the message has besides its text once the attacker has made it up. */
  private PayloadForm form(State s) {
    return switch (plan.kind()) {
      case KeyRequest -> PayloadForm.Credential;
      case Allocate -> PayloadForm.Proof;
      default -> s.payload(message).form();
    };
  }

  @Override
  public void effect(State before, State after) {
    ResponderEnd receiver = before.responder(link);
    if (plan.kind() == MessageKind.KeyRequest || plan.kind() == MessageKind.Allocate) {
      after.payload(message).set(form(before), latestKnown(before));
    }
    after.learn(setting.terms().content(message));
    Sending.carry(after, message, link, receiver.carriage(), false);
    Sending.arrive(after, message, pastTheFrontEnd ? route.length() : hop.orElseThrow().position() + 1);
  }

  /** The latest of the sender's credentials that the attacker knows; 0, a forgery, if it knows none. */
  private int latestKnown(State s) {
    for (int generation = Terms.GENERATIONS; generation > 0; generation--) {
      Term credential = setting.terms().credential(plan.from(), generation);
      if (credential != null && s.knows(credential)) {
        return generation;
      }
    }
    return 0;
  }
}
