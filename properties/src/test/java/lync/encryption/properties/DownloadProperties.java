package lync.encryption.properties;

import static lync.encryption.model.vocabulary.Fault.DownloadOverHttp;
import static lync.encryption.model.vocabulary.Fault.HttpRedirectFollowed;
import static lync.encryption.model.vocabulary.Fault.NullCipherNegotiated;
import static lync.encryption.model.vocabulary.Fault.TcpRetryAfterTlsFailure;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import lync.encryption.generators.LyncArbitraries.Situation;
import lync.encryption.model.design.MessagePlan;
import lync.encryption.model.design.Scenario;
import lync.encryption.model.vocabulary.Handshakes;
import lync.encryption.model.vocabulary.Link;
import lync.encryption.model.vocabulary.MessageKind;
import lync.encryption.model.vocabulary.Order;
import lync.encryption.model.vocabulary.Origin;
import lync.encryption.model.vocabulary.Participant;
import lync.encryption.model.vocabulary.Protocol;
import lync.encryption.model.vocabulary.Redirect;
import lync.encryption.model.vocabulary.Transport;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.ShrinkingMode;
import net.jqwik.api.lifecycle.AfterContainer;

/**
 * C16: meeting content, address book and group expansion cross HTTPS alone, whoever attacks. Clients keep to that of themselves, whatever the servers
 * listen for and wherever they send them on to. Behind the reverse proxy nobody does: there the web services must not listen for HTTP, and the proxy
 * not fall back to it.
 */
class DownloadProperties extends TheoremSuite {

  private static final Link BEHIND = Link.ReverseProxyToWebServices;
  private static final Set<Link> LINKS =
      EnumSet.copyOf(Link.honest().stream().filter(link -> link.protocol() == Protocol.HTTP).toList());
  private static final List<MessageKind> DOWNLOADS =
      List.of(MessageKind.MeetingContent, MessageKind.AddressBook, MessageKind.GroupExpansion);

  private static final Invariance DOWNLOADED = new Invariance(Theorem.about("DownloadsHttps")
      .without(DownloadOverHttp, NullCipherNegotiated)
      .where(Conditions.off(HttpRedirectFollowed).tempted((draft, random) -> {
        draft.redirect(Redirect.TCP);
        draft.allows(Link.ClientAToOfficeWebApps).add(Transport.TCP);
      }))
      .where(Conditions.off(TcpRetryAfterTlsFailure).tempted((draft, random) -> draft.trust(BEHIND.initiator()).clear()))
      .where(Conditions.listenForAtMost(EnumSet.of(Transport.TLS, Transport.MTLS), BEHIND.name(), (design, link) -> link == BEHIND)),
      DownloadProperties::downloads);

  /** A client asks for something, and what it gets may send it on; another one asks for something else. */
  private static Scenario downloads(Random random) {
    List<MessagePlan> messages = new ArrayList<>();
    messages.add(plan(MessageKind.DownloadRequest, Participant.ClientA, random));
    messages.add(plan(MessageKind.MeetingContent, Participant.ClientA));
    messages.add(plan(MessageKind.FollowRedirect, Participant.ClientA));
    messages.add(plan(MessageKind.MeetingContent, Participant.ClientA));
    messages.add(plan(MessageKind.DownloadRequest, Participant.ExternalClient, random));
    messages.add(plan(Conditions.one(DOWNLOADS, random), Participant.ExternalClient));
    return new Scenario(Set.of(), messages, LINKS, random.nextInt(Scenario.MAX_BOUND + 1), random.nextInt(Scenario.MAX_BOUND + 1),
        Conditions.one(List.of(Handshakes.values()), random), Conditions.one(List.of(Order.values()), random));
  }

  private static MessagePlan plan(MessageKind kind, Participant client) {
    return new MessagePlan(kind, client, client, Origin.Sender);
  }

  /** Now and then the attacker asks, in the client's name. */
  private static MessagePlan plan(MessageKind kind, Participant client, Random random) {
    return new MessagePlan(kind, client, client, random.nextInt(8) == 0 ? Origin.Attacker : Origin.Sender);
  }

  @Property(tries = 300, seed = SEED, shrinking = ShrinkingMode.OFF, edgeCases = EdgeCasesMode.NONE)
  void downloadsCrossHttpsAlone(@ForAll("situations") Situation situation) {
    DOWNLOADED.check(situation);
  }

  @Example
  void everyConditionMatters() {
    DOWNLOADED.everyConditionMatters();
  }

  @AfterContainer
  static void assertNotVacuous() {
    DOWNLOADED.assertMet();
    DOWNLOADED.assertAttacked();
  }
}
