package lync.encryption.cli.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.List;
import org.junit.jupiter.api.Test;

class TableTest {

  private static List<String> print(Table table, int columns) {
    StringWriter out = new StringWriter();
    table.print(new Terminal(new PrintWriter(out), new PrintWriter(out), columns, false, false));
    return out.toString().lines().map(String::stripTrailing).toList();
  }

  @Test
  void columnsAreAsWideAsTheirLongestCell() {
    Table table = new Table("name", ">count").row("short", 7).row("somewhat longer", 12345);
    assertEquals(List.of("  name             count", "  short                7", "  somewhat longer  12345"), print(table, 120));
  }

  @Test
  void aColumnWrapsAtWordsWhenThereIsNoRoom() {
    Table table = new Table(">step", "what happens", "protection").row(1, "one two three four five six seven eight nine ten eleven twelve", "TLS");
    assertEquals(
        List.of(
            " step what happens                                protection",
            "    1 one two three four five six seven eight     TLS",
            "      nine ten eleven twelve"),
        print(table, 60));
  }

  @Test
  void thatColumnWrapsWhichCostsTheFewestLines() {
    Table table = new Table("a", "b");
    table.row("a text of two dozen letters or so", "one that would fit but for the other");
    table.row("x", "one that would fit but for the other");
    table.row("x", "one that would fit but for the other");
    assertEquals(5, print(table, 62).size());
  }

  @Test
  void longWordsBreakAtTheirJointsOnlyIfNothingElseHelps() {
    Table table = new Table("clause", "host").row("InternalInstantMessageMayUseTls", "enterprise-pool/forged-external-sign-in");
    List<String> lines = print(table, 60);
    assertTrue(lines.stream().allMatch(line -> line.length() <= 60), lines::toString);
    assertTrue(lines.get(1).contains("enterprise-pool/ ") || lines.get(1).endsWith("-"), lines::toString);
  }

  @Test
  void wordsWithoutJointsBreakAnywhereInTheEnd() {
    List<String> lines = print(new Table("a", "b").row("x".repeat(50), "y".repeat(50)), 60);
    assertTrue(lines.stream().allMatch(line -> line.length() <= 60), lines::toString);
    assertEquals(50, lines.stream().flatMapToInt(String::chars).filter(c -> c == 'x').count());
  }

  /** Here a heading, although breaking the names beside a long text would cost no line. */
  @Test
  void asFewWordsAsPossibleBreakAnywhere() {
    String name = "somebodyfamiliar";
    Table table = new Table("who", "what", "y".repeat(16), "z".repeat(16));
    for (int i = 0; i < 3; i++) {
      table.row(name, "x".repeat(16) + " one two three four five six seven eight nine ten", "TLS", i);
    }
    List<String> lines = print(table, 60);
    assertTrue(lines.stream().allMatch(line -> line.length() <= 60), lines::toString);
    assertEquals(3, lines.stream().filter(line -> line.contains(name)).count(), lines::toString);
  }

  @Test
  void coloursTakeNoRoom() {
    Table table = new Table("a", "b").row("@|red long enough|@", "x");
    assertEquals(List.of("  a            b", "  long enough  x"), print(table, 120));
  }

  @Test
  void aRowOfAnotherLengthIsRefused() {
    assertThrows(IllegalArgumentException.class, () -> new Table("a", "b").row("x"));
  }
}
