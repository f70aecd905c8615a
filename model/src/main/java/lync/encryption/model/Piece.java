package lync.encryption.model;

import java.util.function.IntPredicate;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import lync.encryption.model.state.Field;
import lync.encryption.model.state.Mask;
import lync.encryption.model.state.Place;
import lync.encryption.model.vocabulary.MessagePhase;
import lync.encryption.model.vocabulary.Phase;

/**
 * An end or a message as {@link Invariants} see it: what it weighs, and whether it has ended. Both are worked out once for each phase and number,
 * so that a step is judged from a state's words; the search does so on every transition.
 */
final class Piece {

  private final int phaseWord;
  private final int phaseShift;
  private final int phaseMask;
  /** An initiator's retries or a message's position; of other ends nothing. */
  private final int numberWord;
  private final int numberShift;
  private final int numberMask;
  /** By number, then phase. */
  private final int[] weights;
  /** By phase. */
  private final boolean[] ended;
  /** What stays as it is once ended. */
  private final Mask kept;

  /** A view on all zeros serves to weigh; it is written to. */
  private Piece(State zeros, Field phase, Field number, Weight weight, boolean[] ended, Stream<Field> kept) {
    phaseWord = phase.word();
    phaseShift = phase.shift();
    phaseMask = (int) phase.mask();
    numberWord = number.word();
    numberShift = number.shift();
    numberMask = (int) number.mask();
    weights = new int[(numberMask + 1) * (phaseMask + 1)];
    for (int n = 0; n <= numberMask; n++) {
      for (int p = 0; p < ended.length; p++) {
        number.set(zeros.words, zeros.offset, n);
        phase.set(zeros.words, zeros.offset, p);
        weights[n * (phaseMask + 1) + p] = weight.now();
      }
    }
    this.ended = ended;
    this.kept = new Mask(kept.toList());
  }

  /** What a view's piece weighs in the state that the view is bound to. */
  @FunctionalInterface
  private interface Weight {
    int now();
  }

  /** An end, by its number. */
  static Piece ofEnd(State zeros, int number) {
    ConnectionEnd end = zeros.end(number);
    Field phase = end.place().get("phase").leaf();
    Field retries = end instanceof InitiatorEnd ? end.place().get("retries").leaf() : new Field(phase.word(), phase.shift(), 0);
    return new Piece(zeros, phase, retries, () -> Invariants.weight(end), table(Phase.values().length, p -> Invariants.ended(Phase.values()[p])),
        Stream.of(phase, end.place().get("reason").leaf()));
  }

  /** A message, by its slot. */
  static Piece ofMessage(State zeros, int message, Place place) {
    return new Piece(zeros, place.get("phase").leaf(), place.get("position").leaf(), () -> Invariants.weight(zeros.message(message)),
        table(MessagePhase.values().length, p -> MessagePhase.values()[p].ended()), place.everyField());
  }

  private static boolean[] table(int size, IntPredicate of) {
    boolean[] table = new boolean[size];
    IntStream.range(0, size).forEach(i -> table[i] = of.test(i));
    return table;
  }

  int weight(long[] words, int offset) {
    int number = (int) (words[offset + numberWord] >>> numberShift) & numberMask;
    return weights[number * (phaseMask + 1) + phase(words, offset)];
  }

  /** Either it had not ended or it is as it was. */
  boolean stays(long[] before, int i, long[] after, int j) {
    return !ended[phase(before, i)] || kept.same(before, i, after, j);
  }

  private int phase(long[] words, int offset) {
    return (int) (words[offset + phaseWord] >>> phaseShift) & phaseMask;
  }
}
