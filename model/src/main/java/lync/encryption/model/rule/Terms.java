package lync.encryption.model.rule;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import lync.encryption.model.LyncVariables;
import lync.encryption.model.Universe;
import lync.encryption.model.design.Scenario;
import lync.encryption.model.vocabulary.Link;
import lync.encryption.model.vocabulary.Participant;
import lync.encryption.model.vocabulary.Side;

/**
 * The terms of a universe: the content of each message, each message sealed on each link, the traffic secret of each link; the keys of each call,
 * bare and wrapped, the relay credentials of each client and media server, the packets of each stream of media and what they say. Immutable.
 */
public final class Terms {

  /** Relay credentials are of generation 1 or 2; generation 0 is a forgery, and no term. */
  public static final int GENERATIONS = 2;

  private final List<Term> all = new ArrayList<>();
  private final Term[] content;
  private final Term[][] sealed;
  private final Term[] trafficSecret = new Term[Link.values().length];
  private final Term[][] sessionKey = new Term[Scenario.CALLS + 1][KeyMaker.values().length];
  private final Term[][][] wrapped = new Term[Scenario.CALLS + 1][Side.values().length][GENERATIONS + 1];
  private final Term[][] credential = new Term[Participant.values().length][GENERATIONS + 1];

  private final Term[][][] packet;
  private final Term[][][] media;

  public Terms(Universe universe) {
    content = new Term[universe.messages() + 1];
    sealed = new Term[universe.messages() + 1][Link.values().length];
    for (int m = 1; m <= universe.messages(); m++) {
      content[m] = add(Term.Kind.Content, m, LyncVariables.NO_LINK, 0);
    }
    for (int m = 1; m <= universe.messages(); m++) {
      for (Link link : universe.links()) {
        sealed[m][link.ordinal()] = add(Term.Kind.Sealed, m, link.name(), 0);
      }
    }
    for (Link link : universe.links()) {
      trafficSecret[link.ordinal()] = add(Term.Kind.TrafficSecret, 0, link.name(), 0);
    }
    for (int c = 1; c <= Scenario.CALLS; c++) {
      addKeys(c);
    }
    clientsOfRelay().forEach(this::addCredentials);
    packet = addStreams(Term.Kind.Packet, universe.packets());
    media = addStreams(Term.Kind.Media, universe.packets());
  }

  private Term[][][] addStreams(Term.Kind kind, int packets) {
    Term[][][] terms = new Term[Scenario.CALLS + 1][Side.values().length][packets];
    for (int c = 1; c <= Scenario.CALLS; c++) {
      for (Side side : Side.values()) {
        for (int k = 0; k < packets; k++) {
          terms[c][side.ordinal()][k] = add(kind, c, side.name(), k);
        }
      }
    }
    return terms;
  }

  private void addKeys(int call) {
    for (KeyMaker maker : KeyMaker.values()) {
      sessionKey[call][maker.ordinal()] = add(Term.Kind.SessionKey, call, maker.name(), 0);
    }
    for (Side side : Side.values()) {
      for (int g = 1; g <= GENERATIONS; g++) {
        wrapped[call][side.ordinal()][g] = add(Term.Kind.Wrapped, call, side.name(), g);
      }
    }
  }

  private void addCredentials(Participant client) {
    for (int g = 1; g <= GENERATIONS; g++) {
      credential[client.ordinal()][g] = add(Term.Kind.Credential, 0, client.name(), g);
    }
  }

  private Term add(Term.Kind kind, int number, String name, int generation) {
    Term term = new Term(all.size(), kind, number, name, generation);
    all.add(term);
    return term;
  }

  /** Who may have relay credentials: the media servers, and all clients but the public provider's user (facts §5). */
  static List<Participant> clientsOfRelay() {
    return Arrays.stream(Participant.values()).filter(p -> (p.isClient() || p.isMediaServer()) && p != Participant.PublicUser).toList();
  }

  /** The SRTP packet with an index of the stream that a side of a call sends. */
  public Term packet(int call, Side side, int index) {
    return packet[call][side.ordinal()][index];
  }

  /** What the packet with an index says of the stream that a side of a call sends. */
  public Term media(int call, Side side, int index) {
    return media[call][side.ordinal()][index];
  }

  /** All terms; a term's index is its position. */
  public List<Term> all() {
    return List.copyOf(all);
  }

  public Term content(int message) {
    return content[message];
  }

  public Term sealed(int message, Link link) {
    return sealed[message][link.ordinal()];
  }

  public Term trafficSecret(Link link) {
    return trafficSecret[link.ordinal()];
  }

  /** The session key of a call that this maker made. */
  public Term sessionKey(int call, KeyMaker maker) {
    return sessionKey[call][maker.ordinal()];
  }

  /** The relay service's key of a call, wrapped for a side under its credential of generation 1 or 2. */
  public Term wrapped(int call, Side side, int generation) {
    return wrapped[call][side.ordinal()][generation];
  }

  /** The relay credential of a client; null for generation 0 and for who has none. */
  public Term credential(Participant client, int generation) {
    return credential[client.ordinal()][generation];
  }
}
