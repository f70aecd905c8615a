package lync.encryption.properties;

import java.lang.reflect.Modifier;
import java.util.Arrays;
import java.util.Collection;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import lync.encryption.generators.RandomDesigns;
import lync.encryption.model.Invariants;
import lync.encryption.model.LyncModel;
import lync.encryption.model.LyncVariables;
import lync.encryption.model.Universe;
import lync.encryption.model.action.Action;
import lync.encryption.model.clause.Clause;
import lync.encryption.model.clause.Clauses;
import lync.encryption.model.clause.Part;
import lync.encryption.model.design.Design;
import lync.encryption.model.design.MessagePlan;
import lync.encryption.model.design.Scenario;
import lync.encryption.model.rule.KeyMaker;
import lync.encryption.model.rule.Negotiation;
import lync.encryption.model.rule.ReplayWindow;
import lync.encryption.model.rule.Route;
import lync.encryption.model.rule.Streaming;
import lync.encryption.model.rule.Term;
import lync.encryption.model.rule.Terms;
import lync.encryption.model.state.Variable;
import lync.encryption.model.vocabulary.AdministratorStep;
import lync.encryption.model.vocabulary.CallPhase;
import lync.encryption.model.vocabulary.CallReason;
import lync.encryption.model.vocabulary.Carriage;
import lync.encryption.model.vocabulary.Certificate;
import lync.encryption.model.vocabulary.CertificateName;
import lync.encryption.model.vocabulary.CredentialState;
import lync.encryption.model.vocabulary.FarEnd;
import lync.encryption.model.vocabulary.Fault;
import lync.encryption.model.vocabulary.Handshakes;
import lync.encryption.model.vocabulary.Issuer;
import lync.encryption.model.vocabulary.Level;
import lync.encryption.model.vocabulary.Link;
import lync.encryption.model.vocabulary.Media;
import lync.encryption.model.vocabulary.MessageKind;
import lync.encryption.model.vocabulary.MessagePhase;
import lync.encryption.model.vocabulary.MessageReason;
import lync.encryption.model.vocabulary.Order;
import lync.encryption.model.vocabulary.Origin;
import lync.encryption.model.vocabulary.Participant;
import lync.encryption.model.vocabulary.PayloadForm;
import lync.encryption.model.vocabulary.Phase;
import lync.encryption.model.vocabulary.Protocol;
import lync.encryption.model.vocabulary.Reading;
import lync.encryption.model.vocabulary.Reason;
import lync.encryption.model.vocabulary.Redirect;
import lync.encryption.model.vocabulary.SentLevel;
import lync.encryption.model.vocabulary.Side;
import lync.encryption.model.vocabulary.Suite;
import lync.encryption.model.vocabulary.Transport;
import lync.encryption.model.vocabulary.TrunkMode;
import lync.encryption.model.vocabulary.Validity;
import lync.encryption.model.vocabulary.Zone;

/** The Java model, described; the topics are the names of the specification's operators, as the parity rule has it. */
final class ModelDescription {

  /** Every enumeration of the model and the topic under which its names are compared. */
  static final Map<Class<? extends Enum<?>>, String> ENUMERATIONS = Map.ofEntries(
      Map.entry(Participant.class, "AllParticipants"),
      Map.entry(Zone.class, "AllZones"),
      Map.entry(Link.class, "AllLinks"),
      Map.entry(Protocol.class, "Protocols"),
      Map.entry(Transport.class, "Transports"),
      Map.entry(Suite.class, "Suites"),
      Map.entry(FarEnd.class, "FarEnds"),
      Map.entry(Phase.class, "Phases"),
      Map.entry(Reason.class, "Reasons"),
      Map.entry(Issuer.class, "Issuers"),
      Map.entry(Certificate.class, "Certificates"),
      Map.entry(MessageKind.class, "MessageKinds"),
      Map.entry(MessagePhase.class, "MessagePhases"),
      Map.entry(MessageReason.class, "MessageReasons"),
      Map.entry(Carriage.class, "Carriages"),
      Map.entry(Level.class, "Levels"),
      Map.entry(SentLevel.class, "SentLevels"),
      Map.entry(Media.class, "Media"),
      Map.entry(Side.class, "Sides"),
      Map.entry(CallPhase.class, "CallPhases"),
      Map.entry(CallReason.class, "CallReasons"),
      Map.entry(PayloadForm.class, "PayloadForms"),
      Map.entry(CredentialState.class, "CredentialStates"),
      Map.entry(AdministratorStep.class, "AdministratorSteps"),
      Map.entry(TrunkMode.class, "TrunkModes"),
      Map.entry(Redirect.class, "Redirects"),
      Map.entry(Reading.class, "Readings"),
      Map.entry(Fault.class, "Faults"),
      Map.entry(Validity.class, Domains.DESIGN + ".certificate.validity"),
      Map.entry(CertificateName.class, Domains.DESIGN + ".certificate.name"),
      Map.entry(Handshakes.class, Domains.SCENARIO + ".handshakes"),
      Map.entry(Order.class, Domains.SCENARIO + ".order"),
      Map.entry(Origin.class, Domains.SCENARIO + ".messages.origin"));

