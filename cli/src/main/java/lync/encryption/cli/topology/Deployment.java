package lync.encryption.cli.topology;

import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import lync.encryption.model.vocabulary.Link;
import lync.encryption.model.vocabulary.Participant;
import lync.encryption.model.vocabulary.Transport;

/**
 * What was derived from a topology and its settings: all that becomes a design, and where each part came from. Made by {@link Derivation}.
 *
 * @param name the design's
 * @param file the document's, as it may be shown
 * @param members in the model's order
 * @param links likewise; what listens at the responder
 * @param policies lines of the design beside participants and links
 * @param assumed what nobody stated, and what was taken for it
 * @param fates what became of each port, in document order
 * @param services services without any port that are no part of the design, and why
 * @param unread what of document and settings is not read
 */
public record Deployment(
    String name, String file, Topology topology, Map<Participant, Member> members, Map<Link, Listening> links, List<Line> policies,
    List<ScenarioTemplate> scenarios, List<String> assumed, List<PortFate> fates, List<String> services, List<String> unread) {

  public Deployment {
    members = Collections.unmodifiableMap(new EnumMap<>(members));
    links = Collections.unmodifiableMap(new EnumMap<>(links));
    policies = List.copyOf(policies);
    scenarios = List.copyOf(scenarios);
    assumed = List.copyOf(assumed);
    fates = List.copyOf(fates);
    services = List.copyOf(services);
    unread = List.copyOf(unread);
  }

  /**
   * A line of the design.
   *
   * @param comment where it came from
   */
  record Line(String text, String comment) {}

  /**
   * A participant.
   *
   * @param name what the design calls it
   * @param service empty if the document does not have it
   * @param settings its fields in the design
   * @param comment where it came from
   */
  record Member(String name, Optional<Service> service, List<String> settings, String comment) {}

  /**
   * What listens for a link.
   *
   * @param ports of the responder; none if they are assumed
   */
  record Listening(Set<Transport> allows, List<Port> ports, String comment) {}

  /**
   * What became of a port.
   *
   * @param links it listens for in the design
   * @param standIn who stands for the service
   * @param omission why there is no link, otherwise
   */
  record PortFate(Service service, Port port, List<Link> links, Optional<Service> standIn, Optional<Omission> omission) {

    /** Its service has a role in the model, others have taken it, and they do not listen like this. */
    boolean unrepresented() {
      return links.isEmpty() && standIn.isEmpty() && omission.isEmpty();
    }
  }

  Stream<PortFate> mapped() {
    return fates.stream().filter(fate -> !fate.links().isEmpty());
  }
}
