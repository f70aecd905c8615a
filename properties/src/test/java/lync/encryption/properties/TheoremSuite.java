package lync.encryption.properties;

import lync.encryption.generators.LyncArbitraries;
import lync.encryption.generators.LyncArbitraries.Situation;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Provide;

/** What every suite of theorems has. */
abstract class TheoremSuite {

  /** Draws the same situations in every build. */
  static final String SEED = "20131112";

  @Provide
  Arbitrary<Situation> situations() {
    return LyncArbitraries.situations();
  }
}
