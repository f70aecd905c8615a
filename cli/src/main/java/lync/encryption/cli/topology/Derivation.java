package lync.encryption.cli.topology;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import lync.encryption.cli.input.InputProblem;
import lync.encryption.cli.input.InvalidInput;
import lync.encryption.cli.input.Shown;
import lync.encryption.cli.topology.Deployment.Line;
import lync.encryption.cli.topology.Deployment.Listening;
import lync.encryption.cli.topology.Deployment.Member;
import lync.encryption.cli.topology.Deployment.PortFate;
import lync.encryption.model.design.CertificateFacts;
import lync.encryption.model.vocabulary.CertificateName;
import lync.encryption.model.vocabulary.Issuer;
import lync.encryption.model.vocabulary.Level;
import lync.encryption.model.vocabulary.Link;
import lync.encryption.model.vocabulary.Participant;
import lync.encryption.model.vocabulary.Protocol;
import lync.encryption.model.vocabulary.Reading;
import lync.encryption.model.vocabulary.Transport;
import lync.encryption.model.vocabulary.TrunkMode;
import lync.encryption.model.vocabulary.Validity;
import lync.encryption.model.vocabulary.Zone;

/**
 * Derives a design from a topology and its settings. What neither says takes the product's documented default, and is noted as assumed with the
 * source of the default.
 */
final class Derivation {

  /** Roles that others reach over SQL or SMB only. */
  private static final Set<String> STORES = Set.of("UserStore", "ApplicationStore", "ArchivingStore", "MonitoringStore", "CentralMgmtStore",
      "PersistentChatStore", "PersistentChatComplianceStore", "FileStore", "CentralMgmt", "ArchivingServer", "MonitoringServer", "LyssStore");

  private static final List<Participant> POOLS = List.of(Participant.FrontEnd, Participant.SecondFrontEnd);

  private final Topology topology;
  private final Settings settings;
  private final Casting casting;
  private final String shown;
  private final Map<Participant, Member> members = new EnumMap<>(Participant.class);
  /** Settings that a participant's line owes something to. */
  private final Map<Participant, Set<String>> sources = new EnumMap<>(Participant.class);
  private final Map<Link, Listening> links = new EnumMap<>(Link.class);
  private final List<Line> policies = new ArrayList<>();
  private final Set<String> assumed = new LinkedHashSet<>();
  private final List<String> unread;
  private final Map<Participant, Participant> home = new EnumMap<>(Participant.class);
  private final Map<Participant, Transport> transports = new EnumMap<>(Participant.class);
  private final Set<Participant> throughDirector = EnumSet.noneOf(Participant.class);
  private final List<InputProblem> problems = new ArrayList<>();

  private Derivation(Topology topology, Settings settings, String shown) {
    this.topology = topology;
    this.settings = settings;
    this.casting = new Casting(topology);
    this.shown = shown;
    this.unread = new ArrayList<>(topology.unread());
  }

  /**
   * Derives.
   *
   * @param shown the document's file in messages
   * @param name what the design will be called
   * @throws InvalidInput if there is nothing that the model has, or the settings do not fit the topology
   */
  static Deployment of(Topology topology, Settings settings, String shown, String name) throws InvalidInput {
    return new Derivation(topology, settings, shown).derive(name);
  }

  private Deployment derive(String name) throws InvalidInput {
    people();
    casting.cast().forEach(this::service);
    partners();
    mediationHome();
    settings.exchange.filter(any -> present(Participant.FrontEnd)).ifPresent(this::exchange);
    casting.cast().keySet().forEach(this::listeners);
    assumedListeners();
    officeWebApps();
    clients();
    media();
    certificates();
    servers();
    levels();
    trunk();
    readings();
    attacker();
    withoutEffect();
    Ways ways = new Ways(members.keySet(), links.keySet(), home, throughDirector, transports);
    List<ScenarioTemplate> scenarios = ScenarioTemplate.ALL.stream().flatMap(template -> ways.fit(template).stream()).toList();
    if (scenarios.isEmpty()) {
      throw new InvalidInput(InputProblem.ofWholeFile(shown,
          "nothing in this topology talks to anything else that the model has; expected a Registrar with a SIP port, "
              + "or a Mediation Server with a gateway"));
    }
    if (!problems.isEmpty()) {
      throw new InvalidInput(problems);
    }
    unread.addAll(settings.leftOut);
    return new Deployment(name, Shown.of(String.valueOf(Path.of(shown).getFileName())), topology, members, links, policies, scenarios,
        List.copyOf(assumed), fates(), portless(), unread);
  }

