package lync.encryption.cli.design;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import lync.encryption.cli.input.Names;
import lync.encryption.model.design.Design;
import lync.encryption.model.design.MessagePlan;
import lync.encryption.model.design.Scenario;
import lync.encryption.model.vocabulary.Handshakes;
import lync.encryption.model.vocabulary.Link;
import lync.encryption.model.vocabulary.MessageKind;
import lync.encryption.model.vocabulary.Order;
import lync.encryption.model.vocabulary.Origin;
import lync.encryption.model.vocabulary.Participant;
import lync.encryption.model.vocabulary.Zone;

/** Reads {@code scenarios:}: what is attempted in a design, and within which bounds. */
final class ScenarioReader {

  private static final List<String> FIELDS = List.of("about", "connect", "messages", "bounds", "thorough");
  private static final List<String> LINK_FIELDS = List.of("from", "to");
  private static final List<String> MESSAGE_FIELDS = List.of("kind", "from", "to", "origin");
  private static final List<String> BOUNDS_FIELDS = List.of("retries", "attackerConnections", "attacked", "handshakes", "order");
  private static final Set<MessageKind> KINDS = EnumSet.complementOf(EnumSet.of(MessageKind.Unused));

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
    List<MessagePlan> messages = fields.optional("messages").map(this::messages).orElseGet(List::of);
    if (fields.optional("connect").isEmpty() && fields.optional("messages").isEmpty()) {
      problems.add(fields.at(), "a scenario that attempts nothing; expected connect: or messages:");
    }
    Scenario scenario =
        fields.optional("bounds")
            .flatMap(node -> Fields.of(node, "'bounds'", BOUNDS_FIELDS, problems))
            .map(bounds -> bounded(bounds, connect, messages))
            .orElseGet(() -> new Scenario(connect, messages, Set.of(), 0, 0, Handshakes.Serial, Order.Sequential));
    return new NamedScenario(name, about, thorough, scenario);
  }

  private Scenario bounded(Fields bounds, Set<Link> connect, List<MessagePlan> messages) {
    int retries = bound(bounds, "retries");
    int attackerConnections = bound(bounds, "attackerConnections");
    Optional<Node> stated = bounds.optional("attacked");
    Set<Link> attacked = stated.map(this::attacked).orElseGet(Set::of);
    if (attackerConnections > 0 && stated.isEmpty()) {
      problems.add(bounds.at("attackerConnections"), "the attacker may make connections but goes for no link; expected attacked: [{from: …, to: …}]");
    }
    return new Scenario(connect, messages, attacked, retries, attackerConnections,
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

  private List<MessagePlan> messages(Node node) {
    List<MessagePlan> messages = new ArrayList<>();
    Set<Participant> signedIn = EnumSet.noneOf(Participant.class);
    List<Node> items = values.items(node, "messages").orElseGet(List::of);
    for (Node item : items) {
      Fields.of(item, "a message", MESSAGE_FIELDS, problems).flatMap(fields -> message(fields, signedIn)).ifPresent(messages::add);
    }
    if (items.size() > Scenario.MAX_MESSAGES) {
      problems.add(items.get(Scenario.MAX_MESSAGES).at(), items.size() + " messages; expected at most " + Scenario.MAX_MESSAGES);
    }
    return messages.subList(0, Math.min(messages.size(), Scenario.MAX_MESSAGES));
  }

  /** @param signedIn own clients that an earlier message of the scenario signs in; this one is added if it does */
  private Optional<MessagePlan> message(Fields fields, Set<Participant> signedIn) {
    Optional<MessageKind> kind = fields.required("kind").flatMap(node -> values.word(node, "kind of message", KINDS));
    Optional<Participant> from = fields.required("from").flatMap(node -> client(node, "from"));
    Origin origin = fields.optional("origin").flatMap(this::origin).orElse(Origin.Sender);
    if (kind.isEmpty() || from.isEmpty()) {
      return Optional.empty();
    }
    if (kind.get() == MessageKind.SignIn) {
      return signIn(fields, from.get(), origin, signedIn);
    }
    Optional<Participant> to = fields.required("to").flatMap(node -> client(node, "to"));
    if (to.isEmpty()) {
      return Optional.empty();
    }
    if (to.equals(from)) {
      problems.add(fields.at("to"), roster.name(to.get()) + " writes to itself; expected another client");
    }
    if (origin == Origin.Sender) {
      checkSignedIn(fields, "from", from.get(), signedIn);
      checkSignedIn(fields, "to", to.get(), signedIn);
    }
    return Optional.of(new MessagePlan(kind.get(), from.get(), to.get(), origin));
  }

  private Optional<Origin> origin(Node node) {
    Optional<Origin> origin = values.word(node, "origin", Origin.class);
    if (origin.filter(Origin.Attacker::equals).isPresent() && !design.active()) {
      problems.add(node.at(), "the attacker makes up a message but is passive; expected attacker: {active: true, …}");
    }
    return origin;
  }

  private Optional<MessagePlan> signIn(Fields fields, Participant from, Origin origin, Set<Participant> signedIn) {
    if (fields.optional("to").isPresent()) {
      problems.add(fields.at("to"), "a SignIn is addressed to somebody; expected no 'to', it goes to the home pool");
    }
    if (from.isForeignClient()) {
      problems.add(fields.at("from"),
          roster.name(from) + " signs in with its own organisation, which is not modelled; expected a client of this deployment");
      return Optional.empty();
    }
    signedIn.add(from);
    return Optional.of(new MessagePlan(MessageKind.SignIn, from, from, origin));
  }

  private Optional<Participant> client(Node node, String field) {
    Optional<Participant> participant = roster.resolve(node, "'" + field + "' of a message");
    participant.filter(found -> !found.isClient()).ifPresent(
        found -> problems.add(node.at(), roster.name(found) + " is no client but a " + found + "; expected one of the clients: "
            + Names.list(roster.present().stream().filter(Participant::isClient).map(roster::name).toList())));
    return participant.filter(Participant::isClient);
  }

  /**
   * Without a sign-in the message could only be refused, and every clause about messages would hold for want of one. The attacker may well try:
   * that it fails is what such a scenario shows.
   */
  private void checkSignedIn(Fields fields, String field, Participant client, Set<Participant> signedIn) {
    if (client.isOwnClient() && !signedIn.contains(client)) {
      String name = roster.name(client);
      problems.add(fields.at(field), name + " has not signed in; expected {kind: SignIn, from: " + name + "} earlier in the scenario");
    }
  }
}
