package lync.encryption.spec.tlc;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Arrays;
import java.util.Properties;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import tlc2.TLC;
import tlc2.TLCGlobals;
import tlc2.tool.ModelChecker;
import util.SimpleFilenameToStream;

/**
 * The main class of the process that runs TLC, once for every line of its standard input: calls it as its own main method would, and afterwards
 * writes what it found to a file. Each run has a TLC of its own; what they share is code, which the virtual machine then need not load and
 * compile again.
 *
 * <p>A line holds, with tabs between them: the file of results; the number of distinct states beyond which to stop; the milliseconds after which
 * to stop; the registers to read, {@code 1} to this number; then TLC's own arguments. A run that was stopped, or that threw, ends the process.
 * Uses TLC by members that this fork and the official releases share.
 */
public final class TlcRunner {

  /** Exit status when the results are written, whatever they are. */
  private static final int DONE = 0;
  private static final int ORPHANED = 3;
  private static final int FAILED = 4;

  private static final int POLL_MILLIS = 20;

  private final Path results;
  private final long maxStates;
  private final long maxMillis;
  private final int registers;
  private final String[] arguments;
  private boolean written;

  private TlcRunner(String[] words) {
    results = Path.of(words[0]);
    maxStates = Long.parseLong(words[1]);
    maxMillis = Long.parseLong(words[2]);
    registers = Integer.parseInt(words[3]);
    arguments = Arrays.copyOfRange(words, 4, words.length);
  }

  public static void main(String[] none) {
    BlockingQueue<String> lines = new LinkedBlockingQueue<>();
    watch("parent", () -> receive(lines));
    try {
      while (true) {
        new TlcRunner(lines.take().split("\t")).run();
      }
    } catch (Throwable failure) {
      failure.printStackTrace();
      System.out.flush();
      // TLC leaves threads behind that would keep the process alive.
      Runtime.getRuntime().halt(FAILED);
    }
  }

  /** The parent holds the other end of standard input, and it closes when the parent dies, however it dies. */
  private static void receive(BlockingQueue<String> lines) {
    try (BufferedReader in = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8))) {
      for (String line = in.readLine(); line != null; line = in.readLine()) {
        lines.add(line);
      }
    } catch (IOException e) {
      // As good as closed.
    }
    Runtime.getRuntime().halt(ORPHANED);
  }

  private void run() {
    // The checker of the run before must not count as this one's.
    TLCGlobals.mainChecker = null;
    watch("bounds", this::endBeyond);
    TLC tlc = new TLC();
    if (!tlc.handleParameters(arguments)) {
      throw new IllegalArgumentException("TLC refuses its arguments");
    }
    tlc.setResolver(new SimpleFilenameToStream());
    write(tlc.process(), true);
  }

  private void endBeyond() {
    long start = System.nanoTime();
    while (states() <= maxStates && (System.nanoTime() - start) / 1_000_000 <= maxMillis) {
      try {
        Thread.sleep(POLL_MILLIS);
      } catch (InterruptedException e) {
        return;
      }
      if (written()) {
        return;
      }
    }
    if (write(0, false)) {
      Runtime.getRuntime().halt(DONE);
    }
  }

  private static long states() {
    return TLCGlobals.mainChecker instanceof ModelChecker checker ? checker.getDistinctStatesGenerated() : 0;
  }

  private synchronized boolean written() {
    return written;
  }

  /** Writes the results, whole or not at all, unless that is done. */
  private synchronized boolean write(int code, boolean finished) {
    if (written) {
      return false;
    }
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
    System.out.flush();
    Path draft = results.resolveSibling(results.getFileName() + ".new");
    try {
      try (OutputStream out = Files.newOutputStream(draft)) {
        found.store(out, null);
      }
      Files.move(draft, results, StandardCopyOption.ATOMIC_MOVE);
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
    written = true;
    return true;
  }

  private static void watch(String name, Runnable task) {
    Thread thread = new Thread(task, name);
    thread.setDaemon(true);
    thread.start();
  }
}
