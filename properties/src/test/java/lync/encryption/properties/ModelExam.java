package lync.encryption.properties;

/**
 * Questions that a Java model answers, whichever class loader it comes from: all that lock-step and parity ask of it, and what a search of every
 * reference scenario finds. Answers are folded into numbers, so that those of a mutated model can be compared with those of the real one
 * without a class in common.
 */
public interface ModelExam {

  /**
   * States of random situations over the wide universe, with a neighbour each for the step predicates.
   *
   * @param seeds one for each situation
   * @param states packed, by situation
   * @param neighbours packed, by situation
   */
  record Paper(long[] seeds, long[][][] states, long[][][] neighbours) {}

  /** One number for each state, in order; one for the names; one for each search. */
  long[] answers(Paper paper);

  /** The index in {@code expected} of the first answer that is another, or -1. */
  int firstDifference(Paper paper, long[] expected);
}
