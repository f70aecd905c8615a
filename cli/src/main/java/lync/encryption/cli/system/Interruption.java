package lync.encryption.cli.system;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;

/**
 * Ends the work cleanly when the process is told to stop (Ctrl-C, SIGTERM): the work learns of it and is given a moment to remove what it has
 * begun to write and to end TLC. The process's exit code is then the signal's, 130 for Ctrl-C.
 */
public final class Interruption implements BooleanSupplier {

  /** More than a search needs to notice; a user who waits longer presses Ctrl-C again. */
  private static final long PATIENCE_SECONDS = 5;

  private final CountDownLatch done = new CountDownLatch(1);
  private volatile boolean requested;

  private Interruption() {}

  /** Watches for the end of this process. */
  public static Interruption watch() {
    Interruption interruption = new Interruption();
    Runtime.getRuntime().addShutdownHook(new Thread(interruption::await, "interruption"));
    return interruption;
  }

  /** Nothing ever interrupts. */
  public static BooleanSupplier never() {
    return () -> false;
  }

  private void await() {
    requested = true;
    try {
      done.await(PATIENCE_SECONDS, TimeUnit.SECONDS);
    } catch (InterruptedException noMorePatience) {
      Thread.currentThread().interrupt();
    }
  }

  /** Says that the work is over and nothing is left to clean up. */
  public void over() {
    done.countDown();
  }

  /** Whether the process was told to stop. */
  @Override
  public boolean getAsBoolean() {
    return requested;
  }
}
