package lync.encryption.wire.srtp;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.statistics.Statistics;
import net.jqwik.api.statistics.StatisticsReport;

/** Our SRTP and jitsi-srtp agree byte for byte and verdict by verdict, and each keeps what RFC 3711 promises (C18a to C18f). */
class SrtpProperties {

  @Provide
  Arbitrary<Story> stories() {
    return Story.stories();
  }

  @Property(tries = 1000, edgeCases = EdgeCasesMode.NONE)
  @StatisticsReport(onFailureOnly = true)
  void implementationsAgree(@ForAll("stories") Story story) {
    List<SrtpImplementation> implementations = Implementations.all();
    Transcript first = Transcript.of(story, implementations.get(0), implementations.get(0));
    for (SrtpImplementation other : implementations.subList(1, implementations.size())) {
      assertSame(first, Transcript.of(story, sending(story, other), other), other.name());
    }
    first.arrivals().forEach(arrival -> Statistics.label("received").collect(arrival.reception().verdict()));
    first.sendings().forEach(sending -> Statistics.label("sent").collect(sending.verdict()));
    for (Reception.Verdict verdict : Reception.Verdict.values()) {
      Statistics.label("received").coverage(coverage -> coverage.check(verdict).count(count -> count >= 100));
    }
    Statistics.label("sent").coverage(coverage -> {
      coverage.check(Protection.Verdict.IndexUsedBefore).count(count -> count >= 100);
      coverage.check(Protection.Verdict.TooOld).count(count -> count >= 20);
    });
    Statistics.label("rolls over").collect(first.sendings().stream().anyMatch(sending -> sending.index() >= 1 << 16))
        .coverage(coverage -> coverage.check(true).count(count -> count >= 200));
  }

  @Property(tries = 500, edgeCases = EdgeCasesMode.NONE)
  void everyImplementationKeepsThePromises(@ForAll("stories") Story story) {
    for (SrtpImplementation implementation : Implementations.all()) {
      assertEquals(List.of(), StreamProperty.violations(Transcript.of(story, sending(story, implementation), implementation)), implementation.name());
    }
  }

  @Property(tries = 300, edgeCases = EdgeCasesMode.NONE)
  void theyUnderstandEachOther(@ForAll("stories") Story story) {
    for (SrtpImplementation sending : Implementations.all()) {
      for (SrtpImplementation receiving : Implementations.all()) {
        assertEquals(List.of(), StreamProperty.violations(Transcript.of(story, sending(story, sending), receiving)),
            () -> sending.name() + " to " + receiving.name());
      }
    }
  }

  private static SrtpImplementation sending(Story story, SrtpImplementation implementation) {
    return Implementations.sending(implementation, story.key().suite());
  }

  private static void assertSame(Transcript ours, Transcript theirs, String whose) {
    assertEquals(ours.sendings().size(), theirs.sendings().size());
    for (int i = 0; i < ours.sendings().size(); i++) {
      assertEquals(ours.sendings().get(i).verdict(), theirs.sendings().get(i).verdict(), whose + ", sending " + i);
      assertArrayEquals(ours.sendings().get(i).made(), theirs.sendings().get(i).made(), whose + ", sending " + i);
    }
    assertEquals(ours.arrivals().size(), theirs.arrivals().size());
    for (int i = 0; i < ours.arrivals().size(); i++) {
      Reception expected = ours.arrivals().get(i).reception();
      Reception actual = theirs.arrivals().get(i).reception();
      assertEquals(expected.verdict(), actual.verdict(), whose + ", arrival " + i);
      assertArrayEquals(expected.packet().orElse(null), actual.packet().orElse(null), whose + ", arrival " + i);
    }
  }
}