  private static final Universe WIDE = Universe.wide();
  /** The actions whose number is that of a call. */
  private static final Set<String> ON_CALLS = Set.of("CompleteCall", "FailCall", "SendPacket", "ReceivePacket", "ForgePacket", "ReflectPacket");

  private static final Set<Object> SYSTEM_SUITES = names(EnumSet.of(Suite.Approved, Suite.NonApproved));

  private final Description description = new Description("model");

  private ModelDescription() {}

  static Description ofVocabulary() {
    ModelDescription model = new ModelDescription();
    ENUMERATIONS.forEach((type, topic) -> model.description.state(topic, names(List.of(type.getEnumConstants()))));
    model.participants();
    model.links();
    model.connectionsAndMessages();
    model.callsAndKeys();
    model.domains();
    return model.description;
  }

  /** Actions, clauses, variables and invariants. */
  static Description ofRules() {
    ModelDescription model = new ModelDescription();
    model.actions();
    model.clauses();
    model.description.state("variables",
        Stream.concat(Stream.of("design", "scenario"), LyncVariables.of(WIDE).stream().map(Variable::name)).collect(Collectors.toSet()));
    Arrays.stream(Invariants.class.getDeclaredMethods())
        .filter(method -> Modifier.isPublic(method.getModifiers()))
        .forEach(method -> model.description.add("invariants", capitalised(method.getName())));
    return model.description;
  }

  /** What the catalogue repeats. */
  static Description ofCatalogue() {
    Description description = new Description("model");
    for (Clause clause : Clauses.all()) {
      description.add("clauses", clause.id() + " " + clause.name() + " " + kebab(clause.form()) + " " + kebab(clause.modality()));
    }
    for (Fault fault : Fault.values()) {
      description.add("faults", fault.name());
    }
    for (Reading reading : Reading.values()) {
      description.add("readings", reading + ": " + reading.byDefault() + ", or " + reading.alternative());
    }
    return description;
  }

  private void participants() {
    participants("Servers", Participant::isServer);
    participants("OwnClients", Participant::isOwnClient);
    participants("ForeignClients", Participant::isForeignClient);
    participants("Clients", Participant::isClient);
    participants("AuthenticatingServers", Participant::authenticates);
    participants("Partners", Participant::isPartner);
    participants("MediaServers", Participant::isMediaServer);
    participants("MediaEnds", Participant::isMediaEnd);
    participants("LyncServers", Participant::isLyncServer);
    participants("FipsServers", Participant::isFipsServer);
    description.state("Homed", names(RandomDesigns.plain().home().keySet()));
  }

  private void participants(String topic, Predicate<Participant> belongs) {
    description.state(topic, names(Arrays.stream(Participant.values()).filter(belongs).toList()));
  }

