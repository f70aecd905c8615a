package lync.encryption.model;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import lync.encryption.model.design.Design;
import lync.encryption.model.design.MessagePlan;
import lync.encryption.model.design.Scenario;
import lync.encryption.model.rule.Route;
import lync.encryption.model.vocabulary.Fault;
import lync.encryption.model.vocabulary.Link;
import lync.encryption.model.vocabulary.MessageKind;
import lync.encryption.model.vocabulary.Origin;

/**
 * What an instance of the model ranges over: {@code Links} and {@code Messages} of {@code specs/PROTOCOL.md} §1.
 *
 * @param links in the order of their declaration
 * @param messages number of message slots; they are numbered from 1
 * @param packets how many packets a stream of media has; they are numbered from 0
 */
public record Universe(List<Link> links, int messages, int packets) {

  public Universe {
    links = links.stream().distinct().sorted().toList();
    if (messages < 1 || messages > Scenario.MAX_MESSAGES) {
      throw new IllegalArgumentException("1.." + Scenario.MAX_MESSAGES + " message slots, not " + messages);
    }
    if (packets < 0 || packets > Scenario.MAX_PACKETS) {
      throw new IllegalArgumentException("0.." + Scenario.MAX_PACKETS + " packets, not " + packets);
    }
  }

  /** An instance in which no media flows. */
  public Universe(List<Link> links, int messages) {
    this(links, messages, 0);
  }

  /** All links, and as many message slots and packets as any state that is drawn at random has. */
  public static Universe wide() {
    return new Universe(List.of(Link.values()), Scenario.WIDE_MESSAGES, Scenario.WIDE_PACKETS);
  }

  /**
   * The smallest universe that shows all behaviour of a scenario: the honest links that it connects or that its messages need, and the
   * attacker's links of those that it can use.
   */
  public static Universe of(Design design, Scenario scenario) {
    Set<Link> links = EnumSet.noneOf(Link.class);
    links.addAll(scenario.connect());
    for (int m = 1; m <= scenario.messages().size(); m++) {
      MessagePlan plan = scenario.messages().get(m - 1);
      if (plan.kind() != MessageKind.Unused) {
        links.addAll(Route.linksNeeded(design, scenario.messages(), m));
        if (design.fault(Fault.AnyoneMayRequestKeys) && plan.kind().isRequest() && plan.origin() == Origin.Attacker
            && plan.from() == Link.ExternalClientToRelayAuthentication.initiator()) {
          links.add(Link.ExternalClientToRelayAuthentication);
        }
      }
    }
    if (design.active() && scenario.attackerConnections() > 0) {
      for (Link attacked : scenario.attacked()) {
        if (links.contains(attacked) && isTapped(design, attacked)) {
          attacked.attackerLink().ifPresent(links::add);
        }
      }
    }
    return new Universe(List.copyOf(links), Math.max(1, scenario.messages().size()), scenario.packets());
  }

  private static boolean isTapped(Design design, Link link) {
    return design.tapped().contains(design.zone().get(link.initiator())) || design.tapped().contains(design.zone().get(link.responder()));
  }

  public boolean contains(Link link) {
    return links.contains(link);
  }

  /** The links that honest participants open, in the order of their declaration. */
  public List<Link> honestLinks() {
    return links.stream().filter(Link::isHonest).toList();
  }
}
