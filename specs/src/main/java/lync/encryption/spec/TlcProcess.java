package lync.encryption.spec;

import java.util.concurrent.CancellationException;

/**
 * TLC on an instance, in a Java process of its own: breadth-first, with one worker. The process and its folder are gone when the call returns,
 * however it returns, and when this process is interrupted. For many instances there is {@link TlcPool}.
 */
public final class TlcProcess {

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
    try (TlcWorker worker = new TlcWorker(options.jar(), options.expectedStates())) {
      return worker.run(instance, options);
    }
  }
}
