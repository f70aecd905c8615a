package lync.encryption.model;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import lync.encryption.model.design.Scenario;
import lync.encryption.model.rule.Setting;
import lync.encryption.model.rule.Term;
import lync.encryption.model.rule.Traffic;
import lync.encryption.model.state.Field;
import lync.encryption.model.state.Layout;
import lync.encryption.model.state.Mask;
import lync.encryption.model.state.Place;
import lync.encryption.model.vocabulary.AdministratorStep;
import lync.encryption.model.vocabulary.Carriage;
import lync.encryption.model.vocabulary.CredentialState;
import lync.encryption.model.vocabulary.Level;
import lync.encryption.model.vocabulary.Link;
import lync.encryption.model.vocabulary.MessageKind;
import lync.encryption.model.vocabulary.Participant;
import lync.encryption.model.vocabulary.Side;

/**
 * A typed view on one packed state: reads and writes the words that it is bound to, in place, and allocates nothing. The views that it hands
 * out stay the same and follow it from state to state.
 *
 * <p>Links are asked about only if they are in the universe (initiators: if they are honest besides), message slots only if
 * {@code 1 <= m <= messages}, calls only if {@code 1 <= c <= Scenario.CALLS}, registrations only of own clients, levels only of sites.
 */
public final class State {

  private static final Carriage[] CARRIAGES = Carriage.values();

  private final Setting setting;
  private final Layout layout;
  private final InitiatorEnd[] initiators = new InitiatorEnd[Link.values().length];
  private final ResponderEnd[] responders = new ResponderEnd[Link.values().length];
  private final ConnectionEnd[] ends;
  private final Map<Traffic, List<ConnectionEnd>> endsByTraffic = new EnumMap<>(Traffic.class);
  private final MessageSlot[] messages;
  private final Field[][] carried;
  private final Mask[] carriedAnywhere;
  private final CallSlot[] calls = new CallSlot[Scenario.CALLS + 1];
  /** The calls, who unwrapped their keys, and the levels. */
  private final Mask callsAndLevels;
  private final PayloadSlot[] payloads;
  private final Mask anyPayload;
  private final Field[] issued;
  private final Field[] delivered;
  /** By participant; null where it is no site. */
  private final List<EnumField<Level>> levels = new ArrayList<>();
  private final Field generation;
  private final List<EnumField<CredentialState>> credentialStates;
  private final Field[] administrator;
  private final Mask administratorAtAll;
  private final Field[] registration = new Field[Participant.values().length];
  /** What a registration may be, by its number: none, then the links of the universe. */
  private final List<Optional<Link>> registrations = new ArrayList<>();
  /** The number that a registration over a link has. */
  private final int[] registrationOver = new int[Link.values().length];
  private final KnowledgeSet knowledge;
  private final Reads reads;
  private final StreamSlot[][] streams = new StreamSlot[Scenario.CALLS + 1][Side.values().length];
  private final Field deliveries;
  private final Field trunkWarned;
  private final Field attackerBudget;

  long[] words;
  int offset;
  /** Made when first asked for: most views never are. */
  private Changes changes;

