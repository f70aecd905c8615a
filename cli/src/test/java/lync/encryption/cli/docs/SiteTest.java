package lync.encryption.cli.docs;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import lync.encryption.cli.design.BundledDesigns;
import lync.encryption.cli.design.DesignFile;
import lync.encryption.cli.design.DesignReader;
import lync.encryption.cli.input.InvalidInput;
import lync.encryption.cli.system.Installation;
import lync.encryption.model.clause.Clause;
import lync.encryption.model.clause.Clauses;
import lync.encryption.model.clause.Form;
import lync.encryption.model.vocabulary.Fault;
import lync.encryption.model.vocabulary.Participant;
import lync.encryption.model.vocabulary.Reading;
import lync.encryption.spec.ModuleTree;
import org.junit.jupiter.api.Test;

/** The site has a page for everything, and no link on it leads nowhere. */
class SiteTest {

  private static final Pattern LINK = Pattern.compile("(?:href|src)=\"([^\"]*)\"");
  private static final Pattern ID = Pattern.compile("\\bid=\"([^\"]*)\"");

  private final Map<String, String> files = BuiltSite.files();

  private static List<String> all(Pattern pattern, String text) {
    return pattern.matcher(text).results().map((MatchResult found) -> found.group(1)).toList();
  }

  private List<String> pages() {
    return files.keySet().stream().filter(path -> path.endsWith(".html")).toList();
  }

  @Test
  void everythingHasAPage() throws IOException, InvalidInput {
    Set<String> expected = new TreeSet<>(List.of("index.html", "document.html", "coverage.html", "vocabulary.html", "pages.html"));
    Clauses.all().forEach(clause -> expected.add("clauses/" + clause.id() + ".html"));
    ModuleTree.ofSpecification().actions().forEach(action -> expected.add("actions/" + action.name() + ".html"));
    Arrays.stream(Participant.values()).forEach(participant -> expected.add("participants/" + participant + ".html"));
    Arrays.stream(Reading.values()).forEach(reading -> expected.add("readings/" + reading + ".html"));
    Arrays.stream(Fault.values()).forEach(fault -> expected.add("faults/" + fault + ".html"));
    BundledDesigns bundled = new BundledDesigns(Installation.find());
    for (String name : bundled.names()) {
      DesignFile design = DesignReader.read(bundled.path(name));
      expected.add("designs/" + name + ".html");
      design.scenarios().stream().filter(scenario -> !scenario.thorough())
          .forEach(scenario -> expected.add("scenarios/" + name + "." + scenario.name() + ".html"));
    }
    expected.removeAll(files.keySet());
    assertEquals(Set.of(), expected, "pages that are missing");
  }

  /** Within the site to a page and to an anchor on it; out of it only to sources of the project, down to the line. */
  @Test
  void noLinkLeadsNowhere() throws IOException {
    Map<String, Set<String>> ids = new HashMap<>();
    pages().forEach(page -> ids.put(page, new HashSet<>(all(ID, files.get(page)))));
    List<String> broken = new ArrayList<>();
    int sources = 0;
    for (String page : pages()) {
      for (String link : all(LINK, files.get(page))) {
        if (link.equals("data:,")) {
          continue;
        }
        String[] parts = link.split("#", 2);
        Path target = parts[0].isEmpty() ? Path.of(page) : Path.of(page).resolveSibling(parts[0]).normalize();
        String inside = target.toString().replace('\\', '/');
        if (files.containsKey(inside)) {
          if (parts.length == 2 && !ids.get(inside).contains(parts[1])) {
            broken.add(page + " -> " + link);
          }
        } else {
          sources++;
          Path source = BuiltSite.PLACE.resolve(page).resolveSibling(parts[0]).normalize();
          if (!source.startsWith(Installation.find().home()) || !Files.isRegularFile(source)
              || Files.readAllLines(source).size() < Integer.parseInt(parts[1].substring(1))) {
            broken.add(page + " -> " + link);
          }
        }
      }
    }
    assertEquals(List.of(), broken);
    assertTrue(sources > 100, "links to sources: " + sources);
  }

