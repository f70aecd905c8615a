package lync.encryption.cli.system;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.List;
import java.util.stream.Stream;
import lync.encryption.cli.input.InvalidInput;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AtomicFileTest {

  @TempDir
  private Path folder;

  private List<String> content() throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files.map(file -> file.getFileName().toString()).sorted().toList();
    }
  }

  @Test
  void replacesAFileAndLeavesNothingElse() throws IOException {
    Path file = folder.resolve("report.json");
    AtomicFile.write(file, "one");
    AtomicFile.write(file, "two");
    assertEquals("two", Files.readString(file));
    assertEquals(List.of("report.json"), content());
  }

  @Test
  void writesThroughALink() throws IOException {
    Path real = Files.writeString(folder.resolve("real"), "old");
    Path link = Files.createSymbolicLink(folder.resolve("link"), real);
    AtomicFile.write(link, "new");
    assertTrue(Files.isSymbolicLink(link));
    assertEquals("new", Files.readString(real));
  }

  @Test
  void aFolderOfOursIsReplacedAsAWhole() throws Exception {
    Path out = folder.resolve("out");
    OwnFolder.replace(out, target -> Files.writeString(target.resolve("a"), "1"));
    OwnFolder.replace(out, target -> Files.writeString(target.resolve("b"), "2"));
    assertTrue(Files.exists(out.resolve("b")));
    assertTrue(Files.notExists(out.resolve("a")));
    assertEquals(List.of("out"), content());
  }

  /** A folder may be given by a link or with dots, and somebody may be in it: it stays, and whoever reads files there may read these. */
  @Test
  void aFolderOfOursStaysTheSameFolder() throws Exception {
    Path real = Files.createDirectory(folder.resolve("real"));
    Object key = Files.readAttributes(real, BasicFileAttributes.class).fileKey();
    Path link = Files.createSymbolicLink(folder.resolve("link"), real);
    for (Path given : List.of(link, real.resolve("."), folder.resolve("real/../real"))) {
      OwnFolder.replace(given, target -> Files.writeString(target.resolve("a"), given.toString()));
      assertEquals(given.toString(), Files.readString(real.resolve("a")));
      assertTrue(Files.isSymbolicLink(link));
      assertEquals(key, Files.readAttributes(real, BasicFileAttributes.class).fileKey());
    }
    Path made = folder.resolve("made");
    OwnFolder.replace(made, target -> Files.writeString(target.resolve("a"), "1"));
    assertEquals(Files.getPosixFilePermissions(real), Files.getPosixFilePermissions(made));
    assertEquals(List.of("link", "made", "real"), content());
  }

  @Test
  void aFolderOfSomebodyElseIsLeftAlone() throws IOException {
    Path out = Files.createDirectory(folder.resolve("out"));
    Files.writeString(out.resolve("thesis.txt"), "years of work");
    assertThrows(InvalidInput.class, () -> OwnFolder.replace(out, target -> Files.writeString(target.resolve("a"), "1")));
    assertEquals("years of work", Files.readString(out.resolve("thesis.txt")));
  }

  @Test
  void whatFailsHalfwayLeavesTheFolderAsItWas() throws Exception {
    Path out = folder.resolve("out");
    OwnFolder.replace(out, target -> Files.writeString(target.resolve("a"), "1"));
    assertThrows(IOException.class, () -> OwnFolder.replace(out, target -> {
      Files.writeString(target.resolve("b"), "2");
      throw new IOException("the disk is full");
    }));
    assertTrue(Files.exists(out.resolve("a")));
    assertEquals(List.of("out"), content());
  }
}
