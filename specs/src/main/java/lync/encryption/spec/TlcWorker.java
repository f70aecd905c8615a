package lync.encryption.spec;

import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Properties;
import java.util.Set;
import java.util.concurrent.CancellationException;
import java.util.concurrent.TimeUnit;

/**
 * A Java process that runs TLC, one instance after the other, each breadth-first with one worker thread. For one thread at a time. The process
 * and its folder are gone once it is closed, and when this process ends.
 */
final class TlcWorker implements AutoCloseable {

  /** Error codes by which TLC says that a property is violated (tlc2.output.EC: 2107, 2108, 2110, 2112, 2116); others mean no verdict. */
  private static final Set<Integer> VIOLATIONS = Set.of(2107, 2108, 2110, 2112, 2116);

  /**
   * Up to about here all is over before optimised code pays. Measured: 1,200 states take 2.7 s of processor time without the optimising
   * compiler and 8.4 s with it, 8,700 states 7.9 s and 14.3 s, 35,000 states 28 s and 32 s.
   */
  private static final long SMALL = 40_000;

  private static final long POLL_MILLIS = 20;

  private final Workplace workplace = new Workplace();
  private final Optional<Path> jar;
  private final Path log = workplace.folder().resolve("tlc.log");
  private final Process process;
  private int runs;

  /**
   * Starts the process.
   *
   * @param jar an official {@code tla2tools.jar} to use instead of the TLC on the class path
   * @param expectedStates how many states there will be about in all its runs, if known
   */
  TlcWorker(Optional<Path> jar, OptionalLong expectedStates) {
    this.jar = jar;
    try {
      process = workplace.start(new ProcessBuilder(command(expectedStates)).redirectErrorStream(true).redirectOutput(log.toFile()));
    } catch (IOException | RuntimeException e) {
      workplace.close();
      throw e instanceof IOException io ? new UncheckedIOException(io) : (RuntimeException) e;
    }
  }

  private List<String> command(OptionalLong expectedStates) {
    Path tlc = jar.orElseGet(TlcLoader::bundledTlc);
    if (!Files.isRegularFile(tlc)) {
      throw new SpecificationError("there is no TLC at " + tlc);
    }
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.add("-XX:+UseParallelGC");
    if (expectedStates.orElse(Long.MAX_VALUE) <= SMALL) {
      command.add("-XX:TieredStopAtLevel=1");
    }
    // TLC unpacks the standard modules there, under the same names in every process.
    command.add("-Djava.io.tmpdir=" + workplace.folder());
    command.addAll(List.of("-cp", TlcLoader.ownClasses() + File.pathSeparator + tlc, "lync.encryption.spec.tlc.TlcRunner"));
    return command;
  }

  /** Whether it runs this TLC. */
  boolean isOf(Optional<Path> otherJar) {
    return jar.equals(otherJar);
  }

  /**
   * Runs TLC. If this throws, or the result is not complete, the worker must not be used any more.
   *
   * @throws SpecificationError if the specification does not parse or has no value somewhere, or if TLC cannot be run
   * @throws CancellationException if the options' {@code cancelled} said so
   */
  TlcResult run(InstanceFiles instance, TlcOptions options) {
    Path folder = workplace.folder().resolve("run-" + ++runs);
    try {
      workplace.change(() -> {
        Files.createDirectory(folder);
        instance.writeTo(folder);
      });
      int registers = options.task() == TlcTask.OBSERVE ? ObservingModule.register(instance.observation().all().size()) - 1 : 0;
      Path results = folder.resolve("results.properties");
      long logged = Files.size(log);
      send(String.join("\t", job(folder, results, registers, options)));
      await(results, options);
      TlcResult result = read(instance, options.task(), results, output(logged));
      workplace.change(() -> Workplace.delete(folder));
      return result;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static List<String> job(Path folder, Path results, int registers, TlcOptions options) {
    List<String> job = new ArrayList<>(List.of(
        results.toString(),
        Long.toString(options.maxStates().orElse(Long.MAX_VALUE)),
        Long.toString(options.timeout().map(Duration::toMillis).orElse(Long.MAX_VALUE)),
        Integer.toString(registers)));
    job.addAll(List.of("-tool", "-workers", "1", "-deadlock", "-nowarning", "-fp", "0", "-checkpoint", "0"));
    job.addAll(List.of("-metadir", folder.resolve("states").toString()));
    String module = folder.resolve(options.task().module()).toString();
    job.addAll(List.of("-config", module + ".cfg", module + ".tla"));
    return job;
  }

  private void send(String line) {
    try {
      OutputStream in = process.getOutputStream();
      in.write((line + "\n").getBytes(StandardCharsets.UTF_8));
      in.flush();
    } catch (IOException ended) {
      // The process is gone; what it said last tells why.
    }
  }

  private void await(Path results, TlcOptions options) {
    try {
      while (!Files.exists(results) && !process.waitFor(POLL_MILLIS, TimeUnit.MILLISECONDS)) {
        if (options.cancelled().getAsBoolean()) {
          throw new CancellationException("TLC was cancelled");
        }
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new CancellationException("TLC was interrupted");
    }
  }

  /** What the process wrote since the log had this length. */
  private String output(long logged) throws IOException {
    byte[] all = Files.readAllBytes(log);
    return new String(Arrays.copyOfRange(all, (int) logged, all.length), StandardCharsets.UTF_8);
  }

  private static TlcResult read(InstanceFiles instance, TlcTask task, Path results, String output) throws IOException {
    List<String> errors = TlcMessages.errors(output);
    if (!Files.exists(results)) {
      throw failure(errors, "TLC ended without a result: " + TlcMessages.lastLine(output));
    }
    Properties found = new Properties();
    try (InputStream in = Files.newInputStream(results)) {
      found.load(in);
    }
    int code = Integer.parseInt(found.getProperty("code"));
    boolean violated = VIOLATIONS.contains(code);
    if (code != 0 && !violated) {
      throw failure(errors, "TLC ended with error code " + code);
    }
    Map<String, Long> counts = new LinkedHashMap<>();
    Map<String, Integer> levels = new LinkedHashMap<>();
    if (task == TlcTask.OBSERVE) {
      List<String> formulas = instance.observation().all();
      for (int i = 0; i < formulas.size(); i++) {
        int register = ObservingModule.register(i);
        long count = Long.parseLong(found.getProperty("register." + register, "0"));
        counts.put(formulas.get(i), count);
        if (count > 0) {
          levels.put(formulas.get(i), Integer.parseInt(found.getProperty("register." + (register + 1))));
        }
      }
    }
    // TLC counts the states of a run, this project its steps.
    int diameter = Integer.parseInt(found.getProperty("depth", "1")) - 1;
    return new TlcResult(
        Boolean.parseBoolean(found.getProperty("finished")) && !violated,
        Long.parseLong(found.getProperty("distinct", "0")),
        Long.parseLong(found.getProperty("generated", "0")),
        diameter,
        counts,
        levels,
        violated ? errors : List.of());
  }

  private static SpecificationError failure(List<String> errors, String otherwise) {
    return new SpecificationError(errors.isEmpty() ? otherwise : String.join("; ", errors));
  }

  @Override
  public void close() {
    workplace.close();
  }
}
