package lync.encryption.model.rule;

import java.util.EnumSet;
import java.util.Set;
import lync.encryption.model.design.Design;
import lync.encryption.model.vocabulary.Fault;
import lync.encryption.model.vocabulary.Link;
import lync.encryption.model.vocabulary.Participant;
import lync.encryption.model.vocabulary.Reading;
import lync.encryption.model.vocabulary.Suite;

/** Which cipher suites participants have, and which they choose ({@code specs/MEDIA.md} M4, "Suites"; C33). */
public final class Suites {

  private Suites() {}

  /** The operating system of a server is in FIPS mode. By a fault one has been forgotten. */
  public static boolean fipsMode(Design design, Participant participant) {
    boolean forgotten = participant == Participant.FrontEnd && design.fault(Fault.OneServerWithoutFips);
    return design.fips().contains(participant) && !forgotten;
  }

  /** The suites that a participant is ready to use. */
  public static Set<Suite> of(Design design, Participant participant) {
    Set<Suite> suites = EnumSet.noneOf(Suite.class);
    suites.addAll(design.suites().get(participant));
    if (fipsMode(design, participant) && !design.alternative(Reading.R10) && !design.fault(Fault.NonApprovedSuiteInFips)) {
      suites.retainAll(Set.of(Suite.Approved));
    }
    return suites;
  }

  /** What two honest participants choose; None if they have nothing in common. */
  public static Suite common(Design design, Participant one, Participant other) {
    Set<Suite> suites = of(design, one);
    suites.retainAll(of(design, other));
    return suites.contains(Suite.Approved) ? Suite.Approved : worst(suites);
  }

  /** What is left to whom the attacker offers, or answers with, the weakest; None if that has nothing. */
  private static Suite worst(Set<Suite> suites) {
    return suites.contains(Suite.NonApproved) ? Suite.NonApproved : suites.contains(Suite.Approved) ? Suite.Approved : Suite.None;
  }

  /** The suite that a handshake with the responder ends with; None if it cannot. */
  static Suite negotiated(Design design, Link link) {
    if (design.fault(Fault.NullCipherNegotiated)) {
      return Suite.Null;
    }
    return link.isHonest() ? common(design, link.initiator(), link.responder()) : worst(of(design, link.responder()));
  }

  /** The suite that the attacker, in the responder's place, brings an initiator to; None if it cannot. */
  static Suite fromAttacker(Design design, Link link) {
    return design.fault(Fault.NullCipherNegotiated) ? Suite.Null : worst(of(design, link.initiator()));
  }
}
