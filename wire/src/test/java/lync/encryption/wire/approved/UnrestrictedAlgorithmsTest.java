package lync.encryption.wire.approved;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import lync.encryption.wire.pki.BouncyCastle;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** Without restriction all of the table is served: that the validated module refuses something means something. */
class UnrestrictedAlgorithmsTest {

  @TestFactory
  Stream<DynamicTest> everythingIsServed() {
    BouncyCastle cryptography = new BouncyCastle(1);
    AlgorithmTable table = new AlgorithmTable(cryptography.provider(), cryptography.random("test"));
    return Stream.of(table.approved(), table.unapproved()).map(Map::entrySet).flatMap(Set::stream)
        .map(row -> dynamicTest(row.getKey(), () -> assertDoesNotThrow(row.getValue())));
  }
}
