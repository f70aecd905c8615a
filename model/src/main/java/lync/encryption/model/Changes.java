package lync.encryption.model;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import lync.encryption.model.state.Field;
import lync.encryption.model.state.Place;

/**
 * One step seen by what it changed: {@link Invariants#rankFalls} and {@link Invariants#endedStaysEnded} without a look at the ends and messages
 * that stayed as they were. Both are asked of every transition, and a step changes few of a state's parts; which, the differing bits tell.
 */
public final class Changes {

  private static final int NOT_WATCHED = -1;

  private final State before;
  private State after;
  /** The ends by number, then the messages. */
  private final int pieces;
  /** The piece that each bit of a state belongs to. */
  private final int[] pieceAt;
  /** By word and piece, the piece's bits in that word. */
  private final long[][] bits;
  /** By word, the bits of all pieces. */
  private final long[] watched;
  private final int[] changed;
  private int count;

  Changes(State before, int words, Place messages) {
    this.before = before;
    List<Place> places = Stream.concat(
            IntStream.range(0, before.ends()).mapToObj(i -> before.end(i).place()),
            IntStream.range(0, before.setting().universe().messages()).mapToObj(messages::at))
        .toList();
    pieces = places.size();
    pieceAt = new int[words * Long.SIZE];
    Arrays.fill(pieceAt, NOT_WATCHED);
    bits = new long[words][pieces];
    watched = new long[words];
    for (int piece = 0; piece < pieces; piece++) {
      for (Field field : places.get(piece).everyField().toList()) {
        long mask = field.mask() << field.shift();
        bits[field.word()][piece] |= mask;
        watched[field.word()] |= mask;
        for (long rest = mask; rest != 0; rest &= rest - 1) {
          pieceAt[field.word() * Long.SIZE + Long.numberOfTrailingZeros(rest)] = piece;
        }
      }
    }
    changed = new int[pieces];
  }

  /** Turns to the step that leads to another state of the same model. */
  Changes to(State other) {
    after = other;
    count = 0;
    for (int word = 0; word < watched.length; word++) {
      long rest = (before.words[before.offset + word] ^ other.words[other.offset + word]) & watched[word];
      while (rest != 0) {
        int piece = pieceAt[word * Long.SIZE + Long.numberOfTrailingZeros(rest)];
        rest &= ~bits[word][piece];
        // The bits of a piece lie side by side, if in two words then in neighbours: seen twice, it is seen twice running.
        if (count == 0 || changed[count - 1] != piece) {
          changed[count++] = piece;
        }
      }
    }
    return this;
  }

  /** {@link Invariants#rankFalls}: what stayed the same weighs the same. */
  public boolean rankFalls() {
    int rise = 8 * (after.attackerBudget() - before.attackerBudget());
    for (int i = 0; i < count; i++) {
      int piece = changed[i];
      rise += piece < before.ends()
          ? Invariants.weight(after.end(piece)) - Invariants.weight(before.end(piece))
          : Invariants.weight(after.message(message(piece))) - Invariants.weight(before.message(message(piece)));
    }
    return rise < 0;
  }

  /** {@link Invariants#endedStaysEnded}: what stayed the same stayed ended, if it was. */
  public boolean endedStaysEnded() {
    for (int i = 0; i < count; i++) {
      int piece = changed[i];
      boolean stays = piece < before.ends()
          ? Invariants.staysEnded(before, after, piece)
          : Invariants.stays(before.message(message(piece)), after.message(message(piece)));
      if (!stays) {
        return false;
      }
    }
    return true;
  }

  private int message(int piece) {
    return piece - before.ends() + 1;
  }
}
