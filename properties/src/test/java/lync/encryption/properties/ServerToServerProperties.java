package lync.encryption.properties;

import static lync.encryption.model.vocabulary.Fault.ExpiredCertificateAccepted;
import static lync.encryption.model.vocabulary.Fault.OneWayPsomBetweenServers;
import static lync.encryption.model.vocabulary.Fault.OneWayServerTls;
import static lync.encryption.model.vocabulary.Fault.PerimeterHopDowngraded;
import static lync.encryption.model.vocabulary.Fault.RelayRequestOverOneWayTls;
import static lync.encryption.model.vocabulary.Fault.ServerIssuerUnchecked;
import static lync.encryption.model.vocabulary.Fault.TcpRetryAfterTlsFailure;
import static lync.encryption.model.vocabulary.Fault.UntrustedServerAccepted;
import static lync.encryption.model.vocabulary.Fault.WrongNameAccepted;

import java.util.EnumSet;
import java.util.List;
import java.util.function.BiPredicate;
import java.util.stream.Stream;
import lync.encryption.generators.LyncArbitraries.Situation;
import lync.encryption.model.design.Design;
import lync.encryption.model.vocabulary.Link;
import lync.encryption.model.vocabulary.Reading;
import lync.encryption.model.vocabulary.Transport;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.ShrinkingMode;
import net.jqwik.api.lifecycle.AfterContainer;

/**
 * C02 and C03: servers that listen for MTLS only, have certificates and check what they are shown need no more. Whom they trust and list, who else
 * talks in clear, whose keys the attacker holds: nothing of that lets a connection come about that is not mutual TLS between listed servers.
 *
 * <p>A certificate of its own is a condition, not a matter of course: the attacker brings up a connection to a server that has none, or takes one of
 * it, with any certificate that the server accepts, and the server itself has shown nothing.
 */
class ServerToServerProperties extends TheoremSuite {

  private static final Theorem MUTUAL_INSIDE =
      mutual("ServerToServerMutualTls", "inside", (design, link) -> link.isServerLink() && Conditions.isInside(design, link));
  private static final Theorem MUTUAL_ACROSS =
      mutual("PerimeterCrossingMutualTls", "across the perimeter", (design, link) -> link.isServerLink() && !Conditions.isInside(design, link))
          .without(PerimeterHopDowngraded);

  /** Those that may be taken for links between servers under some reading. */
  private static final List<Link> LINKS = Link.honest().stream().filter(link -> !link.initiator().isClient()).toList();
  private static final Invariance INSIDE = new Invariance(MUTUAL_INSIDE, LINKS);
  private static final Invariance CROSSING = new Invariance(MUTUAL_ACROSS, LINKS);

  private static Theorem mutual(String clause, String which, BiPredicate<Design, Link> concerned) {
    return Theorem.about(clause)
        .byDefault(Reading.R1, Reading.R2)
        .without(OneWayServerTls, ServerIssuerUnchecked, ExpiredCertificateAccepted, WrongNameAccepted, UntrustedServerAccepted)
        .without(TcpRetryAfterTlsFailure, RelayRequestOverOneWayTls, OneWayPsomBetweenServers)
        .where(Conditions.listenForAtMost(EnumSet.of(Transport.MTLS), "every server link " + which, concerned))
        .where(Conditions.haveCertificates("every server with a link " + which,
            design -> Conditions.links(design, concerned).flatMap(link -> Stream.of(link.initiator(), link.responder()))));
  }

  @Property(tries = 100, seed = SEED, shrinking = ShrinkingMode.OFF, edgeCases = EdgeCasesMode.NONE)
  void serversInsideAreMutuallyAuthenticated(@ForAll("situations") Situation situation) {
    INSIDE.check(situation);
  }

  @Property(tries = 100, seed = SEED, shrinking = ShrinkingMode.OFF, edgeCases = EdgeCasesMode.NONE)
  void serversAcrossThePerimeterAreMutuallyAuthenticated(@ForAll("situations") Situation situation) {
    CROSSING.check(situation);
  }

  @Example
  void everyConditionOnServersInsideMatters() {
    INSIDE.everyConditionMatters();
  }

  @Example
  void everyConditionOnServersAcrossThePerimeterMatters() {
    CROSSING.everyConditionMatters();
  }

  @AfterContainer
  static void assertNotVacuous() {
    INSIDE.assertMet();
    INSIDE.assertAttacked();
    CROSSING.assertMet();
    CROSSING.assertAttacked();
  }
}
