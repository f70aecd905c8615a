package lync.encryption.properties;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import lync.encryption.generators.RandomDesigns;
import lync.encryption.model.design.Design;
import lync.encryption.model.design.Scenario;
import lync.encryption.model.vocabulary.Handshakes;
import lync.encryption.model.vocabulary.Link;
import lync.encryption.model.vocabulary.Order;
import lync.encryption.spec.DesignValues;

/** What sets a design, a scenario or a state apart from a plain one, as lines of text: nobody reads a design of nineteen fields whole. */
final class Changes {

  private Changes() {}

  /** What a design has that the plain design has not. */
  static List<String> of(Design design) {
    return of("design", DesignValues.of(design), DesignValues.of(RandomDesigns.plain()));
  }

  /** What a scenario has that one in which nothing happens has not. */
  static List<String> of(Scenario scenario) {
    int messages = scenario.messages().size();
    Scenario empty = new Scenario(EnumSet.noneOf(Link.class), List.of(), EnumSet.noneOf(Link.class), 0, 0, Handshakes.Serial, Order.Concurrent);
    return of("scenario", DesignValues.of(scenario, messages), DesignValues.of(empty, messages));
  }

  /** Every part of a value that differs from the plain value, by its path. */
  static List<String> of(String path, Object value, Object plain) {
    List<String> lines = new ArrayList<>();
    add(path, value, plain, lines);
    return lines;
  }

  private static void add(String path, Object value, Object plain, List<String> lines) {
    if (value instanceof Map<?, ?> map && plain instanceof Map<?, ?> other) {
      map.forEach((key, part) -> add(path + "." + key, part, other.get(key), lines));
    } else if (!value.equals(plain)) {
      lines.add("  " + path + " = " + value);
    }
  }
}
