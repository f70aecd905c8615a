package lync.encryption.cli.design;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import lync.encryption.cli.input.InvalidInput;
import lync.encryption.cli.verdict.Verdict;
import lync.encryption.model.clause.Clause;
import lync.encryption.model.clause.Clauses;
import lync.encryption.model.design.Design;
import lync.encryption.model.vocabulary.Certificate;
import lync.encryption.model.vocabulary.Fault;
import lync.encryption.model.vocabulary.Level;
import lync.encryption.model.vocabulary.Link;
import lync.encryption.model.vocabulary.Participant;
import lync.encryption.model.vocabulary.Protocol;
import lync.encryption.model.vocabulary.Reading;
import lync.encryption.model.vocabulary.Redirect;
import lync.encryption.model.vocabulary.Transport;
import lync.encryption.model.vocabulary.TrunkMode;
import lync.encryption.model.vocabulary.Zone;

/**
 * Reads design files strictly: whatever is not understood, does not fit together or contradicts itself is reported with its place, and nothing
 * is guessed. What a file leaves out gets the default that the commented file of {@code lync init} names.
 */
public final class DesignReader {

  /** What the file's name ends in. */
  public static final String EXTENSION = ".yaml";

  /** What names of designs and scenarios are made of, in a sentence. */
  public static final String NAME_RULE = "letters, digits and single hyphens, starting with a letter";

  /** They become names of files and of TLA+ instances. */
  private static final Pattern NAME = Pattern.compile("[A-Za-z][A-Za-z0-9]*(-[A-Za-z0-9]+)*");

  private static final List<String> FIELDS = List.of("design", "title", "source", "assumed", "participants", "links", "encryptionLevel", "trunk",
      "redirect", "fipsDeclared", "readings", "attacker", "faults", "expect", "checkpoints", "scenarios");
  private static final List<String> LINK_FIELDS = List.of("from", "to", "allows");
  private static final List<String> TRUNK_FIELDS = List.of("media", "bypass");
  private static final List<String> ATTACKER_FIELDS = List.of("tapped", "active", "bag", "compromised");
  /** Nothing listens there unless by a fault, so that a design may list it with nothing allowed. */
  static final Link UNDOCUMENTED = Link.ExternalClientToRelayAuthentication;
  /** The certificates that somebody without any key of the deployment can get. */
  private static final Set<Certificate> BAG = EnumSet.complementOf(EnumSet.of(Certificate.None, Certificate.Own));

  /** What a redirect leads to. */
  private static final Link REDIRECTED = Link.ClientAToOfficeWebApps;
  private static final Set<TrunkMode> MODES = EnumSet.complementOf(EnumSet.of(TrunkMode.Unset));

  /** What a gateway must be capable of (C28). */
  private static final Set<Capability> SRTP_ON_TRUNK = EnumSet.of(Capability.SRTP, Capability.CertificateStore);

  private final Path path;
  /** What the design has to be called. */
  private final String expectedName;
  private final Problems problems;
  private final Values values;
  private final Roster roster;

  private DesignReader(Path path, String expectedName, Problems problems) {
    this.path = path;
    this.expectedName = expectedName;
    this.problems = problems;
    this.values = new Values(problems);
    this.roster = new Roster(problems);
  }

  /**
   * Reads a design file.
   *
   * @throws InvalidInput with every problem found
   */
  public static DesignFile read(Path path) throws InvalidInput {
    return read(path, YamlText.text(path, path.toString()), Expectations.NONE);
  }

  /**
   * What a design file would say if this stood in it.
   *
   * @throws InvalidInput with every problem found
   */
  static DesignFile read(Path path, String text, Expectations expectations) throws InvalidInput {
    return read(text, path, nameOf(path), expectations);
  }

  /**
   * Reads a design that another file was turned into.
   *
   * @param text the design
   * @param path the other file
   * @param name what the design has to be called
   * @throws InvalidInput with every problem found
   */
  public static DesignFile read(String text, Path path, String name) throws InvalidInput {
    return read(text, path, name, Expectations.NONE);
  }

  private static DesignFile read(String text, Path path, String name, Expectations expectations) throws InvalidInput {
    Problems problems = new Problems(path.toString(), expectations);
    Node root = YamlText.parse(text, problems);
    Optional<DesignFile> file = new DesignReader(path, name, problems).design(root);
    problems.throwIfAny();
    return file.orElseThrow(() -> new IllegalStateException("no design was read from " + path + ", and no problem reported"));
  }

