package lync.encryption.cli.docs;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import lync.encryption.cli.certificate.CertificateStore;
import lync.encryption.cli.design.BundledDesigns;
import lync.encryption.cli.design.DesignFile;
import lync.encryption.cli.design.DesignReader;
import lync.encryption.cli.engine.Engine;
import lync.encryption.cli.fault.FaultReport;
import lync.encryption.cli.html.Page;
import lync.encryption.cli.input.InvalidInput;
import lync.encryption.cli.system.Installation;
import lync.encryption.cli.verification.ClauseReport;
import lync.encryption.cli.verification.DesignReport;
import lync.encryption.cli.verification.Exploration;
import lync.encryption.model.clause.Clause;
import lync.encryption.model.clause.Clauses;
import lync.encryption.model.vocabulary.Participant;
import lync.encryption.spec.ClauseCatalogue;

/** The site: everything that its pages draw on, and the pages. */
public final class Site {

  /** A deployment as a picture of its own. */
  static final String PICTURE = "deployment.svg";
  /** The design that it is of: few participants, and links of every protection. */
  private static final String SHOWN = "external-calls";

  private final ClauseCatalogue catalogue = ClauseCatalogue.bundled();
  private final Citations citations = new Citations(catalogue.clauses().stream().map(ClauseCatalogue.ClauseEntry::id).toList());
  private final Sources sources;
  private final Findings findings;
  private final SourceLinks sourceLinks;
  private final Installation installation;
  private final Map<String, String> names = new TreeMap<>();
  private final Map<String, SitePage> pages = new LinkedHashMap<>();

  private Site(Installation installation, Findings findings, SourceLinks sourceLinks) throws IOException {
    this.installation = installation;
    this.sources = new Sources(installation);
    this.findings = findings;
    this.sourceLinks = sourceLinks;
  }

  /**
   * Makes the site.
   *
   * @param exploration finds what the pages tell of
   * @param folder where the site will lie
   * @param sourceAddress where the project's sources are found; null to link to them where the site lies in the project
   * @return the files, by their path from the folder
   */
  public static Map<String, String> of(Installation installation, Exploration exploration, Path folder, String sourceAddress)
      throws InvalidInput, IOException {
    Findings findings = Findings.of(installation, exploration);
    return new Site(installation, findings, SourceLinks.of(installation.home(), folder, sourceAddress)).files();
  }

  private Map<String, String> files() throws InvalidInput, IOException {
    name();
    new OverviewPage(this).add();
    new DocumentPage(this).add();
    Clauses.all().forEach(clause -> new ClausePage(this, clause).add());
    sources.tree().actions().forEach(action -> new ActionPage(this, action).add());
    Arrays.stream(Participant.values()).forEach(participant -> new ParticipantPage(this, participant).add());
    catalogue.readings().forEach(reading -> new ReadingPage(this, reading).add());
    findings.faults().forEach(fault -> new FaultPage(this, fault).add());
    for (DesignReport design : findings.reports()) {
      new DesignPage(this, design, Files.readString(design.file().path()), CertificateStore.read(design.file())).add();
      design.scenarios().forEach(scenario -> new ScenarioPage(this, design, scenario).add());
    }
    new VocabularyPage(this).add();
    new CoveragePage(this).add();
    new IndexPage(this).add(List.copyOf(pages.values()));
    Map<String, String> files = new LinkedHashMap<>();
    pages.forEach((path, page) -> files.put(path, page.html()));
    files.put("style.css", Page.styleSheet());
    files.put(PICTURE, Page.picture(DeploymentView.picture("deployment", file(SHOWN), participant -> "")));
    files.put("search.js", Page.resource("search.js"));
    files.put("search-index.js", SearchIndex.of(pages.values()));
    return files;
  }

  /** A design by name. */
  private DesignFile file(String name) throws InvalidInput, IOException {
    return DesignReader.read(new BundledDesigns(installation).path(name));
  }

  /** What texts link to. Of designs and scenarios only names that are no words of their own. */
  private void name() {
    findings.reports().stream().map(report -> report.file().name()).filter(name -> name.contains("-"))
        .forEach(name -> names.put(name, Address.design(name)));
    Arrays.stream(Participant.values()).forEach(participant -> names.put(participant.name(), Address.participant(participant.name())));
    sources.tree().actions().forEach(action -> names.put(action.name(), Address.action(action.name())));
    findings.faults().forEach(fault -> names.put(fault.entry().name().name(), Address.fault(fault.entry().name().name())));
    catalogue.readings().forEach(reading -> names.put(reading.id(), Address.reading(reading.id())));
    Clauses.all().forEach(clause -> {
      names.put(clause.id(), Address.clause(clause.id()));
      names.put(clause.name(), Address.clause(clause.id()));
      clause.parts().forEach(part -> names.put(part.name(), Address.clause(clause.id())));
    });
  }

  /** A new page of the site. */
  SitePage page(String path, String kind, String title, String about) {
    SitePage page = new SitePage(path, kind, title, about, names, sourceLinks.seenFrom(path), footer());
    pages.put(path, page);
    return page;
  }

  /** What every page says of how its figures came about. */
  private String footer() {
    long cached = findings.reports().stream().flatMap(report -> report.scenarios().stream()).filter(scenario -> !scenario.cached().isEmpty()).count();
    long scenarios = findings.reports().stream().mapToLong(report -> report.scenarios().size()).sum();
    String engines = findings.engines().stream().map(Engine::word).collect(Collectors.joining(" and "));
    return "Verdicts, figures and runs were found by the " + engines + (findings.engines().size() == 1 ? " engine" : " engines")
        + " when this site was made" + (cached == 0 ? "" : ", those of " + cached + " of " + scenarios
        + " scenarios in an earlier run on the same design, specification and program") + "; changes under other readings by the java engine. "
        + (findings.engines().size() == 1 ? "The other engine was skipped. " : "")
        + "Formal statements and comments are taken from the sources. Made by lync docs.";
  }

  ClauseCatalogue catalogue() {
    return catalogue;
  }

  Citations citations() {
    return citations;
  }

  Sources sources() {
    return sources;
  }

  Findings findings() {
    return findings;
  }

  /** What was found about a clause, by design. */
  Map<DesignReport, ClauseReport> reports(Clause clause) {
    Map<DesignReport, ClauseReport> reports = new LinkedHashMap<>();
    findings.reports().forEach(design -> design.clauses().stream().filter(report -> report.clause().id().equals(clause.id()))
        .forEach(report -> reports.put(design, report)));
    return reports;
  }

  /** The faults under which a clause falls, those first that are meant to break it. */
  List<FaultReport> faultsBreaking(String clause) {
    List<FaultReport> breaking = new ArrayList<>(findings.faults().stream().filter(fault -> fault.row().fells(clause)).toList());
    breaking.sort(Comparator.comparing(fault -> !fault.entry().breaks().contains(clause)));
    return breaking;
  }
}
