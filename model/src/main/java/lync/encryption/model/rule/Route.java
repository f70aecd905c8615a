package lync.encryption.model.rule;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import lync.encryption.model.design.Design;
import lync.encryption.model.design.MessagePlan;
import lync.encryption.model.vocabulary.Fault;
import lync.encryption.model.vocabulary.Link;
import lync.encryption.model.vocabulary.MessageKind;
import lync.encryption.model.vocabulary.Origin;
import lync.encryption.model.vocabulary.Participant;
import lync.encryption.model.vocabulary.Reading;
import lync.encryption.model.vocabulary.Zone;

/** Whom a message passes in turn (Route, HopLink, Possible and Crosses of {@code specs/PROTOCOL.md} §4, {@code specs/MEDIA.md} M4). Immutable. */
public final class Route {

  /** The longest route: a partner's client to a public provider's user, through the Director both ways. Positions count from 1. */
  public static final int MAX_LENGTH = 9;

  private final List<Participant> participants;
  private final boolean possible;
  private final boolean crosses;
  private final boolean speaksForOwnClient;
  /** By position; a position that no hop leaves has a hop without link. */
  private final Hop[] hops = new Hop[MAX_LENGTH + 1];

  Route(Setting setting, int message) {
    Design design = setting.design();
    MessagePlan plan = setting.plan(message);
    participants = participants(design, setting.scenario().messages(), message);
    for (int i = 0; i <= MAX_LENGTH; i++) {
      hops[i] = 1 <= i && i < length() ? hop(setting, message, i) : new Hop(message, i, null, null, null, Hop.Way.None);
    }
    possible = makesSense(setting, message)
        && !participants.isEmpty()
        && design.present().containsAll(participants)
        && IntStream.range(1, length()).allMatch(i -> hops[i].way() != Hop.Way.None);
    crosses = decideCrosses(design, plan, participants);
    speaksForOwnClient = plan.kind() != MessageKind.SignIn
        && plan.kind() != MessageKind.Allocate
        && !plan.kind().isWebKind()
        && plan.from().isOwnClient()
        && startsAt(plan.from());
  }

  private Hop hop(Setting setting, int message, int position) {
    Participant from = at(position);
    Participant to = at(position + 1);
    MessagePlan plan = setting.plan(message);
    Optional<Link> link = isOnTrunk(plan) && plan.call() != 0 && setting.dialog(plan.call()).trunk()
        ? Optional.ofNullable(setting.trunkLink(plan.call()))
        : hopLink(from, to).filter(setting.universe()::contains);
    return Hop.of(message, position, from, to, link.orElse(null), toOwnClient(setting, plan.kind()));
  }

  /** How a message of this kind goes down to a client of this deployment. */
  private static Hop.Way toOwnClient(Setting setting, MessageKind kind) {
    if (kind.isWebKind()) {
      return Hop.Way.DownToWebClient;
    }
    return kind.isReply() && setting.fault(Fault.KeyOnUnauthenticatedConnection) ? Hop.Way.DownUnauthenticated : Hop.Way.DownToOwnClient;
  }

  /** A part of a dialog between the Mediation Server and the gateway, or of none: the one way that a gateway has. */
  private static boolean isOnTrunk(MessagePlan plan) {
    return plan.kind().isDialogKind() && Dialog.areTrunk(plan.from(), plan.to());
  }

  /** What {@code Possible} asks of a message beside that its way exists. */
  private static boolean makesSense(Setting setting, int message) {
    MessagePlan plan = setting.plan(message);
    return switch (plan.kind()) {
      case Unused -> false;
      case WebConference, DownloadRequest -> plan.from() == Participant.ClientA || plan.from() == Participant.ExternalClient;
      case FollowRedirect -> plan.origin() == Origin.Sender && followsContent(setting, message);
      case MeetingContent, AddressBook, GroupExpansion ->
          plan.origin() == Origin.Sender && message > 1 && answersSlotBefore(setting, message) && setting.plan(message - 1).from() == plan.from();
      case SignIn -> plan.from().isOwnClient();
      case Presence, InstantMessage -> plan.from() != plan.to();
      case CredentialRequest -> mayAskRelay(plan.from());
      case KeyRequest -> concernsKey(setting, plan);
      case CredentialReply -> plan.origin() == Origin.Sender && mayAskRelay(plan.from()) && repliesTo(setting, message);
      case KeyReply -> plan.origin() == Origin.Sender && concernsKey(setting, plan) && repliesTo(setting, message);
      case Allocate -> plan.from() == Participant.ExternalClient;
      case Offer, Answer, Reoffer, Reanswer, Bye ->
          plan.origin() == Origin.Sender && plan.call() != 0 && isPartOf(setting.dialog(plan.call()), setting, message);
    };
  }

  /** Whoever may have relay credentials. */
  private static boolean mayAskRelay(Participant participant) {
    return Terms.clientsOfRelay().contains(participant);
  }

  private static boolean answersSlotBefore(Setting setting, int message) {
    return setting.plan(message).kind().answers(setting.plan(message - 1).kind());
  }

