package lync.encryption.properties;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.util.List;
import java.util.Optional;
import lync.encryption.cli.engine.Trace;
import lync.encryption.cli.verification.TraceConfirmation;
import lync.encryption.model.LyncModel;
import lync.encryption.properties.ReferenceDesigns.Instance;
import lync.encryption.search.Replay;
import org.junit.jupiter.api.Test;

/**
 * A scenario that starts at a checkpoint starts in a reachable state: its run is taken from the initial state on, in the model, and step by step in
 * the specification with the same outcome.
 */
class CheckpointTest {

  @Test
  void bothLanguagesTakeTheRunToEachCheckpoint() {
    List<Instance> instances = ReferenceDesigns.instances().stream().filter(instance -> !instance.scenario().prologue().isEmpty()).toList();
    assertFalse(instances.isEmpty(), "no reference scenario starts at a checkpoint");
    for (Instance instance : instances) {
      LyncModel model = instance.narrow();
      Trace run = new Trace(model, Replay.of(model, new int[0]).orElseThrow()).fromTheBeginning();
      assertEquals(instance.scenario().prologue(), run.labels());
      assertEquals(Optional.empty(), TraceConfirmation.objection(run, (before, last) -> !last.holds("Init")), instance.name());
    }
  }
}
