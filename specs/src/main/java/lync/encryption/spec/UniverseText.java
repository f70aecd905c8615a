package lync.encryption.spec;

import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import lync.encryption.model.Universe;

/** A universe as the constants {@code Links}, {@code Messages} and {@code Packets} of the specification. */
final class UniverseText {

  private UniverseText() {}

  /** Definitions by the constant's name. */
  static Map<String, String> of(Universe universe) {
    Set<String> links = new LinkedHashSet<>();
    universe.links().forEach(link -> links.add(link.name()));
    Map<String, String> constants = new LinkedHashMap<>();
    constants.put("Links", TlaText.of(links));
    constants.put("Messages", "1.." + universe.messages());
    constants.put("Packets", String.valueOf(universe.packets()));
    return constants;
  }
}
