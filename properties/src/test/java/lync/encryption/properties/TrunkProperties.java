package lync.encryption.properties;

import static lync.encryption.model.vocabulary.Fault.ConnectionLeftPending;
import static lync.encryption.model.vocabulary.Fault.GatewayNameUnchecked;
import static lync.encryption.model.vocabulary.Fault.GatewayRogueCertificate;
import static lync.encryption.model.vocabulary.Fault.MediationIssuerUnchecked;
import static lync.encryption.model.vocabulary.Fault.TrunkTcpRefused;
import static lync.encryption.model.vocabulary.Fault.TrunkTlsRefused;
import static lync.encryption.model.vocabulary.Fault.TrunkWithoutClientCertificate;
import static lync.encryption.model.vocabulary.Fault.WarningSilenced;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import lync.encryption.generators.LyncArbitraries.Situation;
import lync.encryption.model.design.Scenario;
import lync.encryption.model.vocabulary.Fault;
import lync.encryption.model.vocabulary.Handshakes;
import lync.encryption.model.vocabulary.Link;
import lync.encryption.model.vocabulary.Order;
import lync.encryption.model.vocabulary.Participant;
import lync.encryption.model.vocabulary.Transport;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.ShrinkingMode;
import net.jqwik.api.lifecycle.AfterContainer;

/**
 * C04 to C07b, the trunk: what its safety clauses take is one or two faults switched off, whatever is configured. Only that TLS there is mutual
 * takes certificates besides: a gateway without a certificate store, listening for TLS, accepts whoever has the Mediation Server's key, having shown
 * nothing.
 */
class TrunkProperties extends TheoremSuite {

  private static final List<Link> TRUNKS = Link.honest().stream().filter(Link::isTrunkLink).toList();
  private static final Invariance WARNED = new Invariance(Theorem.about("TrunkTlsRecommended").without(WarningSilenced), TRUNKS);
  private static final Invariance MUTUAL = new Invariance(Theorem.about("TrunkTlsIsMutual")
      .without(TrunkWithoutClientCertificate, GatewayNameUnchecked)
      .where(Conditions.haveCertificates("the Mediation Server", design -> Stream.of(Participant.MediationServer)))
      .where(Conditions.haveCertificates("the gateway", design -> Stream.of(Participant.Gateway))), TRUNKS);
  private static final Invariance GATEWAY_TRUSTED =
      new Invariance(Theorem.about("GatewayCertificateTrusted").without(GatewayRogueCertificate), TRUNKS);
  private static final Invariance MEDIATION_TRUSTED =
      new Invariance(Theorem.about("MediationCertificateTrusted").without(MediationIssuerUnchecked), TRUNKS);

  private static final Reachability OUT_OVER_TCP = overTcp(Link.MediationServerToGateway);
  private static final Reachability IN_OVER_TCP = overTcp(Link.GatewayToMediationServer);
  private static final Reachability OUT_OVER_TLS = overTls(Link.MediationServerToGateway);
  private static final Reachability IN_OVER_TLS = overTls(Link.GatewayToMediationServer);

  private static Reachability overTcp(Link trunk) {
    return reached("TrunkTlsOptionalOverTcp", trunk, Set.of(Transport.TCP), TrunkTcpRefused, Stream.of());
  }

  private static Reachability overTls(Link trunk) {
    return reached("TrunkTlsOptionalOverTls", trunk, EnumSet.of(Transport.TLS, Transport.MTLS), TrunkTlsRefused,
        Stream.concat(Conditions.passJudgement("each end of the trunk", design -> judgements()),
            Stream.of(Conditions.shareSuites("each end of the trunk", design -> judgements()))));
  }

  private static Stream<Conditions.Judgement> judgements() {
    return Stream.of(new Conditions.Judgement(Participant.MediationServer, Participant.Gateway),
        new Conditions.Judgement(Participant.Gateway, Participant.MediationServer));
  }

