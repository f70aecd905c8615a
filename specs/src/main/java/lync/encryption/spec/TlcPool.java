package lync.encryption.spec;

import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Iterator;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.concurrent.CancellationException;

/**
 * TLC on many instances, in processes that are used again: most of what a small instance costs is the virtual machine's warming to TLC. There are
 * as many processes as callers at a time. Only a process whose last run visited everything without an error takes another; any other is ended.
 */
public final class TlcPool implements AutoCloseable {

  private final OptionalLong expectedStates;
  private final Deque<TlcWorker> idle = new ArrayDeque<>();
  private boolean closed;

  /** @param expectedStates how many states all instances will have together about, if known */
  public TlcPool(OptionalLong expectedStates) {
    this.expectedStates = expectedStates;
  }

  /**
   * Runs TLC.
   *
   * @throws SpecificationError if the specification does not parse or has no value somewhere, or if TLC cannot be run
   * @throws CancellationException if the options' {@code cancelled} said so
   */
  public TlcResult run(Instance instance, TlcOptions options) {
    return run(instance.files(), options);
  }

  TlcResult run(InstanceFiles instance, TlcOptions options) {
    TlcWorker worker = take(options.jar()).orElseGet(() -> new TlcWorker(options.jar(), expectedStates));
    boolean sound = false;
    try {
      TlcResult result = worker.run(instance, options);
      sound = result.complete();
      return result;
    } finally {
      if (!sound || !giveBack(worker)) {
        worker.close();
      }
    }
  }

  private synchronized Optional<TlcWorker> take(Optional<Path> jar) {
    for (Iterator<TlcWorker> workers = idle.iterator(); workers.hasNext();) {
      TlcWorker worker = workers.next();
      if (worker.isOf(jar)) {
        workers.remove();
        return Optional.of(worker);
      }
    }
    return Optional.empty();
  }

  /** False if the pool is closed, and nobody will ask for the worker again. */
  private synchronized boolean giveBack(TlcWorker worker) {
    if (!closed) {
      idle.push(worker);
    }
    return !closed;
  }

  /** Ends the processes at rest; those at work end with their run. */
  @Override
  public synchronized void close() {
    closed = true;
    idle.forEach(TlcWorker::close);
    idle.clear();
  }
}
