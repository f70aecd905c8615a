package lync.encryption.cli.system;

import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.List;
import java.util.stream.Stream;
import lync.encryption.cli.input.InputProblem;
import lync.encryption.cli.input.InvalidInput;

/** A folder that this program writes as a whole. A marker in it says so, and nothing else is ever replaced. */
public final class OwnFolder {

  private static final String MARKER = ".written-by-lync";

  private OwnFolder() {}

  /** Puts files into a folder. */
  public interface Content {
    void writeTo(Path folder) throws IOException;
  }

  /**
   * Fills the folder, by way of one beside it that takes its place when it is complete.
   *
   * @throws InvalidInput if there is something in its place that this program did not write
   */
  public static void replace(Path folder, Content content) throws InvalidInput, IOException {
    checkOurs(folder);
    Path parent = folder.toAbsolutePath().getParent();
    Files.createDirectories(parent);
    Path temporary = Files.createTempDirectory(parent, "." + folder.getFileName());
    try {
      Files.createFile(temporary.resolve(MARKER));
      content.writeTo(temporary);
      delete(folder);
      Files.move(temporary, folder);
    } finally {
      delete(temporary);
    }
  }

  /**
   * Checks, before much work is done for it, that a folder can be filled. Leaves nothing behind but the folders above it.
   *
   * @throws InvalidInput if it cannot
   */
  public static void checkReplaceable(Path folder) throws InvalidInput, IOException {
    checkOurs(folder);
    try {
      Path parent = folder.toAbsolutePath().getParent();
      Files.createDirectories(parent);
      Files.delete(Files.createTempDirectory(parent, "." + folder.getFileName()));
    } catch (IOException refused) {
      throw new InvalidInput(InputProblem.ofWholeFile(folder.toString(), "cannot be written; expected a folder within one that can"));
    }
  }

  private static void checkOurs(Path folder) throws InvalidInput, IOException {
    if (Files.exists(folder) && !ours(folder)) {
      throw new InvalidInput(List.of(new InputProblem(folder.toString(), 1, 1,
          "not empty, and not written by lync; expected a new or empty folder")));
    }
  }

  private static boolean ours(Path folder) throws IOException {
    if (!Files.isDirectory(folder)) {
      return false;
    }
    try (Stream<Path> content = Files.list(folder)) {
      return Files.exists(folder.resolve(MARKER)) || content.findAny().isEmpty();
    }
  }

  private static void delete(Path folder) throws IOException {
    if (!Files.exists(folder)) {
      return;
    }
    Files.walkFileTree(folder, new SimpleFileVisitor<>() {
      @Override
      public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
        Files.delete(file);
        return FileVisitResult.CONTINUE;
      }

      @Override
      public FileVisitResult postVisitDirectory(Path visited, IOException failure) throws IOException {
        Files.delete(visited);
        return FileVisitResult.CONTINUE;
      }
    });
  }
}
