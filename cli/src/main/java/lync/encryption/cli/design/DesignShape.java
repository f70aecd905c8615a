package lync.encryption.cli.design;

import static lync.encryption.cli.design.Shape.Field.optional;
import static lync.encryption.cli.design.Shape.Field.required;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.Stream;
import lync.encryption.cli.verdict.Verdict;
import lync.encryption.model.clause.Clauses;
import lync.encryption.model.design.Scenario;
import lync.encryption.model.vocabulary.AdministratorStep;
import lync.encryption.model.vocabulary.Certificate;
import lync.encryption.model.vocabulary.CertificateName;
import lync.encryption.model.vocabulary.Fault;
import lync.encryption.model.vocabulary.Handshakes;
import lync.encryption.model.vocabulary.Issuer;
import lync.encryption.model.vocabulary.Level;
import lync.encryption.model.vocabulary.Order;
import lync.encryption.model.vocabulary.Origin;
import lync.encryption.model.vocabulary.Participant;
import lync.encryption.model.vocabulary.Reading;
import lync.encryption.model.vocabulary.Redirect;
import lync.encryption.model.vocabulary.Suite;
import lync.encryption.model.vocabulary.Transport;
import lync.encryption.model.vocabulary.TrunkMode;
import lync.encryption.model.vocabulary.Validity;
import lync.encryption.model.vocabulary.Zone;

/** The format of design files: every field with the values that it takes. A test holds it against what the reader asks for. */
final class DesignShape {

  private static final Shape.Text TEXT = new Shape.Text();
  private static final Shape.Flag FLAG = new Shape.Flag();
  private static final Shape.Name NAME = new Shape.Name();
  private static final Shape.Items NAMES = new Shape.Items(NAME, true);
  private static final Shape.Struct LINK_ENDS = new Shape.Struct(List.of(
      required("from", NAME, "Who opens the connection."),
      required("to", NAME, "Who accepts it.")));
  private static final Shape.Words LEVELS = words(EnumSet.complementOf(EnumSet.of(Level.Unset)));
  private static final Shape.Number BOUND = new Shape.Number(0, Scenario.MAX_BOUND);

  /** A whole design file. */
  static final Shape.Struct DESIGN = new Shape.Struct(List.of(
      required("design", TEXT, "The name of this file without .yaml."),
      required("title", TEXT, "What the deployment is, in a line."),
      optional("source", TEXT, "Where the topology is described."),
      optional("assumed", new Shape.Items(TEXT, false), "What of this deployment nobody stated, so that a default was taken, a sentence each."),
      required("participants", participants(), "Who there is, by a name of your own or by role."),
      required("links", new Shape.Items(link(), false), "Who may connect to whom; a link that is not listed does not exist."),
      optional("encryptionLevel", new Shape.Either(LEVELS, new Shape.Named(LEVELS)),
          "The level for audio and video that the administrator has set, for the whole deployment or by site; unset counts as Required."),
      optional("trunk", new Shape.Struct(List.of(
          optional("media", words(EnumSet.complementOf(EnumSet.of(TrunkMode.Unset))), "Whether the trunk's media is encrypted; unset, R6 decides."),
          optional("bypass", FLAG, "Whether media may go past the Mediation Server."))), "The trunk to the media gateway."),
      optional("redirect", words(Redirect.values()), "Whether, and how, the web services send clients on for meeting content."),
      optional("fipsDeclared", FLAG, "Whether the deployment is declared to be FIPS compliant."),
      optional("readings", readings(), "Answers to what the document leaves open."),
      optional("attacker", attacker(), "What the attacker can do; there is none without this."),
      optional("faults", list(words(Fault.values())), "Deviations of an implementation from the document, switched on."),
      optional("expect", new Shape.Keyed(clauses(), new Shape.Words(Stream.of(Verdict.values()).map(Verdict::word).toList())),
          "The verdict that is expected of each clause, stated before anything is explored."),
      optional("checkpoints", new Shape.Named(new Shape.Struct(List.of(
          optional("about", TEXT, "What has come about there, in a sentence."),
          required("steps", new Shape.Items(TEXT, false), "The labels of the steps that lead there, in order, as lync trace --steps prints them.")))),
          "Runs whose last states scenarios start at."),
      required("scenarios", new Shape.Named(scenario()), "What is attempted, and the bounds within which it is explored.")));

  private DesignShape() {}

  private static Shape.Words words(Enum<?>... valid) {
    return words(Arrays.asList(valid));
  }

  private static Shape.Words words(Collection<? extends Enum<?>> valid) {
    return new Shape.Words(valid.stream().<String>map(Enum::name).toList());
  }

  private static Shape.Items list(Shape item) {
    return new Shape.Items(item, true);
  }

  private static List<String> clauses() {
    return Clauses.all().stream().flatMap(clause -> Stream.of(clause.id(), clause.name())).toList();
  }

  private static Shape.Participants participants() {
    Map<Participant, Shape.Struct> byRole = new EnumMap<>(Participant.class);
    for (Participant role : Participant.values()) {
      byRole.put(role, participant(role));
    }
    return new Shape.Participants(byRole);
  }

