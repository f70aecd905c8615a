package lync.encryption.cli.command;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** {@code lync run}. */
class RunCommandTest extends CommandTest {

  @Test
  void theRunOfAClauseIsTakenAndAgrees() {
    assertEquals(0, lync("run", "trunk-tls", "--clause", "C06"), err::toString);
    String said = out.toString();
    assertTrue(said.startsWith("The shortest run into the situation of C06 TrunkTlsIsMutual in trunk-tls, scenario trunk:"), said);
    assertTrue(said.contains("5 steps executed, 0 not."), said);
    assertTrue(said.contains("No difference between model and reality, after any step."), said);
  }

  @Test
  void aRefusalShowsTheAlertThatProvesIt() {
    assertEquals(0, lync("run", "trunk-tls", "--scenario", "impersonated-gateway", "--seed", "3"), err::toString);
    assertTrue(out.toString().matches("(?s).*TLS 1\\.2 alert \\d+ [a-z_]+ by .*"), out::toString);
  }

  @Test
  void withoutAChoiceItIsTheWalkOfSeedOneThroughTheFirstScenario() throws IOException {
    assertEquals(0, lync("run", clear("")), err::toString);
    String usual = out.toString();
    assertTrue(usual.startsWith("A random walk through clear, scenario sign-in, seed 1:"), usual);
    assertEquals(0, lync("run", clear(""), "--seed", "1"), err::toString);
    assertEquals(usual, out.toString());
  }

  @Test
  void aClauseWhoseSituationDoesNotOccurHasNoRun() throws IOException {
    assertEquals(0, lync("run", clear(""), "--clause", "C01"), err::toString);
    assertEquals("There is no run to execute: the situation of C01 InstantMessageEncryptedOnTls occurs in none of the scenarios explored.",
        out.toString().strip());
  }

  @Test
  void captureAndKeyLogAreWritten() throws IOException {
    Path pcap = folder.resolve("run.pcap");
    Path keys = folder.resolve("run.keys");
    assertEquals(0, lync("run", "trunk-tls", "--clause", "C06", "--pcap", pcap.toString(), "--keylog", keys.toString()), err::toString);
    assertEquals(0xA1B2C3D4, ByteBuffer.wrap(Files.readAllBytes(pcap)).getInt());
    List<String> lines = Files.readAllLines(keys);
    assertEquals(1, lines.size());
    assertTrue(lines.get(0).startsWith("CLIENT_RANDOM "), lines::toString);
    assertEquals(2, Files.list(folder).count(), "nothing else is left behind");
  }

  @ParameterizedTest
  @CsvSource(textBlock = """
      --seed, x
      --clause, C99
      --scenario, nowhere
      --nothing, 1
      --clause=C06, --seed=1
      """)
  void whatMakesNoSenseIsSaidOnOneLine(String option, String value) {
    assertEquals(2, lync("run", "trunk-tls", option, value));
    assertEquals(1, err.toString().lines().count(), err::toString);
    assertEquals("", out.toString());
  }

  @ParameterizedTest
  @ValueSource(strings = {"--pcap", "--keylog"})
  void aFolderIsNoFile(String option) throws IOException {
    assertEquals(2, lync("run", "trunk-tls", option, folder.toString()));
    assertErrors(folder + ":1:1: is a folder; expected a file to write");
    assertEquals("", out.toString());
    assertEquals(0, Files.list(folder).count(), "nothing is left behind");
  }

  @Test
  void whereNothingCanBeWrittenNothingIsDone() throws IOException {
    Path taken = Files.writeString(folder.resolve("taken"), "a file, and no folder");
    Path other = folder.resolve("run.pcap");
    assertEquals(2, lync("run", "trunk-tls", "--pcap", other.toString(), "--keylog", taken.resolve("run.keys").toString()));
    assertErrors(taken.resolve("run.keys") + ":1:1: cannot be written; expected a file in a folder that can");
    assertFalse(Files.exists(other));
    assertEquals(2, lync("run", "trunk-tls", "--pcap", other.toString(), "--keylog", other.toString()));
    assertErrors(other + ":1:1: is to be both the capture and the key log; expected two files");
  }
}
