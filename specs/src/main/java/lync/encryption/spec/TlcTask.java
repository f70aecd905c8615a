package lync.encryption.spec;

/** What TLC is asked to do with an instance. */
public enum TlcTask {
  /** Search everything, record what every clause does where, stop at nothing. */
  OBSERVE("MCObserve"),
  /** Search until an invariant or a step property fails; with any number of workers, on any number of machines. */
  CHECK("MC"),
  /** Check the temporal property under fairness. */
  LIVENESS("MCLive");

  private final String module;

  TlcTask(String module) {
    this.module = module;
  }

  /** The module with a configuration file of the same name. */
  String module() {
    return module;
  }

  /** How to run it by hand, in the folder of the instance. */
  String command() {
    return "java -XX:+UseParallelGC -cp tla2tools.jar tlc2.TLC -workers 1 -deadlock -config %s.cfg %s.tla".formatted(module, module);
  }
}
