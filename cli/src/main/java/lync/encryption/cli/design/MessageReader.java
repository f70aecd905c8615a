package lync.encryption.cli.design;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Predicate;
import lync.encryption.cli.input.Names;
import lync.encryption.model.design.Design;
import lync.encryption.model.design.MessagePlan;
import lync.encryption.model.design.Scenario;
import lync.encryption.model.vocabulary.Fault;
import lync.encryption.model.vocabulary.Link;
import lync.encryption.model.vocabulary.Origin;
import lync.encryption.model.vocabulary.Participant;

/** Reads the {@code messages:} of one scenario, in two passes: what each item says, then whether it goes together with the others. */
final class MessageReader {

  private static final List<String> FIELDS = List.of("kind", "from", "to", "call", "origin", "media");
  /** The clients with links for web conferencing and downloads. */
  private static final Set<Participant> WEB_CLIENTS = EnumSet.of(Participant.ClientA, Participant.ExternalClient);
  /** Of a call: what a client shares with the other end. */
  static final Map<String, Boolean> SHARING = Map.of("AudioVideo", false, "DesktopSharing", true);

  private final Problems problems;
  private final Values values;
  private final Roster roster;
  private final Design design;
  /** The links of the design. */
  private final Set<Link> listed;
  /** Links that were missed already. */
  private final Set<Link> missed = EnumSet.noneOf(Link.class);
  /** The first item that places each call, by the call's number. */
  private final Map<Integer, Item> calls = new TreeMap<>();
  /** Calls placed by an item before the one at hand. */
  private final Map<Integer, Item> placed = new HashMap<>();
  private final Map<Attempt, Set<Integer>> done = new HashMap<>();
  /** Own clients that an item before the one at hand signs in. */
  private final Set<Participant> signedIn = EnumSet.noneOf(Participant.class);
  /** Some call is not known with both its ends, so that nothing can be said of what refers to it. */
  private boolean callUnread;
  /** Calls that share a desktop. */
  private final Set<Integer> sharing = new TreeSet<>();

  /** An item as it stands there; {@code to} is {@code from} and {@code call} is 0 where it has none. */
  private record Item(Attempt attempt, Participant from, Participant to, Origin origin, int call, Fields fields) {

    boolean joins(Participant one, Participant other) {
      return from == one && to == other || from == other && to == one;
    }
  }

  MessageReader(Problems problems, Values values, Roster roster, Design design, Set<Link> listed) {
    this.problems = problems;
    this.values = values;
    this.roster = roster;
    this.design = design;
    this.listed = listed;
  }

  List<MessagePlan> read(Node node) {
    List<Item> items = new ArrayList<>();
    for (Node each : values.items(node, "messages").orElseGet(List::of)) {
      Fields.of(each, "a message", FIELDS, problems).flatMap(this::item).ifPresent(items::add);
    }
    for (Item call : items.stream().filter(item -> item.attempt() == Attempt.Call).toList()) {
      calls.putIfAbsent(call.call(), call);
      callUnread |= call.from() == call.to();
    }
    List<MessagePlan> slots = new ArrayList<>();
    for (Item item : items) {
      check(item);
      List<MessagePlan> own = item.attempt().slots(design, item.from(), item.to(), item.origin(), item.call());
      if (slots.size() + own.size() > Scenario.MAX_MESSAGES) {
        problems.add(item.fields().at(), "the scenario has " + (slots.size() + own.size())
            + " messages up to here, answers included; expected at most " + Scenario.MAX_MESSAGES);
        return slots;
      }
      slots.addAll(own);
    }
    return slots;
  }

  /** The calls of the messages read that share a desktop. */
  Set<Integer> sharing() {
    return sharing;
  }