  private static Reachability reached(String goal, Link trunk, Set<Transport> transports, Fault refusal, Stream<Condition> more) {
    Theorem theorem = Theorem.about(goal)
        .where(Conditions.present("each end of the trunk", design -> Stream.of(trunk.initiator(), trunk.responder())))
        .where(Conditions.listenForOneOf(transports, trunk.name(), design -> Stream.of(trunk)))
        .where(more)
        .without(refusal, ConnectionLeftPending);
    return new Reachability(theorem, circumstances -> connecting(trunk, circumstances));
  }

  /** The trunk is wanted, and the attacker has a try at it. */
  private static Scenario connecting(Link trunk, Circumstances circumstances) {
    return new Scenario(EnumSet.of(trunk), List.of(), EnumSet.of(trunk), circumstances.scenario().retries() % 2,
        circumstances.scenario().attackerConnections() % 2, Handshakes.Serial, Order.Sequential);
  }

  @Property(tries = 100, seed = SEED, shrinking = ShrinkingMode.OFF, edgeCases = EdgeCasesMode.NONE)
  void trunksOverTcpAreReported(@ForAll("situations") Situation situation) {
    WARNED.check(situation);
  }

  @Property(tries = 100, seed = SEED, shrinking = ShrinkingMode.OFF, edgeCases = EdgeCasesMode.NONE)
  void trunksOverTlsAreMutuallyAuthenticated(@ForAll("situations") Situation situation) {
    MUTUAL.check(situation);
  }

  @Property(tries = 100, seed = SEED, shrinking = ShrinkingMode.OFF, edgeCases = EdgeCasesMode.NONE)
  void whateverTheMediationServerAcceptsItTrusts(@ForAll("situations") Situation situation) {
    GATEWAY_TRUSTED.check(situation);
  }

  @Property(tries = 100, seed = SEED, shrinking = ShrinkingMode.OFF, edgeCases = EdgeCasesMode.NONE)
  void whateverTheGatewayAcceptsItTrusts(@ForAll("situations") Situation situation) {
    MEDIATION_TRUSTED.check(situation);
  }

  @Property(tries = 100, seed = SEED, shrinking = ShrinkingMode.OFF, edgeCases = EdgeCasesMode.NONE)
  void trunksThatMayUseTcpComeAboutOverTcp(@ForAll("situations") Situation situation) {
    OUT_OVER_TCP.check(situation);
    IN_OVER_TCP.check(situation);
  }

  @Property(tries = 100, seed = SEED, shrinking = ShrinkingMode.OFF, edgeCases = EdgeCasesMode.NONE)
  void trunksThatMayUseTlsComeAboutOverTls(@ForAll("situations") Situation situation) {
    OUT_OVER_TLS.check(situation);
    IN_OVER_TLS.check(situation);
  }

  @Example
  void everyConditionOnWhatTrunksAreMatters() {
    WARNED.everyConditionMatters();
    MUTUAL.everyConditionMatters();
    GATEWAY_TRUSTED.everyConditionMatters();
    MEDIATION_TRUSTED.everyConditionMatters();
  }

  @Example
  void everyConditionOnHowTrunksComeAboutMatters() {
    OUT_OVER_TCP.everyConditionMatters();
    IN_OVER_TCP.everyConditionMatters();
    OUT_OVER_TLS.everyConditionMatters();
    IN_OVER_TLS.everyConditionMatters();
  }

  @AfterContainer
  static void assertNotVacuous() {
    WARNED.assertMet();
    WARNED.assertAttacked();
    MUTUAL.assertMet();
    MUTUAL.assertAttacked();
    GATEWAY_TRUSTED.assertMet();
    GATEWAY_TRUSTED.assertAttacked();
    MEDIATION_TRUSTED.assertMet();
    MEDIATION_TRUSTED.assertAttacked();
    OUT_OVER_TCP.assertMet();
    IN_OVER_TCP.assertMet();
    OUT_OVER_TLS.assertMet();
    IN_OVER_TLS.assertMet();
  }
}
