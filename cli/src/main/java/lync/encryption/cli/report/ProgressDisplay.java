package lync.encryption.cli.report;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;
import lync.encryption.cli.engine.Engine;
import lync.encryption.cli.verification.Progress;
import me.tongfei.progressbar.ConsoleProgressBarConsumer;
import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarBuilder;
import me.tongfei.progressbar.ProgressBarStyle;

/** A progress bar on the error stream; it disappears when it is done. */
public final class ProgressDisplay implements Progress {

  private final ProgressBar bar;
  /** What is being explored right now, with the number of states so far. */
  private final Map<String, Long> running = new LinkedHashMap<>();

  public ProgressDisplay(String task, int columns) {
    bar =
        new ProgressBarBuilder()
            .setTaskName(task)
            .setStyle(ProgressBarStyle.ASCII)
            .setUpdateIntervalMillis(200)
            .hideEta()
            .clearDisplayOnFinish()
            .setMaxRenderedLength(columns - 1)
            .setConsumer(new ConsoleProgressBarConsumer(System.err, columns - 1))
            .build();
  }

  @Override
  public synchronized void expect(int explorations) {
    bar.maxHint(Math.max(0, bar.getMax()) + explorations);
  }

  @Override
  public synchronized void started(Engine engine, String scenario) {
    running.put(engine + " " + scenario, 0L);
    show();
  }

  @Override
  public synchronized void at(Engine engine, String scenario, long states) {
    running.put(engine + " " + scenario, states);
    show();
  }

  @Override
  public synchronized void finished(Engine engine, String scenario) {
    running.remove(engine + " " + scenario);
    bar.step();
    show();
  }

  private void show() {
    bar.setExtraMessage(
        running.entrySet().stream()
            .map(entry -> entry.getKey() + (entry.getValue() == 0 ? "" : " (" + Words.count(entry.getValue(), "state") + ")"))
            .collect(Collectors.joining(", ", " ", "")));
  }

  @Override
  public synchronized void close() {
    bar.close();
  }
}
