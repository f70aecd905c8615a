package lync.encryption.model.clause;

import java.util.List;
import lync.encryption.model.ConnectionEnd;
import lync.encryption.model.Footprint;
import lync.encryption.model.State;
import lync.encryption.model.rule.Peer;
import lync.encryption.model.rule.Traffic;
import lync.encryption.model.vocabulary.Certificate;
import lync.encryption.model.vocabulary.Transport;

/** A clause about every established connection end of some kind of traffic. The antecedent is that there is one. */
abstract class ConnectionClause extends SimpleClause {

  private final Traffic traffic;

  ConnectionClause(String id, Form form, Modality modality, Traffic traffic, String place, String statement) {
    super(id, form, modality, place, statement);
    this.traffic = traffic;
  }

  /** Which established ends the clause speaks about: all of them, unless it says otherwise. */
  boolean concerns(ConnectionEnd end) {
    return true;
  }

  /** What the clause demands of such an end. */
  abstract boolean evident(State s, ConnectionEnd end);

  /** All that judging an end takes. Both ends of a link, though one would do: so they share their footprint, and are looked up as one. */
  Footprint footprint(State s, ConnectionEnd end) {
    return s.footprint().ends(end.link());
  }

  @Override
  public final boolean antecedent(State s) {
    List<ConnectionEnd> ends = s.ends(traffic);
    for (int i = 0; i < ends.size(); i++) {
      if (isMet(ends.get(i))) {
        return true;
      }
    }
    return false;
  }

  @Override
  public final boolean holds(State s) {
    List<ConnectionEnd> ends = s.ends(traffic);
    for (int i = 0; i < ends.size(); i++) {
      if (isViolated(s, ends.get(i))) {
        return false;
      }
    }
    return true;
  }

  /** End by end. */
  @Override
  public final List<Aspect> aspects(State s) {
    return s.ends(traffic).stream().map(end -> new Aspect(footprint(s, end), () -> isMet(end), () -> isViolated(s, end))).toList();
  }

  private boolean isMet(ConnectionEnd end) {
    return end.established() && concerns(end);
  }

  private boolean isViolated(State s, ConnectionEnd end) {
    return isMet(end) && !evident(s, end);
  }

  /**
   * Peer evidence: not in clear, both ends presented a certificate, and the other's was issued by an authority trusted here, is within its
   * validity period and names whom it should.
   */
  static boolean hasPeerEvidence(ConnectionEnd end) {
    return end.transport() != Transport.TCP && end.presentedCertificate() && hasGoodCertificate(end);
  }

  /** The other end's certificate was issued by an authority trusted here, is within its validity period and names whom it should. */
  static boolean hasGoodCertificate(ConnectionEnd end) {
    Peer peer = end.peer();
    Certificate presented = end.certificate();
    return peer.issuerTrusted(presented) && peer.valid(presented) && peer.named(presented);
  }

  /** The other end gave evidence of being a server, and of being one that this end is told to trust (C02). */
  static boolean isTrustedServer(ConnectionEnd end) {
    return hasPeerEvidence(end) && isListed(end);
  }

  /** The other end is on the list that this one goes by. */
  private static boolean isListed(ConnectionEnd end) {
    return end.peer().listed(end.certificate());
  }
}
