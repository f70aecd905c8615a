package lync.encryption.cli.docs;

import java.util.Arrays;
import lync.encryption.cli.html.Element;
import lync.encryption.cli.html.HtmlTable;
import lync.encryption.model.vocabulary.Participant;

/** The words that both models, the designs and the reports share: every enumeration with its values, as the sources explain them. */
final class VocabularyPage {

  private final Site site;
  private final SitePage page;

  VocabularyPage(Site site) {
    this.site = site;
    this.page = site.page(Address.VOCABULARY, "Site", "Vocabulary", "The words that specification, model, designs and reports share.");
  }

  void add() {
    page.add(
        Element.of("h1", "Vocabulary"),
        Element.of("p", "One name is one name: these words are spelled alike in the specification, in the Java model, in the design files and in the "
            + "reports, and a test reads all of them.").styled("lead"));
    for (String name : site.sources().vocabulary()) {
      Class<?> type = type(name);
      if (type.isEnum()) {
        page.add(Element.of("h2", name).with("id", name), Element.of("p", page.prose(site.sources().comment(name, "public enum " + name))), values(name, type));
      }
    }
  }

  private static Class<?> type(String name) {
    try {
      return Class.forName(Participant.class.getPackageName() + "." + name);
    } catch (ClassNotFoundException impossible) {
      throw new IllegalStateException("a source without its class: " + name, impossible);
    }
  }

  private Element values(String name, Class<?> type) {
    boolean explained = Arrays.stream(type.getEnumConstants()).anyMatch(value -> !comment(name, value).isEmpty());
    if (!explained) {
      Element list = Element.of("p");
      for (Object value : type.getEnumConstants()) {
        list.add(list.isEmpty() ? "" : " · ", page.link(((Enum<?>) value).name()));
      }
      return list;
    }
    HtmlTable table = new HtmlTable("Values of " + name, "value", "meaning");
    Arrays.stream(type.getEnumConstants()).forEach(value -> table.row(page.link(((Enum<?>) value).name()), page.prose(comment(name, value))));
    return table.element();
  }

  private String comment(String name, Object value) {
    return site.sources().comment(name, ((Enum<?>) value).name() + "\\b");
  }
}
