package lync.encryption.model;

import static lync.encryption.model.vocabulary.Link.AttackerAsClientAToFrontEnd;
import static lync.encryption.model.vocabulary.Link.ClientAToFrontEnd;
import static lync.encryption.model.vocabulary.Link.ClientBToFrontEnd;
import static lync.encryption.model.vocabulary.Link.ExternalClientToAccessEdge;
import static lync.encryption.model.vocabulary.Participant.ClientA;
import static lync.encryption.model.vocabulary.Participant.ClientB;
import static lync.encryption.model.vocabulary.Transport.TLS;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import java.util.Set;
import lync.encryption.model.design.Scenario;
import lync.encryption.model.vocabulary.Link;
import lync.encryption.model.vocabulary.Zone;
import org.junit.jupiter.api.Test;

class UniverseTest {

  private static final ScenarioBuilder MESSAGE =
      new ScenarioBuilder().instantMessage(ClientA, ClientB).attacked(1, ClientAToFrontEnd, ExternalClientToAccessEdge);

  @Test
  void wideUniverseHasEverything() {
    assertEquals(List.of(Link.values()), Universe.wide().links());
    assertEquals(Scenario.WIDE_MESSAGES, Universe.wide().messages());
  }

  @Test
  void scenarioNeedsItsLinksAndThoseOfItsMessages() {
    Universe universe = Universe.of(
        Deployments.internal(TLS).build(), new ScenarioBuilder().connect(Link.FrontEndToExchange).instantMessage(ClientB, ClientA).build());
    assertEquals(List.of(ClientAToFrontEnd, ClientBToFrontEnd, Link.FrontEndToExchange), universe.links());
    assertEquals(1, universe.messages());
  }

  @Test
  void attackerHasLinksOfThoseThatItAttacksAndTaps() {
    assertEquals(
        List.of(ClientAToFrontEnd, ClientBToFrontEnd, AttackerAsClientAToFrontEnd),
        Universe.of(Deployments.internal(TLS).attacker(Set.of(Zone.Internal)).build(), MESSAGE.build()).links());
    assertEquals(
        List.of(ClientAToFrontEnd, ClientBToFrontEnd),
        Universe.of(Deployments.internal(TLS).attacker(Set.of(Zone.Internet)).build(), MESSAGE.build()).links());
    assertEquals(
        List.of(ClientAToFrontEnd, ClientBToFrontEnd),
        Universe.of(Deployments.internal(TLS).tapped(Zone.Internal).build(), MESSAGE.build()).links());
  }

  @Test
  void scenarioMustFit() {
    ScenarioBuilder three = new ScenarioBuilder().signIn(ClientA, ClientB).instantMessage(ClientA, ClientB);
    Universe two = new Universe(List.of(ClientAToFrontEnd), 2);
    assertThrows(IllegalArgumentException.class, () -> new LyncModel(Deployments.internal(TLS).build(), three.build(), two));
    assertThrows(IllegalArgumentException.class, () -> new Universe(List.of(), Scenario.MAX_MESSAGES + 1));
  }

  @Test
  void scenarioIsPaddedWithUnusedSlots() {
    LyncModel model = new LyncModel(Deployments.internal(TLS).build(), MESSAGE.build(), Universe.wide());
    assertEquals(Scenario.WIDE_MESSAGES, model.scenario().messages().size());
  }

  @Test
  void packetsAreThoseOfTheScenario() {
    DesignBuilder design = Deployments.callsBetweenEnds(TLS);
    assertEquals(0, Universe.of(design.build(), MESSAGE.build()).packets());
    assertEquals(2, Universe.of(design.build(), new ScenarioBuilder().packets(2, 1).build()).packets());
    assertEquals(Scenario.WIDE_PACKETS, Universe.wide().packets());
    assertThrows(IllegalArgumentException.class,
        () -> new LyncModel(design.build(), new ScenarioBuilder().packets(2, 1).build(), new Universe(List.of(ClientAToFrontEnd), 1, 1)));
    assertThrows(IllegalArgumentException.class, () -> new Universe(List.of(), 1, Scenario.MAX_PACKETS + 1));
  }
}
