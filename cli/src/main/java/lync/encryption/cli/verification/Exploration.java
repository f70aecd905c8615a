package lync.encryption.cli.verification;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.BooleanSupplier;
import java.util.function.Function;
import java.util.stream.Collectors;
import lync.encryption.cli.cache.ResultCache;
import lync.encryption.cli.design.DesignFile;
import lync.encryption.cli.design.NamedScenario;
import lync.encryption.cli.engine.Engine;
import lync.encryption.cli.engine.EngineOutcome;
import lync.encryption.cli.engine.JavaEngine;
import lync.encryption.cli.engine.JavaExploration;
import lync.encryption.cli.engine.Limits;
import lync.encryption.cli.engine.TlcEngine;
import lync.encryption.model.design.Design;
import lync.encryption.model.design.Scenario;
import lync.encryption.spec.TlcPool;

/**
 * Explores scenarios in the engines asked for, several at a time. First the Java engine takes all of them, which is quick and tells how large
 * they are; then TLC takes them, the largest first, so that none of its processes is left running alone at the end.
 *
 * @param engines at least one
 * @param cancelled asked often; once true, the work ends with a {@link CancellationException}
 * @param cache asked before an engine is
 */
public record Exploration(Set<Engine> engines, Limits limits, Progress progress, BooleanSupplier cancelled, ResultCache cache) {

  /** More processes side by side than this would rather fill the memory than save time. */
  private static final int WORKERS_AT_MOST = 4;

  /** Computes everything. */
  public Exploration(Set<Engine> engines, Limits limits, Progress progress, BooleanSupplier cancelled) {
    this(engines, limits, progress, cancelled, ResultCache.NONE);
  }

  /** A scenario of a design. */
  public record Job(DesignFile file, NamedScenario scenario) {
    /** What it is called where several designs are at work. */
    public String name() {
      return file.name() + "/" + scenario.name();
    }
  }

  /** One report a job, in the order given. */
  public List<ScenarioReport> explore(List<Job> jobs) {
    progress.expect(jobs.size() * engines.size());
    ExecutorService pool = Executors.newFixedThreadPool(Math.min(WORKERS_AT_MOST, Runtime.getRuntime().availableProcessors()));
    try {
      Map<Engine, Set<Job>> cached = new EnumMap<>(Engine.class);
      engines.forEach(engine -> cached.put(engine, Collections.synchronizedSet(Collections.newSetFromMap(new IdentityHashMap<>()))));
      Map<Job, JavaExploration> java =
          engines.contains(Engine.Java) ? all(pool, Engine.Java, jobs, job -> java(job, cached.get(Engine.Java))) : Map.of();
      Function<Job, OptionalLong> states =
          job -> Optional.ofNullable(java.get(job)).stream().mapToLong(found -> found.outcome().states()).findFirst();
      List<Job> largestFirst = new ArrayList<>(jobs);
      largestFirst.sort(Comparator.comparingLong((Job job) -> states.apply(job).orElse(0)).reversed());
      Map<Job, EngineOutcome> tlc = engines.contains(Engine.Tlc) ? tlc(pool, largestFirst, states, cached.get(Engine.Tlc)) : Map.of();
      return jobs.stream()
          .map(job -> new ScenarioReport(job.scenario(), Optional.ofNullable(java.get(job)), Optional.ofNullable(tlc.get(job)),
              engines.stream().filter(engine -> cached.get(engine).contains(job)).collect(Collectors.toSet())))
          .toList();
    } finally {
      pool.shutdownNow();
    }
  }

  private JavaExploration java(Job job, Set<Job> cached) {
    Design design = job.file().design();
    Scenario scenario = job.scenario().scenario();
    Optional<JavaExploration> kept = cache.java(design, scenario, limits);
    if (kept.isPresent()) {
      cached.add(job);
      return kept.get();
    }
    JavaExploration found = JavaEngine.explore(
        design, scenario, limits, (states, transitions, level) -> progress.at(Engine.Java, job.name(), states), cancelled);
    cache.keep(design, scenario, limits, found);
    return found;
  }

  private EngineOutcome tlc(Job job, TlcPool processes, Set<Job> cached) {
    Design design = job.file().design();
    Scenario scenario = job.scenario().scenario();
    Optional<EngineOutcome> kept = cache.tlc(design, scenario, limits);
    if (kept.isPresent()) {
      cached.add(job);
      return kept.get();
    }
    EngineOutcome found = TlcEngine.explore(job.name(), design, scenario, limits, processes, cancelled);
    cache.keep(design, scenario, limits, found);
    return found;
  }

  private Map<Job, EngineOutcome> tlc(ExecutorService pool, List<Job> jobs, Function<Job, OptionalLong> states, Set<Job> cached) {
    boolean known = jobs.stream().allMatch(job -> states.apply(job).isPresent());
    long together = jobs.stream().mapToLong(job -> states.apply(job).orElse(0)).sum();
    try (TlcPool processes = new TlcPool(known ? OptionalLong.of(together) : OptionalLong.empty())) {
      return all(pool, Engine.Tlc, jobs, job -> tlc(job, processes, cached));
    }
  }

  private <T> Map<Job, T> all(ExecutorService pool, Engine engine, List<Job> jobs, Function<Job, T> work) {
    Map<Job, Future<T>> running = new IdentityHashMap<>();
    for (Job job : jobs) {
      running.put(job, pool.submit(() -> one(engine, job, work)));
    }
    Map<Job, T> done = new IdentityHashMap<>();
    for (Job job : jobs) {
      done.put(job, await(running.get(job)));
    }
    return done;
  }

  private <T> T one(Engine engine, Job job, Function<Job, T> work) {
    if (cancelled.getAsBoolean()) {
      throw new CancellationException();
    }
    progress.started(engine, job.name());
    T found = work.apply(job);
    progress.finished(engine, job.name());
    return found;
  }

  private static <T> T await(Future<T> future) {
    try {
      return future.get();
    } catch (ExecutionException failed) {
      if (failed.getCause() instanceof RuntimeException cause) {
        throw cause;
      }
      throw new IllegalStateException(failed.getCause());
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
      throw new CancellationException();
    }
  }
}
