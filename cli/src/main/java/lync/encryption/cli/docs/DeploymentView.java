package lync.encryption.cli.docs;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import lync.encryption.cli.design.DesignFile;
import lync.encryption.cli.docs.svg.DeploymentDiagram;
import lync.encryption.cli.docs.svg.Protection;
import lync.encryption.cli.html.Element;
import lync.encryption.cli.html.HtmlTable;
import lync.encryption.model.design.Design;
import lync.encryption.model.vocabulary.Link;
import lync.encryption.model.vocabulary.Participant;
import lync.encryption.model.vocabulary.Transport;

/** The deployment that a design describes, as a picture and as a table of its links. */
final class DeploymentView {

  private DeploymentView() {}

  static Element of(SitePage page, DesignFile file) {
    String title = "Deployment of " + file.name();
    Element picture = picture(page.pictureId(), file, participant -> Address.from(page.path(), Address.participant(participant.name())));
    return Element.of("div", picture).styled("scroll").with("tabindex", 0).with("role", "region").with("aria-label", title);
  }

  /** @param href the page about a participant; empty for none */
  static Element picture(String id, DesignFile file, Function<Participant, String> href) {
    Design design = file.design();
    List<DeploymentDiagram.Node> nodes = design.present().stream()
        .map(participant -> new DeploymentDiagram.Node(participant.name(), name(file, participant), design.zone().get(participant),
            participant.isClient(), href.apply(participant)))
        .toList();
    List<DeploymentDiagram.Edge> edges = new ArrayList<>();
    links(design).forEach((link, allows) -> edges.add(new DeploymentDiagram.Edge(link.initiator().name(), link.responder().name(), protection(allows),
        name(file, link.initiator()) + " to " + name(file, link.responder()) + ", " + link.protocol() + ": " + words(allows))));
    return DeploymentDiagram.of(id, "Deployment of " + file.name(), nodes, edges, design.tapped());
  }

  static Element table(SitePage page, DesignFile file) {
    HtmlTable table = new HtmlTable("Links", "from", "to", "protocol", "allows");
    links(file.design()).forEach((link, allows) -> table.row(
        page.link(Address.participant(link.initiator().name()), name(file, link.initiator())),
        page.link(Address.participant(link.responder().name()), name(file, link.responder())),
        link.protocol(),
        words(allows)));
    return table.element();
  }

  /** What may come up, of links between those who are there. */
  private static Map<Link, Set<Transport>> links(Design design) {
    Map<Link, Set<Transport>> links = new TreeMap<>();
    design.allows().forEach((link, allows) -> {
      if (!allows.isEmpty() && design.present().contains(link.initiator()) && design.present().contains(link.responder())) {
        links.put(link, allows);
      }
    });
    return links;
  }

  static String name(DesignFile file, Participant participant) {
    return file.names().getOrDefault(participant, participant.name());
  }

  static String words(Set<Transport> allows) {
    return allows.stream().map(Enum::name).collect(Collectors.joining(" or "));
  }

  private static Protection protection(Set<Transport> allows) {
    if (!allows.contains(Transport.TCP)) {
      return allows.equals(Set.of(Transport.MTLS)) ? Protection.Mutual : Protection.Sealed;
    }
    return allows.size() == 1 ? Protection.Clear : Protection.Mixed;
  }
}
