package lync.encryption.cli.command;

import java.util.function.BooleanSupplier;
import lync.encryption.cli.design.BundledDesigns;
import lync.encryption.cli.report.ProgressDisplay;
import lync.encryption.cli.report.Terminal;
import lync.encryption.cli.system.Installation;
import lync.encryption.cli.verification.Progress;

/**
 * What every command works with.
 *
 * @param cancelled whether the process was told to stop
 */
record Context(Terminal terminal, Installation installation, BooleanSupplier cancelled) {

  BundledDesigns bundled() {
    return new BundledDesigns(installation);
  }

  /** Shows progress if somebody watches. */
  Progress progress(String task) {
    return terminal.live() ? new ProgressDisplay(task, terminal.columns()) : Progress.NONE;
  }
}
