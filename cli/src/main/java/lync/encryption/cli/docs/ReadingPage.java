package lync.encryption.cli.docs;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import lync.encryption.cli.html.Element;
import lync.encryption.cli.html.HtmlTable;
import lync.encryption.cli.reading.ReadingChange;
import lync.encryption.model.vocabulary.Reading;
import lync.encryption.spec.ClauseCatalogue;

/** A question that the document leaves open, and what changes with the answer. */
final class ReadingPage {

  private final Site site;
  private final ClauseCatalogue.ReadingEntry reading;
  private final SitePage page;

  ReadingPage(Site site, ClauseCatalogue.ReadingEntry reading) {
    this.site = site;
    this.reading = reading;
    this.page = site.page(Address.reading(reading.id()), "Reading", reading.id() + ": " + reading.question(), reading.byDefault() + " or " + reading.alternative());
  }

  void add() {
    page.add(
        Element.of("h1", reading.id()),
        Element.of("p", page.prose(reading.question())).styled("lead"),
        Element.of("dl",
            Element.of("dt", "By default"), Element.of("dd", Element.of("b", reading.byDefault()), ": ", page.prose(reading.defaultMeans())),
            Element.of("dt", "Or else"), Element.of("dd", Element.of("b", reading.alternative()), ": ", page.prose(reading.alternativeMeans())),
            Element.of("dt", "Affects"), Element.of("dd", page.links(reading.affects()))).styled("facts"),
        Element.of("h2", "What changes in which verdict"),
        changes());
  }

  private Element changes() {
    if (Arrays.stream(Reading.values()).noneMatch(known -> known.name().equals(reading.id()))) {
      return Element.of("p", "The models do not have this reading yet; it belongs to slice " + reading.slice() + ".");
    }
    List<ReadingChange> found = site.findings().readings().changes().stream().filter(change -> change.reading().name().equals(reading.id())).toList();
    HtmlTable table = new HtmlTable("Changes", "design", "clause", "verdict", "becomes", "because, says the catalogue");
    for (ReadingChange change : found) {
      table.row(page.link(Address.design(change.design()), change.design()), page.link(change.clause()), change.was(), change.becomes(),
          because(change).<Object>map(page::prose).orElse(Element.of("span", "the catalogue does not say so").styled("badge bad")));
    }
    Element changes = Element.of("div", Element.of("p", "Every reference design was explored once more under the alternative, by the java engine."));
    changes.add(found.isEmpty() ? Element.of("p", "No verdict changes. " + reading.why()) : table.element());
    return changes;
  }

  private Optional<String> because(ReadingChange change) {
    return reading.changes().stream()
        .filter(expected -> expected.design().equals(change.design()) && expected.clause().equals(change.clause()) && expected.becomes().equals(change.becomes().word()))
        .map(ClauseCatalogue.Change::because).findFirst();
  }
}