  /** A client that asked for a download was answered with meeting content, which may send it on. */
  private static boolean followsContent(Setting setting, int message) {
    return message > 2
        && setting.plan(message).from() == Participant.ClientA
        && isFromClientA(setting.plan(message - 1), MessageKind.MeetingContent)
        && isFromClientA(setting.plan(message - 2), MessageKind.DownloadRequest);
  }

  private static boolean isFromClientA(MessagePlan plan, MessageKind kind) {
    return plan.kind() == kind && plan.from() == Participant.ClientA;
  }

  private static boolean concernsKey(Setting setting, MessagePlan plan) {
    return plan.call() != 0
        && !setting.design().alternative(Reading.R5)
        && mayAskRelay(plan.from())
        && !setting.dialog(plan.call()).trunk()
        && setting.dialog(plan.call()).includes(plan.from());
  }

  private static boolean repliesTo(Setting setting, int message) {
    MessagePlan reply = setting.plan(message);
    if (message == 1) {
      return false;
    }
    MessagePlan request = setting.plan(message - 1);
    return answersSlotBefore(setting, message) && request.from() == reply.from() && request.call() == reply.call();
  }

  private static boolean isPartOf(Dialog dialog, Setting setting, int message) {
    MessagePlan plan = setting.plan(message);
    boolean between = plan.from() != plan.to() && dialog.includes(plan.from()) && dialog.includes(plan.to());
    return switch (plan.kind()) {
      case Offer -> message == dialog.offer() && dialog.placed();
      case Reoffer -> message == dialog.reoffer() && between;
      case Bye -> message == dialog.bye() && between;
      default -> message > 1
          && message - 1 == dialog.offer(plan.kind() == MessageKind.Reanswer)
          && setting.plan(message - 1).from() == plan.to()
          && setting.plan(message - 1).to() == plan.from();
    };
  }

  /**
   * Of what goes to the relay service and back the conversation decides, not where the service stands. What is no signalling crosses nothing, nor
   * does what other clauses speak of: downloads and web conferencing (C15, C16), and the trunk, which may be TCP wherever the gateway stands (C04).
   */
  private static boolean decideCrosses(Design design, MessagePlan plan, List<Participant> route) {
    if (plan.kind() == MessageKind.Allocate || plan.kind().isWebKind() || isOnTrunk(plan) || route.isEmpty()) {
      return false;
    }
    List<Participant> passed = plan.kind().isRelayKind() ? up(design, plan.from(), home(design, plan.from())) : route;
    return passed.stream().anyMatch(p -> design.zone().get(p) != Zone.Internal);
  }

  /**
   * The participants on the way of the message in a slot, possible or not; what is downloaded goes back the way of what it answers.
   *
   * @param plans what the slots of the scenario carry, from slot 1
   */
  public static List<Participant> participants(Design design, List<MessagePlan> plans, int message) {
    MessagePlan plan = plans.get(message - 1);
    if (!plan.kind().isDownload() || message == 1 || !plan.kind().answers(plans.get(message - 2).kind())) {
      return participants(design, plan);
    }
    List<Participant> back = new ArrayList<>(participants(design, plans.get(message - 2)));
    Collections.reverse(back);
    return List.copyOf(back);
  }

  /** The participants on the way of a message that answers none, possible or not. Nobody is, if there is no way at all. */
  public static List<Participant> participants(Design design, MessagePlan plan) {
    boolean fromGateway = plan.from() == Participant.Gateway;
    boolean inside = plan.from() == Participant.ClientA;
    return switch (plan.kind()) {
      case WebConference -> inside
          ? List.of(Participant.ClientA, Participant.ConferencingServer)
          : List.of(Participant.ExternalClient, Participant.WebConferencingEdge, Participant.ConferencingServer);
      case DownloadRequest -> inside
          ? List.of(Participant.ClientA, Participant.WebServices)
          : List.of(Participant.ExternalClient, Participant.ReverseProxy, Participant.WebServices);
      case FollowRedirect -> List.of(Participant.ClientA, Participant.OfficeWebApps);
      case MeetingContent, AddressBook, GroupExpansion -> List.of(Participant.WebServices, Participant.ClientA);
      case Allocate -> List.of(plan.from(), Participant.AvEdge);
      case SignIn -> fromGateway ? List.of() : List.copyOf(up(design, plan.from(), home(design, plan.from())));
      case CredentialRequest, KeyRequest -> fromGateway ? List.of() : toRelay(design, plan.from());
      case CredentialReply, KeyReply -> fromGateway ? List.of() : fromRelay(design, plan.from());
      case Unused, Presence, InstantMessage, Offer, Answer, Reoffer, Reanswer, Bye -> between(design, plan);
    };
  }

