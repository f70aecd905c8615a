package lync.encryption.cli.docs;

import lync.encryption.cli.design.DesignFile;
import lync.encryption.cli.html.Element;
import lync.encryption.cli.html.HtmlTable;
import lync.encryption.cli.verification.DesignReport;
import lync.encryption.model.design.CertificateFacts;
import lync.encryption.model.vocabulary.Link;
import lync.encryption.model.vocabulary.Participant;

/** A participant: where it stands, whom it may connect to, and how the designs set it up. */
final class ParticipantPage {

  private final Site site;
  private final Participant participant;
  private final SitePage page;

  ParticipantPage(Site site, Participant participant) {
    this.site = site;
    this.participant = participant;
    this.page = site.page(Address.participant(participant.name()), "Participant", participant.name(), Words.of(participant.role().name()) + ", usually in "
        + participant.usualZone() + ". " + site.sources().comment("Participant", participant.name() + "\\("));
  }

  void add() {
    HtmlTable links = new HtmlTable("Links", "from", "to", "protocol", "as the sources say");
    for (Link link : Link.honest()) {
      if (link.initiator() == participant || link.responder() == participant) {
        links.row(page.link(link.initiator().name()), page.link(link.responder().name()), link.protocol(),
            site.sources().comment("Link", link.name() + "\\("));
      }
    }
    HtmlTable designs = new HtmlTable("Designs", "design", "called", "zone", "certificate", "trusts");
    for (DesignReport report : site.findings().reports()) {
      DesignFile file = report.file();
      if (file.design().present().contains(participant)) {
        designs.row(page.link(Address.design(file.name()), file.name()), DeploymentView.name(file, participant), file.design().zone().get(participant),
            certificate(file.design().certificate().get(participant)), String.join(", ", file.design().trust().get(participant).stream().map(Enum::name).toList()));
      }
    }
    String comment = site.sources().comment("Participant", participant.name() + "\\(");
    page.add(
        Element.of("h1", participant.name()),
        Element.of("p", "A role of the deployment: " + Words.of(participant.role().name()) + ", usually in the zone " + participant.usualZone() + ". " + comment)
            .styled("lead"),
        Element.of("h2", "Links"),
        links.isEmpty() ? Element.of("p", "None in the model.") : links.element(),
        Element.of("h2", "In the designs"),
        designs.isEmpty() ? Element.of("p", "In none of the reference designs.") : designs.element());
  }

  private static String certificate(CertificateFacts facts) {
    return facts.issuer().map(issuer -> issuer + ", " + facts.validity() + ", name " + facts.name()).orElse("none");
  }
}
