package lync.encryption.cli.design;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import lync.encryption.model.design.Design;
import lync.encryption.model.design.MessagePlan;
import lync.encryption.model.design.Scenario;
import lync.encryption.model.vocabulary.AdministratorStep;
import lync.encryption.model.vocabulary.Handshakes;
import lync.encryption.model.vocabulary.Link;
import lync.encryption.model.vocabulary.Order;
import lync.encryption.model.vocabulary.Zone;

/** Reads {@code scenarios:}: what is attempted in a design, and within which bounds. */
final class ScenarioReader {

  private static final List<String> FIELDS = List.of("about", "connect", "messages", "administrator", "bounds", "thorough");
  private static final List<String> LINK_FIELDS = List.of("from", "to");
  private static final List<String> BOUNDS_FIELDS = List.of("retries", "attackerConnections", "attacked", "handshakes", "order");

  private final Problems problems;
  private final Values values;
  private final Roster roster;
  private final Design design;
  private final Set<Link> listed;

  ScenarioReader(Problems problems, Values values, Roster roster, Design design, Set<Link> listed) {
    this.problems = problems;
    this.values = values;
    this.roster = roster;
    this.design = design;
    this.listed = listed;
  }

  List<NamedScenario> read(Node node) {
    List<NamedScenario> scenarios = new ArrayList<>();
    Fields.mapping(node, "scenarios", problems).ifPresent(
        mapping -> {
          if (mapping.entries().isEmpty()) {
            problems.add(mapping.at(), "the design has no scenario; expected at least one, there is nothing to explore without");
          }
          mapping.entries().forEach(entry -> scenario(entry).ifPresent(scenarios::add));
        });
    return scenarios;
  }

  private Optional<NamedScenario> scenario(Node.Entry entry) {
    if (!DesignReader.validName(entry.key())) {
      problems.add(entry.keyAt(), "'" + entry.key() + "' is no name for a scenario; expected " + DesignReader.NAME_RULE);
    }
    return Fields.of(entry.value(), "a scenario", FIELDS, problems).map(fields -> scenario(entry.key(), fields));
  }

  private NamedScenario scenario(String name, Fields fields) {
    String about = fields.optional("about").flatMap(node -> values.text(node, "about")).orElse("");
    boolean thorough = fields.optional("thorough").flatMap(node -> values.flag(node, "thorough")).orElse(false);
    Set<Link> connect = fields.optional("connect").map(node -> links(node, "connect")).orElseGet(Set::of);
    List<MessagePlan> messages =
        fields.optional("messages").map(node -> new MessageReader(problems, values, roster, design, listed).read(node)).orElseGet(List::of);
    if (fields.optional("connect").isEmpty() && fields.optional("messages").isEmpty()) {
      problems.add(fields.at(), "a scenario that attempts nothing; expected connect: or messages:");
    }
    Set<AdministratorStep> administrator = fields.optional("administrator").map(this::administrator).orElseGet(Set::of);
    Scenario scenario =
        fields.optional("bounds")
            .flatMap(node -> Fields.of(node, "'bounds'", BOUNDS_FIELDS, problems))
            .map(bounds -> bounded(bounds, connect, messages, administrator))
            .orElseGet(() -> new Scenario(connect, messages, Set.of(), 0, 0, Handshakes.Serial, Order.Sequential, administrator));
    return NamedScenario.of(name, about, thorough, scenario, design);
  }

  private Set<AdministratorStep> administrator(Node node) {
    Set<AdministratorStep> steps =
        values.words(node, "administrator", "step of the administrator", AdministratorStep.class, EnumSet.allOf(AdministratorStep.class))
            .orElseGet(Set::of);
    if (steps.contains(AdministratorStep.Retire) && !steps.contains(AdministratorStep.Roll)) {
      problems.add(node.at(), "the administrator retires credentials that never had successors; expected Roll besides Retire");
    }
    return steps;
  }

  private Scenario bounded(Fields bounds, Set<Link> connect, List<MessagePlan> messages, Set<AdministratorStep> administrator) {
    int retries = bound(bounds, "retries");
    int attackerConnections = bound(bounds, "attackerConnections");
    Optional<Node> stated = bounds.optional("attacked");
    Set<Link> attacked = stated.map(this::attacked).orElseGet(Set::of);
    if (attackerConnections > 0 && stated.isEmpty()) {
      problems.add(bounds.at("attackerConnections"), "the attacker may make connections but goes for no link; expected attacked: [{from: …, to: …}]");
    }
    return new Scenario(connect, messages, attacked, retries, attackerConnections,
        bounds.optional("handshakes").flatMap(node -> values.word(node, "handshakes", Handshakes.class)).orElse(Handshakes.Serial),
        bounds.optional("order").flatMap(node -> values.word(node, "order", Order.class)).orElse(Order.Sequential),
        administrator);
  }

  private int bound(Fields bounds, String field) {
    return bounds.optional(field).flatMap(node -> values.number(node, field, 0, Scenario.MAX_BOUND)).orElse(0);
  }

  private Set<Link> links(Node node, String what) {
    return values.distinct(node, what, Link.class, item -> link(item, what)).orElseGet(Set::of);
  }

  /** A link of the design; reports one that the model or the design does not have. */
  private Optional<Link> link(Node item, String what) {
    Optional<Link> link =
        Fields.of(item, "a link in '" + what + "'", LINK_FIELDS, problems).flatMap(fields -> roster.link(fields, "a link in '" + what + "'"));
    link.filter(found -> !listed.contains(found)).ifPresent(
        found -> problems.add(item.at(), "'" + what + "' names a link from " + roster.name(found.initiator()) + " to "
            + roster.name(found.responder()) + " that the design does not list; expected it under 'links', or another one here"));
    return link.filter(listed::contains);
  }

  private Set<Link> attacked(Node node) {
    Set<Link> attacked = values.distinct(node, "attacked", Link.class, this::attackedLink).orElseGet(Set::of);
    if (!attacked.isEmpty() && !design.active()) {
      problems.add(node.at(), "links are attacked but the attacker is passive; expected attacker: {active: true, …}");
    }
    return attacked;
  }

  /** A link of the design; reports also one at neither end of which the attacker taps. */
  private Optional<Link> attackedLink(Node item) {
    Optional<Link> attacked = link(item, "attacked");
    attacked.filter(link -> design.active() && !tapped(link)).ifPresent(
        link -> {
          Zone from = design.zone().get(link.initiator());
          Zone to = design.zone().get(link.responder());
          problems.add(item.at(), "the attacker does not tap the zones of this link; expected " + from + (from == to ? "" : " or " + to)
              + " under 'tapped', or another link here");
        });
    return attacked;
  }

  private boolean tapped(Link link) {
    return design.tapped().contains(design.zone().get(link.initiator())) || design.tapped().contains(design.zone().get(link.responder()));
  }
}