  /** Whether designs and scenarios may be called so. */
  public static boolean validName(String name) {
    return NAME.matcher(name).matches();
  }

  private Optional<DesignFile> design(Node root) {
    return Fields.of(root, "a design", FIELDS, problems).map(this::design);
  }

  private DesignFile design(Fields fields) {
    String name = name(fields);
    String title = fields.required("title").flatMap(node -> values.text(node, "title")).orElse("");
    String source = fields.optional("source").flatMap(node -> values.text(node, "source")).orElse("");

    List<String> assumed =
        fields.optional("assumed").flatMap(node -> values.items(node, "assumed")).orElseGet(List::of).stream()
            .flatMap(item -> values.text(item, "an item of 'assumed'").stream())
            .toList();

    Node none = new Node.Mapping(List.of(), fields.at());
    ParticipantSettings participants = new ParticipantReader(problems, values, roster).read(fields.required("participants").orElse(none));
    Links links = fields.required("links").map(this::links).orElseGet(Links::new);
    Set<Reading> alternatives = fields.optional("readings").map(this::readings).orElseGet(Set::of);
    Attacker attacker = fields.optional("attacker").flatMap(this::attacker).orElseGet(Attacker::absent);
    Set<Fault> faults =
        fields.optional("faults").flatMap(node -> values.words(node, "faults", "fault", Fault.class, EnumSet.allOf(Fault.class))).orElseGet(Set::of);

    Map<Participant, Level> levels =
        fields.optional("encryptionLevel").flatMap(node -> new LevelReader(problems, values, roster).read(node)).orElse(Design.UNSET);
    TrunkPolicy trunk = fields.optional("trunk").map(node -> trunk(node, participants, links.allows)).orElse(TrunkPolicy.UNSTATED);
    Redirect redirect = fields.optional("redirect").flatMap(node -> redirect(node, links.allows)).orElse(Redirect.None);
    boolean fipsDeclared = fields.optional("fipsDeclared").flatMap(node -> values.flag(node, "fipsDeclared")).orElse(false);
    Design design =
        participants.design(roster.present(), links.allows, levels, trunk, redirect, fipsDeclared, attacker, alternatives, faults);
    checkTransports(design);
    LevelReader.contradiction(design, roster.names()).ifPresent(message -> problems.add(fields.at("encryptionLevel"), message));
    Map<String, Verdict> expect = fields.optional("expect").map(this::expectations).orElseGet(Map::of);
    CheckpointReader checkpoints = new CheckpointReader(problems, values);
    fields.optional("checkpoints").ifPresent(checkpoints::read);
    List<NamedScenario> scenarios =
        fields.required("scenarios")
            .map(node -> new ScenarioReader(problems, values, roster, design, links.places.keySet(), checkpoints).read(node))
            .orElseGet(List::of);
    checkpoints.checkUse();
    return new DesignFile(name, title, source, assumed, path, design, roster.names(), scenarios, expect);
  }

  private static String nameOf(Path path) {
    String fileName = path.toAbsolutePath().normalize().getFileName().toString();
    return fileName.endsWith(EXTENSION) ? fileName.substring(0, fileName.length() - EXTENSION.length()) : fileName;
  }

  private String name(Fields fields) {
    Optional<Node> node = fields.required("design");
    Optional<String> name = node.flatMap(value -> values.text(value, "design"));
    name.filter(given -> !given.equals(expectedName))
        .ifPresent(given -> problems.add(node.get().at(), "the design is called '" + given + "', its file '"
            + path.toAbsolutePath().normalize().getFileName() + "'; expected " + expectedName));
    name.filter(given -> !validName(given))
        .ifPresent(given -> problems.add(node.get().at(), "'" + given + "' is no name for a design; expected " + NAME_RULE));
    return name.orElse(expectedName);
  }

  /** The listed links with what they allow, and where each stands. */
  private static final class Links {
    final Map<Link, Set<Transport>> allows = new EnumMap<>(Link.class);
    final Map<Link, Location> places = new EnumMap<>(Link.class);
  }

  private Links links(Node node) {
    Links links = new Links();
    values.items(node, "links").orElseGet(List::of)
        .forEach(item -> Fields.of(item, "a link", LINK_FIELDS, problems).ifPresent(fields -> link(fields, links)));
    return links;
  }

