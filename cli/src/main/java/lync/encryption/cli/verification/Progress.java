package lync.encryption.cli.verification;

import lync.encryption.cli.engine.Engine;

/** Told what a verification is doing. Called from several threads. */
public interface Progress extends AutoCloseable {

  /** Tells nobody. */
  Progress NONE = new Progress() {};

  /** So many explorations lie ahead. */
  default void expect(int explorations) {}

  /** An exploration of a scenario by an engine begins. */
  default void started(Engine engine, String scenario) {}

  /** An exploration has come to this number of distinct states. */
  default void at(Engine engine, String scenario, long states) {}

  /** An exploration ended. */
  default void finished(Engine engine, String scenario) {}

  @Override
  default void close() {}
}
