package lync.encryption.properties;

import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import lync.encryption.model.LyncModel;
import lync.encryption.model.state.Place;

/**
 * All typed values of what the relay service keeps of its credentials, of the levels that are set, and of what the administrator may still do to
 * either.
 */
final class RelayServiceValues {

  private RelayServiceValues() {}

  static ComponentValues of(LyncModel model, long[] surroundings) {
    List<ComponentValues.Part> parts = Stream.of("credentials", "level", "administrator").map(variable -> model.layout().place(variable))
        .flatMap(RelayServiceValues::leaves).map(leaf -> new ComponentValues.Part(leaf, Set.of())).toList();
    return new ComponentValues("credentials and levels", 0, model, surroundings, parts, s -> { });
  }

  private static Stream<Place.Leaf> leaves(Place place) {
    if (place instanceof Place.Leaf leaf) {
      return Stream.of(leaf);
    } else if (place instanceof Place.Bits bits) {
      return bits.elements().stream().map(element -> new Place.Leaf(element, 2));
    }
    return (place instanceof Place.Entries entries ? entries.values() : ((Place.Fields) place).fields().values()).stream()
        .flatMap(RelayServiceValues::leaves);
  }
}
