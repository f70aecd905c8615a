package lync.encryption.wire.run;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import lync.encryption.model.design.MessagePlan;
import lync.encryption.model.rule.Hop;
import lync.encryption.model.rule.Route;
import lync.encryption.model.rule.Setting;
import lync.encryption.model.vocabulary.Carriage;
import lync.encryption.model.vocabulary.Fault;
import lync.encryption.model.vocabulary.Link;
import lync.encryption.model.vocabulary.MessageKind;
import lync.encryption.model.vocabulary.MessagePhase;
import lync.encryption.model.vocabulary.MessageReason;
import lync.encryption.model.vocabulary.Phase;
import lync.encryption.wire.relay.Credential;
import lync.encryption.wire.tls.Party;

/**
 * The messages of a scenario on their way. Whom each passes in turn is the scenario's business, and taken from the model; over which connection it
 * goes on, whether it may, what it looks like on the wire, who gets it and what is made of it there is found out.
 */
final class Mail {

  private final Setting setting;
  private final Network network;
  private final Connections connections;
  private final Registrar registrar;
  private final Attacker attacker;
  private final RelayPool relay;
  private final Letters letters;
  private final WebTraffic web;
  private final Writing writing;
  private final Obstacles obstacles;
  private final Arrivals arrivals;
  private final Counterparts counterparts;
  private final HopSealing sealing;
  /** The credential that each request for a relay is to be proven with. */
  private final Map<Integer, Credential> proofs = new HashMap<>();
  private final Map<Integer, Omission> lost = new HashMap<>();
  private Early early;

  Mail(Parts parts) {
    setting = parts.setting();
    network = parts.network();
    connections = parts.connections();
    registrar = parts.registrar();
    attacker = parts.attacker();
    relay = parts.relay();
    counterparts = parts.counterparts();
    sealing = new HopSealing(network.cryptography());
    letters = parts.letters();
    web = new WebTraffic(parts);
    writing = new Writing(parts, web);
    obstacles = new Obstacles(parts, writing, web);
    arrivals = new Arrivals(parts, writing, web);
  }

  /** A message that was sent before the connection was accepted. */
  record Early(int message, Link link) {}

  /** Why a message is not executed; empty if it is. */
  Optional<Omission> omission(int message) {
    MessagePlan plan = setting.plan(message);
    Optional<Omission> general = plan.kind().isDialogKind() && plan.call() != 0 ? counterparts.withoutCalls() : counterparts.withoutMessages();
    return general.or(() -> Optional.ofNullable(lost.get(message)));
  }

  /** Why some message is not executed any more, if one is not. */
  Optional<Omission> anyLost() {
    return lost.values().stream().findFirst();
  }

  /** The message that was sent before its time, after which none is executed any more. */
  Optional<Early> early() {
    return Optional.ofNullable(early);
  }

  /** Its sender writes it. */
  String start(int message) {
    if (setting.plan(message).kind() == MessageKind.Allocate) {
      relay.latestHeld(setting.plan(message).from()).ifPresent(credential -> proofs.put(message, credential));
    }
    return begin(message, writing.bySender(message));
  }

  /** The relay service answers a request. */
  String reply(int message) {
    letters.of(message).issuedOver(writing.authenticated(setting.plan(message).from()));
    return begin(message, writing.reply(message));
  }

  /** The web services, or whoever else was asked, answer a request for a download. */
  String download(int message) {
    return begin(message, Optional.of(web.answer(message)));
  }

  String offer(int message) {
    return begin(message, writing.offer(message));
  }

  /** By a fault, whoever is called says nothing. */
  String answer(int message) {
    return network.has(Fault.CallLeftPending) ? "nobody answers" : begin(message, writing.answer(message));
  }

  String hangUp(int message) {
    return begin(message, Optional.of(writing.bye(message)));
  }

  private String begin(int message, Optional<Author.Written> written) {
    if (written.isEmpty()) {
      return setting.plan(message).from() + " has not what it takes to write it";
    }
    letters.of(message).written(written.get());
    letters.of(message).underway(1);
    return title(message) + " is written";
  }

  private String title(int message) {
    byte[] octets = letters.of(message).octets();
    if (setting.plan(message).kind().isWebKind()) {
      return web.title(message, octets);
    }
    return octets.length == 0 || setting.plan(message).kind() == MessageKind.Allocate ? "TURN Allocate" : Contents.sip(octets).startLine().text();
  }

