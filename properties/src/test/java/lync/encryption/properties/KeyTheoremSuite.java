package lync.encryption.properties;

import java.util.List;
import lync.encryption.model.vocabulary.Reading;

/** What suites of theorems on keys and credentials have besides: scenarios in which some are asked for, and both answers to reading R5. */
abstract class KeyTheoremSuite extends TheoremSuite {

  static Invariance keys(Theorem theorem) {
    return Invariance.ofCalls(theorem, CallScenarios::keys);
  }

  /** The theorem where the relay service makes the keys, and where the ends do. */
  static List<Invariance> byReading(Theorem theorem) {
    return List.of(keys(theorem.read(Reading.R5, false)), keys(theorem.read(Reading.R5, true)));
  }
}
