package lync.encryption.cli.report;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import lync.encryption.cli.topology.Deployment;
import lync.encryption.cli.topology.Places;
import lync.encryption.cli.verdict.Verdict;
import lync.encryption.cli.verification.ClauseReport;
import lync.encryption.cli.verification.DesignReport;
import lync.encryption.model.clause.Form;
import lync.encryption.model.vocabulary.Link;

/** What a report adds for a design that was derived from a deployment: where findings are in it, what was assumed, and what was left out. */
public final class DeploymentText {

  private DeploymentText() {}

  /** What was left out of a design, and why. */
  public static void print(Deployment deployment, Terminal terminal) {
    terminal.line(" @|bold " + deployment.file() + "|@: " + Places.account(deployment) + "; the others, and services without ports:");
    Table table = new Table("why", "what");
    Places.leftOut(deployment).forEach((reason, what) -> table.row(reason.startsWith("NOT") ? "@|bold,yellow " + reason + "|@" : reason, what));
    if (!table.isEmpty()) {
      table.print(terminal);
    }
    terminal.line();
  }

  /** The findings of a report in the deployment's own words. */
  public static void findings(DesignReport report, Deployment deployment, Terminal terminal) {
    for (ClauseReport clause : report.clauses()) {
      if (found(clause)) {
        print(clause, deployment, terminal);
      }
    }
  }

  /** Whether a clause is worth a place: it is violated, or warns. */
  static boolean found(ClauseReport clause) {
    boolean warned = clause.clause().form() == Form.Advice && clause.situations().values().stream().anyMatch(count -> count > 0);
    return warned || clause.verdicts().containsValue(Verdict.Violated);
  }

  private static void print(ClauseReport clause, Deployment deployment, Terminal terminal) {
    Table table = new Table("connection", "site", "service role", "component", "port", "changed by");
    places(clause, deployment).forEach(
        place -> table.row(place.link(), place.site(), place.role(), place.component(), place.port(), place.change()));
    if (!table.isEmpty()) {
      terminal.line(" @|bold " + clause.clause() + "|@ in " + deployment.file() + ":");
      table.print(terminal);
      terminal.line();
    }
  }

  /** A place in one line. */
  static String words(Places.Place place) {
    return place.link() + ": " + Stream.of(place.component(), place.port(), place.role(), place.site().isEmpty() ? "" : "site " + place.site(),
        place.change().isEmpty() ? "" : "changed by " + place.change()).filter(part -> !part.isEmpty()).collect(Collectors.joining(", "));
  }

  /** The connections of the run that breaks the clause; of a warning, those in clear; without either, those that are not as usual. */
  public static List<Places.Place> places(ClauseReport clause, Deployment deployment) {
    Set<Link> links = EnumSet.noneOf(Link.class);
    clause.counterexample().ifPresent(found -> links.addAll(TraceTable.links(found.trace())));
    if (clause.clause().form() == Form.Advice) {
      links.addAll(Places.trunkInClear(deployment));
    }
    return Places.of(deployment, links.isEmpty() ? Places.unusual(deployment) : links);
  }
}
