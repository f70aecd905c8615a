package lync.encryption.model.rule;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import lync.encryption.model.Universe;
import lync.encryption.model.design.Design;
import lync.encryption.model.design.MessagePlan;
import lync.encryption.model.vocabulary.Link;
import lync.encryption.model.vocabulary.MessageKind;
import lync.encryption.model.vocabulary.Participant;
import lync.encryption.model.vocabulary.Zone;

/** Whom a message passes in turn (Route, HopLink, Possible and Crosses of {@code specs/PROTOCOL.md} §4). Immutable. */
public final class Route {

  /** The longest route: a partner's client to a public provider's user, through the Director both ways. Positions count from 1. */
  public static final int MAX_LENGTH = 9;

  private final List<Participant> participants;
  private final boolean possible;
  private final boolean crosses;
  /** By position; a position that no hop leaves has a hop without link. */
  private final Hop[] hops = new Hop[MAX_LENGTH + 1];

  Route(Design design, Universe universe, MessagePlan plan, int message) {
    participants = participants(design, plan);
    for (int i = 0; i <= MAX_LENGTH; i++) {
      hops[i] = 1 <= i && i < length() ? hop(universe, message, i) : new Hop(message, i, null, null, null, Hop.Way.None);
    }
    possible = plan.kind() != MessageKind.Unused
        && (plan.kind() == MessageKind.SignIn ? plan.from().isOwnClient() : plan.from() != plan.to())
        && design.present().containsAll(participants)
        && IntStream.range(1, length()).allMatch(i -> hops[i].way() != Hop.Way.None);
    crosses = participants.stream().anyMatch(p -> design.zone().get(p) != Zone.Internal);
  }

  private Hop hop(Universe universe, int message, int position) {
    Participant from = at(position);
    Participant to = at(position + 1);
    return Hop.of(message, position, from, to, hopLink(from, to).filter(universe::contains).orElse(null));
  }

  /** The participants on the way of a message, possible or not. */
  public static List<Participant> participants(Design design, MessagePlan plan) {
    Participant senderHome = home(design, plan.from());
    List<Participant> route = up(design, plan.from(), senderHome);
    if (plan.kind() == MessageKind.SignIn) {
      return List.copyOf(route);
    }
    Participant recipientHome = home(design, plan.to());
    List<Participant> down = up(design, plan.to(), recipientHome);
    Collections.reverse(down);
    route.addAll(senderHome == recipientHome ? down.subList(1, down.size()) : down);
    return List.copyOf(route);
  }

  /** The honest links that join neighbours on such a way, as far as there are any. */
  public static List<Link> linksNeeded(List<Participant> participants) {
    return IntStream.range(1, participants.size())
        .mapToObj(i -> hopLink(participants.get(i - 1), participants.get(i)))
        .flatMap(Optional::stream)
        .toList();
  }

  /** The way from a client to a Front End. */
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

  private static Participant home(Design design, Participant client) {
    return client.isOwnClient() ? design.home().get(client) : Participant.FrontEnd;
  }

  private static Optional<Link> hopLink(Participant from, Participant to) {
    return Link.between(from, to).or(() -> Link.between(to, from));
  }

  public int length() {
    return participants.size();
  }

  /** The participant at a position of {@code 1..length()}. */
  public Participant at(int position) {
    return participants.get(position - 1);
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
}
