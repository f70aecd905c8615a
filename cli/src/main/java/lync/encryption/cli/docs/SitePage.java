package lync.encryption.cli.docs;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import lync.encryption.cli.html.Element;
import lync.encryption.cli.html.Page;

/** A page in the making: knows where it stands, so that it can link to others, and what the site has, so that it links to nothing else. */
final class SitePage {

  /** What the head of every page leads to. */
  private static final Map<String, String> NAVIGATION = new LinkedHashMap<>();

  static {
    NAVIGATION.put(Address.OVERVIEW, "Overview");
    NAVIGATION.put(Address.DOCUMENT, "The document");
    NAVIGATION.put(Address.COVERAGE, "Coverage");
    NAVIGATION.put(Address.VOCABULARY, "Vocabulary");
    NAVIGATION.put(Address.INDEX, "All pages");
  }

  private static final Pattern WORD = Pattern.compile("[A-Za-z][A-Za-z0-9]*(?:-[a-z0-9]+)*");

  private final String path;
  private final String title;
  private final String kind;
  private final String about;
  private final Map<String, String> names;
  private final SourceLinks sources;
  private final String footer;
  private final Element main = Element.of("main").with("id", "content").with("tabindex", -1);
  private int pictures;

  /**
   * A page.
   *
   * @param kind what it is about: "Clause"
   * @param about in a sentence, for the search; may be empty
   * @param names what in a text is linked to which page
   * @param footer what every page says of how it came about
   */
  SitePage(String path, String kind, String title, String about, Map<String, String> names, SourceLinks sources, String footer) {
    this.path = path;
    this.kind = kind;
    this.title = title;
    this.about = about;
    this.names = names;
    this.sources = sources;
    this.footer = footer;
  }

  String path() {
    return path;
  }

  String title() {
    return title;
  }

  String kind() {
    return kind;
  }

  String about() {
    return about;
  }

  SitePage add(Object... content) {
    main.add(content);
    return this;
  }

  /** A link to another page of the site. */
  Element link(String to, Object... text) {
    return Element.of("a", text).with("href", Address.from(path, to));
  }

  /** A link to a page by the name of what it is about; the name alone where there is no page. */
  Object link(String name) {
    String to = names.get(name);
    return to == null ? name : link(to, name);
  }

  Optional<String> address(String name) {
    return Optional.ofNullable(names.get(name)).map(to -> Address.from(path, to));
  }

  /** Several links, parted by commas. */
  Element links(Iterable<String> all) {
    Element list = Element.of("span");
    for (String name : all) {
      if (!list.isEmpty()) {
        list.add(", ");
      }
      list.add(link(name));
    }
    return list;
  }

  /** A text in which every name that has a page is a link to it. */
  Element prose(String text) {
    Element prose = Element.of("span");
    Matcher words = WORD.matcher(text);
    int done = 0;
    while (words.find()) {
      if (names.containsKey(words.group()) && !names.get(words.group()).equals(path)) {
        prose.add(text.substring(done, words.start()), link(words.group()));
        done = words.end();
      }
    }
    return prose.add(text.substring(done));
  }

  /** A source, with where it stands. */
  Element source(Sources.Piece piece) {
    return Element.of("div",
        Element.of("pre", Element.of("code", piece.text())).with("tabindex", 0),
        Element.of("p", sources.link(piece.file(), piece.line())).styled("where small"));
  }

  Element sourceLink(String file, int line) {
    return sources.link(file, line);
  }

  /** An id that no other picture of the page has. */
  String pictureId() {
    pictures++;
    return "picture" + pictures;
  }

  String html() {
    Element navigation = Element.of("nav").with("aria-label", "Site");
    NAVIGATION.forEach((to, text) -> {
      Element link = link(to, text);
      navigation.add(to.equals(path) ? link.with("aria-current", "page") : link);
    });
    Element search = Element.of("form",
        Element.of("label", "Search").with("for", "search"),
        Element.of("input").with("id", "search").with("type", "search").with("autocomplete", "off").with("placeholder", "clause, action, word …"),
        Element.of("ul").with("id", "found").with("aria-label", "Search results").with("hidden", "hidden"),
        Element.of("p").with("id", "count").with("role", "status").styled("small muted"))
        .styled("search").with("role", "search").with("hidden", "hidden");
    Element head = Element.of("header", Element.of("div", link(Address.OVERVIEW, "Lync encryption, formally").styled("home"), navigation, search))
        .styled("site");
    List<Object> scripts = new ArrayList<>();
    for (String script : List.of("search-index.js", "search.js")) {
      scripts.add(Element.of("script").with("src", Address.from(path, script)).with("defer", "defer"));
    }
    Element body = Element.of("body",
        Element.of("a", "To the content").styled("skip").with("href", "#content"),
        head,
        main,
        Element.of("footer", Element.of("p", footer)).styled("site"),
        scripts).with("data-root", path.indexOf('/') >= 0 ? "../" : "");
    Element style = Element.of("link").with("rel", "stylesheet").with("href", Address.from(path, "style.css"));
    return Page.of(title + " · Lync encryption", style, body);
  }
}
