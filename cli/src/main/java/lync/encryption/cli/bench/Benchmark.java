package lync.encryption.cli.bench;

import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.OptionalLong;
import java.util.function.BooleanSupplier;
import lync.encryption.cli.engine.EngineOutcome;
import lync.encryption.cli.engine.JavaEngine;
import lync.encryption.cli.engine.JavaExploration;
import lync.encryption.cli.engine.Limits;
import lync.encryption.cli.engine.TlcEngine;
import lync.encryption.cli.system.Installation;
import lync.encryption.cli.verification.Exploration;
import lync.encryption.model.Universe;

/**
 * The engines on one scenario.
 *
 * @param java found in this process, for its figures
 * @param javaProcess the whole Java process: start, search, every clause judged, shortest runs, digest, report
 * @param tlcProcess the whole TLC process: start, parse, search, every clause observed
 * @param tlcStates distinct states that TLC found
 * @param lockStep how fast both models are compared state by state, over the wide universe
 * @param withoutMedia the same where no media flows and there is room for {@value #FEW_MESSAGES} messages: connections, sign-in and what is said there
 */
public record Benchmark(JavaExploration java, Duration javaProcess, Duration tlcProcess, long tlcStates, LockStepRate lockStep, LockStepRate withoutMedia) {

  private static final int FEW_MESSAGES = 4;

  /**
   * Runs all measurements, one after the other.
   *
   * @param mainClass of this command
   */
  public static Benchmark run(Exploration.Job job, String mainClass, Installation installation, Limits limits, BooleanSupplier cancelled)
      throws IOException {
    JavaExploration java = JavaEngine.explore(
        job.file().design(), job.scenario().scenario(), limits, (states, transitions, level) -> {}, cancelled);
    Duration javaProcess = ProcessClock.time(mainClass, installation, cancelled,
        List.of("verify", job.file().path().toString(), "--scenario", job.scenario().name(), "--engine", "java"));
    EngineOutcome tlc = TlcEngine.explore(
        job.name(), job.file().design(), job.scenario().scenario(), limits, OptionalLong.of(java.outcome().states()), cancelled);
    return new Benchmark(java, javaProcess, tlc.time(), tlc.states(), LockStepRate.measure(Universe.wide(), cancelled),
        LockStepRate.measure(new Universe(Universe.wide().links(), FEW_MESSAGES), cancelled));
  }

  /** How many times as long as Java TLC takes. */
  public double ratio() {
    return (double) tlcProcess.toNanos() / javaProcess.toNanos();
  }

  public double transitionsPerSecond() {
    return java.outcome().transitions() / seconds(java.outcome().time());
  }

  public double statesPerSecond() {
    return java.outcome().states() / seconds(java.outcome().time());
  }

  public double bytesPerState() {
    return (double) java.bytes() / java.outcome().states();
  }

  private static double seconds(Duration duration) {
    return duration.toNanos() / 1e9;
  }
}