  /** Who has it sends it on, if there is a connection for it and nothing forbids it. */
  Happening sendHop(int message) {
    Hop hop = hop(message);
    Optional<Way> way = Way.of(hop, connections, registrar, network.has(Fault.KeyOnUnauthenticatedConnection));
    if (way.isEmpty()) {
      return unfinished(message, hop).map(attempt -> sendEarly(message, attempt))
          .orElseGet(() -> Happening.of("there is no connection from " + hop.from() + " to " + hop.to()));
    }
    Optional<MessageReason> objection = obstacles.toCross(message, way.get()).stream().findFirst();
    if (objection.isPresent()) {
      letters.of(message).refused(objection.get(), hop.position());
      return Happening.of(hop.from() + " does not send it on: " + objection.get());
    }
    return send(message, way.get(), hop.position() + 1);
  }

  /** By a fault, the connection over which key material goes up before it is accepted. */
  private Optional<TlsAttempt> unfinished(int message, Hop hop) {
    boolean early = network.has(Fault.SentBeforeResponderAccepts) && hop.way() == Hop.Way.OpenedBySender && obstacles.hasKeyMaterial(message);
    return connections.on(hop.link()).filter(attempt -> early && attempt.initiator().phase() == Phase.Finished)
        .filter(TlsAttempt.class::isInstance).map(TlsAttempt.class::cast);
  }

  private Happening sendEarly(int message, TlsAttempt attempt) {
    if (!attempt.readyEarly()) {
      counterparts.loseMessages(Omission.EarlyInTls12);
      return Happening.notExecuted(Omission.EarlyInTls12.reason());
    }
    int before = attempt.crossed().size();
    attempt.sendEarly(letters.of(message).octets());
    byte[] crossed = crossedSince(attempt, before);
    letters.of(message).crossed(attempt.link(), Carriage.Unaccepted);
    if (network.tapped(attempt.link()) || attempt.attackerAt(Party.Responder)) {
      attacker.seesRecords(message, attempt.link());
    }
    early = new Early(message, attempt.link());
    counterparts.loseMessages(Omission.ArrivedEarly);
    return Happening.of(crossed.length + " bytes of " + attempt.protection() + ", before " + attempt.name(Party.Responder) + " has accepted");
  }

  private Happening send(int message, Way way, int position) {
    if (setting.plan(message).kind() == MessageKind.Allocate && proofs.containsKey(message)) {
      prove(message, way);
    }
    return carry(message, way, position);
  }

  /**
   * The A/V Edge has its challenge answered (RFC 8489 9.2). Whoever sits in its place asks it for one, as anybody may, to be able to pass the answer
   * on.
   */
  private void prove(int message, Way way) {
    Attempt connection = way.connection();
    byte[] first = relay.firstRequest();
    byte[] asked = connection.send(way.sender(), first);
    byte[] challenge = connection.send(way.sender().other(), relay.edgeReceives(asked).answer());
    byte[] request = relay.authenticated(challenge, proofs.remove(message));
    letters.of(message).written(Author.turn(request, letters.of(message).payload()));
  }

  /** The attacker passes on what it got, over its other half of a connection. */
  Happening forward(int message) {
    Hop hop = hop(message);
    return Way.ofAttacker(hop, connections).map(way -> carry(message, way, hop.position() + 1))
        .orElseGet(() -> Happening.of("the attacker has no connection to " + hop.to()));
  }

  /** The same, but it leaves the crypto attributes out. */
  Happening strip(int message) {
    letters.of(message).altered(Contents.withoutCrypto(letters.of(message).octets()), Payload.NONE);
    return Happening.of("a=crypto removed; " + forward(message).what());
  }

  /** The attacker makes a message up, and sends it over a connection of its own or into one in clear. */
  Happening inject(int message, Link link) {
    Optional<Way> way = Way.on(connections, link, Party.Initiator);
    if (way.isEmpty()) {
      return Happening.of("the attacker has no connection to " + link.responder());
    }
    Route route = setting.route(message);
    int position = IntStream.range(1, route.length()).filter(i -> route.hop(i).way() == Hop.Way.OpenedBySender && route.hop(i).link() == link.twin())
        .map(i -> i + 1).findFirst().orElse(route.length());
    letters.of(message).written(writing.byAttacker(message));
    if (setting.plan(message).kind() == MessageKind.Allocate) {
      proofs.put(message, writing.stolen(setting.plan(message).from()));
    }
    Happening happened = send(message, way.get(), position);
    attacker.sees(letters.of(message).mark().getBytes(StandardCharsets.ISO_8859_1));
    return happened;
  }

