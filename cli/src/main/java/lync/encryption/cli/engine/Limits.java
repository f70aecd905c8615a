package lync.encryption.cli.engine;

import java.nio.file.Path;
import java.util.Optional;

/**
 * Bounds on the work of the engines.
 *
 * @param maxStates distinct states per scenario and engine; a scenario that has more is reported as incomplete
 * @param tla2tools the jar to run TLC from; empty for the one that comes with the project
 */
public record Limits(long maxStates, Optional<Path> tla2tools) {

  public static final Limits NONE = new Limits(Long.MAX_VALUE, Optional.empty());

  public boolean bounded() {
    return maxStates != Long.MAX_VALUE;
  }
}
