package lync.encryption.wire.run;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
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
import lync.encryption.model.vocabulary.Participant;
import lync.encryption.model.vocabulary.Phase;
import lync.encryption.model.vocabulary.Zone;
import lync.encryption.wire.input.MalformedData;
import lync.encryption.wire.sip.SipMessage;
import lync.encryption.wire.sip.SipReader;
import lync.encryption.wire.tls.Party;

/**
 * The messages of a scenario on their way. Whom each passes in turn is the scenario's business, and taken from the model; over which connection it
 * goes on, whether it may, what it looks like on the wire, who gets it and what is made of it there is found out.
 */
final class Mail {

  /** What is written and carried so far. */
  private static final Set<MessageKind> WRITTEN = EnumSet.of(MessageKind.Unused, MessageKind.SignIn, MessageKind.Presence, MessageKind.InstantMessage);

  private final Setting setting;
  private final Network network;
  private final Connections connections;
  private final Attacker attacker;
  private final Author author;
  private final SignIn signIn;
  private final Registrar registrar = new Registrar();
  private final List<Letter> letters = new ArrayList<>();

  Mail(Setting setting, Network network, Connections connections, Attacker attacker) {
    this.setting = setting;
    this.network = network;
    this.connections = connections;
    this.attacker = attacker;
    author = new Author(network);
    signIn = new SignIn(network.cryptography());
    IntStream.rangeClosed(0, setting.universe().messages()).forEach(m -> letters.add(new Letter()));
  }

  Registrar registrar() {
    return registrar;
  }

  Letter letter(int message) {
    return letters.get(message);
  }

  /** Why a message is not executed; empty if it is. */
  Optional<String> withoutCounterpart(int message) {
    MessageKind kind = setting.plan(message).kind();
    if (!WRITTEN.contains(kind)) {
      return Optional.of("messages of kind " + kind + " are not written yet");
    }
    return kind == MessageKind.InstantMessage && network.has(Fault.ContentSealedOnTcp)
        ? Optional.of("an instant message hidden on TCP is not written yet") : Optional.empty();
  }

  /** Its sender writes it. */
  String start(int message) {
    write(message, true);
    letter(message).underway(1);
    return letter(message).text().startLine().text() + " is ready";
  }

  private void write(int message, boolean bySender) {
    MessagePlan plan = setting.plan(message);
    Author.Written written = author.write(message, plan);
    SipMessage text = written.text();
    if (plan.kind() == MessageKind.SignIn) {
      boolean knowsPassword = bySender || network.design().compromised().contains(plan.from());
      text = knowsPassword ? signIn.proven(text, plan.from()) : signIn.guessed(text);
    }
    letter(message).written(text, written.mark());
  }

  /** Who has it sends it on, if there is a connection for it and nothing forbids it. */
  String sendHop(int message) {
    Hop hop = hop(message);
    Optional<Way> way = Way.of(hop, connections, registrar);
    if (way.isEmpty()) {
      return "there is no connection from " + hop.from() + " to " + hop.to();
    }
    Optional<MessageReason> objection = objection(message, way.get());
    if (objection.isPresent()) {
      letter(message).refused(objection.get(), hop.position());
      return hop.from() + " does not send it on: " + objection.get();
    }
    return carry(message, way.get(), hop);
  }

  /** The attacker passes on what it got, over its other half of a connection. */
  String forward(int message) {
    Hop hop = hop(message);
    return Way.ofAttacker(hop, connections).map(way -> carry(message, way, hop)).orElse("the attacker has no connection to " + hop.to());
  }

  /** The attacker makes a message up, and sends it over a connection of its own or into one in clear. */
  String inject(int message, Link link) {
    Hop hop = IntStream.range(1, route(message).length()).mapToObj(i -> route(message).hop(i))
        .filter(each -> each.way() == Hop.Way.OpenedBySender && each.link() == link.twin()).findFirst().orElseThrow();
    Optional<Way> way = Way.on(connections, link, Party.Initiator);
    if (way.isEmpty()) {
      return "the attacker has no connection to " + hop.to();
    }
    write(message, false);
    attacker.sees(letter(message).text().bytes());
    return carry(message, way.get(), hop);
  }

  /** Nobody answers, and its sender gives up. */
  String lose(int message) {
    letter(message).refused(MessageReason.TimedOut, letter(message).position());
    return "nothing comes back";
  }

  /** It cannot start or go on; why, is found out. */
  String refuse(int message) {
    Letter letter = letter(message);
    MessageReason reason = letter.phase() == MessagePhase.Waiting ? notStarted(message) : notSentOn(message);
    letter.refused(reason, letter.position());
    return "nothing is sent: " + reason;
  }

  private MessageReason notStarted(int message) {
    Route route = route(message);
    boolean joined = route.length() > 0 && network.design().present().containsAll(participants(message))
        && IntStream.range(1, route.length()).allMatch(i -> route.hop(i).way() != Hop.Way.None);
    boolean own = setting.plan(message).kind() != MessageKind.SignIn && setting.plan(message).from().isOwnClient();
    return joined && own && registrar.of(setting.plan(message).from()).isEmpty() ? MessageReason.NotSignedIn : MessageReason.NoRoute;
  }

