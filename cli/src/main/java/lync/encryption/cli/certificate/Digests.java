package lync.encryption.cli.certificate;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import lync.encryption.cli.design.DesignFile;
import lync.encryption.spec.DesignValues;
import lync.encryption.spec.SpecificationFiles;
import lync.encryption.spec.TlaText;

/** Digests of what a certificate rests on: SHA-256, in hexadecimal. */
final class Digests {

  private Digests() {}

  /** Of what a design file means: comments, order and defaults that are written out make no difference. */
  static String design(DesignFile file) {
    StringBuilder content = new StringBuilder(file.name()).append('\n').append(TlaText.of(DesignValues.of(file.design()))).append('\n');
    file.scenarios().forEach(
        scenario -> content.append(scenario.name()).append('\n')
            .append(TlaText.of(DesignValues.of(scenario.scenario(), Math.max(1, scenario.scenario().messages().size())))).append('\n')
            .append(scenario.scenario().prologue().isEmpty() ? "" : TlaText.of(scenario.scenario().prologue()) + '\n'));
    return sha256(content.toString());
  }

  /** Of the TLA+ modules on the class path. */
  static String specification() {
    StringBuilder content = new StringBuilder();
    SpecificationFiles.bundled().modules().forEach(
        (module, text) -> content.append(module).append('\n').append(text.replace("\r\n", "\n")).append('\n'));
    return sha256(content.toString());
  }

  private static String sha256(String text) {
    try {
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8)));
    } catch (NoSuchAlgorithmException impossible) {
      throw new IllegalStateException("every Java platform has SHA-256", impossible);
    }
  }
}
