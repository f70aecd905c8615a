package lync.encryption.wire.oracle;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/** A program from elsewhere that runs beside a test. What it says on either stream is collected; it does not outlive the test. */
public final class ExternalProgram implements AutoCloseable {

  private static final long PATIENCE_SECONDS = 30;

  private final Process process;
  private final Thread reader;
  private final StringBuffer said = new StringBuffer();
  private final BlockingQueue<String> lines = new LinkedBlockingQueue<>();

  private ExternalProgram(Process process) {
    this.process = process;
    reader = new Thread(this::read, "what " + process.pid() + " says");
    reader.setDaemon(true);
    reader.start();
  }

  /**
   * Skips the test, visibly, unless a program is installed.
   *
   * @param debianPackage what has to be installed for it
   */
  public static void assumeInstalled(String program, String debianPackage) {
    boolean installed = Stream.of(System.getenv("PATH").split(":")).anyMatch(folder -> Files.isExecutable(Path.of(folder, program)));
    assumeTrue(installed, program + " is not installed, so nothing was compared with it; apt-get install " + debianPackage);
  }

  public static ExternalProgram start(List<String> command) throws IOException {
    return new ExternalProgram(new ProcessBuilder(new ArrayList<>(command)).redirectErrorStream(true).start());
  }

  private void read() {
    try (BufferedReader output = new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.ISO_8859_1))) {
      for (String line = output.readLine(); line != null; line = output.readLine()) {
        said.append(line).append('\n');
        lines.add(line);
      }
    } catch (IOException over) {
      said.append(over).append('\n');
    }
  }

  /** Waits until it says a line that contains something. */
  public void awaitLine(String part) throws InterruptedException {
    String line = "";
    while (line != null && !line.contains(part)) {
      line = lines.poll(PATIENCE_SECONDS, TimeUnit.SECONDS);
    }
    if (line == null) {
      throw new AssertionError("waited in vain for \"" + part + "\"; it said:\n" + said);
    }
  }

  /** Types something. */
  public void type(String text) throws IOException {
    process.getOutputStream().write(text.getBytes(StandardCharsets.US_ASCII));
    process.getOutputStream().flush();
  }

  /** Waits until it is over, and gives all that it said. */
  public String awaitEnd() throws InterruptedException {
    if (!process.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
      throw new AssertionError("it does not end; it said:\n" + said);
    }
    reader.join(TimeUnit.SECONDS.toMillis(PATIENCE_SECONDS));
    return said.toString();
  }

  /** All that it has said so far. */
  public String said() {
    return said.toString();
  }

  @Override
  public void close() {
    process.destroyForcibly();
  }
}
