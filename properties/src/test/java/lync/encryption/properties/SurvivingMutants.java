package lync.encryption.properties;

import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Mutants known to behave like what they are mutants of: {@code surviving-mutants.yaml} for the specification,
 * {@code surviving-model-mutants.yaml} for the Java model.
 *
 * @param survivors by the reason why nothing can tell them apart
 */
record SurvivingMutants(List<SurvivingMutants.Group> survivors) {

  /**
   * Mutants with one reason.
   *
   * @param mutants by their keys
   */
  record Group(String because, List<String> mutants) {}

  static SurvivingMutants read(String file) {
    try (InputStream text = SurvivingMutants.class.getResourceAsStream("/" + file)) {
      return new YAMLMapper().readValue(text, SurvivingMutants.class);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  Set<String> keys() {
    return survivors.stream().flatMap(group -> group.mutants().stream()).collect(Collectors.toSet());
  }
}
