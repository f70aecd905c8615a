package lync.encryption.properties;

import java.util.Random;
import java.util.function.Predicate;
import lync.encryption.generators.DesignDraft;
import lync.encryption.model.design.Design;

/**
 * One condition of a theorem on a design. It can be brought about in any design and spoilt in most, so that designs with and without it are made, not
 * waited for.
 *
 * @param says the condition in words, to follow "in every design in which"
 * @param meet changes a design so that it meets the condition, and as little else as it can
 * @param spoil changes a design so that it does not, if the design has anything that the condition speaks about
 */
record Condition(String says, Predicate<Design> isMet, Change meet, Change spoil) {

  /**
   * The same condition. Designs that do not meet it are mostly changed further, so that it matters: otherwise it would matter in few.
   *
   * @param temptation a change that no other condition of the theorem forbids
   */
  Condition tempted(Change temptation) {
    return new Condition(says, isMet, meet, (draft, random) -> {
      spoil.to(draft, random);
      if (random.nextInt(4) > 0) {
        temptation.to(draft, random);
      }
    });
  }

  /** A change to a design, with a draw where there are several ways. */
  @FunctionalInterface
  interface Change {
    void to(DesignDraft draft, Random random);
  }
}