  private boolean present(Participant participant) {
    return members.containsKey(participant);
  }

  private void add(Participant participant, String name, Optional<Service> service, String comment) {
    String shownName = Shown.of(name);
    boolean taken = members.values().stream().anyMatch(member -> member.name().equals(shownName));
    members.put(participant, new Member(taken ? shownName + " as " + participant : shownName, service, new ArrayList<>(), comment));
  }

  private void assumedMember(Participant participant, String why) {
    add(participant, participant.name(), Optional.empty(), "assumed: " + why);
  }

  /** The product's documents name no users: two inside, and one outside where the Edge lets users in. */
  private void people() {
    Map<Participant, Service> cast = casting.cast();
    if (cast.containsKey(Participant.FrontEnd)) {
      assumedMember(Participant.ClientA, "an internal user");
      assumedMember(Participant.ClientB, "another internal user");
    }
    if (cast.containsKey(Participant.AccessEdge)) {
      boolean outside = settings.outsideUsers.map(Stated::value).orElse(true);
      if (settings.outsideUsers.isEmpty()) {
        assumed.add("users may sign in from outside (AllowOutsideUsers, by default True: Set-CsAccessEdgeConfiguration)");
      }
      if (outside) {
        add(Participant.ExternalClient, Participant.ExternalClient.name(), Optional.empty(),
            settings.outsideUsers.map(Stated::from).orElse("assumed: users may sign in from outside"));
      }
    }
  }

  private void service(Participant participant, Service service) {
    String component = switch (participant) {
      case AccessEdge -> "AccessEdge";
      case AvEdge -> "MediaRelayEdge";
      case WebConferencingEdge -> "DataEdge";
      case RelayAuthentication -> "MediaRelayAuthenticationEdge";
      default -> service.role();
    };
    Cluster cluster = service.cluster();
    add(participant, component + ":" + cluster.fqdn(), Optional.of(service), at(service.element()) + " Service " + service.role() + " on "
        + at(cluster.element()) + " Cluster, site " + cluster.site().name()
        + (cluster.machines() > 1 ? ", " + cluster.machines() + " machines" : ""));
  }

  private static String at(Element element) {
    return element.at().line() + ":" + element.at().column();
  }

  private void partners() {
    if (!present(Participant.AccessEdge)) {
      return;
    }
    if (settings.federation.isEmpty()) {
      assumed.add("no federation (AllowFederatedUsers, by default False: Set-CsAccessEdgeConfiguration)");
    }
    settings.federation.filter(Stated::value).ifPresent(stated -> {
      add(Participant.PartnerEdge, Participant.PartnerEdge.name(), Optional.empty(), stated.from());
      add(Participant.PartnerClient, Participant.PartnerClient.name(), Optional.empty(), stated.from());
      assumed.add("partners follow the rules themselves: MTLS, certificates of a public authority, media encryption as by default");
    });
    settings.publicProvider.filter(Stated::value).ifPresent(stated -> {
      add(Participant.PublicProvider, Participant.PublicProvider.name(), Optional.empty(), stated.from());
      add(Participant.PublicUser, Participant.PublicUser.name(), Optional.empty(), stated.from());
    });
  }

  private void exchange(Stated<String> stated) {
    if (!present(Participant.Exchange)) {
      add(Participant.Exchange, "Exchange:" + stated.value(), Optional.empty(), stated.from());
    }
  }

