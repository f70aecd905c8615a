package lync.encryption.cli.html;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

/** What every page of HTML has around its content. Pages load nothing from elsewhere; their icon is none. */
public final class Page {

  private Page() {}

  /** A page. */
  public static String of(String title, Element style, Element body) {
    Element head = Element.of("head",
        Element.of("meta").with("charset", "utf-8"),
        Element.of("meta").with("name", "viewport").with("content", "width=device-width, initial-scale=1"),
        Element.of("title", title),
        Element.of("link").with("rel", "icon").with("href", "data:,"),
        style);
    return "<!DOCTYPE html>\n" + Element.of("html", head, body).with("lang", "en") + "\n";
  }

  /** A file that comes with the program, beside this class. */
  public static String resource(String name) {
    try (InputStream file = Page.class.getResourceAsStream("/lync/encryption/cli/html/" + name)) {
      return new String(file.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The style sheet of all pages. */
  public static String styleSheet() {
    return resource("colours.css") + resource("style.css") + resource("pictures.css");
  }

  /** A picture as a file of its own: with its colours, and with ground to stand on. */
  public static String picture(Element svg) {
    Element style = Element.of("style", new Element.Raw(resource("colours.css") + resource("pictures.css") + "svg { background: var(--paper); }\n"));
    return svg.add(style) + "\n";
  }

  /** The style sheet of all pages, within the page. */
  public static Element inlineStyle() {
    return Element.of("style", new Element.Raw(styleSheet()));
  }
}
