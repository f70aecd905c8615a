package lync.encryption.wire.tls;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.EnumSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import lync.encryption.generators.DesignDraft;
import lync.encryption.generators.RandomDesigns;
import lync.encryption.model.design.Design;
import lync.encryption.model.vocabulary.Certificate;
import lync.encryption.model.vocabulary.Fault;
import lync.encryption.model.vocabulary.Link;
import lync.encryption.model.vocabulary.Participant;
import lync.encryption.model.vocabulary.Reading;
import lync.encryption.model.vocabulary.Suite;
import lync.encryption.model.vocabulary.Transport;
import lync.encryption.wire.fips.BouncyCastleFips;
import lync.encryption.wire.pki.Names;
import lync.encryption.wire.pki.Pki;
import org.junit.jupiter.api.Test;

/**
 * C34 on the validated module: it serves all that every server of a deployment offers and accepts if each is in FIPS mode; one that was forgotten,
 * and has a suite that is not approved, gives itself away by it.
 */
class FipsDeploymentTest {

  private static final int DESIGNS = 2000;
  private static final int OFTEN = 100;

  private final Pki pki = new Pki(new BouncyCastleFips(), Names.standard(), Pki.DOCUMENT_DATE);

  @Test
  void theModuleServesAllThatServersInFipsModeUse() {
    Set<CipherSuite> served = served();
    Random random = new Random(34);
    int complete = 0;
    int forgotten = 0;
    for (int i = 0; i < DESIGNS; i++) {
      Design design = declared(random);
      Set<Participant> servers = servers(design);
      boolean everyServer = design.fips().containsAll(servers);
      boolean serves = servers.stream().allMatch(server -> served.containsAll(used(design, server)));
      boolean tempted = servers.stream()
          .anyMatch(server -> !design.fips().contains(server) && design.suites().get(server).contains(Suite.NonApproved));
      assertTrue(!everyServer || serves, () -> "in FIPS mode: " + design.fips() + " of " + servers);
      assertEquals(!tempted, serves, () -> "in FIPS mode: " + design.fips() + " of " + servers);
      complete += everyServer ? 1 : 0;
      forgotten += tempted ? 1 : 0;
    }
    assertTrue(complete >= OFTEN && forgotten >= OFTEN, complete + " complete, " + forgotten + " with one forgotten");
  }

  /** With which the module makes a connection, even if both ends want nothing else. */
  private Set<CipherSuite> served() {
    Bench bench = new Bench(new BouncyCastleFips());
    return Suites.all().stream().filter(suite -> new Handshake(
        bench.initiator(Link.FrontEndToAccessEdge, suite.version(), Certificate.Own, Certificate.Own).offering(List.of(suite)),
        bench.responder(Link.FrontEndToAccessEdge, Transport.MTLS, suite.version(), Certificate.Own, Certificate.Own).offering(List.of(suite)),
        Tap.NONE, SecretSink.NONE).run().connected()).collect(Collectors.toSet());
  }

  private static Design declared(Random random) {
    DesignDraft draft = new DesignDraft(RandomDesigns.next(random));
    draft.fipsDeclared(true);
    draft.alternatives().remove(Reading.R10);
    draft.faults().removeAll(EnumSet.of(Fault.NonApprovedSuiteInFips, Fault.OneServerWithoutFips, Fault.NullCipherNegotiated));
    if (random.nextBoolean()) {
      draft.fips().addAll(servers(draft.design()));
    }
    return draft.design();
  }

  /** The servers that C34 speaks of ({@code specs/MEDIA.md} M1). */
  private static Set<Participant> servers(Design design) {
    return design.present().stream().filter(Participant::isLyncServer).collect(Collectors.toSet());
  }

  private Set<CipherSuite> used(Design design, Participant server) {
    Endpoints endpoints = new Endpoints(design, design.faults(), pki);
    return endpoints.standings(server).stream()
        .flatMap(standing -> Suites.all().stream().filter(suite -> suite.standing() == standing)).collect(Collectors.toSet());
  }
}
