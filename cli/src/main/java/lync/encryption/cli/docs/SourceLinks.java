package lync.encryption.cli.docs;

import java.nio.file.Path;
import java.util.Optional;
import lync.encryption.cli.html.Element;

/**
 * How pages link to lines of sources: relative to the project where the site lies in it, to an address given, or not at all. Every page but those
 * at the root lies one folder down.
 */
final class SourceLinks {

  private final Optional<String> base;

  private SourceLinks(Optional<String> base) {
    this.base = base;
  }

  /**
   * Links for a site.
   *
   * @param address of the project's sources, such as a folder of a code host's; may be null
   */
  static SourceLinks of(Path project, Path site, String address) {
    if (address != null) {
      return new SourceLinks(Optional.of(address.endsWith("/") ? address : address + "/"));
    }
    Path from = site.toAbsolutePath().normalize();
    Path to = project.toAbsolutePath().normalize();
    return new SourceLinks(from.startsWith(to) ? Optional.of(from.relativize(to).toString().replace('\\', '/') + "/") : Optional.empty());
  }

  /** The same, as a page sees it. */
  SourceLinks seenFrom(String page) {
    boolean relative = base.isPresent() && base.get().startsWith("../");
    return relative && page.indexOf('/') >= 0 ? new SourceLinks(base.map(up -> "../" + up)) : this;
  }

  Element link(String file, int line) {
    String text = file + ":" + line;
    return base.map(up -> Element.of("a", text).with("href", up + file + "#L" + line)).orElseGet(() -> Element.of("span", text));
  }
}
