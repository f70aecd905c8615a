package lync.encryption.model;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import lync.encryption.model.rule.Term;
import lync.encryption.model.rule.Traffic;
import lync.encryption.model.state.Field;
import lync.encryption.model.state.Layout;
import lync.encryption.model.state.Mask;
import lync.encryption.model.state.Place;
import lync.encryption.model.vocabulary.Link;

/**
 * The parts of a state that a question looks at: while they stay, so does the answer. Immutable; each method gives a larger one.
 */
public final class Footprint {

  private final State state;
  private final Layout layout;
  private final List<Field> fields;

  private Footprint(State state, Layout layout, List<Field> fields) {
    this.state = state;
    this.layout = layout;
    this.fields = fields;
  }

  /** Nothing yet, of states as this view shows them. */
  static Footprint none(State state, Layout layout) {
    return new Footprint(state, layout, List.of());
  }

  private Footprint with(Stream<Place> places) {
    List<Field> more = new ArrayList<>(fields);
    places.flatMap(Place::everyField).forEach(more::add);
    return new Footprint(state, layout, List.copyOf(more));
  }

  private Footprint with(String variable) {
    return with(Stream.of(layout.place(variable)));
  }

  /** And the ends whose link carries this kind of traffic. */
  public Footprint ends(Traffic traffic) {
    return with(state.ends(traffic).stream().map(ConnectionEnd::place));
  }

  /** And both ends of a link, or the one end that an attacker link has. */
  public Footprint ends(Link link) {
    return with(Stream.of(state.decidingEnd(link), state.responder(link)).distinct().map(ConnectionEnd::place));
  }

  /** And how far each message has come. */
  public Footprint messages() {
    return with("message");
  }

  /** And where each client signed in. */
  public Footprint registrations() {
    return with("registration");
  }

  /** And what was sent over which channel. */
  public Footprint carried() {
    return with("carried");
  }

  /** And how far each call has come. */
  public Footprint calls() {
    return with("call");
  }

  /** And whether media of each call goes past the Mediation Server. */
  public Footprint bypassed() {
    return with(((Place.Entries) layout.place("call")).values().stream().map(call -> call.get("bypassed")));
  }

  /** And how the packets of each stream were sent. */
  public Footprint sent() {
    return with("sent");
  }

  /** And what the receivers of media accepted, genuine or not. */
  public Footprint accepted() {
    return with("accepted").with("alien");
  }

  /** And how many packets may still come. */
  public Footprint deliveries() {
    return with("deliveries");
  }

  /** And which terms of this kind the attacker knows. */
  public Footprint known(Term.Kind kind) {
    List<Field> bits = ((Place.Bits) layout.place("knowledge")).elements();
    List<Field> more = new ArrayList<>(fields);
    state.setting().terms().all().stream().filter(term -> term.kind() == kind).map(term -> bits.get(term.index())).forEach(more::add);
    return new Footprint(state, layout, List.copyOf(more));
  }

  /** And which level is in force at each site. */
  public Footprint levels() {
    return with("level");
  }

  /** And what each message carries besides its text. */
  public Footprint payloads() {
    return with("payload");
  }

  /** And who has unwrapped which call's key. */
  public Footprint unwrapped() {
    return with("unwrapped");
  }

  /** And which credentials the relay service issues, and what has become of those it has issued. */
  public Footprint credentials() {
    return with("credentials");
  }

  /** And who was signed in where when messages were answered and delivered. */
  public Footprint signedIn() {
    return with("signedIn");
  }

  /** And what the attacker knows. */
  public Footprint knowledge() {
    return with("knowledge");
  }

  /** And whether a TCP trunk was reported. */
  public Footprint trunkWarned() {
    return with("trunkWarned");
  }

  /** And how many connections the attacker has left. */
  public Footprint attackerBudget() {
    return with("attackerBudget");
  }

  /** The bits that all this takes. */
  public Mask mask() {
    return new Mask(fields);
  }
}