  /** Nobody answers, and its sender gives up. */
  String lose(int message) {
    letters.of(message).refused(MessageReason.TimedOut, letters.of(message).position());
    return "nothing comes back";
  }

  /**
   * It cannot start or go on.
   *
   * @param stated why, by the model; it stands if that is really so
   */
  String refuse(int message, MessageReason stated) {
    Letter letter = letters.of(message);
    boolean waits = letter.phase() == MessagePhase.Waiting;
    Set<MessageReason> real = waits ? obstacles.toStart(message) : obstacles.toGoOn(message, hop(message));
    MessageReason reason = real.contains(stated) ? stated : real.stream().findFirst().orElse(MessageReason.None);
    letter.refused(reason, letter.position());
    return "nothing is sent: " + reason;
  }

  /** A client unwraps the key that it has received. */
  String unwrap(int message) {
    return arrivals.unwrap(message);
  }

  /** The message crosses a connection, past whoever listens, and the other end does with it what it does. */
  private Happening carry(int message, Way way, int position) {
    Letter letter = letters.of(message);
    Attempt connection = way.connection();
    boolean instantMessage = setting.plan(message).kind() == MessageKind.InstantMessage;
    if (instantMessage && connection.attackerAt(way.sender()) && network.design().fault(Fault.ContentSealedOnTcp)) {
      lost.put(message, Omission.PassedOnSealed);
      return Happening.notExecuted(Omission.PassedOnSealed.reason());
    }
    boolean hidden = instantMessage && way.clear() && network.has(Fault.ContentSealedOnTcp) && !connection.attackerAt(way.sender());
    int before = connection.crossed().size();
    boolean accepted = way.receiver().phase() == Phase.Established;
    byte[] received = connection.send(way.sender(), hidden ? sealing.seal(letter.octets()) : letter.octets());
    byte[] crossed = crossedSince(connection, before);
    boolean legible = new String(crossed, StandardCharsets.ISO_8859_1).contains(letter.mark());
    Carriage carriage = carriage(way, legible, accepted);
    letter.crossed(connection.link(), carriage);
    boolean attackers = connection.attackerAt(way.sender().other());
    if (network.tapped(connection.link()) || attackers) {
      attacker.sees(crossed);
      if (!way.clear() || hidden) {
        attacker.seesRecords(message, connection.link());
      }
    }
    String what = protection(carriage, connection, crossed.length) + (hidden ? ", the text hidden" : "");
    if (attackers) {
      attacker.sees(received);
      letter.received(received);
      letter.intercepted();
      return Happening.of(what + "; read by the attacker");
    }
    if (connection.attackerAt(way.sender())) {
      attacker.sees(letter.octets());
    }
    return Happening.of(what + "; " + arrivals.arrive(message, connection, position, hidden ? sealing.open(received) : received));
  }

  private static byte[] crossedSince(Attempt connection, int before) {
    ByteArrayOutputStream crossed = new ByteArrayOutputStream();
    List<Attempt.Sent> all = connection.crossed();
    all.subList(before, all.size()).forEach(sent -> crossed.writeBytes(sent.bytes()));
    return crossed.toByteArray();
  }

  private static Carriage carriage(Way way, boolean legible, boolean accepted) {
    if (way.clear()) {
      return Carriage.TCP;
    }
    return legible ? Carriage.NullTLS : accepted ? Carriage.TLS : Carriage.Unaccepted;
  }

  private static String protection(Carriage carriage, Attempt connection, int length) {
    return switch (carriage) {
      case None, TCP -> length + " bytes in clear";
      case NullTLS -> length + " bytes of " + connection.protection() + ", legible";
      case TLS, Unaccepted -> length + " bytes of " + connection.protection();
    };
  }

  private Hop hop(int message) {
    return setting.route(message).hop(letters.of(message).position());
  }

  /** Whether the attacker knows what a message says. */
  boolean readByAttacker(int message) {
    String mark = letters.of(message).mark();
    return !mark.isEmpty() && attacker.hasRead(mark);
  }
}
