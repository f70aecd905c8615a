package lync.encryption.properties;

import static lync.encryption.model.vocabulary.Fault.NonApprovedSuiteInFips;
import static lync.encryption.model.vocabulary.Fault.NullCipherNegotiated;
import static lync.encryption.model.vocabulary.Fault.OneServerWithoutFips;

import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import lync.encryption.generators.LyncArbitraries.Situation;
import lync.encryption.generators.RandomScenarios;
import lync.encryption.model.design.Design;
import lync.encryption.model.design.Scenario;
import lync.encryption.model.vocabulary.Link;
import lync.encryption.model.vocabulary.Participant;
import lync.encryption.model.vocabulary.Reading;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.ShrinkingMode;
import net.jqwik.api.lifecycle.AfterContainer;

/**
 * C33: nothing but approved suites is used where a server in FIPS mode is an end, if two faults are off, whatever the attacker does. Where servers in
 * FIPS mode merely can use approved suites, they are used whenever both ends have them and nobody stands between, if one fault is off.
 *
 * <p>C34: in a deployment said to be compliant every Lync server is in FIPS mode, if each is put into it and none is forgotten.
 */
class FipsProperties extends TheoremSuite {

  private static final List<Link> OF_SERVERS =
      Link.honest().stream().filter(link -> link.initiator().isFipsServer() || link.responder().isFipsServer()).toList();

  private static final Theorem ENCRYPTED = Theorem.about("FipsAlgorithms").without(NullCipherNegotiated);
  private static final Invariance APPROVED =
      Invariance.ofCalls(ENCRYPTED.read(Reading.R10, false).without(NonApprovedSuiteInFips), FipsProperties::scenario);
  private static final Invariance APPROVED_WHERE_POSSIBLE =
      Invariance.ofCalls(ENCRYPTED.read(Reading.R10, true), FipsProperties::scenario);

  private static final Invariance COMPLIANT = new Invariance(Theorem.about("FipsOnEveryServer")
      .where(Conditions.off(OneServerWithoutFips).tempted((draft, random) -> draft.fipsDeclared(true)))
      .where(new Condition("every Lync server is put into FIPS mode, where the deployment is said to be compliant",
          design -> !design.fipsDeclared() || lyncServers(design).allMatch(design.fips()::contains),
          (draft, random) -> {
            if (draft.design().fipsDeclared()) {
              lyncServers(draft.design()).forEach(draft.fips()::add);
            }
          },
          (draft, random) -> {
            draft.fipsDeclared(true);
            Conditions.anyOf(lyncServers(draft.design()), random).ifPresent(draft.fips()::remove);
          })));

  private static Stream<Participant> lyncServers(Design design) {
    return design.present().stream().filter(Participant::isLyncServer);
  }

  private static Scenario scenario(Random random) {
    return switch (random.nextInt(4)) {
      case 0 -> CallScenarios.conference(random);
      case 1 -> CallScenarios.trunk(random);
      default -> RandomScenarios.connections(OF_SERVERS, random);
    };
  }

  @Property(tries = 150, seed = SEED, shrinking = ShrinkingMode.OFF, edgeCases = EdgeCasesMode.NONE)
  void serversInFipsModeUseApprovedSuites(@ForAll("situations") Situation situation) {
    APPROVED.check(situation);
  }

  @Property(tries = 150, seed = SEED, shrinking = ShrinkingMode.OFF, edgeCases = EdgeCasesMode.NONE)
  void serversThatMerelyCanUseApprovedSuitesWhereBothEndsHaveThem(@ForAll("situations") Situation situation) {
    APPROVED_WHERE_POSSIBLE.check(situation);
  }

  @Property(tries = 50, seed = SEED, shrinking = ShrinkingMode.OFF, edgeCases = EdgeCasesMode.NONE)
  void everyServerOfACompliantDeploymentIsInFipsMode(@ForAll("situations") Situation situation) {
    COMPLIANT.check(situation);
  }

  @Example
  void everyConditionMatters() {
    APPROVED.everyConditionMatters();
    APPROVED_WHERE_POSSIBLE.everyConditionMatters();
    COMPLIANT.everyConditionMatters();
  }

  @AfterContainer
  static void assertNotVacuous() {
    List.of(APPROVED, APPROVED_WHERE_POSSIBLE, COMPLIANT).forEach(Invariance::assertMet);
    List.of(APPROVED, APPROVED_WHERE_POSSIBLE).forEach(Invariance::assertAttacked);
  }
}
