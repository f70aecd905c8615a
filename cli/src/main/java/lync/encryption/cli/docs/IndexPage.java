package lync.encryption.cli.docs;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import lync.encryption.cli.html.Element;

/** All pages by kind: what the search finds, for who has no script. */
final class IndexPage {

  private final SitePage page;

  IndexPage(Site site) {
    this.page = site.page(Address.INDEX, "Site", "All pages", "Every page of the site, by kind.");
  }

  void add(List<SitePage> pages) {
    Map<String, Element> lists = new LinkedHashMap<>();
    for (SitePage each : pages) {
      lists.computeIfAbsent(each.kind(), any -> Element.of("ul").styled("cards"))
          .add(Element.of("li", page.link(each.path(), each.title()), Element.of("div", each.about()).styled("small muted")));
    }
    page.add(Element.of("h1", "All pages"));
    lists.forEach((kind, list) -> page.add(Element.of("h2", kind), list));
  }
}
