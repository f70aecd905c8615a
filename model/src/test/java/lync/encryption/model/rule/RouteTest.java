package lync.encryption.model.rule;

import static lync.encryption.model.vocabulary.Participant.AccessEdge;
import static lync.encryption.model.vocabulary.Participant.ClientA;
import static lync.encryption.model.vocabulary.Participant.ClientB;
import static lync.encryption.model.vocabulary.Participant.Director;
import static lync.encryption.model.vocabulary.Participant.ExternalClient;
import static lync.encryption.model.vocabulary.Participant.FrontEnd;
import static lync.encryption.model.vocabulary.Participant.PartnerClient;
import static lync.encryption.model.vocabulary.Participant.PartnerEdge;
import static lync.encryption.model.vocabulary.Participant.PublicProvider;
import static lync.encryption.model.vocabulary.Participant.PublicUser;
import static lync.encryption.model.vocabulary.Participant.SecondFrontEnd;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Arrays;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import lync.encryption.model.design.Design;
import lync.encryption.model.design.MessagePlan;
import lync.encryption.model.vocabulary.Link;
import lync.encryption.model.vocabulary.MessageKind;
import lync.encryption.model.vocabulary.Origin;
import lync.encryption.model.vocabulary.Participant;
import lync.encryption.model.vocabulary.Redirect;
import lync.encryption.model.vocabulary.TrunkMode;
import org.junit.jupiter.api.Test;

class RouteTest {

  private final Set<Participant> present = EnumSet.allOf(Participant.class);
  private final Map<Participant, Participant> home = new EnumMap<>(
      Map.of(ClientA, FrontEnd, ClientB, FrontEnd, ExternalClient, FrontEnd, Participant.MediationServer, FrontEnd));
  private final Set<Participant> throughDirector = EnumSet.noneOf(Participant.class);

  private Design design() {
    return new Design(present, Map.of(ClientA, ClientA.usualZone()), Map.of(), Map.of(), Map.of(), Map.of(), Map.of(), Map.of(), home,
        throughDirector, Set.of(), Set.of(), Design.UNSET,
        Set.of(), TrunkMode.Unset, false, false, Redirect.None, Set.of(), false, Design.ONLY_APPROVED,
        Set.of(), Set.of(), false, Set.of(), Set.of(), Set.of());
  }

  private List<Participant> message(Participant from, Participant to) {
    return Route.participants(design(), new MessagePlan(MessageKind.InstantMessage, from, to, Origin.Sender));
  }

  @Test
  void commonFrontEndIsNamedOnce() {
    assertEquals(List.of(ClientA, FrontEnd, ClientB), message(ClientA, ClientB));
  }

  @Test
  void eachClientIsServedByItsHome() {
    home.put(ClientB, SecondFrontEnd);
    assertEquals(List.of(ClientA, FrontEnd, SecondFrontEnd, ClientB), message(ClientA, ClientB));
    assertEquals(List.of(ClientB, SecondFrontEnd, FrontEnd, ClientA), message(ClientB, ClientA));
  }

  @Test
  void internalClientPassesTheDirectorOnlyIfItIsMeantTo() {
    assertEquals(List.of(ClientA, FrontEnd), Route.participants(design(), MessagePlan.signIn(ClientA)));
    throughDirector.add(ClientA);
    assertEquals(List.of(ClientA, Director, FrontEnd), Route.participants(design(), MessagePlan.signIn(ClientA)));
  }

  @Test
  void whateverComesFromOutsidePassesTheDirectorIfThereIsOne() {
    assertEquals(List.of(ExternalClient, AccessEdge, Director, FrontEnd, ClientA), message(ExternalClient, ClientA));
    present.remove(Director);
    assertEquals(List.of(ExternalClient, AccessEdge, FrontEnd, ClientA), message(ExternalClient, ClientA));
  }

  @Test
  void longestRouteLeadsFromAPartnerToAPublicProvider() {
    List<Participant> longest =
        List.of(PartnerClient, PartnerEdge, AccessEdge, Director, FrontEnd, Director, AccessEdge, PublicProvider, PublicUser);
    assertEquals(longest, message(PartnerClient, PublicUser));
    List<Participant> clients = Arrays.stream(Participant.values()).filter(Participant::isClient).toList();
    home.put(ExternalClient, SecondFrontEnd);
    assertEquals(Route.MAX_LENGTH, clients.stream()
        .flatMap(from -> clients.stream().map(to -> message(from, to).size()))
        .max(Integer::compare)
        .orElseThrow());
  }

