package lync.encryption.properties;

import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Mutants known to behave like the specification itself: {@code surviving-mutants.yaml}.
 *
 * @param survivors by the reason why nothing can tell them apart
 */
record SurvivingMutants(List<SurvivingMutants.Group> survivors) {

  /**
   * Mutants with one reason.
   *
   * @param mutants by their {@link Mutant#key keys}
   */
  record Group(String because, List<String> mutants) {}

  static SurvivingMutants read() {
    try (InputStream text = SurvivingMutants.class.getResourceAsStream("/surviving-mutants.yaml")) {
      return new YAMLMapper().readValue(text, SurvivingMutants.class);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  Set<String> keys() {
    return survivors.stream().flatMap(group -> group.mutants().stream()).collect(Collectors.toSet());
  }
}
