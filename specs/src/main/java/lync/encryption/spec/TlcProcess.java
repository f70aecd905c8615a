package lync.encryption.spec;

import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.concurrent.CancellationException;
import java.util.concurrent.TimeUnit;

/**
 * TLC on an instance, in a Java process of its own: breadth-first, with one worker. The process and its folder are gone when the call returns,
 * however it returns, and when this process is interrupted.
 */
public final class TlcProcess {

  /** Error codes by which TLC says that a property is violated (tlc2.output.EC: 2107, 2108, 2110, 2112, 2116); others mean no verdict. */
  private static final Set<Integer> VIOLATIONS = Set.of(2107, 2108, 2110, 2112, 2116);

  /**
   * Up to about here a run is over before optimised code pays. Measured: 1,200 states take 2.7 s of processor time without the optimising
   * compiler and 8.4 s with it, 8,700 states 7.9 s and 14.3 s, 35,000 states 28 s and 32 s.
   */
  private static final long SMALL = 40_000;

  private static final long POLL_MILLIS = 20;

  private TlcProcess() {}

  /**
   * Runs TLC.
   *
   * @throws SpecificationError if the specification does not parse or has no value somewhere, or if TLC cannot be run
   * @throws CancellationException if the options' {@code cancelled} said so
   */
  public static TlcResult run(Instance instance, TlcOptions options) {
    return run(instance.files(), options);
  }

  static TlcResult run(InstanceFiles instance, TlcOptions options) {
    try (Workplace workplace = new Workplace()) {
      Path folder = workplace.folder();
      instance.writeTo(folder);
      int registers = options.task() == TlcTask.OBSERVE ? ObservingModule.register(instance.observation().all().size()) - 1 : 0;
      Path results = folder.resolve("results.properties");
      Path log = folder.resolve("tlc.log");
      await(workplace.start(new ProcessBuilder(command(folder, results, registers, options))
          .redirectErrorStream(true).redirectOutput(log.toFile())), options);
      return read(instance, options.task(), results, log);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static List<String> command(Path folder, Path results, int registers, TlcOptions options) {
    Path tlc = options.jar().orElseGet(TlcLoader::bundledTlc);
    if (!Files.isRegularFile(tlc)) {
      throw new SpecificationError("there is no TLC at " + tlc);
    }
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.add("-XX:+UseParallelGC");
    if (options.expectedStates().orElse(Long.MAX_VALUE) <= SMALL) {
      command.add("-XX:TieredStopAtLevel=1");
    }
    // TLC unpacks the standard modules there, under the same names in every process.
    command.add("-Djava.io.tmpdir=" + folder);
    command.addAll(List.of("-cp", TlcLoader.ownClasses() + File.pathSeparator + tlc, "lync.encryption.spec.tlc.TlcRunner"));
    command.addAll(List.of(
        results.toString(),
        Long.toString(options.maxStates().orElse(Long.MAX_VALUE)),
        Long.toString(options.timeout().map(Duration::toMillis).orElse(Long.MAX_VALUE)),
        Integer.toString(registers)));
    command.addAll(List.of("-tool", "-workers", "1", "-deadlock", "-nowarning", "-fp", "0", "-checkpoint", "0"));
    command.addAll(List.of("-metadir", folder.resolve("states").toString()));
    command.addAll(List.of("-config", options.task().module() + ".cfg", options.task().module() + ".tla"));
    return command;
  }

  private static void await(Process process, TlcOptions options) {
    try {
      while (!process.waitFor(POLL_MILLIS, TimeUnit.MILLISECONDS)) {
        if (options.cancelled().getAsBoolean()) {
          throw new CancellationException("TLC was cancelled");
        }
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new CancellationException("TLC was interrupted");
    }
  }

  private static TlcResult read(InstanceFiles instance, TlcTask task, Path results, Path log) throws IOException {
    String output = Files.readString(log, StandardCharsets.UTF_8);
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
}