  private void links() {
    links("InitiatorOf", link -> true, link -> link.initiator().name());
    links("ResponderOf", link -> true, link -> link.responder().name());
    links("ProtocolOf", link -> true, link -> link.protocol().name());
    links("HonestTable", Link::isHonest, ModelDescription::row);
    links("TwinTable", link -> !link.isHonest(), link -> link.twin().name());
    links("HonestOf", link -> true, link -> link.twin().name());
    links("AttackerTwin", Link::isHonest, link -> link.attackerLink().map(Enum::name).orElse(LyncVariables.NO_LINK));
    links("AllHonestLinks", Link::isHonest);
    links("AllAttackerLinks", link -> !link.isHonest());
    description.state("HonestLinks", names(Domains.SMALL.honestLinks()));
    description.state("AttackerLinks", names(Domains.SMALL.links().stream().filter(link -> !link.isHonest()).toList()));
    links("ServerLinks", Link::isServerLink);
    links("TrunkLinks", Link::isTrunkLink);
    links("ClientLinks", Link::isClientLink);
    links("SipClientLinks", link -> link.isClientLink() && link.protocol() == Protocol.SIP);
    links("PsomClientLinks", link -> link.isClientLink() && link.protocol() == Protocol.PSOM);
    links("HttpClientLinks", link -> link.isClientLink() && link.protocol() == Protocol.HTTP);
    links("WebClientLinks", link -> link.isClientLink() && EnumSet.of(Protocol.PSOM, Protocol.HTTP).contains(link.protocol()));
    links("PsomLinks", link -> link.protocol() == Protocol.PSOM);
    links("PsomServerLinks", link -> link.isServerLink() && link.protocol() == Protocol.PSOM);
    description.state("RedirectLink", Link.ClientAToOfficeWebApps.name());
    links("RelayLinks", link -> link.responder() == Participant.RelayAuthentication);
    links("DirectRelayLinks", link -> link.twin() == Link.ExternalClientToRelayAuthentication);
    links("ServedRelayLinks", link -> link.twin() == Link.FrontEndToRelayAuthentication);
    links("ExternalSignInLinks", link -> link.twin() == Link.ExternalClientToAccessEdge);
    Map<Object, Object> hops = new LinkedHashMap<>();
    for (Participant from : Participant.values()) {
      Map<Object, Object> row = new LinkedHashMap<>();
      for (Participant to : Participant.values()) {
        row.put(to.name(), Link.between(from, to).or(() -> Link.between(to, from)).map(Enum::name).orElse(LyncVariables.NO_LINK));
      }
      hops.put(from.name(), row);
    }
    description.state("HopTable", hops);
  }

  private static Object row(Link link) {
    return Map.of("initiator", link.initiator().name(), "responder", link.responder().name(), "protocol", link.protocol().name());
  }

  private void links(String topic, Predicate<Link> belongs) {
    description.state(topic, names(Arrays.stream(Link.values()).filter(belongs).toList()));
  }

  private void links(String topic, Predicate<Link> belongs, Function<Link, Object> value) {
    description.state(topic,
        Arrays.stream(Link.values()).filter(belongs).collect(Collectors.toMap(Enum::name, value)));
  }

  private void connectionsAndMessages() {
    description.state("InProgress", names(Arrays.stream(Phase.values()).filter(Phase::inProgress).toList()));
    description.state("BagCertificates", names(EnumSet.range(Certificate.SelfSigned, Certificate.Unlisted)));
    description.state("LongestRoute", Route.MAX_LENGTH);
    description.state("Terms", new Terms(Domains.SMALL).all().stream().map(Term::value).collect(Collectors.toSet()));
    LyncModel model = new LyncModel(RandomDesigns.plain(), Domains.scenario(), Domains.SMALL);
    model.initial((action, words, offset) -> {
      Map<String, Object> initial = model.codec().decode(words, offset);
      initial.forEach((variable, value) -> description.state(Domains.INITIALLY + variable, value));
      // A set is asked about one element at a time, and initially there is none in it.
      Domains.ofVariables().forEach((place, leaf) -> description.state(Domains.initiallyAt(place),
          leaf.set() ? Set.of() : Set.of(Domains.at(leaf.path(), initial.get(leaf.variable())))));
    });
    List.of("Designs", "Scenarios").forEach(set -> description.state(Domains.initiallyWithout(set), false));
    description.state("EndWeight", weights(model));
    negotiation();
    description.state("CallPhaseWeight", callWeights(model));
  }

  private void negotiation() {
    description.state("Table", table(SentLevel.values(), offered ->
        table(SentLevel.values(), answered -> Negotiation.table(offered, answered).name())));
    // What is unset is decided before the table is asked (R6).
    description.state("TrunkTable", table(EnumSet.complementOf(EnumSet.of(TrunkMode.Unset)).toArray(TrunkMode[]::new), mode ->
        Map.of(
            "TRUE", table(Transport.values(), transport -> Negotiation.trunkTable(mode, true, transport).name()),
            "FALSE", table(Transport.values(), transport -> Negotiation.trunkTable(mode, false, transport).name()))));
  }

