package lync.encryption.search;

/** Why a search ended. */
enum Ending {
  /** Every reachable state has been expanded. */
  EXHAUSTED,
  /** One more state was found than the bound allows. */
  BOUND_REACHED,
  /** The caller asked for it. */
  CANCELLED
}
