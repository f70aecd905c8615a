package lync.encryption.cli.engine;

import java.util.Arrays;
import java.util.List;
import lync.encryption.model.LyncModel;
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
}