  private Optional<Item> item(Fields fields) {
    Optional<Attempt> attempt = fields.required("kind").flatMap(node -> values.word(node, "kind of message", Attempt.class));
    Optional<Participant> from = fields.required("from").flatMap(node -> end(node, "from", attempt));
    if (attempt.filter(found -> found != Attempt.Call).isPresent() && fields.optional("media").isPresent()) {
      problems.add(fields.at("media"), article(attempt.get()) + " settles no media of its own; expected 'media' of a Call only");
    }
    Origin origin = fields.optional("origin").flatMap(node -> origin(node, attempt)).orElse(Origin.Sender);
    Optional<Item> item = Optional.empty();
    if (attempt.isPresent() && from.isPresent()) {
      Optional<Participant> to = addressee(fields, attempt.get(), from.get());
      Optional<Integer> call = call(fields, attempt.get());
      if (to.isPresent() && call.isPresent()) {
        item = Optional.of(new Item(attempt.get(), from.get(), to.get(), origin, call.get(), fields));
      }
    }
    callUnread |= item.isEmpty() && (attempt.isEmpty() || attempt.get() == Attempt.Call);
    return item.filter(this::senderFits);
  }

  /** Who sends, or is addressed; reports somebody who takes no part in what is attempted. */
  private Optional<Participant> end(Node node, String field, Optional<Attempt> attempt) {
    Optional<Participant> participant = roster.resolve(node, "'" + field + "' of a message");
    Predicate<Participant> fits = found -> attempt.map(known -> known.takes(found)).orElse(found.isMediaEnd());
    participant.filter(fits.negate()).ifPresent(
        found -> problems.add(node.at(), roster.name(found) + " has the role " + found + ", which takes no part in "
            + attempt.map(MessageReader::article).orElse("a message") + "; expected "
            + Names.list(roster.present().stream().filter(fits).map(roster::name).toList())));
    return participant.filter(fits);
  }

  private Optional<Origin> origin(Node node, Optional<Attempt> attempt) {
    Optional<Origin> origin = values.word(node, "origin", Origin.class);
    if (origin.filter(Origin.Attacker::equals).isPresent()) {
      if (!design.active()) {
        problems.add(node.at(), "the attacker makes up a message but is passive; expected attacker: {active: true, …}");
      }
      attempt.filter(Attempt::inDialog).ifPresent(
          found -> problems.add(node.at(),
              "the attacker makes up a " + found + "; expected origin: Sender, it only strips and holds up what belongs to a call"));
    }
    return origin;
  }

  private Optional<Participant> addressee(Fields fields, Attempt attempt, Participant from) {
    if (attempt.fixedAddressee().isEmpty()) {
      return fields.required("to").flatMap(node -> end(node, "to", Optional.of(attempt)));
    }
    if (fields.optional("to").isPresent()) {
      problems.add(fields.at("to"), article(attempt) + " is addressed to somebody; expected no 'to', it goes to " + place(attempt));
    }
    return Optional.of(from);
  }

  private static String place(Attempt attempt) {
    return attempt.fixedAddressee().orElseThrow();
  }

  private static String article(Attempt attempt) {
    return (attempt == Attempt.Allocate || attempt == Attempt.InstantMessage || attempt == Attempt.AddressBook ? "an " : "a ") + attempt;
  }

  /** The number of the call that an item belongs to; 0 where it belongs to none. */
  private Optional<Integer> call(Fields fields, Attempt attempt) {
    Optional<Node> stated = fields.optional("call");
    if (attempt.ofCall()) {
      return stated.isEmpty() ? Optional.of(1) : values.number(stated.get(), "call", 1, Scenario.CALLS);
    }
    if (stated.isPresent()) {
      problems.add(fields.at("call"), article(attempt) + " belongs to no call; expected no 'call'");
    }
    return Optional.of(0);
  }

  /** Whether the sender is one who can do this at all. */
  private boolean senderFits(Item item) {
    String name = roster.name(item.from());
    Optional<String> objection = switch (item.attempt()) {
      case SignIn -> item.from().isForeignClient()
          ? Optional.of(name + " signs in with its own organisation, which is not modelled; expected a client of this deployment") : Optional.empty();
      case Credential, Key -> item.from() == Participant.PublicUser
          ? Optional.of(name + " is a user of another service, for whom the relay service makes nothing; expected another client") : Optional.empty();
      case Allocate -> item.from() != Participant.ExternalClient
          ? Optional.of(name + " asks for no relay; expected " + one(Participant.ExternalClient)) : Optional.empty();
      case WebConference, MeetingContent, AddressBook, GroupExpansion -> WEB_CLIENTS.contains(item.from())
          ? Optional.empty()
          : Optional.of(name + " has no way to " + place(item.attempt()) + " in the model; expected " + one(Participant.ClientA) + " or "
              + one(Participant.ExternalClient));
      default -> Optional.empty();
    };
    objection.ifPresent(message -> problems.add(item.fields().at("from"), message));
    return objection.isEmpty();
  }

