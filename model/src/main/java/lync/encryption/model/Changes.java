package lync.encryption.model;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import lync.encryption.model.design.Scenario;
import lync.encryption.model.state.Field;
import lync.encryption.model.state.Layout;
import lync.encryption.model.state.Mask;
import lync.encryption.model.state.Place;
import lync.encryption.model.vocabulary.Side;

/**
 * One step seen by what it changed: {@link Invariants#rankFalls} and {@link Invariants#endedStaysEnded} without a look at the ends and messages
 * that stayed as they were. Both are asked of every transition, but few different changes occur: each is judged once and remembered. Exact: a
 * change is known if all bits are equal that the judgement depends on.
 */
public final class Changes {

  private static final Side[] SIDES = Side.values();
  private static final int SLOT_BITS = 10;
  private static final long GOLDEN = 0x9E3779B97F4A7C15L;

  private final State before;
  private State after;
  private final int messages;
  /** The ends by number, then the messages, then the calls, then the streams of media. */
  private final Piece[] pieces;
  /** What weighs something and is judged by no more than that: the attacker's budget, what the administrator may do, how many packets may come. */
  private final List<Mask> budgets;
  /** By word, all bits that a judgement can depend on. */
  private final long[] watched;
  /** Those of them in which the two states differ. */
  private final long[] difference;
  /** What was judged before, each at the slot of its hash or next to it. */
  private final Judgement[] known = new Judgement[1 << SLOT_BITS];
  private Judgement now;

  /**
   * An end, a message, a call or a stream.
   *
   * @param all all its bits
   * @param decisive those that tell what it weighs and whether it has ended
   */
  private record Piece(Mask all, Mask decisive) {

    /** A call: who has unwrapped its key weighs as well. */
    static Piece at(Place call, Place unwrapped) {
      List<Field> sides = unwrapped.everyField().toList();
      return new Piece(
          new Mask(Stream.concat(call.everyField(), sides.stream()).toList()),
          new Mask(Stream.concat(Stream.of(call.get("phase").leaf()), sides.stream()).toList()));
    }

    /** A stream: how often its indices were used weighs, and nothing else of it matters. */
    static Piece ofStream(Place sent, int packets) {
      Mask times = new Mask(IntStream.range(0, packets).mapToObj(k -> sent.at(k).get("times").leaf()).toList());
      return new Piece(times, times);
    }

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

  Changes(State before, Layout layout) {
    this.before = before;
    budgets = Stream.of("attackerBudget", "administrator", "deliveries").map(name -> new Mask(layout.place(name).everyField().toList())).toList();
    watched = new long[layout.words()];
    difference = new long[layout.words()];
    budgets.forEach(budget -> budget.addTo(watched));
    List<Piece> all = new ArrayList<>();
    IntStream.range(0, before.ends()).forEach(i -> all.add(Piece.at(before.end(i).place())));
    messages = before.setting().universe().messages();
    IntStream.range(0, messages).forEach(i -> all.add(Piece.at(layout.place("message").at(i))));
    IntStream.range(0, Scenario.CALLS).forEach(i -> all.add(Piece.at(layout.place("call").at(i), layout.place("unwrapped").at(i))));
    IntStream.range(0, Scenario.CALLS * SIDES.length).forEach(i -> all.add(
        Piece.ofStream(layout.place("sent").at(i / SIDES.length).at(i % SIDES.length), before.setting().universe().packets())));
    all.forEach(piece -> piece.all.addTo(watched));
    pieces = all.toArray(Piece[]::new);
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
    int rise = 8 * (after.attackerBudget() - before.attackerBudget())
        + Invariants.administratorsWeight(after) - Invariants.administratorsWeight(before)
        + after.deliveries() - before.deliveries();
    boolean stays = true;
    long[] decisive = new long[watched.length];
    budgets.stream().filter(budget -> budget.any(difference, 0)).forEach(budget -> budget.addTo(decisive));
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
    if (piece < s.ends()) {
      return Invariants.weight(s.end(piece));
    }
    int number = piece - s.ends() + 1;
    if (number <= messages) {
      return Invariants.weight(s.message(number));
    }
    int call = number - messages;
    return call <= Scenario.CALLS ? Invariants.weight(s.call(call)) : weightOfStream(s, call - Scenario.CALLS - 1);
  }

  private static int weightOfStream(State s, int stream) {
    StreamSlot slot = s.stream(stream / SIDES.length + 1, SIDES[stream % SIDES.length]);
    return Invariants.weight(slot, s.setting().universe().packets());
  }

  private boolean stays(int piece) {
    if (piece < before.ends()) {
      return Invariants.staysEnded(before, after, piece);
    }
    int number = piece - before.ends() + 1;
    if (number <= messages) {
      return Invariants.stays(before.message(number), after.message(number));
    }
    int call = number - messages;
    return call > Scenario.CALLS || Invariants.stays(before.call(call), after.call(call));
  }
}