  @Test
  void anIdIsOnAPageOnce() {
    for (String page : pages()) {
      List<String> ids = all(ID, files.get(page));
      assertEquals(ids.size(), new HashSet<>(ids).size(), page);
      assertEquals(1, files.get(page).split("<h1[ >]", -1).length - 1, page + " has one heading of the first order");
      assertFalse(files.get(page).contains("Optional["), page);
    }
  }

  /** The page that somebody opens who wants to know whether a session key may travel over TCP, and why not. */
  @Test
  void aClauseIsToldFromTheRuleToTheRunThatBreaksIt() {
    String page = files.get("clauses/C22.html");
    assertTrue(page.contains("<h1>C22 SessionKeyOnlyOverTlsSip</h1>"), page);
    assertTrue(page.contains("SessionKeyOnlyOverTlsSip ==\n"), "the definition in TLA+");
    assertTrue(page.contains("public final class SessionKeyOnlyOverTlsSip"), "the definition in Java");
    assertTrue(page.contains("href=\"../actions/SendHop.html\""), "what enforces it");
    assertTrue(page.contains("id=\"under-KeyOnTcpLeg\""), "what breaks it");
    assertTrue(page.contains("what message 5 says; the relay credential of ClientA"), "what the attacker learns by it");
    assertTrue(page.contains("A known attack."), "and that no fault is needed");
  }

  /** What the models can break or reach, the pages show: a picture of a run on each clause that holds anywhere, and one for each fault that breaks it. */
  @Test
  void runsAreDrawn() {
    for (Clause clause : Clauses.all()) {
      String page = files.get("clauses/" + clause.id() + ".html");
      long faults = page.split("id=\"under-", -1).length - 1;
      long pictures = page.split("<svg xmlns", -1).length - 1;
      assertTrue(faults > 0, clause + " is broken by no fault");
      // What is read off the design alone has no run to draw.
      long runs = clause.form() == Form.Design ? 0 : clause.form() == Form.Reach ? 1 : 1 + faults;
      assertTrue(pictures >= runs, clause + ": " + pictures + " pictures, " + faults + " faults");
    }
  }

  @Test
  void picturesAndTablesHaveNames() {
    for (String page : pages()) {
      for (String id : all(Pattern.compile("aria-labelledby=\"(\\S+) "), files.get(page))) {
        assertTrue(files.get(page).contains("<title id=\"" + id + "\">"), page + ": " + id);
      }
    }
  }

  @Test
  void theSearchKnowsEveryPage() throws IOException {
    String index = files.get("search-index.js");
    JsonNode pages = new JsonMapper().readTree(index.substring(index.indexOf('['), index.lastIndexOf(']') + 1));
    Set<String> known = new HashSet<>();
    pages.forEach(page -> known.add(page.path("path").asText()));
    assertEquals(Set.copyOf(pages()), known);
  }

  /** Where the figures come from stands on every page, and so does what was skipped. */
  @Test
  void everyPageSaysWhereItsFiguresComeFrom() {
    for (String page : pages()) {
      assertTrue(files.get(page).contains("were found by the java engine when this site was made"), page);
      assertTrue(files.get(page).contains("The other engine was skipped."), page);
    }
  }

  /** The README shows it. */
  @Test
  void thePictureOfADeploymentIsTheOneThatIsCommitted() throws IOException {
    assertEquals(files.get(Site.PICTURE), Files.readString(Installation.find().home().resolve("specs/deployment.svg")),
        "renew it: ./lync docs --out target/site, and copy deployment.svg to specs");
  }

  @Test
  void nothingComesFromElsewhere() {
    files.forEach((path, text) -> assertFalse(
        Pattern.compile("(?:href|src)=\"(?:[a-z]+:)?//|@import|url\\(|fetch\\(").matcher(text).find(), path));
  }
}
