package lync.encryption.cli.command;

import java.nio.file.Path;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import lync.encryption.cli.cache.FolderCache;
import lync.encryption.cli.cache.ResultCache;
import lync.encryption.cli.design.BundledDesigns;
import lync.encryption.cli.report.ProgressDisplay;
import lync.encryption.cli.report.Terminal;
import lync.encryption.cli.system.Installation;
import lync.encryption.cli.verification.Progress;

/**
 * What every command works with.
 *
 * @param cancelled whether the process was told to stop
 * @param results the folder in which results are kept; empty to compute everything
 */
record Context(Terminal terminal, Installation installation, BooleanSupplier cancelled, Optional<Path> results) {

  BundledDesigns bundled() {
    return new BundledDesigns(installation);
  }

  ResultCache cache() {
    return results.map(FolderCache::in).orElse(ResultCache.NONE);
  }

  /** Shows progress if somebody watches. */
  Progress progress(String task) {
    return terminal.live() ? new ProgressDisplay(task, terminal.columns()) : Progress.NONE;
  }
}
