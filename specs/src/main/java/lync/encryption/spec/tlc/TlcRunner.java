package lync.encryption.spec.tlc;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Properties;
import tlc2.TLC;
import tlc2.TLCGlobals;
import tlc2.tool.ModelChecker;
import util.SimpleFilenameToStream;

/**
 * The main class of the process that runs TLC: calls it as its own main method would, and afterwards writes what it found to a file.
 *
 * <p>Arguments: the file of results; the number of distinct states beyond which to stop; the milliseconds after which to stop; the registers
 * to read, {@code 1} to this number; then TLC's own arguments. Uses TLC by members that this fork and the official releases share.
 */
public final class TlcRunner {

  /** Exit status when the results are written, whatever they are. */
  private static final int DONE = 0;
  private static final int ORPHANED = 3;

  private static final int POLL_MILLIS = 20;

  private TlcRunner() {}

  public static void main(String[] arguments) throws Exception {
    Path results = Path.of(arguments[0]);
    long maxStates = Long.parseLong(arguments[1]);
    long maxMillis = Long.parseLong(arguments[2]);
    int registers = Integer.parseInt(arguments[3]);
    watch("parent", TlcRunner::endWithParent);
    watch("bounds", () -> endBeyond(maxStates, maxMillis, results, registers));
    TLC tlc = new TLC();
    if (!tlc.handleParameters(Arrays.copyOfRange(arguments, 4, arguments.length))) {
      throw new IllegalArgumentException("TLC refuses its arguments");
    }
    tlc.setResolver(new SimpleFilenameToStream());
    int code = tlc.process();
    end(results, code, registers, true);
  }

  /** The parent holds the other end of standard input, and it closes when the parent dies, however it dies. */
  private static void endWithParent() {
    try {
      while (System.in.read() >= 0) {
        // Nothing is ever sent.
      }
    } catch (IOException e) {
      // As good as closed.
    }
    Runtime.getRuntime().halt(ORPHANED);
  }

  private static void endBeyond(long maxStates, long maxMillis, Path results, int registers) {
    long start = System.nanoTime();
    while (states() <= maxStates && (System.nanoTime() - start) / 1_000_000 <= maxMillis) {
      try {
        Thread.sleep(POLL_MILLIS);
      } catch (InterruptedException e) {
        return;
      }
    }
    end(results, 0, registers, false);
  }

  private static long states() {
    return TLCGlobals.mainChecker instanceof ModelChecker checker ? checker.getDistinctStatesGenerated() : 0;
  }

  /** Ends the process at once: TLC leaves threads behind that would keep it alive. */
  private static synchronized void end(Path results, int code, int registers, boolean finished) {
    Properties found = new Properties();
    found.setProperty("code", Integer.toString(code));
    found.setProperty("finished", Boolean.toString(finished));
    if (TLCGlobals.mainChecker instanceof ModelChecker checker) {
      found.setProperty("distinct", Long.toString(checker.getDistinctStatesGenerated()));
      found.setProperty("generated", Long.toString(checker.getStatesGenerated()));
      found.setProperty("depth", Integer.toString(checker.getProgress()));
      for (int register = 1; register <= registers; register++) {
        if (checker.getValue(0, register) != null) {
          found.setProperty("register." + register, checker.getValue(0, register).toString());
        }
      }
    }
    try (OutputStream out = Files.newOutputStream(results)) {
      found.store(out, null);
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
    System.out.flush();
    Runtime.getRuntime().halt(DONE);
  }

  private static void watch(String name, Runnable task) {
    Thread thread = new Thread(task, name);
    thread.setDaemon(true);
    thread.start();
  }
}
