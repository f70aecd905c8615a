package lync.encryption.cli.cache;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import lync.encryption.cli.design.BundledDesigns;
import lync.encryption.cli.design.DesignFile;
import lync.encryption.cli.design.DesignReader;
import lync.encryption.cli.design.NamedScenario;
import lync.encryption.cli.engine.Engine;
import lync.encryption.cli.engine.JavaEngine;
import lync.encryption.cli.engine.JavaExploration;
import lync.encryption.cli.engine.Limits;
import lync.encryption.cli.input.InvalidInput;
import lync.encryption.cli.system.Installation;
import lync.encryption.cli.system.Interruption;
import lync.encryption.cli.verification.Exploration;
import lync.encryption.cli.verification.Progress;
import lync.encryption.cli.verification.ScenarioReport;
import lync.encryption.model.design.Design;
import lync.encryption.model.design.Scenario;
import lync.encryption.model.vocabulary.Fault;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is kept comes back as it was, and never for anything else. */
class FolderCacheTest {

  @TempDir
  Path folder;

  private DesignFile file;
  private Design design;
  private Scenario scenario;

  @BeforeEach
  void aKnownAttack() throws InvalidInput {
    file = DesignReader.read(new BundledDesigns(Installation.find()).path("relayed-keys"));
    design = file.design();
    scenario = file.scenarios().get(0).scenario();
  }

  private static JavaExploration explore(Design design, Scenario scenario, Limits limits) {
    return JavaEngine.explore(design, scenario, limits, (states, transitions, level) -> {}, Interruption.never());
  }

  @Test
  void whatIsKeptComesBackWithItsRuns() throws IOException {
    FolderCache cache = new FolderCache(folder, 10);
    assertEquals(Optional.empty(), cache.java(design, scenario, Limits.NONE));
    JavaExploration found = explore(design, scenario, Limits.NONE);
    assertTrue(found.hits().containsKey("SessionKeyOnlyOverTlsSip"), "a violation, so that a run is kept");
    cache.keep(design, scenario, Limits.NONE, found);
    JavaExploration kept = new FolderCache(folder, 10).java(design, scenario, Limits.NONE).orElseThrow();
    assertEquals(found.digest(), kept.digest());
    assertEquals(found.outcome().parts(), kept.outcome().parts());
    assertEquals(found.outcome().states(), kept.outcome().states());
    assertEquals(found.hits().keySet(), kept.hits().keySet());
    found.hits().forEach((part, trace) -> assertEquals(trace.run(), kept.hits().get(part).run(), part));
    found.situations().forEach((part, trace) -> assertEquals(trace.run(), kept.situations().get(part).run(), part));
    assertEquals(Optional.empty(), cache.tlc(design, scenario, Limits.NONE), "the other engine found nothing of it");
  }

  @Test
  void anotherDesignIsComputed() throws IOException {
    FolderCache cache = new FolderCache(folder, 10);
    cache.keep(design, scenario, Limits.NONE, explore(design, scenario, Limits.NONE));
    assertEquals(Optional.empty(), cache.java(design.withFaults(EnumSet.of(Fault.OneWayServerTls)), scenario, Limits.NONE));
    Scenario retried = new Scenario(scenario.connect(), scenario.messages(), scenario.attacked(), scenario.retries() + 1,
        scenario.attackerConnections(), scenario.handshakes(), scenario.order(), scenario.administrator());
    assertEquals(Optional.empty(), cache.java(design, retried, Limits.NONE));
  }

  @Test
  void whatABoundCutShortIsNotKept() throws IOException {
    FolderCache cache = new FolderCache(folder, 10);
    Limits bounded = new Limits(5, Optional.empty());
    cache.keep(design, scenario, bounded, explore(design, scenario, bounded));
    assertEquals(0, files().size());
    cache.keep(design, scenario, Limits.NONE, explore(design, scenario, bounded));
    assertEquals(0, files().size());
    cache.keep(design, scenario, Limits.NONE, explore(design, scenario, Limits.NONE));
    assertEquals(Optional.empty(), cache.java(design, scenario, bounded), "a bound is there to be met");
  }

  @Test
  void whatIsBrokenCountsAsNone() throws IOException {
    FolderCache cache = new FolderCache(folder, 10);
    cache.keep(design, scenario, Limits.NONE, explore(design, scenario, Limits.NONE));
    Path kept = files().get(0);
    String text = Files.readString(kept);
    for (String broken : List.of("", text.substring(0, text.length() / 2), text.replace("\"foundation\":\"", "\"foundation\":\"0"),
        text.replace("\"schemaVersion\":1", "\"schemaVersion\":2"), text.replaceFirst("\"actions\":\\[\"", "\"actions\":[\"No"))) {
      Files.writeString(kept, broken);
      assertEquals(Optional.empty(), cache.java(design, scenario, Limits.NONE), broken);
    }
    Files.writeString(kept, text);
    assertTrue(cache.java(design, scenario, Limits.NONE).isPresent());
  }

  @Test
  void theOldestGoes() throws IOException {
    new FolderCache(folder, 1).keep(design, scenario, Limits.NONE, explore(design, scenario, Limits.NONE));
    Path kept = files().get(0);
    Path unused = Files.writeString(folder.resolve("unused.json"), "{}");
    Files.setLastModifiedTime(unused, FileTime.fromMillis(0));
    new FolderCache(folder, 1).keep(design, scenario, Limits.NONE, explore(design, scenario, Limits.NONE));
    assertEquals(List.of(kept), files());
  }

  @Test
  void aFolderThatCannotBeWrittenKeepsNothing() throws IOException {
    Path taken = Files.writeString(folder.resolve("taken"), "");
    FolderCache cache = new FolderCache(taken.resolve("below"), 10);
    cache.keep(design, scenario, Limits.NONE, explore(design, scenario, Limits.NONE));
    assertEquals(Optional.empty(), cache.java(design, scenario, Limits.NONE));
  }

  /** Whoever explores says of each figure where it comes from. */
  @Test
  void whatIsCachedIsMarkedSo() throws IOException {
    NamedScenario named = file.scenarios().get(0);
    List<Set<Engine>> marks = Stream.generate(() -> new Exploration(Set.of(Engine.Java), Limits.NONE, Progress.NONE, Interruption.never(), FolderCache.in(folder))
        .explore(List.of(new Exploration.Job(file, named))).get(0)).limit(2).map(ScenarioReport::cached).toList();
    assertEquals(List.of(Set.of(), Set.of(Engine.Java)), marks);
  }

  private List<Path> files() throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files.toList();
    }
  }
}
