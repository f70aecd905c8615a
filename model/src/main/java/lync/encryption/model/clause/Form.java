package lync.encryption.model.clause;

/** What a clause quantifies over. */
public enum Form {
  /** Every reachable state. */
  State,
  /** Every step. */
  Step,
  /** Some run gets there. */
  Reach,
  /** Every run gets there. */
  Live,
  /** The design alone. */
  Design,
  /** A warning, never a violation. */
  Advice
}
