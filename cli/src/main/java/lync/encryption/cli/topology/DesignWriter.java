package lync.encryption.cli.topology;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import lync.encryption.model.vocabulary.Link;
import lync.encryption.model.vocabulary.Participant;
import lync.encryption.model.vocabulary.Transport;

/** A deployment as the text of a design, each line with the element that it came from. */
final class DesignWriter {

  private final Deployment deployment;
  private final StringBuilder text = new StringBuilder();

  private DesignWriter(Deployment deployment) {
    this.deployment = deployment;
  }

  static String write(Deployment deployment) {
    return new DesignWriter(deployment).design();
  }

  private String design() {
    line("# Derived by `lync import` from " + deployment.file() + ", " + deployment.topology().kind().words() + ".");
    line("# A comment behind a line names where it came from: line:column and element of that document, or the setting.");
    line("design: " + deployment.name());
    line("title: " + Yaml.quoted("Deployment of " + sites()));
    line("source: " + Yaml.quoted(deployment.file()));
    if (!deployment.assumed().isEmpty()) {
      line("assumed:      # what neither the document nor settings say");
      deployment.assumed().forEach(each -> line("  - " + Yaml.quoted(each)));
    }
    line("participants:");
    deployment.members().values().forEach(
        member -> line("  " + Yaml.word(member.name()) + ": {" + String.join(", ", member.settings()) + "}", member.comment()));
    line("links:");
    deployment.links().forEach((link, listening) -> line("  - {from: " + name(link.initiator()) + ", to: " + name(link.responder()) + ", allows: ["
        + listening.allows().stream().map(Transport::name).collect(Collectors.joining(", ")) + "]}", listening.comment()));
    deployment.policies().forEach(each -> line(each.text(), each.comment()));
    line("scenarios:    # derived from the roles that there are");
    deployment.scenarios().forEach(this::scenario);
    leftOut();
    return text.toString();
  }

  private String sites() {
    return deployment.topology().sites().stream().map(site -> site.name() + (site.branch() ? " (branch)" : "")).collect(Collectors.joining(", "));
  }

  private String name(Participant participant) {
    return Yaml.word(deployment.members().get(participant).name());
  }

  private void line(String line) {
    text.append(line).append('\n');
  }

  private void line(String line, String comment) {
    line(line + "   # " + Yaml.comment(comment));
  }

  private void scenario(ScenarioTemplate scenario) {
    line("  " + scenario.name() + ":");
    line("    about: " + Yaml.quoted(scenario.about()));
    if (!scenario.connect().isEmpty()) {
      line("    connect: [" + links(scenario.connect()) + "]");
    }
    if (!scenario.steps().isEmpty()) {
      line("    messages:");
      scenario.steps().forEach(step -> line("      - {kind: " + step.kind() + ", from: " + name(step.from())
          + (step.to() == step.from() ? "" : ", to: " + name(step.to())) + (step.call() == 0 ? "" : ", call: " + step.call())
          + (step.sharing() ? ", media: DesktopSharing" : "") + "}"));
    }
    if (scenario.attackerConnections() > 0 || scenario.retries() > 0) {
      line("    bounds:");
      line("      retries: " + scenario.retries());
      if (scenario.attackerConnections() > 0) {
        line("      attackerConnections: " + scenario.attackerConnections());
        line("      attacked: [" + links(scenario.attacked()) + "]");
      }
    }
    if (scenario.packets() > 0) {
      line("    media: {packets: " + scenario.packets() + ", deliveries: " + scenario.deliveries() + "}");
    }
    if (!scenario.administrator().isEmpty()) {
      line("    administrator: [" + String.join(", ", scenario.administrator()) + "]");
    }
  }

  private String links(Set<Link> links) {
    return links.stream().map(link -> "{from: " + name(link.initiator()) + ", to: " + name(link.responder()) + "}").collect(Collectors.joining(", "));
  }

  private void leftOut() {
    for (Map.Entry<String, List<String>> section : Remainder.of(deployment).entrySet()) {
      line("# " + Yaml.comment(section.getKey()) + ":");
      section.getValue().forEach(each -> line("#   " + Yaml.comment(each)));
    }
  }
}
