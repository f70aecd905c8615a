package lync.encryption.cli.certificate;

import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import lync.encryption.cli.design.DesignFile;
import lync.encryption.cli.input.InputProblem;
import lync.encryption.cli.input.InvalidInput;
import lync.encryption.cli.system.AtomicFile;

/** Certificates as files beside their designs: {@code NAME.certificate.json}. */
public final class CertificateStore {

  private static final JsonMapper MAPPER =
      JsonMapper.builder()
          .enable(DeserializationFeature.FAIL_ON_NULL_CREATOR_PROPERTIES, DeserializationFeature.FAIL_ON_MISSING_CREATOR_PROPERTIES)
          .build();

  private CertificateStore() {}

  public static Path path(DesignFile file) {
    return file.path().resolveSibling(file.name() + ".certificate.json");
  }

  /**
   * The certificate of a design, if it has one.
   *
   * @throws InvalidInput if the file is no certificate
   */
  public static Optional<Certificate> read(DesignFile file) throws InvalidInput, IOException {
    Path path = path(file);
    if (!Files.exists(path)) {
      return Optional.empty();
    }
    try {
      return Optional.of(MAPPER.readValue(Files.readString(path), Certificate.class));
    } catch (JsonProcessingException broken) {
      Optional<JsonLocation> at = Optional.ofNullable(broken.getLocation());
      int line = at.map(JsonLocation::getLineNr).filter(number -> number > 0).orElse(1);
      int column = at.map(JsonLocation::getColumnNr).filter(number -> number > 0).orElse(1);
      String reason = broken.getOriginalMessage().lines().findFirst().orElse("");
      throw new InvalidInput(
          new InputProblem(path.toString(), line, column, "not a certificate (" + reason + "); expected one written by lync accept"));
    }
  }

  /** Writes the certificate beside the design, whole or not at all. */
  public static void write(DesignFile file, Certificate certificate) throws IOException {
    DefaultPrettyPrinter printer = new DefaultPrettyPrinter();
    printer.indentArraysWith(DefaultIndenter.SYSTEM_LINEFEED_INSTANCE.withLinefeed("\n"));
    printer.indentObjectsWith(DefaultIndenter.SYSTEM_LINEFEED_INSTANCE.withLinefeed("\n"));
    AtomicFile.write(path(file), MAPPER.writer(printer).writeValueAsString(certificate) + "\n");
  }
}