  /** What listens at a participant that the document has, for all who are there to connect. */
  private void listeners(Participant responder) {
    Service service = members.get(responder).service().orElseThrow();
    Map<Link, List<Port>> found = new EnumMap<>(Link.class);
    for (Port port : service.ports()) {
      PortTable.rule(service, port).filter(rule -> PortTable.omission(rule, port).isEmpty()).ifPresent(
          rule -> rule.links().stream().filter(link -> link.responder() == responder && wanted(link) && PortTable.takes(port, link))
              .forEach(link -> found.computeIfAbsent(link, any -> new ArrayList<>()).add(port)));
    }
    found.forEach((link, ports) -> links.put(link, new Listening(
        ports.stream().map(port -> PortTable.transport(port.protocol(), link))
            .collect(Collectors.toCollection(() -> EnumSet.noneOf(Transport.class))),
        ports,
        ports.stream().map(port -> at(port.element()) + " Port " + port.words()).collect(Collectors.joining("; ")))));
  }

  /** Whether both ends are there and the link is one of a way that something takes. */
  private boolean wanted(Link link) {
    boolean both = members.containsKey(link.initiator()) || link.initiator() == Participant.ReverseProxy && reverseProxy();
    boolean director = casting.cast().containsKey(Participant.Director);
    boolean passedBy = director && (link == Link.FrontEndToAccessEdge || link == Link.AccessEdgeToFrontEnd);
    boolean clientB = link.initiator() == Participant.ClientB;
    boolean otherPool = clientB && link.responder() == Participant.FrontEnd && casting.cast().containsKey(Participant.SecondFrontEnd);
    boolean direct = link == Link.ClientAToFrontEnd && director;
    boolean otherHome = POOLS.stream().anyMatch(pool -> pool != home.get(Participant.MediationServer)
        && (link == Link.between(pool, Participant.MediationServer).orElseThrow()
            || link == Link.between(Participant.MediationServer, pool).orElseThrow()));
    return both && !passedBy && !otherPool && !direct && !otherHome;
  }

  /** The pool by which the Mediation Server is reached. */
  private void mediationHome() {
    if (present(Participant.MediationServer) && present(Participant.FrontEnd)) {
      home.put(Participant.MediationServer, casting.poolOf(members.get(Participant.MediationServer).service().orElseThrow(), topology.services()));
    }
  }

  private boolean reverseProxy() {
    Service web = casting.cast().get(Participant.WebServices);
    return present(Participant.ExternalClient) && web != null && web.ports().stream().anyMatch(port -> PortTable.rule(web, port)
        .filter(rule -> rule.links().contains(Link.ReverseProxyToWebServices) && PortTable.omission(rule, port).isEmpty()).isPresent());
  }

  /** Listeners that no topology document has: of the reverse proxy, and of others' servers. */
  private void assumedListeners() {
    if (links.containsKey(Link.ReverseProxyToWebServices)) {
      assumedMember(Participant.ReverseProxy, "in front of the external web site");
      assumed.add("a reverse proxy publishes the external web site over HTTPS (\"Port summary - Reverse proxy\")");
      assumedLink(Link.ExternalClientToReverseProxy, Transport.TLS);
    }
    if (present(Participant.PartnerEdge)) {
      assumedLink(Link.AccessEdgeToPartnerEdge, Transport.MTLS);
      assumedLink(Link.PartnerClientToPartnerEdge, Transport.TLS);
    }
    if (present(Participant.PublicProvider)) {
      assumedLink(Link.AccessEdgeToPublicProvider, Transport.MTLS);
      assumedLink(Link.PublicUserToPublicProvider, Transport.TLS);
    }
    if (present(Participant.Exchange) && members.get(Participant.Exchange).service().isEmpty()) {
      assumedLink(Link.FrontEndToExchange, Transport.MTLS);
      assumed.add("Exchange listens for MTLS (\"Integrating Exchange Unified Messaging\")");
    }
  }