  private static <E extends Enum<E>> Map<String, Object> table(E[] arguments, Function<E, Object> value) {
    Map<String, Object> table = new LinkedHashMap<>();
    for (E argument : arguments) {
      table.put(argument.name(), value.apply(argument));
    }
    return table;
  }

  /** What each phase of one end adds to the rank. */
  private static Map<String, Object> weights(LyncModel model) {
    Map<String, Object> weights = new LinkedHashMap<>();
    long[] words = new long[model.words()];
    var view = model.view(words, 0);
    view.responder(Link.AttackerAsClientAToFrontEnd).phase(Phase.Established);
    int without = Invariants.rank(view);
    for (Phase phase : Phase.values()) {
      view.responder(Link.AttackerAsClientAToFrontEnd).phase(phase);
      weights.put(phase.name(), Invariants.rank(view) - without);
    }
    return weights;
  }

  /** What each phase of one call adds to the rank. */
  private static Map<String, Object> callWeights(LyncModel model) {
    Map<String, Object> weights = new LinkedHashMap<>();
    var view = model.view(new long[model.words()], 0);
    view.call(1).phase(CallPhase.Established);
    int without = Invariants.rank(view);
    for (CallPhase phase : CallPhase.values()) {
      view.call(1).phase(phase);
      weights.put(phase.name(), Invariants.rank(view) - without);
    }
    return weights;
  }

  private void callsAndKeys() {
    kinds("RequestKinds", MessageKind::isRequest);
    kinds("ReplyKinds", MessageKind::isReply);
    kinds("RelayKinds", MessageKind::isRelayKind);
    kinds("DialogKinds", MessageKind::isDialogKind);
    kinds("WebKinds", MessageKind::isWebKind);
    kinds("DownloadKinds", MessageKind::isDownload);
    description.state("DownloadedFor", Arrays.stream(MessageKind.values()).filter(MessageKind::isDownload)
        .collect(Collectors.toMap(Enum::name, kind -> names(Arrays.stream(MessageKind.values()).filter(kind::answers).toList()))));
    description.state("AnsweredKind", Arrays.stream(MessageKind.values()).filter(kind -> kind.answers() != null && !kind.isDownload())
        .collect(Collectors.toMap(Enum::name, kind -> kind.answers().name())));
    description.state("KeyMaterial", names(Arrays.stream(PayloadForm.values()).filter(PayloadForm::isKeyMaterial).toList()));
    description.state("KeyMakers", names(KeyMaker.class));
    description.state("Sites", names(Design.UNSET.keySet()));
    Set<Object> calls = Domains.upTo(Scenario.CALLS);
    calls.remove(0);
    description.state("Calls", calls);
    description.state("OtherCall", calls.stream().collect(Collectors.toMap(call -> call, call ->
        calls.stream().filter(other -> !other.equals(call)).findFirst().orElseThrow())));
    description.state("OtherSide", table(Side.values(), side -> Streaming.other(side).name()));
    Set<Object> indices = Domains.upTo(Domains.SMALL.packets());
    indices.remove(Domains.SMALL.packets());
    description.state("Indices", indices);
    description.state("Sequence", ReplayWindow.SEQUENCE);
    description.state("SystemSuites", SYSTEM_SUITES);
    Set<Object> generations = Domains.upTo(Terms.GENERATIONS);
    generations.remove(0);
    description.state("Generations", generations);
    description.state("SettableLevels", names(EnumSet.complementOf(EnumSet.of(Level.Unset))));
    Map<Object, Object> steps = new LinkedHashMap<>();
    for (AdministratorStep step : AdministratorStep.values()) {
      Scenario scenario = new Scenario(Set.of(), List.of(), Set.of(), 0, 0, Handshakes.Serial, Order.Concurrent, Set.of(step));
      LyncModel model = new LyncModel(RandomDesigns.plain(), scenario, Domains.SMALL);
      model.initial((none, words, offset) -> model.successors(words.clone(), offset, (action, next, at) -> {
        Action taken = model.groundActions().get(action);
        if (taken.name().equals("ChangeLevel")) {
          steps.put(taken.parameters().get(0), step.name());
        }
      }));
    }
    description.state("LevelSteps", steps);
  }