  /** A view bound to a state of its own, all zeros. */
  State(Setting setting, Layout layout, KnowledgeSet knowledge) {
    this.setting = setting;
    this.layout = layout;
    this.knowledge = knowledge;
    words = new long[layout.words()];
    Universe universe = setting.universe();
    List<ConnectionEnd> allEnds = new ArrayList<>();
    List<Link> honestLinks = universe.honestLinks();
    for (Link link : honestLinks) {
      Place place = layout.place("initiator").at(honestLinks.indexOf(link));
      initiators[link.ordinal()] = new InitiatorEnd(this, link, setting.link(link).responderAsPeer(), place);
      allEnds.add(initiators[link.ordinal()]);
    }
    for (Link link : universe.links()) {
      Place place = layout.place("responder").at(universe.links().indexOf(link));
      responders[link.ordinal()] = new ResponderEnd(this, link, setting.link(link).initiatorAsPeer(), place);
      allEnds.add(responders[link.ordinal()]);
    }
    ends = allEnds.toArray(ConnectionEnd[]::new);
    for (Traffic traffic : Traffic.values()) {
      endsByTraffic.put(traffic, allEnds.stream().filter(end -> traffic.includes(setting.design(), end.link())).toList());
    }
    messages = new MessageSlot[universe.messages() + 1];
    payloads = new PayloadSlot[universe.messages() + 1];
    issued = new Field[universe.messages() + 1];
    delivered = new Field[universe.messages() + 1];
    carried = new Field[universe.messages() + 1][Link.values().length];
    carriedAnywhere = new Mask[universe.messages() + 1];
    for (int m = 1; m <= universe.messages(); m++) {
      messages[m] = new MessageSlot(this, setting.plan(m).kind() != MessageKind.Unused, layout.place("message").at(m - 1));
      for (Link link : universe.links()) {
        carried[m][link.ordinal()] = layout.place("carried").at(m - 1).at(universe.links().indexOf(link)).leaf();
      }
      carriedAnywhere[m] = new Mask(Arrays.stream(carried[m]).filter(Objects::nonNull).toList());
      payloads[m] = new PayloadSlot(this, layout.place("payload").at(m - 1));
      issued[m] = layout.place("signedIn").at(m - 1).get("issued").leaf();
      delivered[m] = layout.place("signedIn").at(m - 1).get("delivered").leaf();
    }
    anyPayload = new Mask(layout.place("payload").everyField().toList());
    callsAndLevels = new Mask(Stream.of("call", "level", "unwrapped").map(layout::place).flatMap(Place::everyField).toList());
    for (int c = 1; c <= Scenario.CALLS; c++) {
      calls[c] = new CallSlot(this, layout.place("call").at(c - 1), layout.place("unwrapped").at(c - 1));
    }
    List<Participant> sites = LyncVariables.sites();
    for (Participant participant : Participant.values()) {
      int site = sites.indexOf(participant);
      levels.add(site < 0 ? null : EnumField.at(layout.place("level").at(site), Level.class));
    }
    Place credentials = layout.place("credentials");
    generation = credentials.get("generation").leaf();
    credentialStates = Stream.of("first", "second").map(name -> EnumField.at(credentials.get(name), CredentialState.class)).toList();
    administrator = ((Place.Bits) layout.place("administrator")).elements().toArray(Field[]::new);
    administratorAtAll = new Mask(List.of(administrator));
    List<Participant> clients = LyncVariables.ownClients();
    for (Participant client : clients) {
      registration[client.ordinal()] = layout.place("registration").at(clients.indexOf(client)).leaf();
    }
    registrations.add(Optional.empty());
    for (Link link : universe.links()) {
      registrationOver[link.ordinal()] = registrations.size();
      registrations.add(Optional.of(link));
    }
    reads = new Reads(this, knowledge, layout.words());
    for (int c = 1; c <= Scenario.CALLS; c++) {
      for (Side side : Side.values()) {
        streams[c][side.ordinal()] = stream(layout, c - 1, side.ordinal());
      }
    }
    deliveries = layout.place("deliveries").leaf();
    trunkWarned = layout.place("trunkWarned").leaf();
    attackerBudget = layout.place("attackerBudget").leaf();
  }

  private StreamSlot stream(Layout layout, int call, int side) {
    List<Place> places = Stream.of("sent", "window", "accepted", "alien").map(name -> layout.place(name).at(call).at(side)).toList();
    return new StreamSlot(this, setting.universe().packets(), new StreamSlot.Places(places.get(0), places.get(1), places.get(2), places.get(3)));
  }

  /**
   * Turns to another state.
   *
   * @param states an array that holds it
   * @param at index of its first word
   * @return this view
   */
  public State bind(long[] states, int at) {
    words = states;
    offset = at;
    return this;
  }

