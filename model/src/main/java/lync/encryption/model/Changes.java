package lync.encryption.model;

import java.util.List;
import java.util.stream.Stream;
import lync.encryption.model.state.Field;
import lync.encryption.model.state.Mask;
import lync.encryption.model.state.Place;

/**
 * One step seen by what it changed: {@link Invariants#rankFalls} and {@link Invariants#endedStaysEnded} without a look at the ends and messages
 * that stayed as they were. Both are asked of every transition, but few different changes occur: each is judged once and remembered. Exact: a
 * change is known if all bits are equal that the judgement depends on.
 */
public final class Changes {

  private static final int SLOT_BITS = 10;
  private static final long GOLDEN = 0x9E3779B97F4A7C15L;

  private final State before;
  private State after;
  /** The ends by number, then the messages. */
  private final Piece[] pieces;
  private final Mask budget;
  /** By word, all bits that a judgement can depend on. */
  private final long[] watched;
  /** Those of them in which the two states differ. */
  private final long[] difference;
  /** What was judged before, each at the slot of its hash or next to it. */
  private final Judgement[] known = new Judgement[1 << SLOT_BITS];
  private Judgement now;

  /**
   * An end or a message.
   *
   * @param all all its bits
   * @param decisive those that tell what it weighs and whether it has ended
   */
  private record Piece(Mask all, Mask decisive) {

    static Piece at(Place place) {
      Stream<String> decisive = ((Place.Fields) place).fields().keySet().stream().filter(List.of("phase", "retries", "position")::contains);
      return new Piece(new Mask(place.everyField().toList()), new Mask(decisive.map(name -> place.get(name).leaf()).toList()));
    }
  }

  /** What was made of one difference between states that agree in the bits that it was judged by. */
  private static final class Judgement {
    /** For each word the difference, the bits of the state before that matter besides, and their values: side by side, as they are compared. */
    private final long[] from;
    private boolean rankFalls;
    private boolean endedStaysEnded;

    Judgement(State before, long[] difference, long[] decisive) {
      from = new long[3 * difference.length];
      for (int word = 0; word < difference.length; word++) {
        from[3 * word] = difference[word];
        from[3 * word + 1] = decisive[word];
        from[3 * word + 2] = before.words[before.offset + word] & decisive[word];
      }
    }

    boolean isOf(State before, long[] difference) {
      long other = 0;
      for (int word = 0; word < difference.length; word++) {
        other |= from[3 * word] ^ difference[word];
        other |= from[3 * word + 2] ^ before.words[before.offset + word] & from[3 * word + 1];
      }
      return other == 0;
    }
  }

  Changes(State before, int words, Place messages, Field budget) {
    this.before = before;
    this.budget = new Mask(List.of(budget));
    int ends = before.ends();
    pieces = new Piece[ends + before.setting().universe().messages()];
    watched = new long[words];
    difference = new long[words];
    this.budget.addTo(watched);
    for (int i = 0; i < pieces.length; i++) {
      pieces[i] = Piece.at(i < ends ? before.end(i).place() : messages.at(i - ends));
      pieces[i].all.addTo(watched);
    }
  }

  /** Turns to the step that leads to another state of the same model. */
  Changes to(State other) {
    after = other;
    long hash = 0;
    for (int word = 0; word < difference.length; word++) {
      long differs = (before.words[before.offset + word] ^ other.words[other.offset + word]) & watched[word];
      difference[word] = differs;
      hash = (hash + differs) * GOLDEN;
    }
    int slot = (int) (hash >>> Long.SIZE - SLOT_BITS);
    now = known[slot];
    if (now == null || !now.isOf(before, difference)) {
      now = known[slot ^ 1];
      if (now == null || !now.isOf(before, difference)) {
        now = judged();
        known[slot ^ 1] = known[slot];
        known[slot] = now;
      }
    }
    return this;
  }

  /** {@link Invariants#rankFalls}: what stayed the same weighs the same. */
  public boolean rankFalls() {
    return now.rankFalls;
  }

  /** {@link Invariants#endedStaysEnded}: what stayed the same stayed ended, if it was. */
  public boolean endedStaysEnded() {
    return now.endedStaysEnded;
  }

  private Judgement judged() {
    int rise = 8 * (after.attackerBudget() - before.attackerBudget());
    boolean stays = true;
    long[] decisive = new long[watched.length];
    if (budget.any(difference, 0)) {
      budget.addTo(decisive);
    }
    for (int i = 0; i < pieces.length; i++) {
      if (pieces[i].all.any(difference, 0)) {
        pieces[i].decisive.addTo(decisive);
        rise += weight(after, i) - weight(before, i);
        stays &= stays(i);
      }
    }
    Judgement judgement = new Judgement(before, difference, decisive);
    judgement.rankFalls = rise < 0;
    judgement.endedStaysEnded = stays;
    return judgement;
  }

  private int weight(State s, int piece) {
    return piece < s.ends() ? Invariants.weight(s.end(piece)) : Invariants.weight(s.message(message(piece)));
  }

  private boolean stays(int piece) {
    return piece < before.ends()
        ? Invariants.staysEnded(before, after, piece)
        : Invariants.stays(before.message(message(piece)), after.message(message(piece)));
  }

  private int message(int piece) {
    return piece - before.ends() + 1;
  }
}