  private static Shape.Struct participant(Participant role) {
    List<Shape.Field> fields = new ArrayList<>(List.of(
        optional("role", words(Participant.values()), "The part it plays; may be left out if the name is the role."),
        optional("zone", words(Zone.values()), "Where it stands; by default where the role usually does."),
        optional("certificate", new Shape.Either(new Shape.Words(List.of("none")), certificate()), "Its own certificate."),
        optional("trust", list(words(Issuer.values())), "The authorities whose certificates it accepts."),
        optional("trustedServers", NAMES, "The servers that it takes connections of servers from."),
        optional("allowedPartners", NAMES, "The partners and providers that it federates with."),
        optional("suites", list(words(Suite.Approved, Suite.NonApproved)), "The cipher suites that its system has.")));
    if (role.isOwnClient()) {
      fields.add(optional("transport", words(Transport.TCP, Transport.TLS), "What it is configured for."));
      fields.add(optional("throughDirector", FLAG, "Whether it signs in through the Director."));
    }
    if (role.isOwnClient() || role == Participant.MediationServer) {
      fields.add(optional("home", NAME, "Its pool."));
    }
    if (role.isMediaEnd()) {
      fields.add(optional("capabilities", list(words(ParticipantReader.possible(role))), "What its equipment can do."));
    }
    if (role.isFipsServer()) {
      fields.add(optional("fips", FLAG, "Whether it is in FIPS mode."));
    }
    return new Shape.Struct(fields);
  }

  private static Shape.Struct certificate() {
    return new Shape.Struct(List.of(
        optional("issuer", words(Issuer.values()), "Who signed it."),
        optional("validity", words(Validity.values()), "Whether it is within its period."),
        optional("name", words(CertificateName.values()), "Whether it bears its holder's name.")));
  }

  private static Shape.Struct link() {
    List<Shape.Field> fields = new ArrayList<>(LINK_ENDS.fields());
    fields.add(optional("allows", list(words(Transport.values())), "What the one connected to listens for."));
    return new Shape.Struct(fields);
  }

  private static Shape.Struct readings() {
    return new Shape.Struct(Stream.of(Reading.values())
        .map(reading -> optional(reading.name(), new Shape.Words(reading.answers()), "By default " + reading.byDefault() + ".")).toList());
  }

  private static Shape.Struct attacker() {
    return new Shape.Struct(List.of(
        optional("tapped", list(words(Zone.values())), "Zones in which it reads."),
        optional("active", FLAG, "Whether it also connects, intercepts and injects there."),
        optional("bag", list(words(EnumSet.complementOf(EnumSet.of(Certificate.None, Certificate.Own)))), "Certificates that it can get."),
        optional("compromised", NAMES, "Participants whose certificate and password it has.")));
  }

  private static Shape.Struct scenario() {
    Shape.Items links = new Shape.Items(LINK_ENDS, true);
    return new Shape.Struct(List.of(
        optional("about", TEXT, "What is attempted, in a sentence."),
        optional("connect", links, "Links to be opened for their own sake."),
        optional("messages", new Shape.Items(message(), false), "What is sent, in this order."),
        optional("administrator", list(words(AdministratorStep.values())), "What the administrator may do meanwhile, each once."),
        optional("media", new Shape.Struct(List.of(
            required("packets", new Shape.Number(1, Scenario.MAX_PACKETS), "How many packets each sender sends."),
            required("deliveries", new Shape.Number(0, Scenario.MAX_DELIVERIES), "How many packets reach a receiver in all, again or made up ones too."),
            optional("rollOver", FLAG, "Whether sequence numbers roll over."))), "What flows in the calls."),
        optional("bounds", new Shape.Struct(List.of(
            optional("retries", BOUND, "How often each link may be tried again."),
            optional("attackerConnections", BOUND, "Connections that the attacker may make or intercept in all."),
            optional("attacked", links, "Links that the attacker goes for."),
            optional("handshakes", words(Handshakes.values()), "One handshake after the other, or all at once."),
            optional("order", words(Order.values()), "One message after the other, or all at once."))), "Within what it is explored."),
        optional("checkpoint", TEXT, "The checkpoint at which exploring starts; by default the initial state."),
        optional("thorough", FLAG, "Too large for every day: explored only with --thorough.")));
  }

  private static Shape.Struct message() {
    return new Shape.Struct(List.of(
        required("kind", words(Attempt.values()), "What is attempted."),
        required("from", NAME, "Who does it."),
        optional("to", NAME, "Who is addressed, where it is not clear from the kind."),
        optional("media", new Shape.Words(List.copyOf(new TreeSet<>(MessageReader.SHARING.keySet()))), "Of a call: what the two ends share."),
        optional("call", new Shape.Number(1, Scenario.CALLS), "The call that it belongs to; by default 1."),
        optional("origin", words(Origin.values()), "Whether the attacker makes it up.")));
  }
}
