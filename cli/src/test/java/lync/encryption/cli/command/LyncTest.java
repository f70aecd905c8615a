package lync.encryption.cli.command;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Commands and options as a user sees them, but for those with a suite of their own; with the Java engine: what TLC adds is compared in the properties. */
class LyncTest extends CommandTest {

  @Test
  void namesOnTheCommandLineAreCheckedToo() {
    assertEquals(2, lync("verify", "enterprise-pol"));
    assertTrue(err.toString().startsWith("enterprise-pol:1:1: no such file, and no reference design of this name; "), err::toString);
    assertTrue(err.toString().stripTrailing().endsWith("did you mean enterprise-pool?"), err::toString);
    assertEquals(2, lync("verify", "--clause", "C99"));
    assertTrue(err.toString().contains("unknown clause 'C99'; "), err::toString);
    assertEquals(2, lync("verify", "--engine", "jva"));
    assertTrue(err.toString().contains("unknown engine 'jva'; expected java, tlc or both; did you mean java?"), err::toString);
    assertEquals(2, lync("verify", "--reading", "R1=maybe"));
    assertErrors("lync: Invalid value for option '--reading' (R=V): unknown answer to R1 'maybe'; expected no or yes (see lync verify --help)");
    assertEquals(2, lync("verify", "--reading", "R14=no"));
    assertErrors("lync: Invalid value for option '--reading' (R=V): unknown reading 'R14'; did you mean R1? (see lync verify --help)");
    assertEquals(2, lync("verify", "--reading", "R1"));
    assertErrors("lync: Invalid value for option '--reading' (R=V): 'R1' answers nothing; expected R=V, such as R1=yes (see lync verify --help)");
    assertEquals(2, lync("verify", "--max-states", "0"));
    assertErrors("lync: Invalid value for option '--max-states': '0'; expected a number from 1 (see lync verify --help)");
    assertEquals(2, lync("verify", "--tla2tools", folder.resolve("none.jar").toString()));
    assertEquals(2, lync("verify", "--scenario", "instant-mesage", "standard-edition"));
    assertTrue(err.toString().contains("no scenario 'instant-mesage'; "), err::toString);
    assertEquals(2, lync("faults", "OneWayServerTsl"));
    assertTrue(err.toString().contains("did you mean OneWayServerTls?"), err::toString);
    assertEquals(2, lync("verfy"));
    assertErrors("lync: unknown command 'verfy'; did you mean verify? (see lync --help)");
    assertEquals(2, lync("verify", "--max-state", "9"));
    assertErrors("lync: unknown option '--max-state'; did you mean --max-states? (see lync verify --help)");
  }

  /** As it is written, and with the call that it shows in comments. */
  @Test
  void theStartingDesignVerifies() throws IOException {
    Path file = folder.resolve("my-office.yaml");
    assertEquals(0, lync("init", file.toString()));
    assertEquals(0, lync("verify", "--engine", "java", "--strict", file.toString()), () -> out + err.toString());
    assertTrue(out.toString().contains("verdicts: as expected"), out::toString);
    Files.writeString(file, Files.readString(file).replaceAll("(?m)^#\\+ ", ""));
    assertEquals(0, lync("verify", "--engine", "java", "--strict", file.toString()), () -> out + err.toString());
    assertTrue(out.toString().contains("CallsEnd"), out::toString);
    assertEquals(2, lync("init", file.toString()));
    assertErrors(file + ":1:1: the file exists; expected a new one, or --force to replace it");
    assertEquals(0, lync("init", "--force", file.toString()));
    assertEquals(2, lync("init", folder.resolve("1st office.yaml").toString()));
    assertEquals(2, lync("init", folder.resolve("office.txt").toString()));
    assertEquals(2, lync("init", file.resolve("office.yaml").toString()));
    assertErrors(file.resolve("office.yaml") + ":1:1: cannot be written; expected a file in a folder that can");
  }

