package lync.encryption.spec;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.BiConsumer;
import lync.encryption.model.Universe;

/**
 * The specification over one universe, asked by as many threads as there are processors. They share one interpreter, so that its code is compiled
 * once; each remembers for itself.
 */
public final class InterpreterPool implements AutoCloseable {

  private final SpecificationInterpreter interpreter;
  private final int size = Runtime.getRuntime().availableProcessors();
  private final ExecutorService threads = Executors.newFixedThreadPool(size, task -> {
    Thread thread = new Thread(task, "lock-step");
    thread.setDaemon(true);
    return thread;
  });

  private InterpreterPool(SpecificationInterpreter interpreter) {
    this.interpreter = interpreter;
  }

  /**
   * Opens the specification.
   *
   * @throws SpecificationError if the specification is broken, or declares other variables than the model
   */
  public static InterpreterPool open(Universe universe) {
    return new InterpreterPool(SpecificationInterpreter.open(universe));
  }

  /** How many threads there are. */
  public int size() {
    return size;
  }

  /** Ground actions of the universe; see {@link SpecificationInterpreter#labels}. */
  public List<String> labels() {
    return interpreter.labels();
  }

  /** Does a task for every item, shared out among the threads, and throws what the first item failed with that did. */
  public <T> void forEach(List<T> items, BiConsumer<SpecificationInterpreter, T> task) {
    List<Future<?>> done = new ArrayList<>();
    for (T item : items) {
      done.add(threads.submit(() -> task.accept(interpreter, item)));
    }
    try {
      done.forEach(InterpreterPool::await);
    } finally {
      // After a failure the rest need not start.
      done.forEach(future -> future.cancel(false));
    }
  }

  /** Releases TLC. */
  @Override
  public void close() {
    threads.shutdown();
    interpreter.close();
  }

  private static void await(Future<?> future) {
    try {
      future.get();
    } catch (ExecutionException e) {
      if (e.getCause() instanceof RuntimeException failure) {
        throw failure;
      } else if (e.getCause() instanceof Error error) {
        throw error;
      }
      throw new IllegalStateException(e.getCause());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }
}
