package lync.encryption.cli.docs;

import lync.encryption.cli.html.Element;
import lync.encryption.cli.html.HtmlTable;
import lync.encryption.spec.ClauseCatalogue;

/** The source document sentence by sentence, in our own words, with the clauses that each became. */
final class DocumentPage {

  private final Site site;
  private final SitePage page;

  DocumentPage(Site site) {
    this.site = site;
    this.page = site.page(Address.DOCUMENT, "Site", "The document", "Every sentence of the document with the clauses that rest on it.");
  }

  void add() {
    HtmlTable table = new HtmlTable("Sentences", "", "place", "says, in our own words", "clauses", "not modelled of it");
    for (ClauseCatalogue.Statement statement : site.catalogue().statements()) {
      Element left = Element.of("span");
      statement.notModelled().forEach(id -> left.add(page.link(Address.COVERAGE + "#" + id, id), " "));
      table.row(Element.of("span", statement.id()).with("id", statement.id()), statement.place(), statement.says(), page.links(statement.clauses()), left);
    }
    HtmlTable derived = new HtmlTable("Derived clauses", "clause", "rests on");
    site.catalogue().clauses().stream().filter(clause -> site.catalogue().derived().containsKey(clause.id()))
        .forEach(clause -> derived.row(page.link(clause.id()), page.prose(site.catalogue().derived().get(clause.id()))));
    page.add(
        Element.of("h1", "The document"),
        Element.of("p", "“Encryption for Lync Server 2013”, sentence by sentence. Each is made of clauses, or is left out for a reason that is stated, or "
            + "a part of it each.").styled("lead"),
        table.element(),
        Element.of("h2", "Clauses that no sentence says"),
        derived.element());
  }
}
