package lync.encryption.cli.docs;

import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import java.util.Collection;

/** What the search of a site looks through: a script, because a page that is opened from a disk may not read any other file. */
final class SearchIndex {

  private SearchIndex() {}

  static String of(Collection<SitePage> pages) {
    ArrayNode index = new JsonMapper().createArrayNode();
    pages.forEach(page -> index.addObject().put("path", page.path()).put("kind", page.kind()).put("title", page.title()).put("about", page.about()));
    return "window.lyncPages = " + index + ";\n";
  }
}
