package lync.encryption.cli.fault;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import lync.encryption.cli.design.BundledDesigns;
import lync.encryption.cli.input.InvalidInput;
import lync.encryption.cli.verification.Exploration;
import lync.encryption.cli.verification.ScenarioReport;

/** Explores the hosts of faults. */
public final class FaultRun {

  private FaultRun() {}

  /** One report a fault, in the order given. */
  public static List<FaultReport> of(List<FaultCatalogue.Entry> entries, BundledDesigns bundled, Exploration exploration) throws InvalidInput {
    List<Exploration.Job> jobs = new ArrayList<>();
    for (FaultCatalogue.Entry entry : entries) {
      jobs.add(FaultCatalogue.host(entry, bundled));
    }
    List<ScenarioReport> found = exploration.explore(jobs);
    return IntStream.range(0, jobs.size()).mapToObj(i -> new FaultReport(entries.get(i), jobs.get(i), found.get(i))).toList();
  }
}
