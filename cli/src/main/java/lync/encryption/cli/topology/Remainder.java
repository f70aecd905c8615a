package lync.encryption.cli.topology;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import lync.encryption.cli.topology.Deployment.PortFate;

/** What of a document has no link of its own in the design: nothing disappears silently. */
final class Remainder {

  private Remainder() {}

  /** By reason, what is left out for it, one line each. The reasons in the order of their weight: first what nobody judges. */
  static Map<String, List<String>> of(Deployment deployment) {
    Map<String, List<String>> found = new LinkedHashMap<>();
    deployment.fates().stream().filter(PortFate::unrepresented)
        .forEach(fate -> add(found, "NOT judged: another service has the role in the model, and does not listen like this", fate));
    deployment.fates().stream().filter(fate -> fate.omission().equals(Optional.of(Omission.UNKNOWN)))
        .forEach(fate -> add(found, "NOT judged: " + Omission.UNKNOWN.words(), fate));
    if (!deployment.unread().isEmpty()) {
      found.put("NOT read", deployment.unread());
    }
    deployment.fates().stream().filter(fate -> fate.standIn().isPresent())
        .forEach(fate -> add(found, "stood for by " + fate.standIn().orElseThrow().identity(), fate));
    for (Omission omission : Omission.values()) {
      String entry = omission.entry().isEmpty() ? "" : " (" + omission.entry() + ")";
      deployment.fates().stream().filter(fate -> omission != Omission.UNKNOWN && fate.omission().filter(why -> why == omission).isPresent())
          .forEach(fate -> add(found, "left out: " + omission.words() + entry, fate));
    }
    if (!deployment.services().isEmpty()) {
      found.put("left out: services without ports", deployment.services());
    }
    return found;
  }

  /** The same in one line a reason, with numbers and kinds instead of places. */
  static Map<String, String> summary(Deployment deployment) {
    Map<String, String> summary = new LinkedHashMap<>();
    of(deployment).forEach((reason, lines) -> summary.put(reason, reason.startsWith("NOT")
        ? String.join("; ", lines)
        : lines.size() + ": " + lines.stream().map(Remainder::brief).distinct().collect(Collectors.joining(", "))));
    return summary;
  }

  /** A port without its place and its host. */
  private static String brief(String line) {
    return line.replaceFirst("^\\d+:\\d+ Port ", "").replaceFirst(" of (\\w+):.*$", "").replaceFirst(" \\(\\d+:\\d+\\): .*$", "");
  }

  private static void add(Map<String, List<String>> found, String reason, PortFate fate) {
    found.computeIfAbsent(reason, any -> new ArrayList<>()).add(fate.port().element().at().line() + ":" + fate.port().element().at().column()
        + " Port " + fate.port().words() + " of " + fate.service().identity());
  }
}
