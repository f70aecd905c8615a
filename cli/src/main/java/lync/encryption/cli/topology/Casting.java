package lync.encryption.cli.topology;

import java.util.Collection;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import lync.encryption.model.vocabulary.Participant;

/**
 * Which service takes which of the model's roles: one a role, two pools. Where there are more, the one takes it that protects least at its ports,
 * of several alike the first of the document; the others are stood for by it, unless one of them listens where it does not.
 */
final class Casting {

  private final Map<Participant, Service> cast = new EnumMap<>(Participant.class);
  /** By service that got no role: who stands for it, or nobody. */
  private final Map<Service, Optional<Service>> others = new LinkedHashMap<>();
  private final boolean throughDirector;

  Casting(Topology topology) {
    List<Service> services = topology.services();
    List<Service> pools = candidates(services, Service::isPool);
    give(Participant.FrontEnd, pools);
    give(Participant.SecondFrontEnd, pools.stream()
        .filter(pool -> !pool.cluster().fqdn().equalsIgnoreCase(pools.get(0).cluster().fqdn()))
        .sorted(Comparator.comparing(pool -> pool.cluster().site() == pools.get(0).cluster().site() && protection(pool) == protection(pools.get(0))))
        .toList());
    List<Service> edges = candidates(services, service -> service.role().equals("EdgeServer"));
    List<Service> directors = candidates(services, Service::isDirector);
    Optional<Service> edge = edges.stream().findFirst();
    throughDirector = !directors.isEmpty()
        && (edge.isEmpty() || directors.stream().anyMatch(director -> edge.get().dependencies().contains(director.key())));
    if (throughDirector) {
      give(Participant.Director, directors);
    }
    give(Participant.AccessEdge, edges);
    give(Participant.RelayAuthentication, having(edges, Participant.RelayAuthentication));
    give(Participant.AvEdge, having(edges, Participant.AvEdge));
    give(Participant.WebConferencingEdge, having(edges, Participant.WebConferencingEdge));
    // A Front End hands conferences to the services of its own pool.
    List<Service> conferencing = candidates(services, service -> service.role().equals("ConfServices"));
    give(Participant.ConferencingServer, having(conferencing, Participant.ConferencingServer).stream().sorted(Comparator.comparing(service -> pools.isEmpty() || service.cluster() != pools.get(0).cluster())).toList());
    List<Service> gateways = candidates(services, service -> service.role().equals("PstnGateway"));
    give(Participant.Gateway, gateways);
    List<Service> mediation = candidates(services, service -> service.role().equals("MediationServer"));
    give(Participant.MediationServer, mediation.stream()
        .sorted(Comparator.comparing(server -> gateways.isEmpty() || !gateways.get(0).dependencies().contains(server.key())))
        .toList());
    give(Participant.WebServices, candidates(services, service -> service.role().equals("WebServices")));
    give(Participant.OfficeWebApps, candidates(services, service -> service.role().equals("WacService")));
    give(Participant.Exchange, having(services, Participant.Exchange));
    services.stream().filter(service -> !cast.containsValue(service) && mapped(service)).forEach(this::standIn);
  }

  private static List<Service> candidates(List<Service> services, Predicate<Service> fits) {
    return services.stream().filter(fits).sorted(Comparator.comparingInt(Casting::protection)).toList();
  }

  private static List<Service> having(Collection<Service> services, Participant responder) {
    return services.stream()
        .filter(service -> service.ports().stream().anyMatch(port -> PortTable.rule(service, port)
            .filter(rule -> PortTable.omission(rule, port).isEmpty() && rule.links().stream().anyMatch(link -> link.responder() == responder))
            .isPresent()))
        .toList();
  }

  private void give(Participant participant, List<Service> candidates) {
    candidates.stream().findFirst().ifPresent(service -> cast.put(participant, service));
  }

  private static boolean mapped(Service service) {
    return service.isPool() || service.isDirector() || !profile(service).isEmpty();
  }

  /** 0: takes something in clear; 1: does not ask servers for certificates where they usually are; 2: neither. */
  private static int protection(Service service) {
    return service.ports().stream()
        .mapToInt(port -> PortTable.rule(service, port)
            .filter(rule -> PortTable.omission(rule, port).isEmpty() && rule.usual().filter(usual -> usual != port.protocol()).isPresent())
            .map(rule -> port.protocol().clear() ? 0 : port.protocol() == Port.Protocol.Mtls ? 2 : 1)
            .orElse(2))
        .min().orElse(2);
  }

  /** What a service listens for, as far as the model has it. */
  private static Set<String> profile(Service service) {
    Set<String> profile = new HashSet<>();
    service.ports().forEach(port -> PortTable.rule(service, port)
        .filter(rule -> PortTable.omission(rule, port).isEmpty())
        .ifPresent(rule -> profile.add(rule.usage() + rule.owner() + rule.side() + port.protocol())));
    return profile;
  }

  private void standIn(Service service) {
    others.put(service, cast.values().stream()
        .filter(taken -> taken.role().equals(service.role()) && taken.isDirector() == service.isDirector())
        .filter(taken -> profile(taken).containsAll(profile(service)))
        .findFirst());
  }

  /** The pool that a server sends to: of its own host, or one that it depends on; the one that stands for that pool where it got no role. */
  Participant poolOf(Service server, List<Service> services) {
    return services.stream()
        .filter(service -> service.isPool() && (service.cluster() == server.cluster() || server.dependencies().contains(service.key())))
        .sorted(Comparator.comparing(pool -> pool.cluster() != server.cluster()))
        .findFirst()
        .flatMap(pool -> others.getOrDefault(pool, Optional.of(pool)))
        .filter(pool -> pool == cast.get(Participant.SecondFrontEnd))
        .map(second -> Participant.SecondFrontEnd)
        .orElse(Participant.FrontEnd);
  }

  Map<Participant, Service> cast() {
    return cast;
  }

  /** The services with a role in the model that got none: who stands for each, or nobody, because it listens where the others do not. */
  Map<Service, Optional<Service>> others() {
    return others;
  }

  /** Whether what comes from outside goes through a Director: whether the Edge's next hop is one. */
  boolean throughDirector() {
    return throughDirector;
  }
}
