package lync.encryption.cli.docs;

import java.util.List;
import lync.encryption.cli.docs.svg.Protection;
import lync.encryption.cli.html.Element;

/** What the lines of a picture mean. */
final class Legend {

  private Legend() {}

  static Element of(List<Protection> shown) {
    return Element.of("ul", shown.stream().filter(protection -> protection != Protection.None).map(Legend::item).toList()).styled("legend");
  }

  /** Of a picture of a deployment, with any kind of line. */
  static Element ofDeployment() {
    return of(List.of(Protection.values())).add(Element.of("li", "“tapped”: a zone in which the attacker reads"));
  }

  private static Element item(Protection protection) {
    Element line = Element.of("svg", Element.of("g",
        Element.of("line").with("x1", 0).with("y1", 6).with("x2", 30).with("y2", 6).styled("wire")).styled(protection.style()))
        .with("width", 32).with("height", 12).with("aria-hidden", "true");
    return Element.of("li", line, protection.words());
  }
}
