package lync.encryption.properties;

import java.util.Random;
import java.util.stream.Stream;
import lync.encryption.generators.LyncArbitraries;
import lync.encryption.generators.LyncArbitraries.Situation;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Provide;

/** What every suite of theorems has. */
abstract class TheoremSuite {

  /** Draws the same situations in every build. */
  static final String SEED = "20131112";

  /** Situations to show that conditions matter, the same in every build. */
  static Stream<Situation> situations(int number) {
    return new Random(Long.parseLong(SEED)).longs(number).mapToObj(Situation::of);
  }

  @Provide
  Arbitrary<Situation> situations() {
    return LyncArbitraries.situations();
  }
}