  private String one(Participant role) {
    return roster.present().contains(role) ? roster.name(role) : "a participant with the role " + role;
  }

  private void check(Item item) {
    switch (item.attempt()) {
      case SignIn -> signedIn.add(item.from());
      case Presence, InstantMessage -> checkEnds(item, "writes to itself");
      case Credential, Key -> checkRelayService(item);
      case Allocate -> {
        checkPresent(item, Participant.AvEdge, "the design has no A/V Edge to ask for a relay");
        checkLinked(item, Link.ExternalClientToAvEdge);
      }
      case Call -> checkCall(item);
      case Reinvite, Bye -> checkDialog(item);
      case WebConference -> checkWay(item, item.from() == Participant.ClientA
          ? List.of(Link.ClientAToConferencingServer)
          : List.of(Link.ExternalClientToWebConferencingEdge, Link.ConferencingServerToWebConferencingEdge));
      case MeetingContent, AddressBook, GroupExpansion -> checkWay(item, item.from() == Participant.ClientA
          ? List.of(Link.ClientAToWebServices)
          : List.of(Link.ExternalClientToReverseProxy, Link.ReverseProxyToWebServices));
    }
  }

  private void checkEnds(Item item, String toItself) {
    if (item.to() == item.from()) {
      problems.add(item.fields().at("to"), roster.name(item.to()) + " " + toItself + "; expected another client");
    }
    if (item.origin() == Origin.Sender) {
      checkSignedIn(item.fields(), "from", item.from());
      checkSignedIn(item.fields(), "to", item.to());
    }
  }

  /**
   * Without a sign-in the message could only be refused, and every clause about messages would hold for want of one. The attacker may well try:
   * that it fails is what such a scenario shows. So may a client that asks the relay service, which answers nobody who has not signed in.
   */
  private void checkSignedIn(Fields fields, String field, Participant client) {
    if (client.isOwnClient() && !signedIn.contains(client)) {
      String name = roster.name(client);
      problems.add(fields.at(field), name + " has not signed in; expected {kind: SignIn, from: " + name + "} earlier in the scenario");
    }
  }

  private void checkRelayService(Item item) {
    checkPresent(item, Participant.RelayAuthentication, "the design has no relay service to answer a " + item.attempt());
    if (!design.faults().contains(Fault.ClientAsksRelayDirectly)) {
      checkLinked(item, Link.FrontEndToRelayAuthentication);
    }
    if (item.attempt() == Attempt.Key && !callUnread) {
      Item call = calls.get(item.call());
      if (call == null) {
        problems.add(item.fields().at("call"), "there is no Call " + item.call() + " in the scenario; expected " + aCall(item.call()));
      } else if (item.from() != call.from() && item.from() != call.to()) {
        problems.add(item.fields().at("from"), roster.name(item.from()) + " is not in call " + item.call() + "; expected " + ends(call, " or "));
      }
    }
  }

  /** Every server on the way must be there, and every link of it. */
  private void checkWay(Item item, List<Link> way) {
    for (Link link : way) {
      for (Participant server : List.of(link.initiator(), link.responder())) {
        if (server.isServer()) {
          checkPresent(item, server, "the design has no " + server + ", over which " + article(item.attempt()) + " goes");
        }
      }
      checkLinked(item, link);
    }
  }

  private void checkPresent(Item item, Participant role, String without) {
    if (!roster.present().contains(role)) {
      problems.add(item.fields().at("kind"), without + "; expected a participant with the role " + role);
    }
  }