  /** The document has no ports of it, but an address: by HTTPS or not. */
  private void officeWebApps() {
    if (!present(Participant.OfficeWebApps) || !present(Participant.ClientA) || !present(Participant.WebServices)) {
      members.remove(Participant.OfficeWebApps);
      return;
    }
    Optional<Element> address = members.get(Participant.OfficeWebApps).service().orElseThrow().element().children("WacService")
        .filter(settings -> !settings.value("DiscoveryUrl").isEmpty()).findFirst();
    Transport transport = address.filter(settings -> settings.value("DiscoveryUrl").toLowerCase(Locale.ROOT).startsWith("http:")).isPresent()
        ? Transport.TCP : Transport.TLS;
    String comment = address.map(settings -> at(settings) + " WacService DiscoveryUrl").orElse("assumed");
    if (address.isEmpty()) {
      assumed.add("Office Web Apps listens for HTTPS (\"Configuring integration with Office Web Apps Server\")");
    }
    links.put(Link.ClientAToOfficeWebApps, new Listening(EnumSet.of(transport), List.of(), comment));
    policies.add(new Line("redirect: " + transport, comment));
  }

  private void assumedLink(Link link, Transport transport) {
    links.put(link, new Listening(EnumSet.of(transport), List.of(), "assumed"));
  }

  private void clients() {
    boolean director = present(Participant.Director) && links.containsKey(Link.ClientAToDirector);
    if (present(Participant.ClientA) && director) {
      throughDirector.add(Participant.ClientA);
      assumed.add("one internal user signs in through the Director, the other straight at its pool");
    }
    if (present(Participant.SecondFrontEnd)) {
      home.put(Participant.ClientB, Participant.SecondFrontEnd);
    }
    for (Participant client : List.of(Participant.ClientA, Participant.ClientB, Participant.ExternalClient)) {
      Optional<Stated<Transport>> stated = Optional.ofNullable(settings.transports.get(client));
      if (!present(client)) {
        stated.ifPresent(given -> problem(given, "there is no " + client + " in this deployment; expected no transport for it"));
        continue;
      }
      Set<Transport> offered = EnumSet.noneOf(Transport.class);
      links.forEach((link, listening) -> {
        if (link.initiator() == client && link.isClientLink() && link.protocol() == Protocol.SIP) {
          offered.addAll(listening.allows());
        }
      });
      Transport transport = stated.map(Stated::value).orElseGet(() -> usual(client, offered));
      stated.filter(given -> !offered.isEmpty() && !offered.contains(given.value())).ifPresent(given -> problem(given,
          client + " is said to use " + given.value() + ", but its server listens only for " + offered.iterator().next() + "; expected that"));
      transports.put(client, transport);
      Member member = members.get(client);
      stated.ifPresent(given -> owes(client, given));
      member.settings().add("transport: " + transport);
      home(client);
      if (throughDirector.contains(client)) {
        member.settings().add("throughDirector: true");
      }
    }
  }

  private void home(Participant member) {
    Optional.ofNullable(home.get(member)).filter(pool -> pool != Participant.FrontEnd)
        .ifPresent(pool -> members.get(member).settings().add("home: " + Yaml.word(members.get(pool).name())));
  }

  /** What clients, servers and gateway can do in calls; no document says it. */
  private void media() {
    capable("AudioVideo, SRTP, DesktopSharing", Participant.ClientA, Participant.ClientB, Participant.ExternalClient, Participant.ConferencingServer);
    capable("AudioVideo, SRTP", Participant.PartnerClient, Participant.MediationServer);
    capable("AudioVideo", Participant.PublicUser);
    boolean overTls = links.entrySet().stream()
        .anyMatch(entry -> entry.getKey().isTrunkLink() && !entry.getValue().allows().equals(EnumSet.of(Transport.TCP)));
    capable(overTls ? "AudioVideo, SRTP, CertificateStore" : "AudioVideo", Participant.Gateway);
    if (present(Participant.ClientA)) {
      assumed.add("every client takes part in audio and video, can do SRTP and share a desktop");
    }
    if (present(Participant.Gateway) && overTls) {
      assumed.add("the gateway can do SRTP, and stores the certificate that its TLS needs (the document: a gateway that encrypts must)");
    }
    if (present(Participant.MediationServer)) {
      home(Participant.MediationServer);
    }
  }

  private void capable(String capabilities, Participant... holders) {
    Arrays.stream(holders).filter(this::present).forEach(holder -> members.get(holder).settings().add("capabilities: [" + capabilities + "]"));
  }

