package lync.encryption.cli.report;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.List;
import org.junit.jupiter.api.Test;

class FoldingTest {

  @Test
  void aLineThatFitsStaysAsItIs() {
    assertEquals(List.of("  one  two"), Folding.fold("  one  two", 10));
    assertEquals(List.of(""), Folding.fold("", 10));
  }

  @Test
  void aLongOneGoesOnDeeper() {
    assertEquals(List.of(" one two", "   three", "   four"), Folding.fold(" one two three four", 9));
  }

  @Test
  void aWordThatIsTooLongStaysWhole() {
    assertEquals(List.of("a", "  ServerToServerMutualTls", "  b"), Folding.fold("a ServerToServerMutualTls b", 10));
  }

  @Test
  void coloursTakeNoRoom() {
    String red = "\u001B[31mone\u001B[39m";
    assertEquals(List.of(red + " two"), Folding.fold(red + " two", 7));
  }

  @Test
  void onlyATerminalHasItsLinesFolded() {
    String line = "word ".repeat(30).strip();
    assertEquals(1, printed(line, false).lines().count());
    assertEquals(3, printed(line, true).lines().count());
  }

  private static String printed(String line, boolean folds) {
    StringWriter text = new StringWriter();
    PrintWriter out = new PrintWriter(text);
    new Terminal(out, out, 60, false, false, folds).line(line);
    out.flush();
    return text.toString();
  }
}
