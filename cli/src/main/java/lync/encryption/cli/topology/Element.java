package lync.encryption.cli.topology;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import lync.encryption.cli.design.Location;

/**
 * An XML element that knows where it stands. Namespaces are left out: they carry years, and differ between releases of the product for what is
 * the same.
 *
 * @param name without prefix
 * @param text between its tags, children's text excluded
 */
record Element(String name, Location at, Map<String, Attribute> attributes, List<Element> children, String text) {

  /** An attribute that knows where it stands. */
  record Attribute(String value, Location at) {}

  Optional<Attribute> attribute(String wanted) {
    return Optional.ofNullable(attributes.get(wanted));
  }

  /** The value of an attribute; of one that is not there, the empty text. */
  String value(String wanted) {
    return attribute(wanted).map(Attribute::value).orElse("");
  }

  Stream<Element> children(String wanted) {
    return children.stream().filter(child -> child.name.equals(wanted));
  }

  Optional<Element> child(String wanted) {
    return children(wanted).findFirst();
  }

  /** This element and all below it, in document order. */
  Stream<Element> all() {
    return Stream.concat(Stream.of(this), children.stream().flatMap(Element::all));
  }
}