  private MessageReason notSentOn(int message) {
    Hop hop = hop(message);
    Optional<Way> way = Way.of(hop, connections, registrar);
    if (way.isPresent()) {
      return objection(message, way.get()).orElse(MessageReason.None);
    }
    boolean unknown = hop.way() == Hop.Way.DownToOwnClient && registrar.of(hop.to()).isEmpty();
    return unknown ? MessageReason.RecipientNotSignedIn : MessageReason.NoConnection;
  }

  /** Why whoever has a message does not send it over a connection that it has: what crosses the firewall does not go in clear (C08). */
  private Optional<MessageReason> objection(int message, Way way) {
    boolean crosses = participants(message).stream().anyMatch(each -> network.design().zone().get(each) != Zone.Internal);
    boolean excused = network.has(Fault.CrossingMessageOntoInternalTcp)
        || network.has(Fault.ExternalClientOverTcp) && way.connection().link().twin() == Link.ExternalClientToAccessEdge;
    return crosses && way.clear() && !excused ? Optional.of(MessageReason.TcpOnCrossingPath) : Optional.empty();
  }

  /** The message crosses a connection, past whoever listens, and the other end does with it what it does. */
  private String carry(int message, Way way, Hop hop) {
    Letter letter = letter(message);
    Attempt connection = way.connection();
    byte[] plain = letter.text().bytes();
    int before = connection.crossed().size();
    boolean accepted = way.receiver().phase() == Phase.Established;
    byte[] received = connection.send(way.sender(), plain);
    byte[] crossed = crossedSince(connection, before);
    boolean legible = new String(crossed, StandardCharsets.ISO_8859_1).contains(letter.mark());
    Carriage carriage = carriage(way, legible, accepted);
    letter.crossed(connection.link(), carriage);
    boolean attackers = connection.attackerAt(way.sender().other());
    if (network.tapped(connection.link()) || attackers) {
      attacker.sees(crossed);
      if (!way.clear()) {
        attacker.seesRecords(message, connection.link());
      }
    }
    if (attackers) {
      attacker.sees(received);
      letter.intercepted();
      return protection(carriage, connection, crossed.length) + "; read by the attacker";
    }
    return protection(carriage, connection, crossed.length) + arrive(message, connection, hop, received);
  }

  private static byte[] crossedSince(Attempt connection, int before) {
    List<Attempt.Sent> sent = connection.crossed();
    return sent.subList(before, sent.size()).stream().map(Attempt.Sent::bytes).reduce(new byte[0], Mail::joined);
  }

  private static byte[] joined(byte[] one, byte[] other) {
    byte[] both = Arrays.copyOf(one, one.length + other.length);
    System.arraycopy(other, 0, both, one.length, other.length);
    return both;
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

  /** What the next participant makes of what it has read. */
  private String arrive(int message, Attempt connection, Hop hop, byte[] received) {
    Letter letter = letter(message);
    SipMessage text = read(received);
    MessagePlan plan = setting.plan(message);
    Participant receiver = hop.to();
    int position = hop.position() + 1;
    if (plan.kind() == MessageKind.SignIn && Relaying.flow(text).isEmpty()) {
      text = Relaying.cameOver(text, connection.link());
    }
    if (plan.kind() == MessageKind.SignIn && receiver.authenticates() && !signIn.accepts(text, plan.from())) {
      letter.refused(MessageReason.NotAuthenticated, position);
      return "; " + receiver + " finds the proof of the password wrong";
    }
    if (position < route(message).length()) {
      letter.received(Relaying.passedOn(text, network.pki().names().of(receiver).value(), author.branch()));
      letter.underway(position);
      return "; " + receiver + " has it";
    }
    letter.received(text);
    letter.delivered(position);
    if (plan.kind() == MessageKind.SignIn && plan.from().isOwnClient()) {
      registrar.signedIn(plan.from(), Relaying.flow(text));
      return "; " + receiver + " registers " + plan.from() + " over " + Relaying.flow(text).map(Link::name).orElse("nothing");
    }
    return "; " + receiver + " reads " + text.startLine().text();
  }

  private static SipMessage read(byte[] received) {
    try {
      return SipReader.read(received);
    } catch (MalformedData e) {
      throw new IllegalStateException("what arrived is no message", e);
    }
  }

  private Route route(int message) {
    return setting.route(message);
  }

  private List<Participant> participants(int message) {
    return IntStream.rangeClosed(1, route(message).length()).mapToObj(route(message)::at).toList();
  }

  private Hop hop(int message) {
    return route(message).hop(letter(message).position());
  }

  /** Whether the attacker knows what a message says. */
  boolean readByAttacker(int message) {
    String mark = letter(message).mark();
    return !mark.isEmpty() && attacker.hasRead(mark);
  }
}