  @Test
  void wayDownUsesTheClientsOwnConnection() {
    assertEquals(
        Stream.of(Link.ExternalClientToAccessEdge, Link.AccessEdgeToDirector, Link.DirectorToFrontEnd, Link.ClientAToFrontEnd)
            .collect(Collectors.toList()),
        Route.linksNeeded(message(ExternalClient, ClientA)));
    assertEquals(
        List.of(Link.ClientAToFrontEnd, Link.FrontEndToDirector, Link.DirectorToAccessEdge, Link.ExternalClientToAccessEdge),
        Route.linksNeeded(message(ClientA, ExternalClient)));
  }

  @Test
  void noLinkLeadsFromTheSecondClientToTheDirector() {
    throughDirector.add(ClientB);
    assertEquals(List.of(Link.DirectorToFrontEnd), Route.linksNeeded(Route.participants(design(), MessagePlan.signIn(ClientB))));
  }

  private List<Participant> way(MessageKind kind, Participant from, Participant to) {
    return Route.participants(design(), new MessagePlan(kind, from, to, Origin.Sender));
  }

  @Test
  void mediaServersHaveAWayToTheirPoolAndTheGatewayToTheMediationServer() {
    home.put(Participant.MediationServer, SecondFrontEnd);
    assertEquals(List.of(ClientA, FrontEnd, SecondFrontEnd, Participant.MediationServer),
        way(MessageKind.Offer, ClientA, Participant.MediationServer));
    assertEquals(List.of(ClientA, FrontEnd, Participant.ConferencingServer), way(MessageKind.Offer, ClientA, Participant.ConferencingServer));
    assertEquals(List.of(Participant.Gateway, Participant.MediationServer),
        way(MessageKind.Bye, Participant.Gateway, Participant.MediationServer));
    assertEquals(List.of(), way(MessageKind.Offer, ClientA, Participant.Gateway));
    assertEquals(List.of(), way(MessageKind.InstantMessage, Participant.MediationServer, Participant.Gateway));
    assertEquals(List.of(), way(MessageKind.SignIn, Participant.Gateway, ClientA));
  }

  @Test
  void trunkCallIsSignalledOverTheConnectionOfItsOffer() {
    List<MessagePlan> call = List.of(
        new MessagePlan(MessageKind.Offer, Participant.Gateway, Participant.MediationServer, Origin.Sender, 1),
        new MessagePlan(MessageKind.Answer, Participant.MediationServer, Participant.Gateway, Origin.Sender, 1));
    assertEquals(List.of(Link.GatewayToMediationServer), Route.linksNeeded(design(), call, 1));
    assertEquals(List.of(Link.GatewayToMediationServer), Route.linksNeeded(design(), call, 2));
  }

  @Test
  void downloadsGoBackTheWayOfWhatTheyAnswer() {
    List<MessagePlan> slots = List.of(
        new MessagePlan(MessageKind.DownloadRequest, ExternalClient, ExternalClient, Origin.Sender),
        new MessagePlan(MessageKind.AddressBook, ExternalClient, ExternalClient, Origin.Sender),
        new MessagePlan(MessageKind.FollowRedirect, ClientA, ClientA, Origin.Sender),
        new MessagePlan(MessageKind.MeetingContent, ClientA, ClientA, Origin.Sender),
        new MessagePlan(MessageKind.GroupExpansion, ClientA, ClientA, Origin.Sender));
    assertEquals(List.of(Participant.WebServices, Participant.ReverseProxy, ExternalClient), Route.participants(design(), slots, 2));
    assertEquals(List.of(Participant.OfficeWebApps, ClientA), Route.participants(design(), slots, 4));
    assertEquals(List.of(Participant.WebServices, ClientA), Route.participants(design(), slots, 5), "it answers nothing");
    assertEquals(List.of(ExternalClient, Participant.WebConferencingEdge, Participant.ConferencingServer),
        way(MessageKind.WebConference, ExternalClient, ExternalClient));
  }
}
