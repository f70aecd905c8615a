package lync.encryption.cli.engine;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import lync.encryption.model.LyncModel;
import lync.encryption.search.Replay;
import lync.encryption.search.Run;

/**
 * A run of one scenario.
 *
 * @param model gives the run's numbers their meaning
 */
public record Trace(LyncModel model, Run run) {

  /** The actions taken, by label: {@code OpenConnection(ClientAToFrontEnd, TLS)}. */
  public List<String> labels() {
    return Arrays.stream(run.actions()).mapToObj(model::label).toList();
  }

  /** The same from the initial state on, with the steps to the checkpoint where the scenario starts, if it starts at one. */
  public Trace fromTheBeginning() {
    List<String> prologue = model.scenario().prologue();
    if (prologue.isEmpty()) {
      return this;
    }
    LyncModel whole = new LyncModel(model.design(), model.scenario().after(List.of()), model.universe());
    List<String> names = IntStream.range(0, whole.actions()).mapToObj(whole::label).toList();
    int[] actions = Stream.concat(prologue.stream(), labels().stream()).mapToInt(names::indexOf).toArray();
    return new Trace(whole, Replay.of(whole, actions).orElseThrow(() -> new IllegalStateException("a checkpoint that cannot be reached")));
  }
}
