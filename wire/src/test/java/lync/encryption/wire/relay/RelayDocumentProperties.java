package lync.encryption.wire.relay;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import lync.encryption.wire.input.MalformedData;
import lync.encryption.wire.sdp.Descriptions;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.statistics.Statistics;
import net.jqwik.api.statistics.StatisticsReport;

/** Documents for the relay service are read as they were written, and what is spoiled is refused with its place. */
class RelayDocumentProperties {

  private static final String PROBLEM = "(?U)(relay document|relay username|wrapped key|session key|master key)"
      + ":(byte \\d+|\\d+:\\d+): .+; expected .+";

  @Provide
  Arbitrary<RelayDocument> documents() {
    Arbitrary<String> names = Arbitraries.strings().withChars("abc<>&;\"' äß€/:").ofMinLength(1).ofMaxLength(20);
    Arbitrary<Integer> minutes = Arbitraries.integers().between(1, 259_200);
    Arbitrary<Credential> credentials = names.map(name -> Pool.forged(name, Instant.ofEpochSecond(2_000_000_000L)));
    Arbitrary<KeyDelivery> deliveries = Arbitraries.oneOf(
        Arbitraries.bytes().array(byte[].class).ofMaxSize(60).map(KeyDelivery.Wrapped::new),
        Descriptions.keys().map(KeyDelivery.Bare::new));
    return Arbitraries.oneOf(
        Combinators.combine(names, Arbitraries.of(RelayDocument.Location.class), minutes).as(RelayDocument.CredentialRequest::new),
        Combinators.combine(credentials, minutes).as(RelayDocument.CredentialReply::new),
        Combinators.combine(names, credentials).as(RelayDocument.KeyRequest::new),
        Combinators.combine(names, deliveries).as(RelayDocument.KeyReply::new));
  }

  @Provide
  Arbitrary<String> spoilt() {
    return Descriptions.mutated(documents().map(RelayDocument::text));
  }

  @Property(tries = 1000, edgeCases = EdgeCasesMode.NONE)
  void documentsAreReadAsWritten(@ForAll("documents") RelayDocument document) throws Exception {
    RelayDocument read = RelayDocumentReader.read(document.bytes());
    assertEquals(document.text(), read.text());
    assertEquals(document.getClass(), read.getClass());
    if (document instanceof RelayDocument.KeyReply reply && reply.wrapped().isPresent()) {
      assertArrayEquals(reply.wrapped().get(), ((RelayDocument.KeyReply) read).wrapped().orElseThrow());
    } else {
      assertEquals(document, read);
    }
  }

  @Property(tries = 3000, edgeCases = EdgeCasesMode.NONE)
  @StatisticsReport(onFailureOnly = true)
  void spoiltDocumentsAreRefusedOrReadTheSameAgain(@ForAll("spoilt") String text) {
    boolean read = true;
    try {
      String again = RelayDocumentReader.read(text).text();
      try {
        assertEquals(again, RelayDocumentReader.read(again).text());
      } catch (MalformedData e) {
        throw new AssertionError("writes what it does not read", e);
      }
    } catch (MalformedData e) {
      read = false;
      assertTrue(e.getMessage().matches(PROBLEM), e::getMessage);
    }
    Statistics.label("read").collect(read).coverage(coverage -> {
      coverage.check(true).count(count -> count >= 20);
      coverage.check(false).count(count -> count >= 1000);
    });
  }
}
