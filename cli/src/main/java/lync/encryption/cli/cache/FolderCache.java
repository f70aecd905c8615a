package lync.encryption.cli.cache;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Stream;
import lync.encryption.cli.engine.Engine;
import lync.encryption.cli.engine.EngineOutcome;
import lync.encryption.cli.engine.JavaExploration;
import lync.encryption.cli.engine.Limits;
import lync.encryption.cli.system.AtomicFile;
import lync.encryption.model.design.Design;
import lync.encryption.model.design.Scenario;

/**
 * Results as files of a folder, named by what they rest on. Only what was explored whole and without a failure is kept; of more files than a bound
 * the ones not used for longest go. A file that cannot be read as a result counts as none; a folder that cannot be written keeps nothing.
 */
public final class FolderCache implements ResultCache {

  /** Several times what the reference designs, the faults and the alternative readings come to; a few kilobytes each. */
  static final int FILES_AT_MOST = 10_000;

  private static final String EXTENSION = ".json";
  private static final JsonMapper MAPPER = JsonMapper.builder()
      .enable(DeserializationFeature.FAIL_ON_NULL_CREATOR_PROPERTIES, DeserializationFeature.FAIL_ON_MISSING_CREATOR_PROPERTIES)
      .build();

  private final Path folder;
  private final int filesAtMost;
  private final Foundation foundation;
  private final AtomicBoolean pruned = new AtomicBoolean();

  FolderCache(Path folder, int filesAtMost) throws IOException {
    this.folder = folder;
    this.filesAtMost = filesAtMost;
    this.foundation = new Foundation();
  }

  /** The cache in a folder; one that keeps nothing if it cannot be told what results would rest on. */
  public static ResultCache in(Path folder) {
    try {
      return new FolderCache(folder, FILES_AT_MOST);
    } catch (IOException unreadable) {
      return NONE;
    }
  }

  @Override
  public Optional<JavaExploration> java(Design design, Scenario scenario, Limits limits) {
    return read(Engine.Java, design, scenario, limits).flatMap(kept -> kept.exploration(design, scenario));
  }

  @Override
  public Optional<EngineOutcome> tlc(Design design, Scenario scenario, Limits limits) {
    return read(Engine.Tlc, design, scenario, limits).map(kept -> kept.outcome(Engine.Tlc));
  }

  @Override
  public void keep(Design design, Scenario scenario, Limits limits, JavaExploration found) {
    if (reliable(found.outcome(), limits)) {
      name(Engine.Java, design, scenario, limits).ifPresent(name -> write(KeptResult.of(name, found)));
    }
  }

  @Override
  public void keep(Design design, Scenario scenario, Limits limits, EngineOutcome found) {
    if (reliable(found, limits)) {
      name(Engine.Tlc, design, scenario, limits).ifPresent(name -> write(KeptResult.of(name, found)));
    }
  }

  private static boolean reliable(EngineOutcome outcome, Limits limits) {
    return outcome.complete() && outcome.failures().isEmpty() && !limits.bounded();
  }

  private Optional<String> name(Engine engine, Design design, Scenario scenario, Limits limits) {
    try {
      return Optional.of(foundation.of(engine, design, scenario, limits.tla2tools()));
    } catch (IOException unreadable) {
      return Optional.empty();
    }
  }

  private Optional<KeptResult> read(Engine engine, Design design, Scenario scenario, Limits limits) {
    if (limits.bounded()) {
      return Optional.empty();
    }
    return name(engine, design, scenario, limits).flatMap(this::read);
  }

  private Optional<KeptResult> read(String name) {
    Path file = folder.resolve(name + EXTENSION);
    try {
      KeptResult kept = MAPPER.readValue(Files.readString(file), KeptResult.class);
      if (kept.schemaVersion() != KeptResult.SCHEMA_VERSION || !kept.foundation().equals(name)) {
        return Optional.empty();
      }
      Files.setLastModifiedTime(file, FileTime.from(Instant.now()));
      return Optional.of(kept);
    } catch (IOException missingOrBroken) {
      return Optional.empty();
    }
  }

  private void write(KeptResult result) {
    try {
      if (pruned.compareAndSet(false, true)) {
        prune();
      }
      AtomicFile.write(folder.resolve(result.foundation() + EXTENSION), MAPPER.writeValueAsString(result));
    } catch (IOException | UncheckedIOException unwritable) {
      // What is not kept is computed again: slower, and just as right.
    }
  }

  /** Makes room, once a process: a process adds little beside what there may be. */
  private void prune() throws IOException {
    if (!Files.isDirectory(folder)) {
      return;
    }
    List<Path> files;
    try (Stream<Path> all = Files.list(folder)) {
      files = all.filter(file -> file.getFileName().toString().endsWith(EXTENSION)).sorted(Comparator.comparing(FolderCache::used)).toList();
    }
    for (Path file : files.subList(0, Math.max(0, files.size() - filesAtMost))) {
      Files.deleteIfExists(file);
    }
  }

  private static FileTime used(Path file) {
    try {
      return Files.getLastModifiedTime(file);
    } catch (IOException gone) {
      return FileTime.fromMillis(0);
    }
  }
}
