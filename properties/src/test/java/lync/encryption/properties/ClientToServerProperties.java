package lync.encryption.properties;

import static lync.encryption.model.vocabulary.Fault.ClientChecksNothing;
import static lync.encryption.model.vocabulary.Fault.DownloadOverHttp;
import static lync.encryption.model.vocabulary.Fault.ExternalClientOverTcp;
import static lync.encryption.model.vocabulary.Fault.TcpRetryAfterTlsFailure;
import static lync.encryption.model.vocabulary.Fault.WebConferencingClear;

import java.util.Random;
import java.util.stream.Stream;
import lync.encryption.generators.DesignDraft;
import lync.encryption.generators.LyncArbitraries.Situation;
import lync.encryption.model.design.Design;
import lync.encryption.model.rule.Traffic;
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
 * C11: if nothing that carries client traffic listens for TCP but inside, where the reading of R3 lets it, and clients check what they are shown,
 * then no client is ever connected in clear elsewhere, or to whom it should not be. What clients are configured for and where the servers'
 * certificates come from does not matter; nor does R13, which only says which links are meant; nor does a redirect that is followed in clear,
 * because that takes a listener for TCP.
 */
class ClientToServerProperties extends TheoremSuite {

  private static final Condition TCP_INSIDE_ONLY = new Condition("client traffic that listens for TCP is inside",
      design -> inClear(design).allMatch(link -> Conditions.isInside(design, link)),
      (draft, random) -> inClear(draft.design()).filter(link -> !Conditions.isInside(draft.design(), link))
          .forEach(link -> draft.allows(link).remove(Transport.TCP)),
      (draft, random) -> Conditions.anyOf(clientTraffic(draft.design()).filter(link -> !Conditions.isInside(draft.design(), link)), random)
          .ifPresent(link -> draft.allows(link).add(Transport.TCP)));

  private static final Condition TCP_AS_READ = new Condition("R3 is read as \"where-allowed\", or no client traffic listens for TCP",
      design -> !design.alternative(Reading.R3) || inClear(design).findAny().isEmpty(),
      ClientToServerProperties::reconcile,
      (draft, random) -> {
        draft.alternatives().add(Reading.R3);
        Conditions.anyOf(clientTraffic(draft.design()).filter(link -> Conditions.isInside(draft.design(), link)), random)
            .ifPresent(link -> draft.allows(link).add(Transport.TCP));
      });

  private static final Invariance CLIENTS = new Invariance(Theorem.about("ClientToServerTls")
      .without(ClientChecksNothing, TcpRetryAfterTlsFailure, ExternalClientOverTcp, WebConferencingClear, DownloadOverHttp)
      .where(TCP_INSIDE_ONLY)
      .where(TCP_AS_READ), Link.honest().stream().filter(Link::isClientLink).toList());

  private static void reconcile(DesignDraft draft, Random random) {
    if (random.nextBoolean()) {
      draft.alternatives().remove(Reading.R3);
    } else if (draft.alternatives().contains(Reading.R3)) {
      inClear(draft.design()).forEach(link -> draft.allows(link).remove(Transport.TCP));
    }
  }

  private static Stream<Link> clientTraffic(Design design) {
    return Conditions.links(design, Traffic.Client::includes);
  }

  private static Stream<Link> inClear(Design design) {
    return clientTraffic(design).filter(link -> design.allows().get(link).contains(Transport.TCP));
  }

  @Property(tries = 100, seed = SEED, shrinking = ShrinkingMode.OFF, edgeCases = EdgeCasesMode.NONE)
  void clientsReachServersOverTls(@ForAll("situations") Situation situation) {
    CLIENTS.check(situation);
  }

  @Example
  void everyConditionMatters() {
    CLIENTS.everyConditionMatters();
  }

  @AfterContainer
  static void assertNotVacuous() {
    CLIENTS.assertMet();
    CLIENTS.assertAttacked();
  }
}
