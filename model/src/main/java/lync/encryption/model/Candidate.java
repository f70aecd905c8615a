package lync.encryption.model;

/**
 * A ground action that may be enabled.
 *
 * @param action its number
 * @param enabled whether it is for certain; otherwise it is to be asked
 * @param change if known, the bits of the state that it inverts; otherwise null. Not to be written to
 */
record Candidate(int action, boolean enabled, long[] change) {

  /** Says that an action is not enabled. */
  static final Candidate NONE = new Candidate(-1, false, null);
}
