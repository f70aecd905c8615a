package lync.encryption.model;

import lync.encryption.model.rule.Peer;
import lync.encryption.model.state.Field;
import lync.encryption.model.state.Place;
import lync.encryption.model.vocabulary.Carriage;
import lync.encryption.model.vocabulary.Certificate;
import lync.encryption.model.vocabulary.Link;
import lync.encryption.model.vocabulary.Phase;
import lync.encryption.model.vocabulary.Reason;
import lync.encryption.model.vocabulary.Suite;
import lync.encryption.model.vocabulary.Transport;

/** What one end of a link takes the connection to be: a view on a state. */
public abstract sealed class ConnectionEnd permits InitiatorEnd, ResponderEnd {

  private final State state;
  private final Link link;
  private final Peer peer;
  private final Place place;
  private final EnumField<Phase> phase;
  private final EnumField<Transport> transport;
  private final EnumField<Suite> suite;
  private final EnumField<Certificate> certificate;
  private final Field requested;
  private final EnumField<Reason> reason;

  ConnectionEnd(State state, Link link, Peer peer, Place place) {
    this.state = state;
    this.link = link;
    this.peer = peer;
    this.place = place;
    phase = EnumField.at(place.get("phase"), Phase.class);
    transport = EnumField.at(place.get("transport"), Transport.class);
    suite = EnumField.at(place.get("suite"), Suite.class);
    certificate = EnumField.at(place.get("certificate"), Certificate.class);
    requested = place.get("requested").leaf();
    reason = EnumField.at(place.get("reason"), Reason.class);
  }

  /** The state that this looks at. */
  public final State state() {
    return state;
  }

  /** Where the end lies in a state. */
  final Place place() {
    return place;
  }

  public final Link link() {
    return link;
  }

  /** The other end as this one can judge it. */
  public final Peer peer() {
    return peer;
  }

  public final Phase phase() {
    return phase.get(state);
  }

  public final void phase(Phase value) {
    phase.set(state, value);
  }

  public final boolean established() {
    return phase() == Phase.Established;
  }

  public final Transport transport() {
    return transport.get(state);
  }

  public final void transport(Transport value) {
    transport.set(state, value);
  }

  public final Suite suite() {
    return suite.get(state);
  }

  public final void suite(Suite value) {
    suite.set(state, value);
  }

  /** What the other end presented. */
  public final Certificate certificate() {
    return certificate.get(state);
  }

  public final void certificate(Certificate value) {
    certificate.set(state, value);
  }

  /** Whether the responder asked for a client certificate. */
  public final boolean requested() {
    return requested.get(state.words, state.offset) != 0;
  }

  public final void requested(boolean value) {
    requested.set(state.words, state.offset, value ? 1 : 0);
  }

  public final Reason reason() {
    return reason.get(state);
  }

  public final void reason(Reason value) {
    reason.set(state, value);
  }

  /** Whether the attacker sits at the other end. */
  public abstract boolean attackerAtFarEnd();

  /** Whether this end presented a certificate of its own. */
  public abstract boolean presentedCertificate();

  /** The protection of what this end sends. */
  public final Carriage carriage() {
    if (transport() == Transport.TCP) {
      return Carriage.TCP;
    }
    return suite() == Suite.Null ? Carriage.NullTLS : Carriage.TLS;
  }

  /** Back to how the end was before any attempt, but for what counts attempts. */
  public void reset() {
    phase(Phase.Idle);
    transport(Transport.TCP);
    suite(Suite.None);
    certificate(Certificate.None);
    requested(false);
    reason(Reason.None);
  }

  /** Gives the attempt up: who sat at the far end and what it presented is forgotten, so that nothing can lean on it. */
  public final void refuse(Reason why) {
    Transport attempted = transport();
    reset();
    transport(attempted);
    phase(Phase.Refused);
    reason(why);
  }
}
