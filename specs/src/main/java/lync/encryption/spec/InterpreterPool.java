package lync.encryption.spec;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.function.BiConsumer;
import lync.encryption.model.Universe;

/** As many interpreters of the specification over one universe as there are processors, each at work on one thread. */
public final class InterpreterPool implements AutoCloseable {

  private final int size;
  private List<String> labels;
  private final ExecutorService threads;
  private final BlockingQueue<SpecificationInterpreter> idle = new LinkedBlockingQueue<>();

  private InterpreterPool(int size) {
    this.size = size;
    threads = Executors.newFixedThreadPool(size, task -> {
      Thread thread = new Thread(task, "lock-step");
      thread.setDaemon(true);
      return thread;
    });
  }

  /**
   * Opens the interpreters, all at the same time.
   *
   * @throws SpecificationError if the specification is broken, or declares other variables than the model
   */
  public static InterpreterPool open(Universe universe) {
    int size = Runtime.getRuntime().availableProcessors();
    InterpreterPool pool = new InterpreterPool(size);
    try {
      List<Future<?>> opened = new ArrayList<>();
      for (int i = 0; i < size; i++) {
        opened.add(pool.threads.submit(() -> pool.idle.add(SpecificationInterpreter.open(universe))));
      }
      opened.forEach(InterpreterPool::await);
      pool.labels = pool.idle.element().labels();
      return pool;
    } catch (RuntimeException | Error e) {
      pool.close();
      throw e;
    }
  }

  /** How many interpreters there are. */
  public int size() {
    return size;
  }

  /** Ground actions of the universe; see {@link SpecificationInterpreter#labels}. */
  public List<String> labels() {
    return labels;
  }

  /** Does a task for every item, shared out among the interpreters, and throws what the first item failed with that did. */
  public <T> void forEach(List<T> items, BiConsumer<SpecificationInterpreter, T> task) {
    List<Future<?>> done = new ArrayList<>();
    for (T item : items) {
      done.add(threads.submit(() -> {
        SpecificationInterpreter interpreter = idle.remove();
        try {
          task.accept(interpreter, item);
        } finally {
          idle.add(interpreter);
        }
      }));
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
    idle.forEach(SpecificationInterpreter::close);
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
