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
  void wideColumnsWrapAtWordsWhenThereIsNoRoom() {
    Table table = new Table(">step", "what happens", "protection").row(1, "one two three four five six seven eight nine ten eleven twelve thirteen", "TLS");
    List<String> lines = print(table, 60);
    assertTrue(lines.stream().allMatch(line -> line.length() <= 60), lines::toString);
    assertEquals(List.of(" step what happens                                protection", "    1 one two three four five six seven eight     TLS", "      nine ten eleven twelve thirteen"), lines);
  }

  @Test
  void wordsBreakOnlyIfNothingElseHelps() {
    Table table = new Table("a", "b").row("x".repeat(50), "y".repeat(50));
    List<String> lines = print(table, 60);
    assertTrue(lines.stream().allMatch(line -> line.length() <= 60), lines::toString);
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
