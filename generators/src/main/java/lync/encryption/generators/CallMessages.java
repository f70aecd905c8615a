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
  /** Who can fetch something, and send something to a web conference. */
  private static final List<Participant> WEB_CLIENTS = List.of(Participant.ClientA, Participant.ExternalClient);
  private static final List<MessageKind> DOWNLOADS = List.of(MessageKind.MeetingContent, MessageKind.AddressBook, MessageKind.GroupExpansion);

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
    web();
    int call = draw.chance(0.7) ? 1 : 2;
    if (draw.chance(0.68)) {
      betweenClients(call);
    } else if (draw.chance(0.7)) {
      telephone(call);
    } else {
      conference(call);
    }
  }

  /** What is no call has to find room first. */
  private void web() {
    Participant client = draw.oneOf(WEB_CLIENTS);
    add(0.1, new MessagePlan(MessageKind.WebConference, client, client, draw.chance(0.2) ? Origin.Attacker : Origin.Sender));
    MessageKind download = draw.oneOf(DOWNLOADS);
    MessagePlan request = new MessagePlan(MessageKind.DownloadRequest, client, client, draw.chance(0.2) ? Origin.Attacker : Origin.Sender);
    if (client == Participant.ClientA && download == MessageKind.MeetingContent && draw.chance(0.6)) {
      add(0.35, request, reply(download, client, 0), reply(MessageKind.FollowRedirect, client, 0), reply(download, client, 0));
    } else {
      add(0.2, request, reply(download, client, 0));
    }
  }

  /** A client and the telephone network, by way of the Mediation Server, which is an end of two calls; or one of the two calls only. */
  private void telephone(int call) {
    Participant client = draw.oneOf(CLIENTS);
    boolean out = draw.chance(0.6);
    int inside = out ? call : 3 - call;
    signIn(client, 0.2);
    key(client, inside, 0.2);
    key(Participant.MediationServer, inside, 0.2);
    List<Participant> ends = out
        ? List.of(client, Participant.MediationServer, Participant.MediationServer, Participant.Gateway)
        : List.of(Participant.Gateway, Participant.MediationServer, Participant.MediationServer, client);
    dialog(ends.get(0), ends.get(1), call, 1, 0.2, 0.2);
    dialog(ends.get(2), ends.get(3), 3 - call, draw.chance(0.8) ? 1 : 0, 0.2, 0.2);
  }

  /** Who joins calls the conferencing service; two may join. */
  private void conference(int call) {
    Participant one = draw.oneOf(CLIENTS);
    Participant two = other(one, draw);
    signIn(one, 0.2);
    key(one, call, 0.3);
    key(Participant.ConferencingServer, call, 0.3);
    dialog(one, Participant.ConferencingServer, call, 1, 0.2, 0.2);
    dialog(two, Participant.ConferencingServer, 3 - call, 0.6, 0.1, 0.1);
  }

  private void betweenClients(int call) {
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
