package lync.encryption.generators;

import java.util.ArrayList;
import java.util.List;
import lync.encryption.model.design.MessagePlan;
import lync.encryption.model.vocabulary.MessageKind;
import lync.encryption.model.vocabulary.Origin;
import lync.encryption.model.vocabulary.Participant;

/**
 * The messages of one call and, with luck, of another, in an order in which they can come about: sign-ins, relay credentials, session keys, offers,
 * what follows them. A reply or an answer answers the slot before it, which slots drawn one by one hardly ever do.
 */
final class CallMessages {

  private static final List<Participant> CLIENTS = List.of(Participant.values()).stream().filter(Participant::isClient).toList();

  /** Messages that are left out together, unless it is certain that they are wanted. */
  private record Group(double chance, List<MessagePlan> messages) {}

  private final Draw draw;
  /** In the order in which the messages go out. */
  private final List<Group> groups = new ArrayList<>();

  private CallMessages(Draw draw) {
    this.draw = draw;
  }

  /** As much of the two calls as fits into so few slots; of the first call the offer at least. */
  static List<MessagePlan> some(int slots, Draw draw) {
    CallMessages messages = new CallMessages(draw);
    messages.drawGroups();
    List<Group> chosen = new ArrayList<>(messages.groups);
    chosen.removeIf(group -> !draw.chance(group.chance()));
    while (chosen.stream().mapToInt(group -> group.messages().size()).sum() > slots) {
      chosen.remove(draw.oneOf(chosen.stream().filter(group -> group.chance() < 1).toList()));
    }
    return chosen.stream().flatMap(group -> group.messages().stream()).toList();
  }

  private void drawGroups() {
    int call = draw.chance(0.7) ? 1 : 2;
    Participant caller = draw.oneOf(CLIENTS);
    Participant callee = other(caller, draw);
    for (Participant client : List.of(caller, callee)) {
      signIn(client, 0.2);
      // The public provider's user asks in vain.
      boolean inVain = client == Participant.PublicUser;
      credential(client, 0.1);
      key(client, call, inVain ? 0.05 : 0.7);
    }
    // Only this client allocates, and with what it was given only.
    add(0.25, relay(MessageKind.CredentialRequest, Participant.ExternalClient, 0), reply(MessageKind.CredentialReply, Participant.ExternalClient, 0),
        relay(MessageKind.Allocate, Participant.ExternalClient, 0));
    dialog(caller, callee, call, 1, 0.45, 0.45);
    Participant otherCaller = draw.chance(0.5) ? callee : draw.oneOf(CLIENTS);
    dialog(otherCaller, other(otherCaller, draw), 3 - call, 0.3, 0.15, 0.15);
  }

  private void dialog(Participant caller, Participant callee, int call, double offer, double reoffer, double bye) {
    boolean again = draw.chance(0.5);
    boolean ends = draw.chance(0.5);
    add(offer, dialog(MessageKind.Offer, caller, callee, call), dialog(MessageKind.Answer, callee, caller, call));
    add(reoffer, dialog(MessageKind.Reoffer, again ? caller : callee, again ? callee : caller, call),
        dialog(MessageKind.Reanswer, again ? callee : caller, again ? caller : callee, call));
    add(bye, dialog(MessageKind.Bye, ends ? caller : callee, ends ? callee : caller, call));
  }

  private void signIn(Participant client, double chance) {
    if (client.isOwnClient()) {
      add(chance, MessagePlan.signIn(client));
    }
  }

  private void credential(Participant client, double chance) {
    add(chance, relay(MessageKind.CredentialRequest, client, 0), reply(MessageKind.CredentialReply, client, 0));
  }

  /** A key is of no use without the credential to unwrap it. */
  private void key(Participant client, int call, double chance) {
    add(chance, relay(MessageKind.CredentialRequest, client, 0), reply(MessageKind.CredentialReply, client, 0),
        relay(MessageKind.KeyRequest, client, call), reply(MessageKind.KeyReply, client, call));
  }

  private void add(double chance, MessagePlan... group) {
    groups.add(new Group(chance, List.of(group)));
  }

  /** What the attacker may ask for in a client's name. */
  private MessagePlan relay(MessageKind kind, Participant client, int call) {
    return new MessagePlan(kind, client, client, draw.chance(0.2) ? Origin.Attacker : Origin.Sender, call);
  }

  private static MessagePlan reply(MessageKind kind, Participant client, int call) {
    return new MessagePlan(kind, client, client, Origin.Sender, call);
  }

  private static MessagePlan dialog(MessageKind kind, Participant from, Participant to, int call) {
    return new MessagePlan(kind, from, to, Origin.Sender, call);
  }

  private static Participant other(Participant one, Draw draw) {
    return draw.oneOf(CLIENTS.stream().filter(client -> client != one).toList());
  }
}
