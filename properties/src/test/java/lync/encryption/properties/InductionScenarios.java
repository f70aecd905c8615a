package lync.encryption.properties;

import java.util.EnumSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.function.Function;
import lync.encryption.generators.RandomScenarios;
import lync.encryption.model.design.MessagePlan;
import lync.encryption.model.design.Scenario;
import lync.encryption.model.vocabulary.Handshakes;
import lync.encryption.model.vocabulary.Link;
import lync.encryption.model.vocabulary.MessageKind;
import lync.encryption.model.vocabulary.Order;
import lync.encryption.model.vocabulary.Origin;
import lync.encryption.model.vocabulary.Participant;

/** Scenarios in which, between them, the situation of every clause that is covered by induction can be met. */
final class InductionScenarios {

  private static final List<Function<Random, Scenario>> PLOTS = List.of(RandomScenarios::conversation,
      RandomScenarios::conversation, InductionScenarios::trunk, CallScenarios::keys, CallScenarios::keys,
      CallScenarios::allocation, CallScenarios::call, CallScenarios::besideWindowsLive, CallScenarios::windowsLive, InductionScenarios::web);

  private InductionScenarios() {}

  static Scenario next(Random random) {
    Scenario plot = Conditions.one(PLOTS, random).apply(random);
    Set<Integer> sharing = random.nextInt(3) == 0 ? Set.of(1, 2) : Set.of();
    return new Scenario(plot.connect(), plot.messages(), plot.attacked(), plot.retries(), plot.attackerConnections(), plot.handshakes(),
        plot.order(), plot.administrator(), sharing, plot.packets(), plot.deliveries(), plot.firstIndex());
  }

  /** A web conference, and meeting content that is perhaps elsewhere. */
  private static Scenario web(Random random) {
    Participant client = random.nextBoolean() ? Participant.ClientA : Participant.ExternalClient;
    List<MessagePlan> messages = List.of(of(MessageKind.WebConference, client), of(MessageKind.DownloadRequest, client),
        of(MessageKind.MeetingContent, client), of(MessageKind.FollowRedirect, Participant.ClientA), of(MessageKind.MeetingContent, client));
    return new Scenario(EnumSet.of(Link.ConferencingServerToWebConferencingEdge), messages, EnumSet.copyOf(Link.honest()), random.nextInt(2), 2,
        Handshakes.Interleaved, random.nextBoolean() ? Order.Concurrent : Order.Sequential);
  }

  /** Connections of the trunk, and nothing else. */
  private static Scenario trunk(Random random) {
    return RandomScenarios.connections(Link.honest().stream().filter(Link::isTrunkLink).toList(), random);
  }

  private static MessagePlan of(MessageKind kind, Participant client) {
    return new MessagePlan(kind, client, client, Origin.Sender);
  }
}
