package lync.encryption.model.rule;

import java.util.List;
import java.util.stream.IntStream;
import lync.encryption.model.vocabulary.Fault;
import lync.encryption.model.vocabulary.Link;
import lync.encryption.model.vocabulary.MessageKind;
import lync.encryption.model.vocabulary.Participant;
import lync.encryption.model.vocabulary.Reading;

/** What design and scenario fix about requests to the relay authentication service and its replies ({@code specs/CALLS.md} C4). Immutable. */
public final class RelayTraffic {

  private final int[][] credentialReplies = new int[Participant.values().length][];
  private final int[] keyReplies;
  private final int[] allocations;
  private final List<Link> answered;
  private final int[] keptFrom = new int[Participant.values().length];
  private final boolean[] clientPresents = new boolean[Participant.values().length];

  RelayTraffic(Setting setting) {
    for (Participant client : Participant.values()) {
      int p = client.ordinal();
      credentialReplies[p] = slots(setting, MessageKind.CredentialReply).filter(m -> setting.plan(m).from() == client).toArray();
      if (client.isClient() || client.isMediaServer()) {
        keptFrom[p] = 1 + Route.middle(setting.design(), client).size();
      }
      clientPresents[p] = setting.design().alternative(Reading.R9)
          || client == Participant.ExternalClient && setting.fault(Fault.ClientAsksRelayDirectly);
    }
    keyReplies = slots(setting, MessageKind.KeyReply).toArray();
    allocations = slots(setting, MessageKind.Allocate).toArray();
    answered = setting.universe().links().stream().filter(link -> isAnswered(setting, link)).toList();
  }

  private static IntStream slots(Setting setting, MessageKind kind) {
    return IntStream.rangeClosed(1, setting.universe().messages()).filter(m -> setting.plan(m).kind() == kind);
  }

  private static boolean isAnswered(Setting setting, Link link) {
    if (link.responder() != Participant.RelayAuthentication) {
      return false;
    }
    return link.initiator() == Participant.FrontEnd
        || link.isHonest() && setting.fault(Fault.ClientAsksRelayDirectly)
        || setting.fault(Fault.AnyoneMayRequestKeys);
  }

  /** The slots with a credential for this client, whether it makes sense or not. Not to be written to. */
  int[] credentialReplies(Participant client) {
    return credentialReplies[client.ordinal()];
  }

  /** The slots with a key for whomever. Not to be written to. */
  int[] keyReplies() {
    return keyReplies;
  }

  /** The slots with allocations at the A/V Edge. Not to be written to. */
  public int[] allocations() {
    return allocations;
  }

  /** The links over which the relay service answers what it is asked. */
  List<Link> answered() {
    return answered;
  }

  /** The position from which on a credential for this client has come as far as its home pool. */
  int keptFrom(Participant client) {
    return keptFrom[client.ordinal()];
  }

  /** The client presents its credential itself; otherwise its home pool does. */
  boolean clientPresents(Participant client) {
    return clientPresents[client.ordinal()];
  }
}
