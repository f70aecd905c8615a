package lync.encryption.cli.command;

import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import lync.encryption.cli.input.InputProblem;
import lync.encryption.cli.input.InvalidInput;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Option;
import picocli.CommandLine.TypeConversionException;

/** What goes with a topology document that stands in place of a design. */
final class TopologyOptions {

  @Option(names = "--settings", paramLabel = "FILE",
      description = "With a topology document (.tbxml, .xml): what it does not say, as our YAML, or as JSON of Get-CsMediaConfiguration, "
          + "Get-CsTrunkConfiguration, Get-CsAccessEdgeConfiguration, Get-CsProxyConfiguration, Get-CsCertificate. May be repeated.")
  private List<Path> settings = new ArrayList<>();

  @Option(names = "--as-of", paramLabel = "DATE", converter = DateConverter.class,
      description = "The day on which certificates among the settings are judged, such as 2015-03-09 (default: today).")
  private Instant asOf;

  /** {@code 2015-03-09}. */
  static final class DateConverter implements ITypeConverter<Instant> {
    @Override
    public Instant convert(String word) {
      try {
        return LocalDate.parse(word).atStartOfDay(ZoneOffset.UTC).toInstant();
      } catch (DateTimeException noDate) {
        throw new TypeConversionException("'" + word + "' is no day; expected one such as 2015-03-09");
      }
    }
  }

  List<Path> settings() {
    return settings;
  }

  Instant now() {
    return asOf == null ? Instant.now() : asOf;
  }

  /** @throws InvalidInput if there are settings, and nothing that they could belong to */
  void checkUsed(boolean topology) throws InvalidInput {
    if (!settings.isEmpty() && !topology) {
      throw new InvalidInput(InputProblem.ofWholeFile(settings.get(0).toString(),
          "settings without a topology document; expected a file that ends in .tbxml or .xml beside them, a design has its settings itself"));
    }
  }
}
