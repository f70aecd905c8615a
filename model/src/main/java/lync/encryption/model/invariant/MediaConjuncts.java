package lync.encryption.model.invariant;

import static lync.encryption.model.invariant.Assumptions.ATTACKER_ONLY_READS;
import static lync.encryption.model.invariant.Assumptions.READINGS_OF_KEYS;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import lync.encryption.model.State;
import lync.encryption.model.StreamSlot;
import lync.encryption.model.design.Scenario;
import lync.encryption.model.rule.MediaStream;
import lync.encryption.model.rule.Term;
import lync.encryption.model.vocabulary.Media;
import lync.encryption.model.vocabulary.Side;

/** What holds of media together with what the attacker knows, and with what it may have made up. */
final class MediaConjuncts {

  static final List<Conjunct> ALL = List.of(
      of("ListenersKnowNoKeys",
          "If the attacker only reads, and unless R4 lets keys go in clear, it knows no secret of a connection, no credential and no key.",
          "It could open what goes in SRTP.",
          List.of("C18a"),
          MediaConjuncts::listenersKnowNoKeys),
      of("MediaHeardWasInClear",
          "If the attacker only reads, and unless R4 lets keys go in clear, what it knows of media was sent in clear by somebody who says it.",
          "It would know what went in SRTP.",
          List.of("C18a"),
          MediaConjuncts::mediaHeardWasInClear),
      of("AliensFromAttackers",
          "No receiver has accepted what it sent itself, nor what was made up, unless the attacker is active.",
          "What was accepted would have been sent by nobody.",
          List.of("C18b"),
          MediaConjuncts::aliensFromAttackers));

  private static final Side[] SIDES = Side.values();
  private static final Set<Term.Kind> OPENING = EnumSet.of(Term.Kind.TrafficSecret, Term.Kind.Credential, Term.Kind.SessionKey);

  private MediaConjuncts() {}

  private static Conjunct of(String name, String statement, String reason, List<String> clauses, Predicate<State> predicate) {
    return new Conjunct(name, Component.Media, statement, reason, clauses, predicate);
  }

  /** Something that holds where the attacker only reads and no key may go in clear. */
  private static boolean concerns(State s) {
    return ATTACKER_ONLY_READS.isMet(s.setting().design()) && READINGS_OF_KEYS.isMet(s.setting().design());
  }

  private static boolean listenersKnowNoKeys(State s) {
    return !concerns(s) || s.setting().terms().all().stream().noneMatch(term -> OPENING.contains(term.kind()) && s.knows(term));
  }

  private static boolean mediaHeardWasInClear(State s) {
    if (!concerns(s)) {
      return true;
    }
    for (int call = 1; call <= Scenario.CALLS; call++) {
      for (Side side : SIDES) {
        for (int k = 0; k < s.setting().universe().packets(); k++) {
          if (s.knows(s.setting().terms().media(call, side, k)) && !wasSentInClear(s, new MediaStream(call, side), k)) {
            return false;
          }
        }
      }
    }
    return true;
  }

  private static boolean wasSentInClear(State s, MediaStream root, int index) {
    for (int call = 1; call <= Scenario.CALLS; call++) {
      for (Side side : SIDES) {
        StreamSlot stream = s.stream(call, side);
        if (stream.times(index) > 0 && stream.form(index) == Media.RTP && s.setting().root(call, side).equals(root)) {
          return true;
        }
      }
    }
    return false;
  }

  private static boolean aliensFromAttackers(State s) {
    for (int call = 1; call <= Scenario.CALLS; call++) {
      for (Side side : SIDES) {
        StreamSlot stream = s.stream(call, side);
        if (stream.reflected() || stream.forged() && ATTACKER_ONLY_READS.isMet(s.setting().design())) {
          return false;
        }
      }
    }
    return true;
  }
}