  @Test
  void theSpecificationIsWrittenAScenarioAFolder() throws IOException {
    Path spec = folder.resolve("spec");
    assertEquals(0, lync("spec", clear(""), "--out", spec.toString()), err::toString);
    assertTrue(Files.exists(spec.resolve("sign-in").resolve("MC.tla")));
    assertTrue(Files.exists(spec.resolve("sign-in").resolve("MC.cfg")));
    assertEquals(0, lync("spec", clear(""), "--out", spec.toString()));
    assertEquals(2, lync("spec", clear(""), "--out", folder.toString()));
    assertErrors(folder + ":1:1: not empty, and not written by lync; expected a new or empty folder");
    Path impossible = folder.resolve("clear.yaml").resolve("spec");
    assertEquals(2, lync("spec", clear(""), "--out", impossible.toString()));
    assertErrors(impossible + ":1:1: cannot be written; expected a folder within one that can");
  }

  @Test
  void readingsAreComparedByTheJavaEngineUnlessBothAreAskedFor() {
    assertEquals(0, lync("readings", "--help"));
    assertTrue(out.toString().contains("(default: java)"), out::toString);
    assertTrue(out.toString().contains("by the java engine alone unless --engine says both"), out::toString);
    assertEquals(0, lync("verify", "--help"));
    assertTrue(out.toString().contains("(default: both)"), out::toString);
  }

  /** Neither of a user's own design nor within a bound does a catalogue know what must come out. */
  @Test
  void theCataloguesJudgeOnlyWhatTheySpeakOf() throws IOException {
    assertEquals(0, lync("readings", clear("")), () -> out + err.toString());
    assertTrue(out.toString().replaceAll(" +", " ").contains("clear C11 holds violated not asked"), out::toString);
    assertEquals(4, lync("readings", "trunk-tcp", "--max-states", "2"), () -> out + err.toString());
    assertEquals(4, lync("faults", "OneWayServerTls", "--engine", "java", "--max-states", "2"), () -> out + err.toString());
    assertFalse(out.toString().contains("does not fall"), out::toString);
  }

  @Test
  void everyCommandHasHelp() {
    for (String command : List.of("verify", "trace", "faults", "readings", "accept", "spec", "designs", "init", "import", "schema", "docs", "bench", "completion")) {
      assertEquals(0, lync(command, "--help"));
      assertTrue(out.toString().startsWith("Usage: lync " + command), out::toString);
      assertEquals("", err.toString());
    }
    assertEquals(0, lync("--help"));
    assertTrue(out.toString().contains("Exit codes"), out::toString);
  }

  /** Bash reads it, and is offered what there is. */
  @Test
  void theCompletionCompletes() throws IOException, InterruptedException {
    assertEquals(0, lync("completion"));
    Path script = Files.writeString(folder.resolve("completion.bash"), out.toString());
    Process bash = new ProcessBuilder("bash", "-c",
        "source \"$0\"; COMP_WORDS=(lync ver); COMP_CWORD=1; _complete_lync; echo \"${COMPREPLY[@]}\"", script.toString())
        .redirectErrorStream(true).start();
    assertEquals("verify", new String(bash.getInputStream().readAllBytes(), StandardCharsets.UTF_8).strip());
    assertEquals(0, bash.waitFor());
    assertTrue(out.toString().contains("--sarif"), "options too");
  }

  /** Said at once, not after everything was explored. */
  @Test
  void documentationNeverOverwritesWhatIsNotOurs() throws IOException {
    clear("");
    assertEquals(2, lync("docs", "--out", folder.toString()));
    assertErrors(folder + ":1:1: not empty, and not written by lync; expected a new or empty folder");
    assertEquals(2, lync("docs", "--out", folder.resolve("clear.yaml").resolve("site").toString()));
    assertErrors(folder.resolve("clear.yaml").resolve("site") + ":1:1: cannot be written; expected a folder within one that can");
  }

  @Test
  void theReferenceDesignsAreListed() {
    assertEquals(0, lync("designs"), err::toString);
    assertTrue(out.toString().contains("standard-edition: "), out::toString);
    assertTrue(out.toString().contains("instant-message"), out::toString);
  }

  @Test
  void oneFaultIsSeenToBreakItsClause() {
    assertEquals(0, lync("faults", "--engine", "java", "OneWayServerTls"), () -> out + err.toString());
    assertTrue(out.toString().contains("C02 "), out::toString);
    assertTrue(out.toString().contains("java only"), out::toString);
  }
}
