package lync.encryption.properties;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import lync.encryption.generators.LyncArbitraries.Situation;
import lync.encryption.generators.RandomStates;
import lync.encryption.model.LyncModel;
import lync.encryption.model.Universe;
import lync.encryption.spec.LockStep;
import lync.encryption.spec.SpecificationInterpreter;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/**
 * Would lock-step notice if the Java model were otherwise? Every mutant of its rules, actions and clauses must answer some state of a fixed paper
 * differently, unless {@code surviving-model-mutants.yaml} says why it cannot. The twin of {@link MutantsTest}; the same change made in both
 * models is what a fault of the catalogue is, and {@link FaultRowsTest} says which clause notices each.
 *
 * <p>{@link MutantChoice} says which of them a build tries; all of them take about half an hour.
 */
class ModelMutantsTest {

  private static final int SITUATIONS = 500;
  private static final int STATES_EACH = 42;
  /** The specification is asked about so many of the situations; the rest of them are like those that lock-step draws anew in each build. */
  private static final int CONFIRMED = 20;
  /** A mutant that takes a hundred times as long as the model does is in a loop without end. */
  private static final int PATIENCE_SECONDS = 60;
  private static final Set<String> LISTED = SurvivingMutants.read("surviving-model-mutants.yaml").keys();

  private static ModelExam.Paper paper;
  private static long[] expected;

  @BeforeAll
  static void writePaper() {
    long[] seeds = new long[SITUATIONS];
    long[][][] states = new long[SITUATIONS][STATES_EACH][];
    long[][][] neighbours = new long[SITUATIONS][STATES_EACH][];
    for (int i = 0; i < SITUATIONS; i++) {
      Situation situation = Situation.of(seeds[i] = 1_000 + i);
      LyncModel model = new LyncModel(situation.design(), situation.scenario(), Universe.wide());
      RandomStates random = new RandomStates(model);
      RandomStates.Kind[] kinds = RandomStates.Kind.values();
      var source = situation.random();
      for (int j = 0; j < STATES_EACH; j++) {
        states[i][j] = random.next(kinds[j % kinds.length], source);
        neighbours[i][j] = StepPredicates.neighbour(model, states[i][j], random.next(RandomStates.Kind.Uniform, source), source);
      }
    }
    paper = new ModelExam.Paper(seeds, states, neighbours);
    expected = new ModelExaminee().answers(paper);
  }

  /** The answers expected are those of the specification. */
  @Test
  void theSpecificationGivesTheSameAnswers() {
    try (SpecificationInterpreter specification = SpecificationInterpreter.open(Universe.wide())) {
      for (int i = 0; i < CONFIRMED; i++) {
        Situation situation = Situation.of(paper.seeds()[i]);
        LyncModel model = new LyncModel(situation.design(), situation.scenario(), Universe.wide());
        var session = specification.session(model.design(), model.scenario());
        LockStep lockStep = new LockStep(model, session);
        assertEquals(List.of(), lockStep.compareDesign(paper.states()[i][0]));
        for (int j = 0; j < STATES_EACH; j++) {
          assertEquals(List.of(), lockStep.compare(paper.states()[i][j], 0));
          assertEquals(List.of(), StepPredicates.compare(model, session, paper.states()[i][j], paper.neighbours()[i][j]));
        }
      }
    }
  }

  @Test
  void theModelLoadedAgainGivesTheSameAnswers() throws Exception {
    String unchanged = LyncModel.class.getName();
    byte[] bytes = ModelMutants.bytes(unchanged).orElseThrow();
    assertEquals(-1, firstDifference(new ModelMutants.ModelMutant("none", unchanged, bytes)));
  }

  @Test
  void everyMutantDiesButThoseListed() throws Exception {
    Map<String, Boolean> survived = new TreeMap<>();
    ExecutorService examiner = Executors.newSingleThreadExecutor(ModelMutantsTest::daemon);
    List<String> timedOut = new ArrayList<>();
    for (ModelMutants.ModelMutant mutant : chosen()) {
      Future<Boolean> trial = examiner.submit(() -> survives(mutant));
      try {
        survived.put(mutant.key(), trial.get(PATIENCE_SECONDS, TimeUnit.SECONDS));
      } catch (TimeoutException endless) {
        // It cannot be stopped: its thread is left to itself, and another takes the rest.
        timedOut.add(mutant.key());
        survived.put(mutant.key(), false);
        examiner = Executors.newSingleThreadExecutor(ModelMutantsTest::daemon);
      }
      MutantChoice.report(mutant.key(), survived.get(mutant.key()) ? "Survived" : "Killed");
    }
    examiner.shutdownNow();
    long killed = survived.values().stream().filter(survives -> !survives).count();
    System.out.println("mutants of the model: " + killed + " of " + survived.size() + " killed, " + timedOut.size() + " of them by time: "
        + timedOut);
    assertTrue(killed > 0, "no mutant was killed");
    assertEquals(List.of(), survived.entrySet().stream().filter(one -> one.getValue() && !LISTED.contains(one.getKey())).map(Map.Entry::getKey)
        .toList(), "mutants that survived and are not on the list");
    assertEquals(List.of(), survived.entrySet().stream().filter(one -> !one.getValue() && LISTED.contains(one.getKey())).map(Map.Entry::getKey)
        .toList(), "mutants on the list that were noticed");
  }

  @Test
  void everyMutantListedExists() {
    Set<String> gone = new TreeSet<>(LISTED);
    all().forEach(mutant -> gone.remove(mutant.key()));
    assertEquals(Set.of(), gone, "mutants on the list that the model does not have");
  }

  private static Thread daemon(Runnable work) {
    Thread thread = new Thread(work);
    thread.setDaemon(true);
    return thread;
  }

  private static boolean survives(ModelMutants.ModelMutant mutant) throws ReflectiveOperationException {
    try {
      return firstDifference(mutant) < 0;
    } catch (RuntimeException | ExceptionInInitializerError | NoClassDefFoundError | StackOverflowError broken) {
      return false;
    }
  }

  private static int firstDifference(ModelMutants.ModelMutant mutant) throws ReflectiveOperationException {
    ModelExam examinee = (ModelExam) new ModelMutants.Loader(mutant).loadClass(ModelExaminee.class.getName()).getConstructor().newInstance();
    return examinee.firstDifference(paper, expected);
  }

  private static List<ModelMutants.ModelMutant> chosen() {
    return all().stream().filter(mutant -> MutantChoice.includes(mutant.key(), LISTED)).toList();
  }

  private static List<ModelMutants.ModelMutant> all() {
    ModelMutants mutants = new ModelMutants();
    return classes().stream().flatMap(name -> mutants.of(name).stream()).toList();
  }

  /** The classes that hold what PROTOCOL.md says; layout, vocabulary and designs are compared by {@link ParityTest}. */
  private static List<String> classes() {
    String[] packages = {"lync.encryption.model.action", "lync.encryption.model.clause", "lync.encryption.model.rule"};
    return Arrays.stream(packages).flatMap(name -> new ClassFileImporter().importPackages(name).stream())
        .map(JavaClass::getName).filter(name -> !name.endsWith("package-info")).distinct().sorted().toList();
  }
}