  private void link(Fields fields, Links links) {
    Optional<Link> found = roster.link(fields, "a link");
    if (found.isEmpty()) {
      return;
    }
    Link link = found.get();
    Location earlier = links.places.putIfAbsent(link, fields.at());
    if (earlier != null) {
      problems.add(fields.at(), "this link stands here a second time; expected it once, as in line " + earlier.line());
      return;
    }
    Optional<Node> stated = fields.optional("allows");
    Optional<Set<Transport>> usual = usualTransports(link);
    if (stated.isEmpty() && usual.isEmpty()) {
      problems.add(fields.at(), "a trunk does not say what it allows; expected allows: [TCP], [TLS] or [TCP, TLS]");
    }
    Set<Transport> allows =
        stated.flatMap(node -> values.words(node, "allows", "transport", Transport.class, EnumSet.allOf(Transport.class)))
            .orElseGet(() -> usual.orElseGet(Set::of));
    stated.filter(node -> link != UNDOCUMENTED && node instanceof Node.Sequence list && list.items().isEmpty())
        .ifPresent(node -> problems.add(node.at(), "a link that allows nothing; expected a transport, or no such link"));
    links.allows.put(link, allows);
  }

  /** What the responder of a link listens for unless the design says otherwise; on a trunk it must (C04). */
  private static Optional<Set<Transport>> usualTransports(Link link) {
    if (link.isTrunkLink()) {
      return Optional.empty();
    }
    if (link == UNDOCUMENTED) {
      return Optional.of(Set.of());
    }
    if (link.isServerLink()) {
      return Optional.of(Set.of(Transport.MTLS));
    }
    return Optional.of(Set.of(link.protocol() == Protocol.TURN ? Transport.TCP : Transport.TLS));
  }

  private TrunkPolicy trunk(Node node, ParticipantSettings participants, Map<Link, Set<Transport>> allows) {
    Optional<Fields> trunk = Fields.of(node, "'trunk'", TRUNK_FIELDS, problems);
    Optional<TrunkMode> mode = trunk.flatMap(given -> given.optional("media")).flatMap(stated -> values.word(stated, "trunk media", MODES));
    boolean bypass = trunk.flatMap(given -> given.optional("bypass")).flatMap(stated -> values.flag(stated, "bypass")).orElse(false);
    if (allows.keySet().stream().noneMatch(Link::isTrunkLink)) {
      problems.add(node.at(), "there is no trunk; expected a link between the Mediation Server and the gateway, or no 'trunk'");
    } else if (mode.filter(TrunkMode.Required::equals).isPresent()) {
      checkRequired(trunk.get().at("media"), participants, allows);
    }
    return new TrunkPolicy(mode.orElse(TrunkMode.Unset), bypass);
  }

  /** SRTP on the trunk needs TLS there, and a gateway that can do SRTP and keeps a certificate (C28). */
  private void checkRequired(Location at, ParticipantSettings participants, Map<Link, Set<Transport>> allows) {
    if (allows.keySet().stream().filter(Link::isTrunkLink).allMatch(link -> allows.get(link).equals(Set.of(Transport.TCP)))) {
      problems.add(at, "trunk media is Required, but the trunk allows only TCP; expected a trunk link that allows TLS (C28)");
    }
    Set<Capability> gateway = participants.capabilities.getOrDefault(Participant.Gateway, SRTP_ON_TRUNK);
    if (!gateway.containsAll(SRTP_ON_TRUNK)) {
      String lacking = SRTP_ON_TRUNK.stream().filter(needed -> !gateway.contains(needed)).map(Capability::name).collect(Collectors.joining(" and "));
      problems.add(at, "trunk media is Required, but the gateway lacks " + lacking
          + "; expected a gateway with capabilities: [SRTP, CertificateStore] (C28)");
    }
  }

  /** Whoever is sent on needs somewhere to go, and a listener there. */
  private Optional<Redirect> redirect(Node node, Map<Link, Set<Transport>> allows) {
    Optional<Redirect> redirect = values.word(node, "redirect", Redirect.class);
    redirect.filter(to -> to != Redirect.None && !allows.getOrDefault(REDIRECTED, Set.of()).contains(Transport.valueOf(to.name()))).ifPresent(
        to -> problems.add(node.at(), "clients are sent on over " + to + ", where nobody listens; expected a link from ClientA to OfficeWebApps that allows "
            + to));
    return redirect;
  }