  /** The design, the scenario and what they fix. */
  public Setting setting() {
    return setting;
  }

  /** The connecting end of an honest link. */
  public InitiatorEnd initiator(Link link) {
    return initiators[link.ordinal()];
  }

  /** The accepting end of a link. */
  public ResponderEnd responder(Link link) {
    return responders[link.ordinal()];
  }

  /** The end whose phase tells how far a link has come: of an honest link the initiator, of an attacker link the only end that it has. */
  public ConnectionEnd decidingEnd(Link link) {
    return link.isHonest() ? initiators[link.ordinal()] : responders[link.ordinal()];
  }

  /** Number of connection ends in the universe. */
  public int ends() {
    return ends.length;
  }

  /** A connection end by number, {@code 0 .. ends() - 1}: the initiators, then the responders, each in the order of the links. */
  public ConnectionEnd end(int number) {
    return ends[number];
  }

  /** No end is in progress. */
  public boolean handshakesRest() {
    for (ConnectionEnd end : ends) {
      if (end.phase().inProgress()) {
        return false;
      }
    }
    return true;
  }

  /** The connection ends whose link carries this kind of traffic. */
  public List<ConnectionEnd> ends(Traffic traffic) {
    return endsByTraffic.get(traffic);
  }

  public MessageSlot message(int message) {
    return messages[message];
  }

  /** Under which protection a message crossed a link. */
  public Carriage carried(int message, Link link) {
    return CARRIAGES[carried[message][link.ordinal()].get(words, offset)];
  }

  public void carried(int message, Link link, Carriage carriage) {
    carried[message][link.ordinal()].set(words, offset, carriage.ordinal());
  }

  /** Whether a message crossed any link yet. */
  public boolean carriedAnywhere(int message) {
    return carriedAnywhere[message].any(words, offset);
  }

  /** The client-facing link over which an own client's successful sign-in came. */
  public Optional<Link> registration(Participant client) {
    return registrations.get(registration[client.ordinal()].get(words, offset));
  }

  /** Notes where a client signed in; empty for nowhere. The link must be in the universe. */
  public void registration(Participant client, Optional<Link> link) {
    registration[client.ordinal()].set(words, offset, number(link));
  }

  /** How far a call has come; calls are numbered from 1. */
  public CallSlot call(int call) {
    return calls[call];
  }

  /** Whether calls, who unwrapped their keys, and levels are as in another state of the same model. */
  public boolean sameCalls(State other) {
    return callsAndLevels.same(words, offset, other.words, other.offset);
  }

  /** What a message carries besides its text. */
  public PayloadSlot payload(int message) {
    return payloads[message];
  }

  /** Whether any message carries anything besides its text. */
  public boolean anyPayload() {
    return anyPayload.any(words, offset);
  }

  /** Of a reply, where the client was authenticated when the relay service answered. */
  public Optional<Link> issued(int message) {
    return registrations.get(issued[message].get(words, offset));
  }

  public void issued(int message, Optional<Link> link) {
    issued[message].set(words, offset, number(link));
  }

  /** Where the client was signed in when a message was delivered to it. */
  public Optional<Link> delivered(int message) {
    return registrations.get(delivered[message].get(words, offset));
  }

  public void delivered(int message, Optional<Link> link) {
    delivered[message].set(words, offset, number(link));
  }

  /** The encryption level in force at a site. */
  public Level level(Participant site) {
    return levels.get(site.ordinal()).get(this);
  }

  public void level(Participant site, Level value) {
    levels.get(site.ordinal()).set(this, value);
  }

  /** The generation of credentials that the relay service issues: 1 or 2. */
  public int generation() {
    return 1 + generation.get(words, offset);
  }

  public void generation(int value) {
    generation.set(words, offset, value - 1);
  }

