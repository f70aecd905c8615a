package lync.encryption.cli.system;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import lync.encryption.cli.input.InputProblem;
import lync.encryption.cli.input.InvalidInput;

/** Writes a file whole or not at all. */
public final class AtomicFile {

  private AtomicFile() {}

  /**
   * Checks, before much work is done for it, that a file can be written. Leaves nothing behind but the folders above it.
   *
   * @throws InvalidInput if it cannot
   */
  public static void checkWritable(Path file) throws InvalidInput {
    String objection = null;
    if (Files.isDirectory(file)) {
      objection = "is a folder; expected a file to write";
    } else if (!Files.exists(file)) {
      Path folder = file.toAbsolutePath().getParent();
      try {
        Files.createDirectories(folder);
        Files.delete(Files.createTempFile(folder, "." + file.getFileName(), ".tmp"));
      } catch (IOException refused) {
        objection = "cannot be written; expected a file in a folder that can";
      }
    } else if (!Files.isWritable(file)) {
      objection = "cannot be written; expected a file that can";
    }
    if (objection != null) {
      throw new InvalidInput(InputProblem.ofWholeFile(file.toString(), objection));
    }
  }

  /**
   * Puts the text into the file, replacing what was there, by way of a file beside it. Folders above it are made. A symbolic link is followed;
   * what is no regular file, such as a device, is written to directly.
   */
  public static void write(Path file, String text) throws IOException {
    if (Files.exists(file) && !Files.isRegularFile(file)) {
      Files.writeString(file, text, StandardCharsets.UTF_8);
      return;
    }
    Path target = Files.exists(file) ? file.toRealPath() : file.toAbsolutePath();
    Path folder = target.getParent();
    Files.createDirectories(folder);
    Path temporary = Files.createTempFile(folder, "." + target.getFileName(), ".tmp");
    try {
      Files.writeString(temporary, text, StandardCharsets.UTF_8);
      if (Files.getFileStore(folder).supportsFileAttributeView("posix")) {
        // A temporary file is private; what takes its place is a file like any other.
        Files.setPosixFilePermissions(temporary, PosixFilePermissions.fromString("rw-r--r--"));
      }
      Files.move(temporary, target, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    } finally {
      Files.deleteIfExists(temporary);
    }
  }
}
