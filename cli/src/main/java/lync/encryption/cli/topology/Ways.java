package lync.encryption.cli.topology;

import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import lync.encryption.model.vocabulary.Link;
import lync.encryption.model.vocabulary.Participant;
import lync.encryption.model.vocabulary.Transport;

/** Which scenarios a deployment has the links for. */
final class Ways {

  private final Set<Participant> present;
  private final Set<Link> links;
  private final Map<Participant, Participant> home;
  private final Set<Participant> throughDirector;
  private final Map<Participant, Transport> transports;

  Ways(Set<Participant> present, Set<Link> links, Map<Participant, Participant> home, Set<Participant> throughDirector,
      Map<Participant, Transport> transports) {
    this.present = present;
    this.links = links;
    this.home = home;
    this.throughDirector = throughDirector;
    this.transports = transports;
  }

  /** The scenario as far as this deployment can have it; nothing if it cannot. */
  Optional<ScenarioTemplate> fit(ScenarioTemplate template) {
    Set<Link> connect = EnumSet.noneOf(Link.class);
    template.connect().stream().filter(links::contains).forEach(connect::add);
    Set<Link> attacked = EnumSet.noneOf(Link.class);
    template.attacked().stream().filter(links::contains).forEach(attacked::add);
    List<ScenarioTemplate.Step> steps = template.steps().stream()
        .filter(step -> !step.asksRelayService() || present.contains(Participant.RelayAuthentication))
        .toList();
    boolean nothing = connect.isEmpty() && steps.isEmpty();
    boolean otherTransport = template.overTcp() && transports.get(Participant.ClientB) != Transport.TCP;
    if (nothing || otherTransport || !steps.stream().allMatch(this::possible)) {
      return Optional.empty();
    }
    boolean relay = present.contains(Participant.RelayAuthentication);
    List<String> administrator = template.administrator().stream().filter(step -> relay || !List.of("Roll", "Retire", "Expire").contains(step))
        .toList();
    return Optional.of(new ScenarioTemplate(template.name(), template.about(), connect, steps, attacked,
        attacked.isEmpty() ? 0 : template.attackerConnections(), template.retries(), administrator, template.overTcp(), template.packets(),
        template.deliveries()));
  }

  private boolean possible(ScenarioTemplate.Step step) {
    if (step.from() == Participant.Gateway || step.to() == Participant.Gateway) {
      return Link.between(step.from(), step.to()).filter(links::contains).isPresent();
    }
    List<Participant> way = new ArrayList<>(up(step.from()));
    switch (step.kind()) {
      case "WebConference" -> way = web(step.from(), Participant.WebConferencingEdge, Participant.ConferencingServer);
      case "MeetingContent", "AddressBook", "GroupExpansion" -> way = web(step.from(), Participant.ReverseProxy, Participant.WebServices);
      case "SignIn" -> { }
      case "Allocate" -> way = new ArrayList<>(List.of(step.from(), Participant.AvEdge));
      case "Credential", "Key" -> {
        if (way.get(way.size() - 1) == Participant.SecondFrontEnd) {
          way.add(Participant.FrontEnd);
        }
        way.add(Participant.RelayAuthentication);
      }
      default -> {
        List<Participant> down = new ArrayList<>(up(step.to()));
        Collections.reverse(down);
        way.addAll(way.get(way.size() - 1) == down.get(0) ? down.subList(1, down.size()) : down);
      }
    }
    for (int i = 1; i < way.size(); i++) {
      Participant from = way.get(i - 1);
      Participant to = way.get(i);
      if (Link.between(from, to).or(() -> Link.between(to, from)).filter(links::contains).isEmpty()) {
        return false;
      }
    }
    return present.containsAll(way);
  }

  private static List<Participant> web(Participant client, Participant outside, Participant server) {
    return client == Participant.ExternalClient ? List.of(client, outside, server) : List.of(client, server);
  }

  /** From a client, or a server that takes part in calls, to its pool (Route of {@code specs/PROTOCOL.md} section 4). */
  private List<Participant> up(Participant client) {
    List<Participant> way = new ArrayList<>(List.of(client));
    switch (client) {
      case ExternalClient -> way.add(Participant.AccessEdge);
      case PartnerClient -> way.addAll(List.of(Participant.PartnerEdge, Participant.AccessEdge));
      case PublicUser -> way.addAll(List.of(Participant.PublicProvider, Participant.AccessEdge));
      default -> { }
    }
    if (way.size() > 1 ? present.contains(Participant.Director) : throughDirector.contains(client)) {
      way.add(Participant.Director);
    }
    way.add(home.getOrDefault(client, Participant.FrontEnd));
    return way;
  }
}