  /** What has become of the credentials of generation 1 or 2. */
  public CredentialState credentialState(int ofGeneration) {
    return credentialStates.get(ofGeneration - 1).get(this);
  }

  public void credentialState(int ofGeneration, CredentialState value) {
    credentialStates.get(ofGeneration - 1).set(this, value);
  }

  /** Whether the administrator may still do this. */
  public boolean administratorMay(AdministratorStep step) {
    return administrator[step.ordinal()].get(words, offset) != 0;
  }

  public void administratorMay(AdministratorStep step, boolean value) {
    administrator[step.ordinal()].set(words, offset, value ? 1 : 0);
  }

  /** Nothing is left for the administrator to do. */
  public boolean administratorRests() {
    return !administratorAtAll.any(words, offset);
  }

  /** A link as a registration may have it: always the same value, so that none need be made. */
  public Optional<Link> noted(Link link) {
    return registrations.get(registrationOver[link.ordinal()]);
  }

  private int number(Optional<Link> link) {
    return link.isEmpty() ? 0 : registrationOver[link.get().ordinal()];
  }

  /** Whether the attacker knows a term. */
  public boolean knows(Term term) {
    return knowledge.contains(term, words, offset);
  }

  /** The attacker gets hold of two terms at once. */
  public void learn(Term one, Term other) {
    knowledge.add(one, words, offset);
    learn(other);
  }

  /** The attacker gets hold of a term, and of all that follows from what it then knows. */
  public void learn(Term term) {
    knowledge.add(term, words, offset);
    knowledge.close(words, offset);
  }

  /**
   * The attacker sees a message cross a link, and draws its conclusions ({@code WireTerms}): sealed, the message's records; over TCP what it says,
   * and what it carries besides.
   */
  public void learnFromWire(int message, Link link, Carriage carriage) {
    Term seen = setting.wireTerm(message, link, carriage);
    knowledge.add(seen, words, offset);
    if (seen.kind() == Term.Kind.Content) {
      Term carriedBesides = payloadTerm(message, link);
      if (carriedBesides != null) {
        knowledge.add(carriedBesides, words, offset);
      }
    }
    knowledge.close(words, offset);
  }

  /** What a message carries on a link besides its text; null if nothing. */
  public Term payloadTerm(int message, Link link) {
    int call = setting.plan(message).call();
    return setting.payloads().term(message, link, payloads[message].form(), payloads[message].generation(), call != 0 && calls[call].bypassed());
  }

  /** Whether the attacker knows all that follows from what it knows. */
  public boolean knowledgeClosed() {
    return knowledge.closed(words, offset);
  }

  /** What can be read in each zone; good until the next call. */
  public Reads reads() {
    return reads.now();
  }

  /** What a step from this state to another of the same model changed; good until the next call. */
  public Changes changesTo(State after) {
    if (changes == null) {
      changes = new Changes(this, layout);
    }
    return changes.to(after);
  }

  /** The footprint of a question that looks at nothing, to be enlarged. */
  public Footprint footprint() {
    return Footprint.none(this, layout);
  }

  /** The packets that one side of a call sends, and what their receiver has made of them. */
  public StreamSlot stream(int call, Side sender) {
    return streams[call][sender.ordinal()];
  }

  /** Packets of media that may still reach a receiver. */
  public int deliveries() {
    return deliveries.get(words, offset);
  }

  public void deliveries(int value) {
    deliveries.set(words, offset, value);
  }

  /** A TCP trunk was reported to the administrator. */
  public boolean trunkWarned() {
    return trunkWarned.get(words, offset) != 0;
  }

  public void trunkWarned(boolean value) {
    trunkWarned.set(words, offset, value ? 1 : 0);
  }

  /** Connections that the attacker may still make or intercept. */
  public int attackerBudget() {
    return attackerBudget.get(words, offset);
  }

  public void attackerBudget(int value) {
    attackerBudget.set(words, offset, value);
  }
}
