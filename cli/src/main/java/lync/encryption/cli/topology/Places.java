package lync.encryption.cli.topology;

import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import lync.encryption.cli.design.Location;
import lync.encryption.model.vocabulary.Link;
import lync.encryption.model.vocabulary.Participant;
import lync.encryption.model.vocabulary.Transport;

/** Where in a deployment the links of a design are, in the words of those who run it. */
public final class Places {

  /**
   * One port behind a link.
   *
   * @param link who connects to whom
   * @param site of the one that listens; empty if no document has it
   * @param role service role and host, as cmdlets name them
   * @param component that owns the port
   * @param port number and protocol
   * @param change the cmdlet, or the field in Topology Builder, that changes it
   * @param at of the port's element in the document; empty if the port is assumed
   */
  public record Place(String link, String site, String role, String component, String port, String change, Optional<Location> at) {}

  private Places() {}

  /** The ports behind these links, in the order of the links. */
  public static List<Place> of(Deployment deployment, Collection<Link> links) {
    List<Place> places = new ArrayList<>();
    for (Link link : links) {
      Deployment.Listening listening = deployment.links().get(link);
      if (listening == null) {
        continue;
      }
      Deployment.Member responder = deployment.members().get(link.responder());
      String who = name(deployment, link.initiator()) + " to " + name(deployment, link.responder());
      if (listening.ports().isEmpty()) {
        places.add(new Place(who, responder.service().map(service -> service.cluster().site().name()).orElse(""),
            responder.service().map(Service::identity).orElse(""), "",
            (listening.comment().equals("assumed") ? "assumed: " : "") + words(listening.allows()), "", Optional.empty()));
      }
      for (Port port : listening.ports()) {
        Service service = responder.service().orElseThrow();
        places.add(new Place(who, service.cluster().site().name(), service.identity(), port.owner() + " " + port.usage() + " " + port.side(),
            port.number() + " " + port.protocol(), PortTable.rule(service, port).map(PortRule::change).orElse(""),
            Optional.of(port.element().at())));
      }
    }
    return places;
  }

  /** Links at whose responder something is spoken that usually is not. */
  public static Set<Link> unusual(Deployment deployment) {
    Set<Link> unusual = EnumSet.noneOf(Link.class);
    for (Map.Entry<Link, Deployment.Listening> entry : deployment.links().entrySet()) {
      deployment.members().get(entry.getKey().responder()).service().ifPresent(service -> entry.getValue().ports().stream()
          .filter(port -> PortTable.rule(service, port).flatMap(PortRule::usual).filter(usual -> usual != port.protocol()).isPresent())
          .forEach(port -> unusual.add(entry.getKey())));
    }
    return unusual;
  }

  /** The trunk's links that take TCP. */
  public static Set<Link> trunkInClear(Deployment deployment) {
    Set<Link> clear = EnumSet.noneOf(Link.class);
    deployment.links().forEach((link, listening) -> {
      if (link.isTrunkLink() && listening.allows().contains(Transport.TCP)) {
        clear.add(link);
      }
    });
    return clear;
  }

  private static String name(Deployment deployment, Participant participant) {
    return deployment.members().get(participant).name();
  }

  private static String words(Set<Transport> transports) {
    return transports.stream().map(Transport::name).collect(Collectors.joining(", "));
  }

  /** By reason, what of the document is left out, in one line each. */
  public static Map<String, String> leftOut(Deployment deployment) {
    return Remainder.summary(deployment);
  }

  /** By reason, what of the document is left out, one line each with its place. */
  public static Map<String, List<String>> leftOutByPlace(Deployment deployment) {
    return Remainder.of(deployment);
  }

  /** "14 of 41 ports have links in the model". */
  public static String account(Deployment deployment) {
    return deployment.mapped().count() + " of " + deployment.fates().size() + " ports have links in the model";
  }
}
