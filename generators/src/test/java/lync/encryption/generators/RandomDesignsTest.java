package lync.encryption.generators;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import lync.encryption.model.LyncModel;
import lync.encryption.model.Universe;
import lync.encryption.model.design.Design;
import lync.encryption.model.vocabulary.Certificate;
import lync.encryption.model.vocabulary.CertificateName;
import lync.encryption.model.vocabulary.Fault;
import lync.encryption.model.vocabulary.Issuer;
import lync.encryption.model.vocabulary.Level;
import lync.encryption.model.vocabulary.Link;
import lync.encryption.model.vocabulary.Participant;
import lync.encryption.model.vocabulary.Reading;
import lync.encryption.model.vocabulary.Suite;
import lync.encryption.model.vocabulary.Transport;
import lync.encryption.model.vocabulary.Validity;
import lync.encryption.model.vocabulary.Zone;
import org.junit.jupiter.api.Test;

/** Designs drawn are a function of the seed, are all of the type, and leave no value of any field out. */
class RandomDesignsTest {

  private static final int DRAWS = 8_000;
  private static final int LEAST = 20;
  private static final Set<Certificate> BAG = Set.of(Certificate.SelfSigned, Certificate.RogueIssuer, Certificate.Expired, Certificate.WrongName,
      Certificate.Unlisted);
  private static final List<Participant> CLIENTS = Stream.of(Participant.values()).filter(Participant::isClient).toList();
  private static final List<Participant> OWN_CLIENTS = Stream.of(Participant.values()).filter(Participant::isOwnClient).toList();
  private static final Set<Participant> AT_HOME =
      Stream.of(Participant.values()).filter(p -> p.isOwnClient() || p == Participant.MediationServer).collect(Collectors.toSet());
  private static final List<Participant> MEDIA_ENDS = Stream.of(Participant.values()).filter(Participant::isMediaEnd).toList();

  @Test
  void oneSeedGivesOneDesign() {
    for (long seed = 0; seed < 50; seed++) {
      assertEquals(RandomDesigns.next(new Random(seed)), RandomDesigns.next(new Random(seed)));
    }
    assertNotEquals(RandomDesigns.next(new Random(1)), RandomDesigns.next(new Random(2)));
    assertEquals(RandomDesigns.plain(), RandomDesigns.plain());
  }

  @Test
  void everyDesignIsOfTheType() {
    designs(DRAWS).forEach(RandomDesignsTest::assertOfTheType);
    assertOfTheType(RandomDesigns.plain());
  }

  @Test
  void everyDesignIsAcceptedByTheModel() {
    designs(50).forEach(design -> new LyncModel(design, RandomScenarios.next(new Random(1)), Universe.wide()));
  }

  @Test
  void everyValueOfEveryFieldIsDrawn() {
    Sightings sightings = new Sightings();
    designs(DRAWS).forEach(sightings::see);
    for (Participant participant : Participant.values()) {
      sightings.demandBoth("present has " + participant, LEAST);
      sightings.demandBoth("compromised has " + participant, LEAST);
      for (Zone zone : Zone.values()) {
        sightings.demand("zone." + participant + " is " + zone, LEAST);
      }
      for (Participant other : Participant.values()) {
        sightings.demandBoth("trustedServers." + participant + " has " + other, LEAST);
        sightings.demandBoth("allowedPartners." + participant + " has " + other, LEAST);
      }
      sightings.demand("certificate." + participant + " issuer none", LEAST);
      for (Issuer issuer : Issuer.values()) {
        sightings.demand("certificate." + participant + " issuer " + issuer, LEAST);
        sightings.demandBoth("trust." + participant + " has " + issuer, LEAST);
      }
      Stream.of(Validity.values()).forEach(validity -> sightings.demand("certificate." + participant + " is " + validity, LEAST));
      Stream.of(CertificateName.values()).forEach(name -> sightings.demand("certificate." + participant + " is " + name, LEAST));
    }
    for (Link link : Link.honest()) {
      Stream.of(Transport.values()).forEach(transport -> sightings.demandBoth("allows." + link + " has " + transport, LEAST));
    }
    for (Participant client : OWN_CLIENTS) {
      sightings.demandBoth("configured." + client + " is TCP", LEAST);
      sightings.demandBoth("home." + client + " is SecondFrontEnd", LEAST);
      sightings.demandBoth("throughDirector has " + client, LEAST);
    }
    for (Participant client : CLIENTS) {
      sightings.demandBoth("audioVideo has " + client, LEAST);
      if (client != Participant.PublicUser) {
        sightings.demandBoth("srtp has " + client, LEAST);
      }
    }
    Design.UNSET.keySet().forEach(site ->
        Stream.of(Level.values()).forEach(level -> sightings.demandBoth("levels." + site + " is " + level, LEAST)));
    Stream.of(Zone.values()).forEach(zone -> sightings.demandBoth("tapped has " + zone, LEAST));
    sightings.demandBoth("active is true", LEAST);
    BAG.forEach(certificate -> sightings.demandBoth("bag has " + certificate, LEAST));
    Stream.of(Reading.values()).forEach(reading -> sightings.demandBoth("alternatives has " + reading, LEAST));
    Stream.of(Fault.values()).forEach(fault -> sightings.demandBoth("faults has " + fault, LEAST));
    sightings.verify();
  }