  private void kinds(String topic, Predicate<MessageKind> belongs) {
    description.state(topic, names(Arrays.stream(MessageKind.values()).filter(belongs).toList()));
  }

  /** The values that a design, a scenario and a state may have, field by field, where the vocabulary does not name them. */
  private void domains() {
    Map<String, Set<Object>> design = new LinkedHashMap<>();
    design.put("present", names(Participant.class));
    design.put("zone", names(Zone.class));
    Set<Object> issuers = names(Issuer.class);
    issuers.add("None");
    design.put("certificate.issuer", issuers);
    design.put("trust", names(Issuer.class));
    design.put("trustedServers", names(Participant.class));
    design.put("allowedPartners", names(Participant.class));
    design.put("allows", names(Transport.class));
    design.put("configured", names(EnumSet.of(Transport.TCP, Transport.TLS)));
    design.put("home", names(EnumSet.of(Participant.FrontEnd, Participant.SecondFrontEnd)));
    design.put("throughDirector", names(EnumSet.of(Participant.ClientA, Participant.ClientB, Participant.ExternalClient)));
    Set<Object> ends = names(Arrays.stream(Participant.values()).filter(Participant::isMediaEnd).toList());
    design.put("audioVideo", ends);
    design.put("sharing", ends);
    design.put("srtp", names(Arrays.stream(Participant.values()).filter(p -> p.isMediaEnd() && p != Participant.PublicUser).toList()));
    design.put("trunkMode", names(TrunkMode.class));
    design.put("redirect", names(Redirect.class));
    design.put("fips", names(Arrays.stream(Participant.values()).filter(Participant::isFipsServer).toList()));
    design.put("suites", SYSTEM_SUITES);
    design.put("levels", names(Level.class));
    design.put("compromised", names(Participant.class));
    design.put("tapped", names(Zone.class));
    design.put("bag", names(EnumSet.range(Certificate.SelfSigned, Certificate.Unlisted)));
    design.put("alternatives", names(Reading.class));
    design.put("faults", names(Fault.class));
    design.forEach((field, values) -> description.state(Domains.DESIGN + "." + field, values));
    description.state("FrontEnds", design.get("home"));
    description.state(Domains.SCENARIO + ".connect", names(Link.honest()));
    description.state(Domains.SCENARIO + ".attacked", names(Link.honest()));
    description.state(Domains.SCENARIO + ".messages.kind", names(MessageKind.class));
    description.state(Domains.SCENARIO + ".messages.from", ends);
    description.state(Domains.SCENARIO + ".messages.to", ends);
    description.state(Domains.SCENARIO + ".messages.call", Domains.upTo(Scenario.CALLS));
    description.state(Domains.SCENARIO + ".administrator", names(AdministratorStep.class));
    description.state(Domains.SCENARIO + ".retries", Domains.upTo(Scenario.MAX_BOUND));
    description.state(Domains.SCENARIO + ".attackerConnections", Domains.upTo(Scenario.MAX_BOUND));
    Set<Object> calls = Domains.upTo(Scenario.CALLS);
    calls.remove(0);
    description.state(Domains.SCENARIO + ".sharing", calls);
    description.state(Domains.SCENARIO + ".packets", Domains.upTo(Domains.SMALL.packets()));
    description.state(Domains.SCENARIO + ".deliveries", Domains.upTo(Scenario.MAX_DELIVERIES));
    description.state(Domains.SCENARIO + ".firstIndex", Set.of(0, Scenario.BEFORE_ROLL_OVER));
    Domains.ofVariables().forEach((place, leaf) -> description.state(place, leaf.values()));
  }

  private void actions() {
    LyncModel model = new LyncModel(everythingPossible(), everythingTried(), WIDE);
    for (Action action : model.groundActions()) {
      String parameters = IntStream.range(0, action.parameters().size()).mapToObj(place -> parameter(action, place))
          .collect(Collectors.joining(", ", "(", ")"));
      description.add("actions", action.name() + parameters);
      description.add(action.author() + "Step", action.name());
    }
  }

