package lync.encryption.model;

import lync.encryption.search.StateSink;

/**
 * A ground action that may be enabled.
 *
 * @param action its number
 * @param enabled whether it is for certain; otherwise it is to be asked
 * @param change if known, the bits of the state that it inverts; otherwise null. Not to be written to
 * @param kind if the change is known a number of its own, so that all steps of one kind change the same bits, which had the same values before;
 *     otherwise {@link StateSink#NO_KIND}
 */
record Candidate(int action, boolean enabled, long[] change, int kind) {

  /** Says that an action is not enabled. */
  static final Candidate NONE = asked(-1, false);

  /** An action of which the change is not known. */
  static Candidate asked(int action, boolean enabled) {
    return new Candidate(action, enabled, null, StateSink.NO_KIND);
  }
}
