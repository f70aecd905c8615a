package lync.encryption.properties;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import lync.encryption.model.LyncModel;
import lync.encryption.model.Universe;
import lync.encryption.properties.ReferenceDesigns.Instance;
import lync.encryption.search.Search;
import lync.encryption.search.SearchResult;
import lync.encryption.spec.LockStep;
import lync.encryption.spec.SpecificationFiles;
import lync.encryption.spec.SpecificationInterpreter;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/**
 * Evidence 3 on whole graphs: in every reachable state of every scenario of up to {@value #LARGEST} states, both models allow the same labelled steps
 * and judge alike. The narrow universe of a scenario and the wide one, on which random states are drawn, are held against each other too.
 */
class WholeGraphTest {

  private static final int LARGEST = 10_000;
  /** Of a scenario's states, how many are also looked at in the wide universe. */
  private static final int WIDE_SAMPLES = 40;

  @Test
  void everyReachableState() {
    List<Instance> instances = ReferenceDesigns.instances().stream().filter(instance -> !instance.thorough()).toList();
    assertTrue(instances.size() >= 30, "reference scenarios went missing: " + instances);
    Queue<Instance> waiting = new ConcurrentLinkedQueue<>(instances);
    IntStream.range(0, Runtime.getRuntime().availableProcessors()).parallel().forEach(worker -> compareAll(waiting));
  }

  /** One instance after the other in a TLC that stays warm: as one that is loaded anew takes most of its time to warm up. */
  private static void compareAll(Queue<Instance> waiting) {
    try (SpecificationInterpreter.Series series = SpecificationInterpreter.series()) {
      for (Instance instance = waiting.poll(); instance != null; instance = waiting.poll()) {
        compareGraph(instance, series);
      }
    }
  }

  private static void compareGraph(Instance instance, SpecificationInterpreter.Series series) {
    LyncModel model = instance.narrow();
    SearchResult graph = Search.of(model).maxStates(LARGEST).run();
    if (!graph.complete()) {
      return;
    }
    SpecificationInterpreter specification = series.next(SpecificationFiles.bundled(), model.universe());
    LockStep lockStep = new LockStep(model, specification.session(model.design(), model.scenario()));
    List<String> differences = new ArrayList<>();
    graph.forEachState((index, words, offset, level) -> {
      if (differences.isEmpty()) {
        lockStep.compare(words, offset).forEach(difference -> differences.add("state " + index + ": " + difference));
      }
    });
    assertEquals(List.of(), differences, instance.name());
  }

  /** What a narrow universe leaves out plays no part: embedded in the wide one, a state has the same steps. */
  @TestFactory
  Stream<DynamicTest> narrowAndWideUniverseAgree() {
    return ReferenceDesigns.instances().stream()
        .map(instance -> DynamicTest.dynamicTest(instance.name(), () -> compareUniverses(instance)));
  }

  private static void compareUniverses(Instance instance) {
    LyncModel narrow = instance.narrow();
    int slots = Math.max(Universe.wide().messages(), narrow.universe().messages());
    int packets = Math.max(Universe.wide().packets(), narrow.universe().packets());
    LyncModel wide = new LyncModel(instance.design(), instance.scenario(), new Universe(Universe.wide().links(), slots, packets));
    SearchResult graph = Search.of(narrow).maxStates(LARGEST).run();
    long stride = Math.max(1, graph.states() / WIDE_SAMPLES);
    graph.forEachState((index, words, offset, level) -> {
      if (index % stride == 0) {
        Map<String, Object> values = narrow.codec().decode(words, offset);
        assertEquals(steps(narrow, values), steps(wide, embed(values, wide)).entrySet().stream()
            .collect(TreeMap::new, (map, step) -> map.put(step.getKey(), project(step.getValue(), values)), TreeMap::putAll));
      }
    });
  }

  private static TreeMap<String, Map<String, Object>> steps(LyncModel model, Map<String, Object> values) {
    TreeMap<String, Map<String, Object>> steps = new TreeMap<>();
    model.successors(model.codec().encode(values), 0,
        (action, words, offset) -> steps.put(model.label(action), model.codec().decode(words, offset)));
    return steps;
  }

  /** The initial state of the wide universe with the narrow state's values laid over it. */
  private static Map<String, Object> embed(Map<String, Object> values, LyncModel wide) {
    long[] initial = new long[wide.words()];
    wide.initial((action, words, offset) -> System.arraycopy(words, offset, initial, 0, initial.length));
    return over(wide.codec().decode(initial, 0), values);
  }

  @SuppressWarnings("unchecked")
  private static <K> Map<K, Object> over(Map<K, Object> base, Map<K, Object> values) {
    values.forEach((key, value) -> base.merge(key, value, (below, above) ->
        below instanceof Map<?, ?> map ? over((Map<Object, Object>) map, (Map<Object, Object>) above) : above));
    return base;
  }

  /** A wide state's values where the narrow one has any. */
  @SuppressWarnings("unchecked")
  private static <K> Map<K, Object> project(Map<K, Object> wide, Map<K, Object> narrow) {
    wide.keySet().retainAll(narrow.keySet());
    wide.replaceAll((key, value) ->
        value instanceof Map<?, ?> map ? project((Map<Object, Object>) map, (Map<Object, Object>) narrow.get(key)) : value);
    return wide;
  }
}