  /**
   * The page's own letters: {@code l} ranges over links, {@code t} over transports, {@code c} over certificates, {@code v} over levels, and of
   * numbers {@code m} over messages, {@code c} over calls and, after a side {@code s}, {@code k} over indices of packets.
   */
  private static String parameter(Action action, int place) {
    Object value = action.parameters().get(place);
    if (value instanceof Integer) {
      return place > 0 ? "k" : ON_CALLS.contains(action.name()) ? "c" : "m";
    }
    Map<String, Class<? extends Enum<?>>> letters = Map.of("l", Link.class, "t", Transport.class, "c", Certificate.class, "v", Level.class,
        "s", Side.class);
    return letters.entrySet().stream().filter(letter -> names(letter.getValue()).contains(value)).map(Map.Entry::getKey).findFirst()
        .orElseThrow(() -> new IllegalStateException("a parameter of no known kind: " + value));
  }

  private static Design everythingPossible() {
    Design plain = RandomDesigns.plain();
    // One who has no cipher suite is refused for it; all others can go on.
    Map<Participant, Set<Suite>> suites = new EnumMap<>(plain.suites());
    suites.put(Participant.ClientB, Set.of());
    return new Design(plain.present(), plain.zone(), plain.certificate(), plain.trust(), plain.trustedServers(), plain.allowedPartners(),
        plain.allows(), plain.configured(), plain.home(), plain.throughDirector(), plain.audioVideo(), plain.srtp(), plain.levels(),
        plain.sharing(), plain.trunkMode(), plain.certificateStore(), plain.bypass(), plain.redirect(), plain.fips(), plain.fipsDeclared(),
        suites,
        EnumSet.allOf(Participant.class), EnumSet.allOf(Zone.class), true, EnumSet.range(Certificate.SelfSigned, Certificate.Unlisted), Set.of(),
        EnumSet.of(Fault.InternalTlsRefused, Fault.TlsClientFallsBackToTcp));
  }

  private static Scenario everythingTried() {
    List<MessagePlan> messages = List.of(
        new MessagePlan(MessageKind.DownloadRequest, Participant.ClientA, Participant.ClientA, Origin.Sender, 0),
        new MessagePlan(MessageKind.AddressBook, Participant.ClientA, Participant.ClientA, Origin.Sender, 0),
        new MessagePlan(MessageKind.InstantMessage, Participant.ClientA, Participant.ClientB, Origin.Attacker),
        new MessagePlan(MessageKind.KeyRequest, Participant.ClientA, Participant.ClientA, Origin.Sender, 1),
        new MessagePlan(MessageKind.KeyReply, Participant.ClientA, Participant.ClientA, Origin.Sender, 1),
        new MessagePlan(MessageKind.Offer, Participant.ClientA, Participant.ClientB, Origin.Sender, 1),
        new MessagePlan(MessageKind.Answer, Participant.ClientB, Participant.ClientA, Origin.Sender, 1),
        new MessagePlan(MessageKind.Bye, Participant.ClientA, Participant.ClientB, Origin.Sender, 1));
    Set<Link> honest = EnumSet.copyOf(Link.honest());
    return new Scenario(honest, messages, honest, 1, Scenario.MAX_BOUND, Handshakes.Interleaved, Order.Concurrent,
        EnumSet.allOf(AdministratorStep.class), Set.of(), WIDE.packets(), Scenario.MAX_DELIVERIES, 0);
  }

  private void clauses() {
    for (Clause clause : Clauses.all()) {
      for (Part part : clause.parts()) {
        description.add("clauses", clause.id() + " " + part.name() + " " + kebab(clause.form()));
        description.add("antecedents", part.name() + "Antecedent");
        description.add("applicability", part.name() + "Applies");
      }
    }
  }

  private static Set<Object> names(Collection<? extends Enum<?>> constants) {
    return constants.stream().map(Enum::name).collect(Collectors.toCollection(LinkedHashSet::new));
  }

  private static Set<Object> names(Class<? extends Enum<?>> type) {
    return names(List.of(type.getEnumConstants()));
  }

  private static String capitalised(String name) {
    return Character.toUpperCase(name.charAt(0)) + name.substring(1);
  }

  /** {@code MustWithExceptions} as the catalogue writes it: {@code must-with-exceptions}. */
  private static String kebab(Enum<?> constant) {
    return constant.name().replaceAll("(?<=.)(?=[A-Z])", "-").toLowerCase();
  }
}
