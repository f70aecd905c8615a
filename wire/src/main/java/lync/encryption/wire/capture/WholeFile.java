package lync.encryption.wire.capture;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;

/** Writes a file whole or not at all. */
final class WholeFile {

  private WholeFile() {}

  /**
   * Puts bytes into a file, replacing what was there, by way of a file beside it. A symbolic link is followed; what is no regular file, such as a
   * device, is written to directly.
   *
   * @throws IOException if it cannot be written; the message names it
   */
  static void write(Path file, byte[] bytes) throws IOException {
    try {
      if (Files.exists(file) && !Files.isRegularFile(file)) {
        Files.write(file, bytes);
      } else {
        replace(Files.exists(file) ? file.toRealPath() : file.toAbsolutePath(), bytes);
      }
    } catch (IOException refused) {
      throw new IOException(file + ": cannot be written; expected a file in a folder that can", refused);
    }
  }

  private static void replace(Path target, byte[] bytes) throws IOException {
    Path temporary = Files.createTempFile(target.getParent(), "." + target.getFileName(), ".tmp");
    try {
      Files.write(temporary, bytes);
      if (Files.getFileStore(target.getParent()).supportsFileAttributeView("posix")) {
        // A temporary file is private; what takes its place is a file like any other.
        Files.setPosixFilePermissions(temporary, PosixFilePermissions.fromString("rw-r--r--"));
      }
      Files.move(temporary, target, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    } finally {
      Files.deleteIfExists(temporary);
    }
  }
}