  /** Where both are offered, the second internal user takes TCP: what is open is used by somebody. */
  private Transport usual(Participant client, Set<Transport> offered) {
    boolean onlyTcp = offered.equals(EnumSet.of(Transport.TCP));
    if (onlyTcp || client == Participant.ClientB && offered.contains(Transport.TCP)) {
      assumed.add(client + " uses TCP, " + (onlyTcp ? "its server listens for nothing else" : "its server listens for it"));
      return Transport.TCP;
    }
    assumed.add("clients use TLS unless said otherwise here (\"Ports and protocols for internal servers\")");
    return Transport.TLS;
  }

  private void owes(Participant participant, Stated<?> stated) {
    sources.computeIfAbsent(participant, any -> new LinkedHashSet<>()).add(stated.from());
  }

  private void problem(Stated<?> stated, String message) {
    problems.add(new InputProblem(stated.file(), stated.at().line(), stated.at().column(), message));
  }

  private void certificates() {
    Map<Participant, List<String>> stated = new EnumMap<>(Participant.class);
    settings.certificates.forEach((holder, facts) -> {
      if (present(holder)) {
        stated.put(holder, List.of("certificate: " + certificate(facts.value())));
        owes(holder, facts);
      } else {
        problem(facts, "there is no " + holder + " in this deployment; expected no certificate for it");
      }
    });
    Map<Participant, Settings.ServerCertificate> shownBy = new EnumMap<>(Participant.class);
    for (Stated<Settings.ServerCertificate> each : settings.serverCertificates) {
      Set<Participant> holders = holders(each.value());
      holders.forEach(holder -> {
        shownBy.merge(holder, each.value(), Derivation::worse);
        owes(holder, each);
      });
      if (holders.isEmpty()) {
        unread.add(each.from() + ": no participant of the design shows it");
      }
    }
    shownBy.forEach((holder, certificate) -> stated.computeIfAbsent(holder, any -> certificate(holder, certificate)));
    stated.forEach((holder, lines) -> members.get(holder).settings().addAll(lines));
    if (members.keySet().stream().anyMatch(holder -> !holder.isClient() && !stated.containsKey(holder) && !shownBy.containsKey(holder))) {
      assumed.add("certificates that were not stated are valid, for the right names, of the enterprise's authority inside and of a public one "
          + "outside (\"Certificate requirements\")");
    }
  }

  private static String certificate(CertificateFacts facts) {
    return facts.issuer().isEmpty() ? "none"
        : "{issuer: " + facts.issuer().get() + ", validity: " + facts.validity() + ", name: " + facts.name() + "}";
  }

  /** Who shows a certificate: by its use and, inside, by whose name it bears. */
  private Set<Participant> holders(Settings.ServerCertificate certificate) {
    Set<Participant> candidates = switch (certificate.use()) {
      case "Default" -> EnumSet.of(Participant.FrontEnd, Participant.SecondFrontEnd, Participant.Director, Participant.MediationServer,
          Participant.ConferencingServer);
      case "WebServicesInternal", "WebServicesExternal" -> EnumSet.of(Participant.WebServices);
      case "Internal" -> EnumSet.of(Participant.RelayAuthentication);
      case "AccessEdgeExternal" -> EnumSet.of(Participant.AccessEdge);
      case "DataEdgeExternal" -> EnumSet.of(Participant.WebConferencingEdge);
      case "External" -> EnumSet.of(Participant.AccessEdge, Participant.WebConferencingEdge);
      default -> EnumSet.noneOf(Participant.class);
    };
    boolean byName = certificate.use().equals("Default") || certificate.use().startsWith("WebServices");
    return candidates.stream().filter(this::present)
        .filter(holder -> !byName || bears(certificate, members.get(holder).service().orElseThrow().cluster()))
        .collect(Collectors.toCollection(() -> EnumSet.noneOf(Participant.class)));
  }

  /** Whether it has the name of the pool or of one of its machines. */
  private static boolean bears(Settings.ServerCertificate certificate, Cluster cluster) {
    return cluster.element().all().map(element -> element.value("Fqdn").toLowerCase(Locale.ROOT)).anyMatch(certificate.names()::contains);
  }

