package lync.encryption.properties;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
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
import lync.encryption.spec.SpecificationFiles;
import org.junit.jupiter.api.Test;

/**
 * Would lock-step notice if the specification were otherwise? Every piece of every formula is left out in turn, and the mutant must differ from the
 * Java model on a fixed corpus, unless {@code surviving-mutants.yaml} says why it cannot.
 *
 * <p>{@link MutantChoice} says which of them a build tries; all of them take hours: most die at once, but one that
 * hardly shows is asked about 30,000 states.
 */
class MutantsTest {

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

  /** A model and a specification that differ anyway would kill every mutant. */
  @Test
  void aDeathThatTheSpecificationWouldDieTooIsNone() {
    SpecificationFiles broken = Mutant.of(SPECIFICATION).stream().filter(mutant -> mutant.key().startsWith("Connections!CanFinishInitiator: TRUE"))
        .findFirst().orElseThrow().in(SPECIFICATION);
    try (MutantTrial sound = new MutantTrial(SPECIFICATION); MutantTrial unsound = new MutantTrial(broken)) {
      assertEquals(MutantTrial.Fate.Killed, sound.of(broken).fate());
      assertThrows(IllegalStateException.class, () -> unsound.of(broken));
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
    return all.stream().filter(mutant -> MutantChoice.includes(mutant.key(), LISTED)).toList();
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
    try (MutantTrial trial = new MutantTrial(SPECIFICATION)) {
      for (Mutant mutant = waiting.poll(); mutant != null; mutant = waiting.poll()) {
        Tried one = new Tried(mutant, trial.of(mutant.in(SPECIFICATION)));
        MutantChoice.report(mutant.key(), one.outcome().fate());
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
