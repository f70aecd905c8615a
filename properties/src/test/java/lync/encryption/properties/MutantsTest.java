package lync.encryption.properties;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Queue;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import lync.encryption.spec.SpecificationFiles;
import org.junit.jupiter.api.Test;

/**
 * Would lock-step notice if the specification were otherwise? Every piece of every formula is left out in turn, and the mutant must differ from the
 * Java model on a fixed corpus, unless {@code surviving-mutants.yaml} says why it cannot.
 *
 * <p>An ordinary build tries one mutant in {@value #ONE_IN}, always the same ones as long as their text stays. {@code -Dlync.mutants=all} tries all,
 * which takes about a quarter of an hour; {@code -Dlync.mutants=listed} tries those on the list, and any other value those whose keys contain it, or
 * one of several texts with {@value #OR} in between. A build that was asked for certain mutants says what became of each.
 */
class MutantsTest {

  private static final int ONE_IN = 40;
  private static final String OR = ";";
  private static final String CHOICE = System.getProperty("lync.mutants", "sample");
  private static final SpecificationFiles SPECIFICATION = SpecificationFiles.bundled();
  private static final Set<String> LISTED = SurvivingMutants.read("surviving-mutants.yaml").keys();

  /** A mutant that was tried, and what became of it. */
  private record Tried(Mutant mutant, MutantTrial.Outcome outcome) {
    boolean survived() {
      return outcome.fate() == MutantTrial.Fate.Survived;
    }

    boolean listed() {
      return LISTED.contains(mutant.key());
    }
  }

  /** Without this the deaths below would prove nothing. */
  @Test
  void theSpecificationItselfSurvives() {
    try (MutantTrial trial = new MutantTrial()) {
      assertEquals(new MutantTrial.Outcome(MutantTrial.Fate.Survived, ""), trial.of(SPECIFICATION));
    }
  }

  @Test
  void everyMutantDiesButThoseListed() throws Exception {
    List<Tried> tried = tryAll(chosen());
    assertTrue(tried.stream().anyMatch(one -> one.outcome().fate() == MutantTrial.Fate.Killed), "no mutant was killed");
    assertEquals(List.of(), tried.stream().filter(one -> one.survived() && !one.listed()).map(Tried::mutant).toList(),
        "mutants that survived and are not on the list");
    assertEquals(List.of(), tried.stream().filter(one -> !one.survived() && one.listed()).map(Tried::mutant).toList(),
        "mutants on the list that were noticed");
  }

  @Test
  void everyMutantListedExists() {
    Set<String> gone = new TreeSet<>(LISTED);
    Mutant.of(SPECIFICATION).stream().map(Mutant::key).forEach(gone::remove);
    assertEquals(Set.of(), gone, "mutants on the list that the specification does not have");
  }

  private static List<Mutant> chosen() {
    List<Mutant> all = Mutant.of(SPECIFICATION);
    assertEquals(all.size(), all.stream().map(Mutant::key).distinct().count(), "two mutants have one key");
    return all.stream().filter(mutant -> switch (CHOICE) {
      case "sample" -> Math.floorMod(mutant.key().hashCode(), ONE_IN) == 0;
      case "all" -> true;
      case "listed" -> LISTED.contains(mutant.key());
      default -> Stream.of(CHOICE.split(OR)).anyMatch(mutant.key()::contains);
    }).toList();
  }

  /** Several threads take from one queue, each with a trial of its own. */
  private static List<Tried> tryAll(Collection<Mutant> mutants) throws InterruptedException, ExecutionException {
    Queue<Mutant> waiting = new ConcurrentLinkedQueue<>(mutants);
    ExecutorService pool = Executors.newCachedThreadPool();
    try {
      List<Future<List<Tried>>> workers = new ArrayList<>();
      for (int worker = 0; worker < Runtime.getRuntime().availableProcessors(); worker++) {
        workers.add(pool.submit(() -> work(waiting)));
      }
      List<Tried> tried = new ArrayList<>();
      for (Future<List<Tried>> worker : workers) {
        tried.addAll(worker.get());
      }
      report(tried);
      return tried;
    } finally {
      pool.shutdownNow();
    }
  }

  private static List<Tried> work(Queue<Mutant> waiting) {
    List<Tried> tried = new ArrayList<>();
    try (MutantTrial trial = new MutantTrial()) {
      for (Mutant mutant = waiting.poll(); mutant != null; mutant = waiting.poll()) {
        Tried one = new Tried(mutant, trial.of(mutant.in(SPECIFICATION)));
        if (!CHOICE.equals("sample")) {
          System.out.println(one.outcome().fate() + ": " + mutant + " " + one.outcome().evidence());
        }
        tried.add(one);
      }
    }
    return tried;
  }

  private static void report(List<Tried> tried) {
    System.out.println("mutants of the specification: "
        + tried.stream().collect(Collectors.groupingBy(one -> one.outcome().fate(), Collectors.counting())));
  }
}
