package lync.encryption.cli.cache;

import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import lync.encryption.cli.engine.Engine;
import lync.encryption.cli.engine.EngineOutcome;
import lync.encryption.cli.engine.JavaExploration;
import lync.encryption.cli.engine.PartOutcome;
import lync.encryption.cli.engine.Trace;
import lync.encryption.model.LyncModel;
import lync.encryption.model.Universe;
import lync.encryption.model.design.Design;
import lync.encryption.model.design.Scenario;
import lync.encryption.search.Replay;

/**
 * A result as a file has it. Of a run only the actions are kept; it is taken again when the result is, by the model, so that it is still one.
 *
 * @param schemaVersion of this file format
 * @param foundation what the result rests on
 * @param milliseconds that it took
 * @param digest of the reachable states; 0 of TLC, which knows none
 * @param bytes that the search held; 0 of TLC
 * @param parts by name
 * @param actions the labels that runs are told by
 * @param hits by part, of the Java engine: indices of actions
 * @param situations by part, of the Java engine: indices of actions
 */
@JsonPropertyOrder({"schemaVersion", "foundation"})
record KeptResult(
    int schemaVersion,
    String foundation,
    long states,
    long transitions,
    int diameter,
    long milliseconds,
    long digest,
    long bytes,
    Map<String, PartOutcome> parts,
    List<String> actions,
    Map<String, int[]> hits,
    Map<String, int[]> situations) {

  static final int SCHEMA_VERSION = 1;

  static KeptResult of(String foundation, JavaExploration found) {
    List<String> actions = new ArrayList<>();
    Map<String, int[]> hits = indices(found.hits(), actions);
    Map<String, int[]> situations = indices(found.situations(), actions);
    EngineOutcome outcome = found.outcome();
    return new KeptResult(SCHEMA_VERSION, foundation, outcome.states(), outcome.transitions(), outcome.diameter(), outcome.time().toMillis(),
        found.digest(), found.bytes(), outcome.parts(), actions, hits, situations);
  }

  static KeptResult of(String foundation, EngineOutcome outcome) {
    return new KeptResult(SCHEMA_VERSION, foundation, outcome.states(), outcome.transitions(), outcome.diameter(), outcome.time().toMillis(), 0, 0,
        outcome.parts(), List.of(), Map.of(), Map.of());
  }

  private static Map<String, int[]> indices(Map<String, Trace> traces, List<String> actions) {
    Map<String, Integer> known = new HashMap<>();
    for (int i = 0; i < actions.size(); i++) {
      known.put(actions.get(i), i);
    }
    Map<String, int[]> indices = new LinkedHashMap<>();
    traces.forEach((part, trace) -> indices.put(part, trace.labels().stream().mapToInt(label -> known.computeIfAbsent(label, added -> {
      actions.add(added);
      return actions.size() - 1;
    })).toArray()));
    return indices;
  }

  EngineOutcome outcome(Engine engine) {
    return new EngineOutcome(engine, true, states, transitions, diameter, parts, List.of(), Duration.ofMillis(milliseconds));
  }

  /** The Java engine's result with its runs taken again; nothing if the model no longer takes one of them. */
  Optional<JavaExploration> exploration(Design design, Scenario scenario) {
    LyncModel model = new LyncModel(design, scenario, Universe.of(design, scenario));
    Map<String, Integer> ground = new HashMap<>();
    for (int action = 0; action < model.actions(); action++) {
      ground.put(model.label(action), action);
    }
    int[] numbers = actions.stream().mapToInt(label -> ground.getOrDefault(label, -1)).toArray();
    Optional<Map<String, Trace>> hitTraces = traces(model, numbers, hits);
    Optional<Map<String, Trace>> situationTraces = traces(model, numbers, situations);
    if (hitTraces.isEmpty() || situationTraces.isEmpty()) {
      return Optional.empty();
    }
    return Optional.of(new JavaExploration(outcome(Engine.Java), digest, bytes, hitTraces.get(), situationTraces.get()));
  }

  private static Optional<Map<String, Trace>> traces(LyncModel model, int[] numbers, Map<String, int[]> indices) {
    Map<String, Trace> traces = new HashMap<>();
    indices.forEach((part, run) -> Replay.of(model, Arrays.stream(run).map(index -> numbers[index]).toArray())
        .ifPresent(taken -> traces.put(part, new Trace(model, taken))));
    return traces.size() == indices.size() ? Optional.of(traces) : Optional.empty();
  }
}