  /** Without the one link by which it can go it could only be refused, as without a sign-in. Said once a scenario. */
  private void checkLinked(Item item, Link link) {
    boolean ends = roster.present().contains(link.initiator()) && roster.present().contains(link.responder());
    if (item.origin() == Origin.Sender && ends && !listed.contains(link) && missed.add(link)) {
      problems.add(item.fields().at("kind"), "no link leads from " + roster.name(link.initiator()) + " to " + roster.name(link.responder())
          + ", the way of " + article(item.attempt()) + "; expected {from: " + roster.name(link.initiator()) + ", to: "
          + roster.name(link.responder()) + "} under 'links'");
    }
  }

  /** One of the calls that there are, or one to be added. */
  private String aCall(int number) {
    return calls.isEmpty()
        ? "{kind: Call, from: …, to: …, call: " + number + "}"
        : "call: " + Names.list(calls.keySet().stream().map(Object::toString).toList()) + ", or {kind: Call, from: …, to: …, call: " + number + "}";
  }

  private String ends(Item call, String joined) {
    return roster.name(call.from()) + joined + roster.name(call.to());
  }

  private void checkCall(Item item) {
    checkEnds(item, "calls itself");
    checkTrunk(item);
    item.fields().optional("media").flatMap(node -> values.word(node, "media of a call", SHARING)).filter(Boolean::booleanValue)
        .ifPresent(shared -> share(item));
    checkAudioVideo(item, "from", item.from());
    if (item.to() != item.from()) {
      checkAudioVideo(item, "to", item.to());
    }
    Item earlier = placed.putIfAbsent(item.call(), item);
    if (earlier != null) {
      problems.add(item.fields().at(), "this is a second Call " + item.call() + "; expected it once, as in line " + earlier.fields().at().line()
          + (item.call() < Scenario.CALLS ? ", or call: " + (item.call() + 1) : ""));
    }
  }

  /** The gateway is called by the Mediation Server, and calls nobody else. */
  private void checkTrunk(Item item) {
    boolean gateway = item.from() == Participant.Gateway || item.to() == Participant.Gateway;
    if (gateway && !item.joins(Participant.Gateway, Participant.MediationServer) && item.from() != item.to()) {
      problems.add(item.fields().at(), "a call to or from the gateway has its other end in the Mediation Server; expected "
          + "{kind: Call, from: " + one(Participant.MediationServer) + ", to: " + one(Participant.Gateway)
          + "}, after one between a client and the Mediation Server");
    }
  }

  private void share(Item item) {
    sharing.add(item.call());
    for (Participant end : List.of(item.from(), item.to())) {
      if (!design.sharing().contains(end)) {
        problems.add(item.fields().at("media"), roster.name(end) + " shares no desktop; expected capabilities: [AudioVideo, DesktopSharing] there");
      }
    }
  }

  private void checkAudioVideo(Item item, String field, Participant client) {
    if (!design.audioVideo().contains(client)) {
      List<String> able = design.audioVideo().stream().filter(roster.present()::contains).map(roster::name).toList();
      problems.add(item.fields().at(field), roster.name(client) + " takes no part in audio and video; expected capabilities: [AudioVideo] there"
          + (able.isEmpty() ? "" : ", or " + Names.list(able) + " here"));
    }
  }

  private void checkDialog(Item item) {
    Item call = placed.get(item.call());
    if (callUnread) {
      return;
    }
    if (call == null) {
      problems.add(item.fields().at(), "there is no Call " + item.call() + " before this " + item.attempt() + "; expected "
          + "{kind: Call, from: …, to: …, call: " + item.call() + "} earlier in the scenario");
    } else if (!call.joins(item.from(), item.to())) {
      problems.add(item.fields().at(), roster.name(item.from()) + " and " + roster.name(item.to()) + " are not the ends of call " + item.call()
          + "; expected " + ends(call, " and "));
    }
    if (!done.computeIfAbsent(item.attempt(), any -> new HashSet<>()).add(item.call())) {
      problems.add(item.fields().at(), "this is a second " + item.attempt() + " of call " + item.call() + "; expected one");
    }
  }
}
