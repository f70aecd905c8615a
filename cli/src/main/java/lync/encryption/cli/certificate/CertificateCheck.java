package lync.encryption.cli.certificate;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import lync.encryption.cli.design.DesignFile;
import lync.encryption.cli.input.InvalidInput;
import lync.encryption.cli.verification.DesignReport;
import lync.encryption.cli.verification.ScenarioReport;

/** Compares a design's report with the certificate beside its file, if there is reason to. */
public final class CertificateCheck {

  /**
   * What came of it.
   *
   * @param outcome in a few words
   * @param drift what changed, one line each; empty if nothing did or nothing was compared
   */
  public record Result(String outcome, List<String> drift) {

    /** Whether all that the certificate says of the scenarios for every day was compared, and found to be so. */
    public boolean matches() {
      return outcome.equals(MATCHES);
    }
  }

  private static final String MATCHES = "matches";

  private final Optional<Certificate> certificate;
  private final String otherwise;

  private CertificateCheck(Optional<Certificate> certificate, String otherwise) {
    this.certificate = certificate;
    this.otherwise = otherwise;
  }

  /**
   * Reads the certificate of a design.
   *
   * @throws InvalidInput if there is a file in its place that is none
   */
  public static CertificateCheck of(DesignFile file) throws InvalidInput, IOException {
    return new CertificateCheck(CertificateStore.read(file), "none");
  }

  /** A check that compares nothing. */
  public static CertificateCheck notCompared(String why) {
    return new CertificateCheck(Optional.empty(), "not compared: " + why);
  }

  /** @param whole whether all scenarios for every day were explored, so that verdicts can be compared */
  public Result compare(DesignReport report, boolean whole) {
    if (certificate.isEmpty()) {
      return new Result(otherwise, List.of());
    }
    List<String> drift = Certification.drift(report, certificate.get(), whole);
    return new Result(drift.isEmpty() ? undrifted(report, whole) : "drifted", drift);
  }

  /** Never claims more than was compared. */
  private static String undrifted(DesignReport report, boolean whole) {
    if (report.scenarios().stream().noneMatch(ScenarioReport::complete)) {
      return "not compared: a bound was reached";
    }
    return whole && report.scenarios().stream().allMatch(ScenarioReport::complete) ? MATCHES : "matches as far as explored";
  }
}
