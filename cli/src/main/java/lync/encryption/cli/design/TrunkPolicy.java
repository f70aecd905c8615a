package lync.encryption.cli.design;

import lync.encryption.model.vocabulary.TrunkMode;

/**
 * What a design says of its trunk ({@code trunk:}).
 *
 * @param mode whether the trunk's media is to be SRTP (clauses C26, C27)
 * @param bypass whether media may go past the Mediation Server (reading R12)
 */
record TrunkPolicy(TrunkMode mode, boolean bypass) {

  /** For a design that says nothing of it. */
  static final TrunkPolicy UNSTATED = new TrunkPolicy(TrunkMode.Unset, false);
}