  private static Settings.ServerCertificate worse(Settings.ServerCertificate one, Settings.ServerCertificate other) {
    List<String> common = one.names().stream().filter(other.names()::contains).toList();
    return new Settings.ServerCertificate(one.use(), common, one.selfSigned() || other.selfSigned(), one.expired() || other.expired());
  }

  private List<String> certificate(Participant holder, Settings.ServerCertificate certificate) {
    List<String> parts = new ArrayList<>();
    if (certificate.selfSigned()) {
      parts.add("issuer: " + Issuer.SelfSigned);
    }
    parts.add("validity: " + (certificate.expired() ? Validity.Expired : Validity.Valid));
    parts.add("name: " + (certificate.names().containsAll(expectedNames(holder)) ? CertificateName.Matching : CertificateName.Other));
    return List.of("certificate: {" + String.join(", ", parts) + "}");
  }

  /** By which names others look for a participant: outside as the Edge's ports say, inside the pool's. */
  private Set<String> expectedNames(Participant holder) {
    Service service = members.get(holder).service().orElseThrow();
    if (holder == Participant.AccessEdge || holder == Participant.WebConferencingEdge) {
      String owner = holder == Participant.AccessEdge ? "AccessEdge" : "DataEdge";
      return service.ports().stream().filter(port -> port.owner().equals(owner) && port.side().equals("External"))
          .map(port -> port.element().value("ConfiguredFqdn").toLowerCase(Locale.ROOT)).filter(name -> !name.isEmpty())
          .collect(Collectors.toCollection(TreeSet::new));
    }
    return Set.of(service.cluster().fqdn().toLowerCase(Locale.ROOT));
  }

  private void servers() {
    fips();
    members.replaceAll((participant, member) -> {
      List<String> fields = new ArrayList<>(member.settings());
      if (!member.name().equals(participant.name())) {
        fields.add(0, "role: " + participant);
      }
      Set<String> comments = new LinkedHashSet<>(Set.of(member.comment()));
      comments.addAll(sources.getOrDefault(participant, Set.of()));
      return new Member(member.name(), member.service(), fields, String.join("; ", comments));
    });
  }

  private void fips() {
    if (settings.fips.isEmpty() && settings.fipsServers.isEmpty()) {
      assumed.add("no server is in FIPS mode (the document: it has to be set)");
    }
    Map<Participant, Stated<Boolean>> servers = new EnumMap<>(Participant.class);
    settings.fips.filter(Stated::value).ifPresent(
        stated -> members.keySet().stream().filter(Participant::isFipsServer).forEach(server -> servers.put(server, stated)));
    settings.fipsServers.forEach((server, stated) -> {
      if (present(server)) {
        servers.put(server, stated);
      } else {
        problem(stated, "there is no " + server + " in this deployment; expected nothing of FIPS mode there");
      }
    });
    servers.forEach((server, stated) -> {
      members.get(server).settings().add("fips: true");
      owes(server, stated);
    });
    settings.fipsDeclared.ifPresent(stated -> policies.add(new Line("fipsDeclared: " + stated.value(), stated.from())));
  }

  private void levels() {
    unknownSites(settings.levels);
    if (!present(Participant.FrontEnd)) {
      return;
    }
    Map<Participant, Optional<Stated<Level>>> bySite = new LinkedHashMap<>();
    for (Participant pool : List.of(Participant.FrontEnd, Participant.SecondFrontEnd)) {
      if (present(pool)) {
        bySite.put(pool, scoped(settings.levels, siteScope(pool)));
      }
    }
    if (bySite.values().stream().anyMatch(Optional::isEmpty)) {
      assumed.add("the encryption level is Required where it is not stated (Set-CsMediaConfiguration: RequireEncryption by default)");
    }
    Set<Level> levels = bySite.values().stream().map(stated -> stated.map(Stated::value).orElse(Level.Required)).collect(Collectors.toSet());
    String comment = bySite.values().stream().map(stated -> stated.map(Stated::from).orElse("assumed")).distinct().collect(Collectors.joining("; "));
    if (levels.size() == 1) {
      policies.add(new Line("encryptionLevel: " + levels.iterator().next(), comment));
      return;
    }
    policies.add(new Line("encryptionLevel: {" + bySite.entrySet().stream()
        .map(entry -> Yaml.word(members.get(entry.getKey()).name()) + ": " + entry.getValue().map(Stated::value).orElse(Level.Required))
        .collect(Collectors.joining(", ")) + "}", comment));
    Stated<Level> first = bySite.values().stream().flatMap(Optional::stream).findFirst().orElseThrow();
    Stated<String> reading = settings.readings.putIfAbsent(Reading.R7, first.map(any -> Reading.R7.alternative()));
    if (reading != null && !reading.value().equals(Reading.R7.alternative())) {
      problem(reading, "the levels differ by site, and R7 says that a level reaches the whole deployment; expected R7: site, or one level");
    }
  }

