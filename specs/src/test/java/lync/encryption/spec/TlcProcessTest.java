package lync.encryption.spec;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CancellationException;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * TLC on the tiny specification, whose figures are worked out by hand. Before the cut: line A idle (nothing sent) or open (each message sent
 * or not), line B idle or refused: (1 + 4) * 2 = 10 states. The cut leads from each to one of its own: 20 states, 10 steps. Further steps
 * there: Open(A) 2, Open(B) 5, Send 8. The farthest state is behind both openings, both messages and the cut.
 */
class TlcProcessTest {

  private static final TlcOptions OBSERVE = TlcOptions.of(TlcTask.OBSERVE).withExpectedStates(20);

  @AfterEach
  void nothingIsLeftBehind() throws IOException {
    assertEquals(List.of(), foldersOf(ProcessHandle.current().pid()));
    assertEquals(0, ProcessHandle.current().children().count(), "processes still running");
  }

  private static List<Path> foldersOf(long process) throws IOException {
    String prefix = Workplace.PREFIX + process + "-";
    try (Stream<Path> files = Files.list(Path.of(System.getProperty("java.io.tmpdir")))) {
      return files.filter(file -> file.getFileName().toString().startsWith(prefix)).toList();
    }
  }

  @Test
  void oneRunObservesEverything() {
    TlcResult result = TlcProcess.run(Tiny.instance(Tiny.files(), Map.of()), OBSERVE);
    assertTrue(result.complete());
    assertEquals(20, result.distinct());
    assertEquals(1 + 10 + 2 + 5 + 8, result.generated());
    assertEquals(5, result.diameter());
    assertEquals(
        Map.of("SecretAntecedent", 12L, "~Secret", 12L, "AllSentAntecedent", 8L, "~AllSentAntecedent", 12L, "AllSent", 4L, "~TypeOK", 0L,
            "~RankFalls", 0L, "~BudgetStays", 10L),
        result.counts());
    assertEquals(
        Map.of("SecretAntecedent", 2, "~Secret", 2, "AllSentAntecedent", 1, "~AllSentAntecedent", 0, "AllSent", 3, "~BudgetStays", 1),
        result.levels());
    assertEquals(List.of(), result.violations());
  }

  @Test
  void invariantsAreChecked() {
    TlcOptions check = TlcOptions.of(TlcTask.CHECK).withExpectedStates(20);
    TlcResult kept = TlcProcess.run(Tiny.instance(Tiny.files(), Map.of("TypeOK", "TypeOK")), check);
    assertTrue(kept.complete());
    assertEquals(20, kept.distinct());
    assertEquals(Map.of(), kept.counts());
    TlcResult broken = TlcProcess.run(Tiny.instance(Tiny.files(), Map.of("C99Secret", "SecretApplies => Secret")), check);
    assertFalse(broken.complete());
    assertEquals(List.of("Invariant C99Secret is violated."), broken.violations().subList(0, 1));
    TlcResult climbing = TlcProcess.run(
        Tiny.instance(Tiny.mutant("RankFalls == Rank' < Rank", "RankFalls == Rank' < Rank - 1"), Map.of()), check);
    assertEquals(List.of("Action property RankAlwaysFalls is violated."), climbing.violations().subList(0, 1));
  }

  @Test
  void livenessIsChecked() {
    TlcOptions live = TlcOptions.of(TlcTask.LIVENESS).withExpectedStates(20);
    TlcResult kept = TlcProcess.run(Tiny.instance(Tiny.files(), Map.of()), live);
    assertTrue(kept.complete());
    assertEquals(List.of(), kept.violations());
    TlcResult broken =
        TlcProcess.run(Tiny.instance(Tiny.mutant("\\E l \\in Links : Open(l)", "\\E l \\in Links \\ {\"B\"} : Open(l)"), Map.of()), live);
    assertFalse(broken.complete());
    assertEquals(List.of("Temporal properties were violated."), broken.violations().subList(0, 1));
  }

  @Test
  void aBoundOnStatesEndsTheRun() {
    TlcResult result = TlcProcess.run(Tiny.instance(endless(), Map.of()), TlcOptions.of(TlcTask.OBSERVE).withMaxStates(2_000));
    assertFalse(result.complete());
    assertTrue(result.distinct() > 2_000, result.toString());
    assertEquals(Integer.valueOf(2), result.levels().get("~Secret"));
  }

