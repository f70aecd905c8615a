package lync.encryption.cli.design;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import lync.encryption.model.Universe;
import lync.encryption.model.design.Design;
import lync.encryption.model.design.MessagePlan;
import lync.encryption.model.design.Scenario;
import lync.encryption.model.vocabulary.AdministratorStep;
import lync.encryption.model.vocabulary.Handshakes;
import lync.encryption.model.vocabulary.Link;
import lync.encryption.model.vocabulary.MessageKind;
import lync.encryption.model.vocabulary.Order;
import lync.encryption.model.vocabulary.Zone;

/** Reads {@code scenarios:}: what is attempted in a design, and within which bounds. */
final class ScenarioReader {

  private static final List<String> FIELDS = List.of("about", "connect", "messages", "administrator", "media", "bounds", "checkpoint", "thorough");
  private static final List<String> LINK_FIELDS = List.of("from", "to");
  private static final List<String> BOUNDS_FIELDS = List.of("retries", "attackerConnections", "attacked", "handshakes", "order");
  private static final List<String> MEDIA_FIELDS = List.of("packets", "deliveries", "rollOver");

  private final Problems problems;
  private final Values values;
  private final Roster roster;
  private final Design design;
  private final Set<Link> listed;
  private final CheckpointReader checkpoints;

  ScenarioReader(Problems problems, Values values, Roster roster, Design design, Set<Link> listed, CheckpointReader checkpoints) {
    this.problems = problems;
    this.values = values;
    this.roster = roster;
    this.design = design;
    this.listed = listed;
    this.checkpoints = checkpoints;
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
    MessageReader reader = new MessageReader(problems, values, roster, design, listed);
    List<MessagePlan> messages = fields.optional("messages").map(reader::read).orElseGet(List::of);
    if (fields.optional("connect").isEmpty() && fields.optional("messages").isEmpty()) {
      problems.add(fields.at(), "a scenario that attempts nothing; expected connect: or messages:");
    }
    Set<AdministratorStep> administrator = fields.optional("administrator").map(this::administrator).orElseGet(Set::of);
    Packets packets = fields.optional("media").flatMap(node -> packets(node, messages)).orElse(Packets.NONE);
    checkTrunks(fields, connect, messages);
    Bounds bounds = fields.optional("bounds").flatMap(node -> Fields.of(node, "'bounds'", BOUNDS_FIELDS, problems)).map(this::bounds).orElse(Bounds.NONE);
    Scenario scenario = new Scenario(connect, messages, bounds.attacked(), bounds.retries(), bounds.attackerConnections(), bounds.handshakes(),
        bounds.order(), administrator, reader.sharing(), packets.packets(), packets.deliveries(), packets.firstIndex());
    NamedScenario named = NamedScenario.of(name, about, thorough, scenario, design);
    checkAttacked(fields, named.scenario());
    return fields.optional("checkpoint").map(node -> checkpoints.startingAt(node, named, design)).orElse(named);
  }

  /** How many packets each sender sends, how many reach a receiver in all, and where streams start counting. */
  private record Packets(int packets, int deliveries, int firstIndex) {
    static final Packets NONE = new Packets(0, 0, 0);
  }

  private Optional<Packets> packets(Node node, List<MessagePlan> messages) {
    if (messages.stream().noneMatch(plan -> plan.kind() == MessageKind.Offer)) {
      problems.add(node.at(), "packets belong to a call; expected {kind: Call, from: …, to: …} under 'messages', or no 'media'");
    }
    return Fields.of(node, "'media'", MEDIA_FIELDS, problems).map(
        fields -> new Packets(
            fields.required("packets").flatMap(value -> values.number(value, "packets", 1, Scenario.MAX_PACKETS)).orElse(1),
            fields.required("deliveries").flatMap(value -> values.number(value, "deliveries", 0, Scenario.MAX_DELIVERIES)).orElse(0),
            fields.optional("rollOver").flatMap(value -> values.flag(value, "rollOver")).orElse(false) ? Scenario.BEFORE_ROLL_OVER : 0));
  }

  /** The two ends of a trunk do not connect for a call's sake: the trunk is up, or the call fails. */
  private void checkTrunks(Fields fields, Set<Link> connect, List<MessagePlan> messages) {
    for (MessagePlan plan : messages) {
      Optional<Link> trunk = plan.kind() == MessageKind.Offer ? Link.between(plan.from(), plan.to()).filter(Link::isTrunkLink) : Optional.empty();
      trunk.filter(link -> !connect.contains(link)).ifPresent(
          link -> problems.add(fields.at("messages"), "a call goes over the trunk from " + roster.name(link.initiator()) + " to "
              + roster.name(link.responder()) + ", which nobody opens; expected {from: " + roster.name(link.initiator()) + ", to: "
              + roster.name(link.responder()) + "} under 'connect'"));
    }
  }

  /** An attack on a link that nobody uses would be left out without a word. */
  private void checkAttacked(Fields fields, Scenario scenario) {
    if (!problems.none()) {
      return;
    }
    Universe universe = Universe.of(design, scenario);
    scenario.attacked().stream().filter(link -> !universe.contains(link) && link != DesignReader.UNDOCUMENTED).forEach(
        link -> problems.add(fields.at("bounds"), "the attacker goes for the link from " + roster.name(link.initiator()) + " to "
            + roster.name(link.responder()) + ", which has no part in this scenario; expected it under 'connect', a message over it, or no such link "
            + "under 'attacked'"));
  }

  /** The bounds that a scenario states; by default one thing after the other, and no attacker. */
  private record Bounds(Set<Link> attacked, int retries, int attackerConnections, Handshakes handshakes, Order order) {
    static final Bounds NONE = new Bounds(Set.of(), 0, 0, Handshakes.Serial, Order.Sequential);
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

  private Bounds bounds(Fields bounds) {
    int retries = bound(bounds, "retries");
    int attackerConnections = bound(bounds, "attackerConnections");
    Optional<Node> stated = bounds.optional("attacked");
    Set<Link> attacked = stated.map(this::attacked).orElseGet(Set::of);
    if (attackerConnections > 0 && stated.isEmpty()) {
      problems.add(bounds.at("attackerConnections"), "the attacker may make connections but goes for no link; expected attacked: [{from: …, to: …}]");
    }
    return new Bounds(attacked, retries, attackerConnections,
        bounds.optional("handshakes").flatMap(node -> values.word(node, "handshakes", Handshakes.class)).orElse(Handshakes.Serial),
        bounds.optional("order").flatMap(node -> values.word(node, "order", Order.class)).orElse(Order.Sequential));
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