  private Set<Reading> readings(Node node) {
    Set<Reading> alternatives = EnumSet.noneOf(Reading.class);
    List<String> known = EnumSet.allOf(Reading.class).stream().map(Reading::name).toList();
    Fields.of(node, "'readings'", known, problems).ifPresent(
        fields -> EnumSet.allOf(Reading.class).forEach(
            reading -> fields.optional(reading.name())
                .flatMap(answer -> values.word(answer, "answer to " + reading, answers(reading)))
                .filter(answer -> answer.equals(reading.alternative()))
                .ifPresent(answer -> alternatives.add(reading))));
    return alternatives;
  }

  private static Map<String, String> answers(Reading reading) {
    return reading.answers().stream().collect(Collectors.toMap(Function.identity(), Function.identity()));
  }

  /** What the design says about the attacker. */
  record Attacker(Set<Zone> tapped, boolean active, Set<Certificate> bag, Set<Participant> compromised) {
    static Attacker absent() {
      return new Attacker(Set.of(), false, Set.of(), Set.of());
    }
  }

  private Optional<Attacker> attacker(Node node) {
    return Fields.of(node, "'attacker'", ATTACKER_FIELDS, problems).map(this::attacker);
  }

  private Attacker attacker(Fields fields) {
    Set<Zone> tapped =
        fields.optional("tapped").flatMap(node -> values.words(node, "tapped", "zone", Zone.class, EnumSet.allOf(Zone.class))).orElseGet(Set::of);
    boolean active = fields.optional("active").flatMap(node -> values.flag(node, "active")).orElse(false);
    Set<Certificate> bag =
        fields.optional("bag")
            .flatMap(node -> values.words(node, "bag", "certificate of the bag", Certificate.class, BAG))
            .orElse(active ? BAG : Set.of());
    Set<Participant> compromised =
        fields.optional("compromised")
            .flatMap(node -> values.distinct(node, "compromised", Participant.class, item -> roster.resolve(item, "compromised")))
            .orElseGet(Set::of);
    if (active && tapped.isEmpty()) {
      problems.add(fields.at("active"), "the attacker is active but taps no zone; expected tapped: [a zone, …], an attacker acts only where it taps");
    }
    return new Attacker(tapped, active, bag, compromised);
  }

  private Map<String, Verdict> expectations(Node node) {
    Map<String, Verdict> expect = new LinkedHashMap<>();
    Map<String, Verdict> verdicts = Arrays.stream(Verdict.values()).collect(Collectors.toMap(Verdict::word, Function.identity()));
    Fields.mapping(node, "expect", problems).ifPresent(
        mapping -> mapping.entries().forEach(
            entry -> {
              Optional<Clause> clause = Clauses.byId(entry.key());
              if (clause.isEmpty()) {
                problems.unknown(entry.keyAt(), "clause", entry.key(), Clauses.all().stream().map(Clause::id).toList());
              }
              Optional<Verdict> verdict = values.word(entry.value(), "verdict", verdicts);
              if (clause.isPresent() && verdict.isPresent() && expect.put(clause.get().id(), verdict.get()) != null) {
                problems.add(entry.keyAt(), "clause " + clause.get().id() + " stands here a second time; expected it once, by id or by name");
              }
            }));
    return expect;
  }

  /** A client that is configured for a transport which none of its connections allows could never sign in. */
  private void checkTransports(Design design) {
    roster.present().stream().filter(Participant::isOwnClient).forEach(
        client -> {
          Set<Transport> offered = EnumSet.noneOf(Transport.class);
          design.allows().forEach(
              (link, allows) -> {
                if (link.initiator() == client && link != UNDOCUMENTED && link.protocol() == Protocol.SIP) {
                  offered.addAll(allows);
                }
              });
          Transport configured = design.configured().get(client);
          boolean possible = configured == Transport.TCP ? offered.contains(Transport.TCP) : offered.stream().anyMatch(t -> t != Transport.TCP);
          if (!offered.isEmpty() && !possible) {
            problems.add(roster.place(client), roster.name(client) + " is configured for " + configured + ", but its SIP links allow only "
                + offered.stream().map(Transport::name).collect(Collectors.joining(", ")) + "; expected one that allows " + configured);
          }
        });
  }
}
