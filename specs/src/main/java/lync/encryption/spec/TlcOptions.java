package lync.encryption.spec;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.BooleanSupplier;

/**
 * How TLC is run. Immutable.
 *
 * @param task what it does
 * @param jar an official {@code tla2tools.jar} to use instead of the TLC on the class path
 * @param maxStates stop beyond this number of distinct states
 * @param timeout stop after this time
 * @param expectedStates how many states there will be about, if known; a process for one small run is started so that it is over sooner
 * @param cancelled asked every few hundredths of a second; once true, TLC is stopped
 */
public record TlcOptions(
    TlcTask task,
    Optional<Path> jar,
    OptionalLong maxStates,
    Optional<Duration> timeout,
    OptionalLong expectedStates,
    BooleanSupplier cancelled) {

  /** The TLC on the class path, without bounds. */
  public static TlcOptions of(TlcTask task) {
    return new TlcOptions(task, Optional.empty(), OptionalLong.empty(), Optional.empty(), OptionalLong.empty(), () -> false);
  }

  public TlcOptions withJar(Path tla2tools) {
    return new TlcOptions(task, Optional.of(tla2tools), maxStates, timeout, expectedStates, cancelled);
  }

  public TlcOptions withMaxStates(long states) {
    return new TlcOptions(task, jar, OptionalLong.of(states), timeout, expectedStates, cancelled);
  }

  public TlcOptions withTimeout(Duration limit) {
    return new TlcOptions(task, jar, maxStates, Optional.of(limit), expectedStates, cancelled);
  }

  public TlcOptions withExpectedStates(long states) {
    return new TlcOptions(task, jar, maxStates, timeout, OptionalLong.of(states), cancelled);
  }

  public TlcOptions withCancelled(BooleanSupplier asked) {
    return new TlcOptions(task, jar, maxStates, timeout, expectedStates, asked);
  }
}
