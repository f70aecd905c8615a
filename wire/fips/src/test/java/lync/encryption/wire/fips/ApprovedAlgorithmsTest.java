package lync.encryption.wire.fips;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.util.stream.Stream;
import lync.encryption.wire.approved.AlgorithmTable;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** In approved-only mode the validated module serves what is approved, and nothing of the rest. */
class ApprovedAlgorithmsTest {

  private final BouncyCastleFips module = new BouncyCastleFips();
  private final AlgorithmTable table = new AlgorithmTable(module.provider(), module.random("test"));

  @TestFactory
  Stream<DynamicTest> whatIsApprovedIsServed() {
    return table.approved().entrySet().stream().map(row -> dynamicTest(row.getKey(), () -> assertDoesNotThrow(row.getValue())));
  }

  /** Exceptions and errors both: the module throws an error for what it has and will not serve. */
  @TestFactory
  Stream<DynamicTest> whatIsNotIsRefused() {
    return table.unapproved().entrySet().stream().map(row -> dynamicTest(row.getKey(), () -> assertThrows(Throwable.class, row.getValue())));
  }
}
