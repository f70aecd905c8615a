package lync.encryption.cli.docs;

import java.io.IOException;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import lync.encryption.cli.certificate.CertificateCheck;
import lync.encryption.cli.design.BundledDesigns;
import lync.encryption.cli.design.DesignFile;
import lync.encryption.cli.design.DesignReader;
import lync.encryption.cli.design.NamedScenario;
import lync.encryption.cli.engine.Engine;
import lync.encryption.cli.fault.FaultCatalogue;
import lync.encryption.cli.fault.FaultReport;
import lync.encryption.cli.fault.FaultRows;
import lync.encryption.cli.fault.FaultRun;
import lync.encryption.cli.input.InvalidInput;
import lync.encryption.cli.reading.ReadingComparison;
import lync.encryption.cli.system.Installation;
import lync.encryption.cli.verification.Assessment;
import lync.encryption.cli.verification.DesignReport;
import lync.encryption.cli.verification.Exploration;
import lync.encryption.cli.verification.Verification;
import lync.encryption.model.clause.Clauses;

/**
 * What the engines found for a site: the reference designs, the faults in their hosts, and the designs under the alternative readings.
 *
 * @param designs in alphabetical order, with what came of the comparison with their certificates
 * @param faults in the order of the catalogue
 * @param rows what was accepted of the faults, if anything was
 * @param readings by the Java engine alone
 * @param engines that explored designs and faults
 */
record Findings(
    Map<DesignReport, CertificateCheck.Result> designs,
    List<FaultReport> faults,
    Optional<FaultRows> rows,
    ReadingComparison readings,
    Set<Engine> engines) {

  /** Explores all that a site tells of. */
  static Findings of(Installation installation, Exploration exploration) throws InvalidInput, IOException {
    BundledDesigns bundled = new BundledDesigns(installation);
    Map<DesignFile, List<NamedScenario>> chosen = new LinkedHashMap<>();
    Map<DesignFile, CertificateCheck> certificates = new LinkedHashMap<>();
    for (String name : bundled.names()) {
      DesignFile file = DesignReader.read(bundled.path(name));
      chosen.put(file, file.scenarios().stream().filter(scenario -> !scenario.thorough()).toList());
      certificates.put(file, CertificateCheck.of(file));
    }
    Map<DesignReport, CertificateCheck.Result> designs = new LinkedHashMap<>();
    new Verification(exploration, new Assessment(Clauses.all(), false, false)).verify(chosen)
        .forEach(report -> designs.put(report, certificates.get(report.file()).compare(report, true)));
    Exploration java = new Exploration(
        EnumSet.of(Engine.Java), exploration.limits(), exploration.progress(), exploration.cancelled(), exploration.cache());
    return new Findings(
        designs,
        FaultRun.of(FaultCatalogue.read(installation).faults(), bundled, exploration),
        FaultRows.read(installation),
        ReadingComparison.of(new ArrayList<>(chosen.keySet()), java),
        exploration.engines());
  }

  List<DesignReport> reports() {
    return List.copyOf(designs.keySet());
  }
}
