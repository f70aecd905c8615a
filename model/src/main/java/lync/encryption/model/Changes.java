package lync.encryption.model;

import java.util.stream.IntStream;
import java.util.stream.Stream;
import lync.encryption.model.state.Field;
import lync.encryption.model.state.Place;

/**
 * One step seen by what it changed: {@link Invariants#rankFalls} and {@link Invariants#endedStaysEnded} without a look at the ends and messages
 * that stayed as they were. Both are asked of every transition, and a step changes few of a state's parts; which, the differing bits tell.
 */
public final class Changes {

  private final State before;
  private State after;
  /** The ends by number, then the messages. */
  private final Piece[] pieces;
  /** By bit of a state, the piece that it belongs to. */
  private final int[] pieceAt;
  /** By bit of a state, all of its piece's bits in the same word. */
  private final long[] alike;
  /** By word, the bits of all pieces. */
  private final long[] watched;
  private final int[] changed;
  private int count;

  Changes(State before, State zeros, int words, Place messages) {
    this.before = before;
    int ends = before.ends();
    int slots = before.setting().universe().messages();
    pieces = Stream.concat(
            IntStream.range(0, ends).mapToObj(i -> Piece.ofEnd(zeros, i)),
            IntStream.range(0, slots).mapToObj(i -> Piece.ofMessage(zeros, i + 1, messages.at(i))))
        .toArray(Piece[]::new);
    pieceAt = new int[words * Long.SIZE];
    alike = new long[words * Long.SIZE];
    watched = new long[words];
    for (int i = 0; i < pieces.length; i++) {
      watch(i, i < ends ? before.end(i).place() : messages.at(i - ends));
    }
    changed = new int[pieces.length];
  }

  private void watch(int piece, Place place) {
    long[] bits = new long[watched.length];
    for (Field field : place.everyField().toList()) {
      bits[field.word()] |= field.mask() << field.shift();
    }
    for (int word = 0; word < bits.length; word++) {
      watched[word] |= bits[word];
      for (long rest = bits[word]; rest != 0; rest &= rest - 1) {
        int bit = word * Long.SIZE + Long.numberOfTrailingZeros(rest);
        pieceAt[bit] = piece;
        alike[bit] = bits[word];
      }
    }
  }

  /** Turns to the step that leads to another state of the same model. */
  Changes to(State other) {
    after = other;
    int found = 0;
    for (int word = 0; word < watched.length; word++) {
      long rest = (before.words[before.offset + word] ^ other.words[other.offset + word]) & watched[word];
      while (rest != 0) {
        int bit = word * Long.SIZE + Long.numberOfTrailingZeros(rest);
        rest &= ~alike[bit];
        // The bits of a piece lie side by side, if in two words then in neighbours: seen twice, it is seen twice running.
        if (found == 0 || changed[found - 1] != pieceAt[bit]) {
          changed[found++] = pieceAt[bit];
        }
      }
    }
    count = found;
    return this;
  }

  /** {@link Invariants#rankFalls}: what stayed the same weighs the same. */
  public boolean rankFalls() {
    int rise = 8 * (after.attackerBudget() - before.attackerBudget());
    for (int i = 0; i < count; i++) {
      Piece piece = pieces[changed[i]];
      rise += piece.weight(after.words, after.offset) - piece.weight(before.words, before.offset);
    }
    return rise < 0;
  }

  /** {@link Invariants#endedStaysEnded}: what stayed the same stayed ended, if it was. */
  public boolean endedStaysEnded() {
    for (int i = 0; i < count; i++) {
      if (!pieces[changed[i]].stays(before.words, before.offset, after.words, after.offset) && !isEndAttemptedAnew(changed[i])) {
        return false;
      }
    }
    return true;
  }

  private boolean isEndAttemptedAnew(int piece) {
    return piece < before.ends() && Invariants.attemptedAnew(before, after, before.end(piece).link());
  }
}
