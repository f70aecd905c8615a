package lync.encryption.cli.bench;

import java.io.IOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import lync.encryption.cli.system.Installation;

/** Times this command as a process of its own, from its start to its end. */
final class ProcessClock {

  private static final long POLL_MILLIS = 5;

  private ProcessClock() {}

  /** @throws CancellationException if told to stop; the process is then ended */
  static Duration time(String mainClass, Installation installation, BooleanSupplier cancelled, List<String> arguments) throws IOException {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(List.of("-XX:+UseSerialGC", "-D" + Installation.PROPERTY + "=" + installation.home()));
    command.addAll(List.of("-cp", System.getProperty("java.class.path"), mainClass));
    command.addAll(arguments);
    long started = System.nanoTime();
    Process process = new ProcessBuilder(command).redirectOutput(Redirect.DISCARD).redirectError(Redirect.DISCARD).start();
    try {
      while (!process.waitFor(POLL_MILLIS, TimeUnit.MILLISECONDS)) {
        if (cancelled.getAsBoolean()) {
          throw new CancellationException();
        }
      }
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
      throw new CancellationException();
    } finally {
      process.destroyForcibly();
    }
    return Duration.ofNanos(System.nanoTime() - started);
  }
}