  private String siteScope(Participant participant) {
    return "site:" + members.get(participant).service().orElseThrow().cluster().site().name().toLowerCase(Locale.ROOT);
  }

  /** The narrowest that there is. */
  private static <T> Optional<Stated<T>> scoped(Map<String, Stated<T>> stated, String... scopes) {
    for (String scope : scopes) {
      if (stated.containsKey(scope)) {
        return Optional.of(stated.get(scope));
      }
    }
    return Optional.ofNullable(stated.get(Settings.GLOBAL));
  }

  private <T> void unknownSites(Map<String, Stated<T>> stated) {
    Set<String> known = topology.sites().stream().map(site -> "site:" + site.name().toLowerCase(Locale.ROOT)).collect(Collectors.toSet());
    stated.forEach((scope, value) -> {
      if (scope.startsWith("site:") && !known.contains(scope)) {
        problem(value, "there is no site '" + Shown.of(scope.substring("site:".length())) + "'; expected one of "
            + topology.sites().stream().map(Site::name).collect(Collectors.joining(", ")));
      }
    });
  }

  /** What was stated of somebody whom the design does not have: said, so that nobody relies on it. */
  private void withoutEffect() {
    Set<String> sites = POOLS.stream().filter(this::present).map(this::siteScope).collect(Collectors.toSet());
    elsewhere(settings.levels, sites);
    Set<String> trunk = present(Participant.Gateway) ? Set.of(gatewayScope(), siteScope(Participant.Gateway)) : Set.of();
    elsewhere(settings.trunkMedia, trunk);
    elsewhere(settings.bypass, trunk);
    if (!present(Participant.AccessEdge)) {
      Stream.of(settings.outsideUsers, settings.federation, settings.publicProvider).flatMap(Optional::stream).filter(Stated::value)
          .forEach(stated -> unread.add(stated.from() + ": there is no Access Edge in this deployment"));
    }
  }

  private <T> void elsewhere(Map<String, Stated<T>> stated, Set<String> scopes) {
    stated.forEach((scope, value) -> {
      if (!scope.equals(Settings.GLOBAL) && !scopes.contains(scope)) {
        unread.add(value.from() + ": of the scope " + Shown.of(scope) + ", which nobody in the design is of");
      }
    });
  }

  private String gatewayScope() {
    return "service:pstngateway:" + members.get(Participant.Gateway).service().orElseThrow().cluster().fqdn().toLowerCase(Locale.ROOT);
  }

  private void trunk() {
    unknownSites(settings.trunkMedia);
    unknownSites(settings.bypass);
    Set<Transport> allows = EnumSet.noneOf(Transport.class);
    links.forEach((link, listening) -> {
      if (link.isTrunkLink()) {
        allows.addAll(listening.allows());
      }
    });
    if (allows.isEmpty()) {
      return;
    }
    String[] scopes = {gatewayScope(), siteScope(Participant.Gateway)};
    List<String> fields = new ArrayList<>();
    List<String> comments = new ArrayList<>();
    scoped(settings.trunkMedia, scopes).ifPresentOrElse(
        mode -> {
          boolean forced = allows.equals(EnumSet.of(Transport.TCP)) && mode.value() != TrunkMode.NotSupported;
          fields.add("media: " + (forced ? TrunkMode.NotSupported : mode.value()));
          comments.add(mode.from() + (forced ? "; over TCP it counts as NotSupported" : ""));
        },
        () -> assumed.add(
            "the trunk's media encryption is not stated: the document says in clear unless configured, the cmdlet's default is Required (R6)"));
    scoped(settings.bypass, scopes).ifPresentOrElse(
        bypass -> {
          fields.add("bypass: " + bypass.value());
          comments.add(bypass.from());
          if (bypass.value()) {
            assumed.add("media bypass is enabled for the whole deployment too, and clients are where the gateway is (Set-CsNetworkConfiguration)");
          }
        },
        () -> assumed.add("no media bypasses the Mediation Server (EnableBypass, by default False: Set-CsTrunkConfiguration)"));
    if (!fields.isEmpty()) {
      policies.add(new Line("trunk: {" + String.join(", ", fields) + "}", String.join("; ", comments)));
    }
  }

