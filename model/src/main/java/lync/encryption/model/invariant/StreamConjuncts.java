package lync.encryption.model.invariant;

import java.util.List;
import java.util.function.Predicate;
import lync.encryption.model.State;
import lync.encryption.model.StreamSlot;
import lync.encryption.model.design.Scenario;
import lync.encryption.model.vocabulary.Side;

/** What holds of streams of media, each by itself: what its sender used, and what its receiver took. */
final class StreamConjuncts {

  static final List<Conjunct> ALL = List.of(
      of("IndicesUsedOnce",
          "No sender has used an index twice.",
          "Two packets would be encrypted with one keystream.",
          List.of("C18f"),
          (stream, k) -> stream.times(k) <= 1),
      of("AcceptedOnce",
          "No receiver has accepted an index twice.",
          "It would have taken a replay.",
          List.of("C18c"),
          (stream, k) -> stream.accepted(k) <= 1),
      of("AcceptedBehindWindow",
          "An index that was accepted is one that the receiver's window has seen, or has left behind.",
          "It would be accepted again.",
          List.of("C18c", "C18d"),
          (stream, k) -> stream.accepted(k) == 0 || stream.highest() > k + 2 || stream.highest() == k + 2 && stream.below()
              || stream.highest() == k + 1));

  private static final Side[] SIDES = Side.values();

  /** Something asked of each index of a stream. */
  private interface OfIndex {
    boolean test(StreamSlot stream, int index);
  }

  private StreamConjuncts() {}

  private static Conjunct of(String name, String statement, String reason, List<String> clauses, OfIndex every) {
    return new Conjunct(name, Component.Stream, statement, reason, clauses, streams(every));
  }

  private static Predicate<State> streams(OfIndex every) {
    return s -> {
      for (int call = 1; call <= Scenario.CALLS; call++) {
        for (Side side : SIDES) {
          for (int k = 0; k < s.setting().universe().packets(); k++) {
            if (!every.test(s.stream(call, side), k)) {
              return false;
            }
          }
        }
      }
      return true;
    };
  }
}
