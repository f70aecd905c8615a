package lync.encryption.cli.cache;

import java.util.Optional;
import lync.encryption.cli.engine.EngineOutcome;
import lync.encryption.cli.engine.JavaExploration;
import lync.encryption.cli.engine.Limits;
import lync.encryption.model.design.Design;
import lync.encryption.model.design.Scenario;

/** Where results of the engines may be taken from instead of being computed anew. Used from several threads. */
public interface ResultCache {

  /** Keeps nothing and knows nothing: everything is computed. */
  ResultCache NONE = new ResultCache() {};

  /** What the Java engine once found in exactly this. */
  default Optional<JavaExploration> java(Design design, Scenario scenario, Limits limits) {
    return Optional.empty();
  }

  /** What TLC once found in exactly this. */
  default Optional<EngineOutcome> tlc(Design design, Scenario scenario, Limits limits) {
    return Optional.empty();
  }

  /** Keeps what the Java engine found, if it can be relied on later. */
  default void keep(Design design, Scenario scenario, Limits limits, JavaExploration found) {}

  /** Keeps what TLC found, if it can be relied on later. */
  default void keep(Design design, Scenario scenario, Limits limits, EngineOutcome found) {}
}