  private void readings() {
    boolean relay = present(Participant.RelayAuthentication);
    if (present(Participant.FrontEnd) && !relay && !settings.readings.containsKey(Reading.R5)) {
      assumed.add("there is no relay authentication service (no Edge), so that the ends make their session keys themselves (R5: endpoints)");
    }
    Map<Reading, String> answers = new EnumMap<>(Reading.class);
    settings.readings.forEach((reading, stated) -> answers.put(reading, stated.value()));
    if (present(Participant.FrontEnd) && !relay) {
      answers.putIfAbsent(Reading.R5, Reading.R5.alternative());
    }
    if (!answers.isEmpty()) {
      policies.add(new Line("readings: {" + answers.entrySet().stream()
          .map(entry -> entry.getKey() + ": " + Yaml.quoted(entry.getValue())).collect(Collectors.joining(", ")) + "}",
          answers.keySet().stream().map(reading -> Optional.ofNullable(settings.readings.get(reading)).map(Stated::from).orElse("assumed"))
              .distinct().collect(Collectors.joining("; "))));
    }
  }

  private void attacker() {
    String zones = members.keySet().stream().map(Participant::usualZone).sorted().distinct().map(Zone::name).collect(Collectors.joining(", "));
    policies.add(new Line("attacker: {tapped: [" + zones + "], active: true}", "wherever there is anybody"));
  }

  private List<PortFate> fates() {
    List<PortFate> fates = new ArrayList<>();
    for (Service service : topology.services()) {
      Set<Participant> roles = casting.cast().entrySet().stream().filter(entry -> entry.getValue() == service).map(Map.Entry::getKey)
          .collect(Collectors.toCollection(() -> EnumSet.noneOf(Participant.class)));
      service.ports().forEach(port -> fates.add(fate(service, port, roles)));
    }
    return fates;
  }

  private PortFate fate(Service service, Port port, Set<Participant> roles) {
    Optional<PortRule> rule = PortTable.rule(service, port);
    Optional<Omission> omission = rule.isEmpty() ? Optional.of(Omission.UNKNOWN) : PortTable.omission(rule.get(), port);
    if (omission.isPresent()) {
      return new PortFate(service, port, List.of(), Optional.empty(), omission);
    }
    if (roles.isEmpty()) {
      return new PortFate(service, port, List.of(), casting.others().getOrDefault(service, Optional.empty()), Optional.empty());
    }
    List<Link> found = links.entrySet().stream().filter(entry -> entry.getValue().ports().contains(port)).map(Map.Entry::getKey).toList();
    return new PortFate(service, port, found, Optional.empty(), found.isEmpty() ? Optional.of(Omission.NOBODY) : Optional.empty());
  }

  private List<String> portless() {
    Function<Service, String> why = service -> STORES.contains(service.role()) ? "reached over SQL or SMB (server-traffic-beyond-sip)"
        : service.role().equals("WacService") ? "no web services send clients there (office-web-apps-inside)"
        : "a role not known to this version";
    return topology.services().stream()
        .filter(service -> service.ports().isEmpty() && members.values().stream().noneMatch(member -> member.service().equals(Optional.of(service))))
        .map(service -> service.identity() + " (" + at(service.element()) + "): "
            + (service.isPool() || service.isDirector() ? "a Registrar without ports" : why.apply(service)))
        .toList();
  }
}