  /** Up to the sender's home pool, and down from the recipient's. A gateway has a way to the Mediation Server alone, and for calls alone. */
  private static List<Participant> between(Design design, MessagePlan plan) {
    if (isOnTrunk(plan)) {
      return List.of(plan.from(), plan.to());
    }
    if (plan.from() == Participant.Gateway || plan.to() == Participant.Gateway) {
      return List.of();
    }
    Participant senderHome = home(design, plan.from());
    Participant recipientHome = home(design, plan.to());
    List<Participant> route = up(design, plan.from(), senderHome);
    List<Participant> down = up(design, plan.to(), recipientHome);
    Collections.reverse(down);
    route.addAll(senderHome == recipientHome ? down.subList(1, down.size()) : down);
    return List.copyOf(route);
  }

  /** The way of a request: from the home pool in the client's name or, under reading R9, from the client itself; by a fault without any server. */
  private static List<Participant> toRelay(Design design, Participant client) {
    List<Participant> route = new ArrayList<>();
    List<Participant> middle = middle(design, client);
    if (client == Participant.ExternalClient && design.fault(Fault.ClientAsksRelayDirectly)) {
      route.add(client);
    } else if (design.alternative(Reading.R9)) {
      route.addAll(up(design, client, home(design, client)));
      route.addAll(middle.subList(1, middle.size()));
    } else {
      route.addAll(middle);
    }
    route.add(Participant.RelayAuthentication);
    return List.copyOf(route);
  }

  private static List<Participant> fromRelay(Design design, Participant client) {
    List<Participant> route = new ArrayList<>(middle(design, client));
    List<Participant> down = up(design, client, home(design, client));
    route.add(Participant.RelayAuthentication);
    Collections.reverse(route);
    Collections.reverse(down);
    route.addAll(down.subList(1, down.size()));
    return List.copyOf(route);
  }

  /** From a client's home pool to the Front End that speaks to the relay service. */
  static List<Participant> middle(Design design, Participant client) {
    return home(design, client) == Participant.FrontEnd
        ? List.of(Participant.FrontEnd)
        : List.of(Participant.SecondFrontEnd, Participant.FrontEnd);
  }

  /** The honest links that join neighbours on such a way, as far as there are any. */
  public static List<Link> linksNeeded(List<Participant> participants) {
    return IntStream.range(1, participants.size())
        .mapToObj(i -> hopLink(participants.get(i - 1), participants.get(i)))
        .flatMap(Optional::stream)
        .toList();
  }

  /** The way from a client or a media server to a Front End. */
  private static List<Participant> up(Design design, Participant client, Participant frontEnd) {
    List<Participant> way = new ArrayList<>();
    way.add(client);
    switch (client) {
      case ExternalClient -> way.add(Participant.AccessEdge);
      case PartnerClient -> way.addAll(List.of(Participant.PartnerEdge, Participant.AccessEdge));
      case PublicUser -> way.addAll(List.of(Participant.PublicProvider, Participant.AccessEdge));
      default -> { }
    }
    boolean fromOutside = way.size() > 1;
    if (fromOutside ? design.present().contains(Participant.Director) : design.throughDirector().contains(client)) {
      way.add(Participant.Director);
    }
    way.add(frontEnd);
    return way;
  }

  /** The home pool of a client or of the Mediation Server; everybody else has the first Front End to talk to. */
  static Participant home(Design design, Participant participant) {
    boolean choosesPool = participant.isOwnClient() || participant == Participant.MediationServer;
    return choosesPool ? design.home().get(participant) : Participant.FrontEnd;
  }

  /** The honest links that the message in a slot takes, as far as there are any; of a trunk call's all the one that its offer takes. */
  public static List<Link> linksNeeded(Design design, List<MessagePlan> plans, int message) {
    MessagePlan plan = plans.get(message - 1);
    if (!isOnTrunk(plan) || plan.call() == 0) {
      return linksNeeded(participants(design, plans, message));
    }
    Dialog dialog = Dialog.of(design, plans, plan.call(), false);
    return dialog.trunk() ? hopLink(dialog.caller(), dialog.callee()).stream().toList() : List.of();
  }

  static Optional<Link> hopLink(Participant from, Participant to) {
    return Link.between(from, to).or(() -> Link.between(to, from));
  }

  public int length() {
    return participants.size();
  }

  /** The participant at a position of {@code 1..length()}. */
  public Participant at(int position) {
    return participants.get(position - 1);
  }

  /** Whether the way begins at a participant. */
  public boolean startsAt(Participant participant) {
    return !participants.isEmpty() && at(1) == participant;
  }

  /** Whether the way ends at a participant. */
  public boolean endsAt(Participant participant) {
    return !participants.isEmpty() && at(length()) == participant;
  }

  /** The hop that leaves a position, whatever the number; one without link where no message can go on. */
  public Hop hop(int position) {
    return hops[position];
  }

  /** Whether the message makes sense and its way exists. */
  public boolean possible() {
    return possible;
  }

  /** Whether the way leaves the internal network at any point. */
  public boolean crosses() {
    return crosses;
  }

  /** The message is not a sign-in and comes from a client of this deployment itself, which must be signed in to send it. */
  public boolean speaksForOwnClient() {
    return speaksForOwnClient;
  }
}