  /** A fault is only seen to do what it does where no other hides it. */
  @Test
  void everyFaultIsDrawnAloneAndDesignsWithoutAnyAreCommon() {
    Sightings sightings = new Sightings();
    designs(DRAWS).filter(design -> design.faults().size() <= 1).forEach(design -> sightings.count(design.faults().toString()));
    sightings.demand("[]", DRAWS / 4);
    Stream.of(Fault.values()).forEach(fault -> sightings.demand("[" + fault + "]", LEAST));
    sightings.verify();
  }

  /** On such designs a clause hangs on one participant or link, or a message from another organisation is strictly internal. */
  @Test
  void fewAreThereOrAllAreInsideNowAndThen() {
    Sightings sightings = new Sightings();
    designs(DRAWS).forEach(design -> {
      sightings.count(design.present().size() <= 6 ? "few are there" : "many are there");
      sightings.count(design.present().stream().noneMatch(Participant::isClient) ? "no client" : "clients");
      sightings.count(design.present().stream().allMatch(p -> design.zone().get(p) == Zone.Internal) ? "all inside" : "some outside");
      sightings.count(Link.honest().stream().filter(link -> design.allows().get(link).isEmpty()).count() > 10 ? "little allowed" : "much allowed");
    });
    List.of("few are there", "many are there", "no client", "clients", "all inside", "some outside", "little allowed", "much allowed")
        .forEach(what -> sightings.demand(what, LEAST));
    sightings.verify();
  }

  /** What two sites make of one another's level depends on both, and what a level is worth on who may read it otherwise. */
  @Test
  void everyPairOfLevelsIsDrawnWithAndWithoutAnAttackerUnderBothReadings() {
    Sightings sightings = new Sightings();
    List<String> circumstances = List.of("attacker", "no attacker", Reading.R5.byDefault(), Reading.R5.alternative());
    designs(DRAWS).forEach(design -> {
      String pools = design.levels().get(Participant.FrontEnd) + " and " + design.levels().get(Participant.SecondFrontEnd);
      String partners = design.levels().get(Participant.FrontEnd) + " against " + design.levels().get(Participant.PartnerEdge);
      for (String pair : List.of(pools, partners)) {
        sightings.count(pair + ", " + (design.active() ? "attacker" : "no attacker"));
        sightings.count(pair + ", " + (design.alternative(Reading.R5) ? Reading.R5.alternative() : Reading.R5.byDefault()));
      }
    });
    for (Level level : Level.values()) {
      for (Level other : Level.values()) {
        circumstances.forEach(which -> {
          sightings.demand(level + " and " + other + ", " + which, LEAST);
          sightings.demand(level + " against " + other + ", " + which, LEAST);
        });
      }
    }
    sightings.verify();
  }

  private static void assertOfTheType(Design design) {
    Set<Participant> everybody = Set.of(Participant.values());
    assertEquals(everybody, design.zone().keySet());
    assertEquals(everybody, design.certificate().keySet());
    assertEquals(everybody, design.trust().keySet());
    assertEquals(everybody, design.trustedServers().keySet());
    assertEquals(everybody, design.allowedPartners().keySet());
    assertEquals(Set.copyOf(Link.honest()), design.allows().keySet());
    assertEquals(Set.copyOf(OWN_CLIENTS), design.configured().keySet());
    assertEquals(AT_HOME, design.home().keySet());
    assertTrue(Set.of(Transport.TLS, Transport.TCP).containsAll(design.configured().values()));
    assertTrue(Set.of(Participant.FrontEnd, Participant.SecondFrontEnd).containsAll(design.home().values()));
    assertTrue(OWN_CLIENTS.containsAll(design.throughDirector()));
    assertTrue(MEDIA_ENDS.containsAll(design.audioVideo()));
    assertTrue(MEDIA_ENDS.containsAll(design.srtp()));
    assertTrue(MEDIA_ENDS.containsAll(design.sharing()));
    assertTrue(design.fips().stream().allMatch(Participant::isFipsServer));
    assertEquals(everybody, design.suites().keySet());
    assertTrue(design.suites().values().stream().allMatch(Set.of(Suite.Approved, Suite.NonApproved)::containsAll));
    assertFalse(design.srtp().contains(Participant.PublicUser), "Windows Live cannot do SRTP");
    assertEquals(Design.UNSET.keySet(), design.levels().keySet());
    assertTrue(BAG.containsAll(design.bag()));
  }

  private static Stream<Design> designs(int number) {
    return Seeds.first(number).mapToObj(seed -> RandomDesigns.next(new Random(seed)));
  }
}
