package lync.encryption.cli.engine;

/**
 * What one engine found about one part of a clause in one scenario.
 *
 * @param situations distinct states in which the part's situation (its antecedent) occurred
 * @param hitLevel distance from the initial state, in steps, at which the part was first violated or, for a goal, first reached;
 *     {@link #NEVER} if it was not
 * @param stepLevel length of the shortest run whose last step violates the part; {@link #NEVER} if none does, or the part does not speak of steps
 */
public record PartOutcome(long situations, int hitLevel, int stepLevel) {

  public static final int NEVER = -1;

  /** Whether the part was violated or, for a goal, reached. */
  public boolean hit() {
    return hitLevel != NEVER || stepLevel != NEVER;
  }

  /** Length of the shortest run that violates the part or reaches its goal; {@link #NEVER} if there is none. */
  public int level() {
    if (hitLevel == NEVER || stepLevel == NEVER) {
      return Math.max(hitLevel, stepLevel);
    }
    return Math.min(hitLevel, stepLevel);
  }
}
