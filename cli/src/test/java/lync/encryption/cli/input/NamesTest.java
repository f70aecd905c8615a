package lync.encryption.cli.input;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class NamesTest {

  @Test
  void nearestIgnoresCaseAndToleratesSlips() {
    assertEquals(Optional.of("Internal"), Names.nearest("internal", List.of("Internet", "Internal")));
    assertEquals(Optional.of("TCP"), Names.nearest("TPC", List.of("TCP", "TLS")));
    assertEquals(Optional.of("messages"), Names.nearest("message", List.of("messages", "bounds")));
  }

  @Test
  void whatIsFarFromEveryNameHasNoNearest() {
    assertEquals(Optional.empty(), Names.nearest("UDP-ish", List.of("TCP", "TLS")));
    assertEquals(Optional.empty(), Names.nearest("anything", List.of()));
  }

  @Test
  void listsReadAsSentences() {
    assertEquals("", Names.list(List.of()));
    assertEquals("A", Names.list(List.of("A")));
    assertEquals("A, B or C", Names.list(List.of("A", "B", "C")));
  }

  @Test
  void longListsGiveWayToTheNearestName() {
    List<String> many = List.of("alpha", "bravo", "charlie", "delta", "echo", "foxtrot", "golf", "hotel", "india", "juliett");
    assertEquals("did you mean delta?", Names.expectation("detla", many));
    assertEquals("expected " + Names.list(many), Names.expectation("zzzzzz", many));
    assertEquals("expected none", Names.expectation("x", List.of()));
  }
}