  @Test
  void aBoundOnTimeEndsTheRun() {
    TlcResult result = TlcProcess.run(Tiny.instance(endless(), Map.of()), OBSERVE.withTimeout(Duration.ofSeconds(2)));
    assertFalse(result.complete());
  }

  @Test
  void cancellingEndsTheRun() {
    long start = System.nanoTime();
    TlcOptions impatient = OBSERVE.withCancelled(() -> System.nanoTime() - start > 1_500_000_000L);
    assertThrows(CancellationException.class, () -> TlcProcess.run(Tiny.instance(endless(), Map.of()), impatient));
  }

  /** As Ctrl-C does: a process that runs TLC is told to end, and then neither TLC nor its folder is there any more. */
  @Test
  void interruptingThisProcessEndsTheRun() throws Exception {
    Process interrupted = new ProcessBuilder(
        Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-cp", System.getProperty("java.class.path"),
        Endless.class.getName()).redirectErrorStream(true).redirectOutput(ProcessBuilder.Redirect.DISCARD).start();
    try {
      List<ProcessHandle> tlc = List.of();
      for (int i = 0; i < 600 && tlc.isEmpty(); i++) {
        Thread.sleep(50);
        tlc = interrupted.children().toList();
      }
      assertEquals(1, tlc.size(), "TLC has started");
      assertEquals(1, foldersOf(interrupted.pid()).size());
      interrupted.destroy();
      assertTrue(interrupted.waitFor(20, TimeUnit.SECONDS));
      tlc.get(0).onExit().get(20, TimeUnit.SECONDS);
      assertEquals(List.of(), foldersOf(interrupted.pid()));
    } finally {
      interrupted.destroyForcibly().waitFor();
    }
  }

  /** Runs TLC without end. */
  static final class Endless {
    private Endless() {}

    public static void main(String[] arguments) {
      TlcProcess.run(Tiny.instance(endless(), Map.of()), OBSERVE);
    }
  }

  @Test
  void aModuleThatDoesNotParseIsNoVerdict() {
    SpecificationError error = assertThrows(SpecificationError.class,
        () -> TlcProcess.run(Tiny.instance(Tiny.mutant("budget > 0", "purse > 0"), Map.of()), OBSERVE));
    assertTrue(error.getMessage().contains("purse"), error.getMessage());
    assertFalse(error.getMessage().contains("\n"), error.getMessage());
  }

  @Test
  void anExpressionWithoutValueIsNoVerdict() {
    SpecificationError error = assertThrows(SpecificationError.class,
        () -> TlcProcess.run(Tiny.instance(Tiny.mutant("/\\ budget > 0", "/\\ budget = \"none\""), Map.of()), OBSERVE));
    assertTrue(error.getMessage().contains("none"), error.getMessage());
    assertTrue(error.getMessage().contains("line 44"), error.getMessage());
    var forgetful = Tiny.mutant("UNCHANGED <<design, scenario, sent, known>>", "UNCHANGED <<design, scenario, sent>>");
    SpecificationError forgotten = assertThrows(SpecificationError.class, () -> TlcProcess.run(Tiny.instance(forgetful, Map.of()), OBSERVE));
    assertTrue(forgotten.getMessage().contains("known"), forgotten.getMessage());
  }

  @Test
  void aMissingJarIsReported() {
    SpecificationError error = assertThrows(SpecificationError.class,
        () -> TlcProcess.run(Tiny.instance(Tiny.files(), Map.of()), OBSERVE.withJar(Path.of("missing", "tla2tools.jar"))));
    assertEquals("there is no TLC at " + Path.of("missing", "tla2tools.jar"), error.getMessage());
  }

  @Test
  void aJarThatIsNotTlcIsReported(@TempDir Path folder) throws IOException {
    Path empty = Files.createFile(folder.resolve("empty.jar"));
    SpecificationError error = assertThrows(SpecificationError.class,
        () -> TlcProcess.run(Tiny.instance(Tiny.files(), Map.of()), OBSERVE.withJar(empty)));
    assertTrue(error.getMessage().startsWith("TLC ended without a result: "), error.getMessage());
    assertTrue(error.getMessage().contains("ClassNotFound") || error.getMessage().contains("NoClassDefFound"), error.getMessage());
  }

  /** A line opens ever again, and counts how often. */
  private static SpecificationFiles endless() {
    return Tiny.mutant("/\\ line[l].phase = \"Idle\"", "/\\ line[l].phase # \"Refused\"");
  }
}
