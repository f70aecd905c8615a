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
import lync.encryption.model.rule.Suites;
import lync.encryption.model.vocabulary.Link;
import lync.encryption.model.vocabulary.Participant;
import lync.encryption.model.vocabulary.Reading;
import lync.encryption.model.vocabulary.Suite;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.ShrinkingMode;
import net.jqwik.api.lifecycle.AfterContainer;

/**
 * C33: nothing but approved suites is used where a server in FIPS mode is an end, if two faults are off and the attacker only reads. Where it does
 * more, the attacker says that it is such a server, and gets what whoever believes it has: so nobody who connects with these servers may have other
 * suites. Where servers in FIPS mode merely can use approved suites, they are used whenever both ends have them and nobody stands between, if one
 * fault is off.
 *
 * <p>C34: in a deployment said to be compliant every Lync server is in FIPS mode, if each is put into it and none is forgotten.
 */
class FipsProperties extends TheoremSuite {

  private static final List<Link> OF_SERVERS =
      Link.honest().stream().filter(link -> link.initiator().isFipsServer() || link.responder().isFipsServer()).toList();

  private static final Theorem ENCRYPTED = Theorem.about("FipsAlgorithms").without(NullCipherNegotiated);
  private static final Theorem ONLY_APPROVED = ENCRYPTED.read(Reading.R10, false).without(NonApprovedSuiteInFips);
  private static final Invariance APPROVED =
      Invariance.ofCalls(ONLY_APPROVED.where(Conditions.attackerOnlyReads()), FipsProperties::scenario);
  private static final Invariance APPROVED_UNDER_ATTACK = Invariance.ofCalls(ONLY_APPROVED
      .where(new Condition("whoever connects with a server in FIPS mode has no suites but approved ones, or is in FIPS mode too",
          design -> peers(design).noneMatch(peer -> design.suites().get(peer).contains(Suite.NonApproved)),
          (draft, random) -> peers(draft.design()).forEach(peer -> draft.suites(peer).remove(Suite.NonApproved)),
          (draft, random) -> Conditions.anyOf(peers(draft.design()), random).ifPresent(peer -> draft.suites(peer).add(Suite.NonApproved)))),
      FipsProperties::scenario);
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

  /** Those who are not in FIPS mode and have a connection with a server that is. */
  private static Stream<Participant> peers(Design design) {
    return OF_SERVERS.stream().map(link -> List.of(link.initiator(), link.responder()))
        .filter(ends -> ends.stream().anyMatch(end -> Suites.fipsMode(design, end)))
        .flatMap(List::stream).filter(end -> !Suites.fipsMode(design, end)).distinct();
  }

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
  void serversInFipsModeUseApprovedSuitesUnlessSomebodyInterferes(@ForAll("situations") Situation situation) {
    APPROVED.check(situation);
  }

  @Property(tries = 150, seed = SEED, shrinking = ShrinkingMode.OFF, edgeCases = EdgeCasesMode.NONE)
  void serversInFipsModeUseApprovedSuitesAmongThoseThatHaveNoOthers(@ForAll("situations") Situation situation) {
    APPROVED_UNDER_ATTACK.check(situation);
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
    APPROVED_UNDER_ATTACK.everyConditionMatters();
    APPROVED_WHERE_POSSIBLE.everyConditionMatters();
    COMPLIANT.everyConditionMatters();
  }

  @AfterContainer
  static void assertNotVacuous() {
    List.of(APPROVED, APPROVED_UNDER_ATTACK, APPROVED_WHERE_POSSIBLE, COMPLIANT).forEach(Invariance::assertMet);
    List.of(APPROVED_UNDER_ATTACK, APPROVED_WHERE_POSSIBLE).forEach(Invariance::assertAttacked);
  }
}
