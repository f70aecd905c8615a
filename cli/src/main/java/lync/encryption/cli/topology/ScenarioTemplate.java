package lync.encryption.cli.topology;

import static lync.encryption.model.vocabulary.Link.*;
import static lync.encryption.model.vocabulary.Participant.*;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import lync.encryption.model.vocabulary.Link;
import lync.encryption.model.vocabulary.Participant;

/**
 * A scenario that a deployment gets if it has what the scenario takes. Bounds are such that all of them together end within a minute in the Java
 * engine, and in TLC within five, on the largest of {@code specs/topologies}.
 *
 * @param about what it attempts, in a sentence
 * @param connect links to open for their own sake; of these, the deployment's
 * @param steps messages; all of them must have a way, but those to a relay service that is not there are left out
 * @param attacked links that the attacker goes for; of these, the deployment's
 * @param attackerConnections how often it may
 * @param administrator what the administrator may do meanwhile
 * @param overTcp only where the second client uses TCP
 * @param packets how many packets each sender of a call sends
 * @param deliveries how many packets reach a receiver in all
 */
record ScenarioTemplate(
    String name, String about, Set<Link> connect, List<Step> steps, Set<Link> attacked, int attackerConnections, int retries,
    List<String> administrator, boolean overTcp, int packets, int deliveries) {

  /**
   * A message. {@code to} is {@code from} where it goes to nobody in particular; {@code call} is 0 where it belongs to no call.
   *
   * @param sharing whether the call that it places shares a desktop
   */
  record Step(String kind, Participant from, Participant to, int call, boolean sharing) {
    boolean asksRelayService() {
      return kind.equals("Credential") || kind.equals("Key");
    }
  }

  private static Step signIn(Participant client) {
    return new Step("SignIn", client, client, 0, false);
  }

  private static Step message(Participant from, Participant to) {
    return new Step("InstantMessage", from, to, 0, false);
  }

  private static Step presence(Participant from, Participant to) {
    return new Step("Presence", from, to, 0, false);
  }

  private static Step credential(Participant client) {
    return new Step("Credential", client, client, 0, false);
  }

  private static Step key(Participant client) {
    return key(client, 1);
  }

  private static Step key(Participant client, int call) {
    return new Step("Key", client, client, call, false);
  }

  private static Step allocate() {
    return new Step("Allocate", ExternalClient, ExternalClient, 0, false);
  }

  private static Step call(String kind, Participant from, Participant to) {
    return new Step(kind, from, to, 1, false);
  }

  private static Step secondCall(Participant from, Participant to) {
    return new Step("Call", from, to, 2, false);
  }

  private static Step share(Participant from, Participant to) {
    return new Step("Call", from, to, 1, true);
  }

  private static Step web(String kind, Participant from) {
    return new Step(kind, from, from, 0, false);
  }

  private static ScenarioTemplate conversation(String name, String about, Step... steps) {
    return new ScenarioTemplate(name, about, Set.of(), Arrays.asList(steps), Set.of(), 0, 0, List.of(), false, 0, 0);
  }

  private static ScenarioTemplate connections(String name, String about, Link... links) {
    Set<Link> all = EnumSet.copyOf(Arrays.asList(links));
    return new ScenarioTemplate(name, about, all, List.of(), Set.of(), 0, 0, List.of(), false, 0, 0).attacked(2, all);
  }

  private ScenarioTemplate attacked(int times, Link... links) {
    return attacked(times, EnumSet.copyOf(Arrays.asList(links)));
  }

  private ScenarioTemplate attacked(int times, Set<Link> links) {
    return new ScenarioTemplate(name, about, connect, steps, links, times, retries, administrator, overTcp, packets, deliveries);
  }

  private ScenarioTemplate retried(int times) {
    return new ScenarioTemplate(name, about, connect, steps, attacked, attackerConnections, times, administrator, overTcp, packets, deliveries);
  }

  private ScenarioTemplate meanwhile(String... administratorSteps) {
    return new ScenarioTemplate(name, about, connect, steps, attacked, attackerConnections, retries, List.of(administratorSteps), overTcp, packets,
        deliveries);
  }

  private ScenarioTemplate onlyOverTcp() {
    return new ScenarioTemplate(name, about, connect, steps, attacked, attackerConnections, retries, administrator, true, packets, deliveries);
  }

  /** One packet each way, of which a number of deliveries. */
  private ScenarioTemplate flowing(int times) {
    return new ScenarioTemplate(name, about, connect, steps, attacked, attackerConnections, retries, administrator, overTcp, 1, times);
  }

  private ScenarioTemplate connecting(Link... links) {
    return new ScenarioTemplate(name, about, EnumSet.copyOf(Arrays.asList(links)), steps, attacked, attackerConnections, retries, administrator,
        overTcp, packets, deliveries);
  }

  /** All of them. A kind of traffic that the model learns gets its scenario here. */
  static final List<ScenarioTemplate> ALL = List.of(
      conversation("messages-inside", "Two internal users write to each other, while the attacker goes for their connections.",
          signIn(ClientA), signIn(ClientB), message(ClientA, ClientB), presence(ClientB, ClientA))
          .attacked(2, ClientAToFrontEnd, ClientAToDirector, ClientBToFrontEnd, ClientBToSecondFrontEnd).retried(1),
      conversation("sign-in-from-outside", "The user at home signs in; the attacker spoils or fakes one connection, and the client tries once more.",
          signIn(ExternalClient))
          .attacked(2, ExternalClientToAccessEdge, AccessEdgeToFrontEnd, AccessEdgeToDirector).retried(1),
      conversation("messages-across", "A user at home and an internal one write to each other; the attacker goes for the hops across the perimeter.",
          signIn(ClientA), signIn(ExternalClient), message(ExternalClient, ClientA), message(ClientA, ExternalClient))
          .attacked(2, AccessEdgeToFrontEnd, AccessEdgeToDirector, FrontEndToAccessEdge, DirectorToAccessEdge),
      conversation("message-to-tcp-client", "A user at home writes to an internal one whose connection the attacker relays.",
          signIn(ClientB), signIn(ExternalClient), message(ExternalClient, ClientB))
          .attacked(2, ClientBToFrontEnd, ClientBToSecondFrontEnd).onlyOverTcp(),
      conversation("messages-with-partner", "An internal user and a partner's write to each other; the attacker may pose as either Edge.",
          signIn(ClientA), message(ClientA, PartnerClient), message(PartnerClient, ClientA))
          .attacked(2, AccessEdgeToPartnerEdge, PartnerEdgeToAccessEdge),
      conversation("messages-with-public-provider", "An internal user and one of a public provider write to each other, under attack.",
          signIn(ClientA), message(ClientA, PublicUser), message(PublicUser, ClientA))
          .attacked(2, AccessEdgeToPublicProvider, PublicProviderToAccessEdge),
      conversation("call-inside", "Two internal users call, renegotiate and hang up.",
          signIn(ClientA), signIn(ClientB), credential(ClientA), credential(ClientB), key(ClientA), key(ClientB),
          call("Call", ClientA, ClientB), call("Reinvite", ClientB, ClientA), call("Bye", ClientA, ClientB))
          .flowing(2),
      conversation("call-while-level-changes", "Two internal users call while the administrator changes the encryption level.",
          signIn(ClientA), signIn(ClientB), credential(ClientA), credential(ClientB), key(ClientA), key(ClientB),
          call("Call", ClientA, ClientB), call("Reinvite", ClientB, ClientA))
          .meanwhile("Support", "DoNotSupport"),
      conversation("call-under-attack", "Two internal users call while the attacker goes for the caller's connection and for the relay service's.",
          signIn(ClientA), signIn(ClientB), credential(ClientA), key(ClientA), credential(ClientB), key(ClientB), call("Call", ClientA, ClientB))
          .attacked(2, ClientAToFrontEnd, ClientAToDirector, FrontEndToRelayAuthentication),
      conversation("call-to-tcp-client", "Two internal users call while the attacker relays the connection of the one who uses TCP.",
          signIn(ClientB), credential(ClientB), key(ClientB), signIn(ClientA), credential(ClientA), key(ClientA), call("Call", ClientA, ClientB))
          .attacked(2, ClientBToFrontEnd, ClientBToSecondFrontEnd).onlyOverTcp().flowing(1),
      conversation("call-from-outside", "A user at home gets a credential and an allocation and calls an internal one, who renegotiates.",
          signIn(ClientA), signIn(ExternalClient), credential(ClientA), credential(ExternalClient), allocate(), key(ClientA), key(ExternalClient),
          call("Call", ExternalClient, ClientA), call("Reinvite", ClientA, ExternalClient)),
      conversation("credentials-of-a-user-outside", "A user at home gets credentials and allocates while the relay service's certificate is rolled.",
          signIn(ExternalClient), credential(ExternalClient), allocate(), credential(ExternalClient), allocate())
          .meanwhile("Roll", "Retire", "Expire"),
      conversation("call-with-partner", "A partner's user calls an internal one.",
          signIn(ClientA), credential(ClientA), credential(PartnerClient), key(ClientA), key(PartnerClient), call("Call", PartnerClient, ClientA),
          call("Bye", ClientA, PartnerClient)),
      conversation("call-with-windows-live", "A Windows Live user calls an internal one, while the administrator changes the encryption level.",
          signIn(ClientA), credential(ClientA), key(ClientA), call("Call", PublicUser, ClientA), call("Bye", ClientA, PublicUser))
          .meanwhile("Require", "Support"),
      conversation("call-to-telephone", "An internal user calls the telephone network, and a packet flows each way on both legs.",
          signIn(ClientA), credential(ClientA), credential(MediationServer), key(ClientA), key(MediationServer),
          call("Call", ClientA, MediationServer), secondCall(MediationServer, Gateway))
          .connecting(FrontEndToMediationServer, SecondFrontEndToMediationServer, MediationServerToGateway).flowing(2),
      conversation("call-from-telephone", "Somebody on the telephone network calls an internal user.",
          signIn(ClientA), credential(ClientA), credential(MediationServer), key(ClientA, 2), key(MediationServer, 2),
          call("Call", Gateway, MediationServer), secondCall(MediationServer, ClientA))
          .connecting(FrontEndToMediationServer, SecondFrontEndToMediationServer, GatewayToMediationServer).flowing(1),
      conversation("share-desktop", "An internal user shares a desktop with another.",
          signIn(ClientA), signIn(ClientB), credential(ClientA), credential(ClientB), key(ClientA), key(ClientB), share(ClientA, ClientB)),
      conversation("share-desktop-in-meeting", "An internal user joins a meeting and shares a desktop.",
          signIn(ClientA), credential(ClientA), credential(ConferencingServer), key(ClientA), key(ConferencingServer),
          share(ClientA, ConferencingServer))
          .connecting(FrontEndToConferencingServer).flowing(2),
      conversation("join-from-outside", "A user at home joins a meeting's audio.",
          signIn(ExternalClient), credential(ExternalClient), credential(ConferencingServer), key(ExternalClient), key(ConferencingServer),
          call("Call", ExternalClient, ConferencingServer))
          .connecting(FrontEndToConferencingServer, FrontEndToAccessEdge, DirectorToAccessEdge).flowing(1),
      conversation("web-conference", "An internal user sends something to a web conference, under attack.", web("WebConference", ClientA))
          .attacked(1, ClientAToConferencingServer),
      conversation("web-conference-from-outside",
          "A user at home sends something to a web conference; the attacker goes for the way through the Edge.", web("WebConference", ExternalClient))
          .connecting(ConferencingServerToWebConferencingEdge)
          .attacked(2, ExternalClientToWebConferencingEdge, ConferencingServerToWebConferencingEdge),
      conversation("downloads", "An internal user fetches meeting content, with the attacker in between, and has a group expanded.",
          web("MeetingContent", ClientA), web("GroupExpansion", ClientA))
          .attacked(1, ClientAToWebServices, ClientAToOfficeWebApps),
      conversation("downloads-from-outside", "A user at home fetches the address book, with the attacker in between.",
          web("AddressBook", ExternalClient))
          .attacked(1, ExternalClientToReverseProxy, ReverseProxyToWebServices),
      connections("trunk", "The trunk comes up in both directions while the attacker poses as either end.",
          MediationServerToGateway, GatewayToMediationServer, FrontEndToMediationServer, SecondFrontEndToMediationServer),
      connections("servers", "Servers connect to each other while the attacker poses as one of them.",
          FrontEndToSecondFrontEnd, SecondFrontEndToFrontEnd, FrontEndToDirector, DirectorToFrontEnd, FrontEndToExchange,
          FrontEndToRelayAuthentication),
      connections("web", "Clients fetch what web services offer, inside and through the reverse proxy, under attack.",
          ClientAToWebServices, ExternalClientToReverseProxy, ReverseProxyToWebServices),
      connections("web-conferencing", "Everybody connects for web conferencing, under attack.",
          ClientAToConferencingServer, ExternalClientToWebConferencingEdge, ConferencingServerToWebConferencingEdge));
}
