package lync.encryption.spec;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.concurrent.CancellationException;

/**
 * A temporary folder, with the number of this process in its name, and the process started there, if any. Closing it ends that process and
 * deletes the folder with all that lies in it; so does the end of this process, by Ctrl-C too.
 */
final class Workplace implements AutoCloseable {

  static final String PREFIX = "lync-tlc-";

  private final Path folder;
  private final Thread onExit = new Thread(this::clear, "workplace");
  private Process process;
  private boolean cleared;

  /** Work on files in the folder. */
  interface FileWork {
    void run() throws IOException;
  }

  Workplace() {
    try {
      folder = Files.createTempDirectory(PREFIX + ProcessHandle.current().pid() + "-");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    try {
      Runtime.getRuntime().addShutdownHook(onExit);
    } catch (IllegalStateException e) {
      clear();
      throw new CancellationException("this process is ending");
    }
  }

  Path folder() {
    return folder;
  }

  /** Starts a process in the folder. */
  synchronized Process start(ProcessBuilder builder) throws IOException {
    process = builder.directory(folder.toFile()).start();
    return process;
  }

  /**
   * Works on files in the folder, which is not cleared meanwhile.
   *
   * @throws CancellationException if it has been cleared, as this process is ending
   */
  synchronized void change(FileWork work) throws IOException {
    if (cleared) {
      throw new CancellationException("this process is ending");
    }
    work.run();
  }

  @Override
  public void close() {
    clear();
    try {
      Runtime.getRuntime().removeShutdownHook(onExit);
    } catch (IllegalStateException e) {
      // This process is ending, and the hook finds nothing left to do.
    }
  }

  /** One thread at a time: whoever comes second finds the folder gone. */
  private synchronized void clear() {
    cleared = true;
    if (process != null) {
      process.destroyForcibly();
      boolean interrupted = false;
      while (process.isAlive()) {
        try {
          process.waitFor();
        } catch (InterruptedException e) {
          interrupted = true;
        }
      }
      if (interrupted) {
        Thread.currentThread().interrupt();
      }
    }
    try {
      if (Files.exists(folder)) {
        delete(folder);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Deletes a folder with all that lies in it. */
  static void delete(Path folder) throws IOException {
    Files.walkFileTree(folder, new Deletion());
  }

  private static final class Deletion extends SimpleFileVisitor<Path> {
    @Override
    public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
      Files.delete(file);
      return FileVisitResult.CONTINUE;
    }

    @Override
    public FileVisitResult postVisitDirectory(Path directory, IOException e) throws IOException {
      Files.delete(directory);
      return FileVisitResult.CONTINUE;
    }
  }
}
