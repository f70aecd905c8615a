package lync.encryption.cli.input;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TextFileTest {

  private static final TextFile LETTERS = new TextFile("a letter", "text in UTF-8", 1000);

  @TempDir
  private Path folder;

  @Test
  void asMuchAsIsAllowedIsRead() throws Exception {
    Path file = Files.writeString(folder.resolve("a"), "a\r\n" + "b".repeat(997));
    assertEquals("a\n" + "b".repeat(997), LETTERS.read(file, "a"));
    Files.writeString(file, "b".repeat(1001));
    assertRefused(file);
  }

  /** A device has no size that could be asked before. */
  @Test
  void whatNeverEndsIsRefused() {
    Path endless = Path.of("/dev/zero");
    Assumptions.assumeTrue(Files.exists(endless), "skipped: there is no /dev/zero");
    assertRefused(endless);
  }

  private static void assertRefused(Path file) {
    InvalidInput invalid = assertThrows(InvalidInput.class, () -> LETTERS.read(file, "a"));
    assertEquals("a:1:1: is larger than 1000 bytes; expected a letter", invalid.problems().get(0).toString());
  }
}
