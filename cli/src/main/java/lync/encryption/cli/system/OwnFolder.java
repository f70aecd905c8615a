package lync.encryption.cli.system;

import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.LinkOption;
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
   * Fills the folder, by way of one beside it whose content takes the place of the folder's when it is complete. The folder itself stays: it may be
   * where somebody is, or what a link leads to.
   *
   * @throws InvalidInput if there is something in its place that this program did not write, or it cannot be written
   */
  public static void replace(Path folder, Content content) throws InvalidInput, IOException {
    checkReplaceable(folder);
    Path target = resolved(folder);
    Path temporary = Files.createTempDirectory(target.getParent(), "." + target.getFileName());
    try {
      content.writeTo(temporary);
      Files.createDirectories(target);
      Path marker = target.resolve(MARKER);
      if (Files.notExists(marker)) {
        Files.createFile(marker);
      }
      for (Path each : children(target)) {
        if (!each.equals(marker)) {
          delete(each);
        }
      }
      for (Path each : children(temporary)) {
        Files.move(each, target.resolve(each.getFileName()));
      }
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
      Path target = resolved(folder);
      Files.createDirectories(target.getParent());
      Files.delete(Files.createTempDirectory(target.getParent(), "." + target.getFileName()));
    } catch (IOException refused) {
      throw new InvalidInput(InputProblem.ofWholeFile(folder.toString(), "cannot be written; expected a folder within one that can"));
    }
  }

  /** With a name of its own, whatever dots and links were given. */
  private static Path resolved(Path folder) throws IOException {
    return Files.exists(folder) ? folder.toRealPath() : folder.toAbsolutePath().normalize();
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
    return Files.exists(folder.resolve(MARKER)) || children(folder).isEmpty();
  }

  private static List<Path> children(Path folder) throws IOException {
    try (Stream<Path> content = Files.list(folder)) {
      return content.toList();
    }
  }

  private static void delete(Path folder) throws IOException {
    if (!Files.exists(folder, LinkOption.NOFOLLOW_LINKS)) {
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
