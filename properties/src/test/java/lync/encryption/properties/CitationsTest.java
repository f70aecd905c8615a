package lync.encryption.properties;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import lync.encryption.cli.system.Installation;
import lync.encryption.model.clause.Clause;
import lync.encryption.model.clause.Clauses;
import lync.encryption.model.clause.Form;
import lync.encryption.spec.ModuleTree;
import lync.encryption.spec.SpecificationFiles;
import org.junit.jupiter.api.Test;

/**
 * From the document to the code and back: every clause of the slice is served by an action, defined by an operator and a class, broken by a fault and
 * explained; nothing cites a clause or reading that does not exist.
 */
class CitationsTest {

  private static final Pattern CLAUSE = Pattern.compile("\\b[CL]\\d\\d[a-z]?\\b");
  private static final Pattern RANGE = Pattern.compile("\\b([CL]\\d\\d[a-z]?)\\s?[-–]\\s?([CL]\\d\\d[a-z]?)\\b");
  /** Not a version, a register or the like: the catalogue's own letters with a number, as a word. */
  private static final Pattern READING = Pattern.compile("\\bR\\d{1,2}\\b");

  private static final Set<String> CLAUSE_MODULES = Set.of("Clauses", "CallClauses", "MediaClauses");
  /** What both models are written from. */
  private static final List<String> PAGES = List.of("specs/PROTOCOL.md", "specs/CALLS.md", "specs/MEDIA.md", "specs/INDUCTION.md");

  private final List<String> clauses = Catalogue.clauses();
  private final List<String> allClauses = Catalogue.allIds("clauses");
  private final ModuleTree tree = ModuleTree.ofSpecification();

  @Test
  void everyClauseHasActionOperatorClassFaultAndExplanation() {
    Map<String, Set<String>> having = new LinkedHashMap<>();
    // What is read off the design alone is served by no action.
    having.put("an action that cites it", Stream.concat(
        tree.actions().stream().flatMap(action -> cited(action.comment()).stream()),
        Clauses.all().stream().filter(clause -> clause.form() == Form.Design).map(Clause::id)).collect(Collectors.toSet()));
    having.put("an operator", tree.operators().stream().filter(operator -> CLAUSE_MODULES.contains(operator.module()))
        .flatMap(operator -> cited(operator.comment()).stream()).collect(Collectors.toSet()));
    having.put("a class", Clauses.all().stream().map(Clause::id).collect(Collectors.toSet()));
    having.put("a fault that breaks it", Catalogue.faults().stream().flatMap(fault -> texts(fault.get("breaks")))
        .collect(Collectors.toSet()));
    having.put("an explanation in the pages", PAGES.stream()
        .flatMap(page -> cited(read(Installation.find().home().resolve(page))).stream()).collect(Collectors.toSet()));
    Map<String, List<String>> lacking = new HashMap<>();
    having.forEach((what, ids) -> lacking.put(what, clauses.stream().filter(id -> !ids.contains(id)).toList()));
    lacking.values().removeIf(List::isEmpty);
    assertEquals(Map.of(), lacking, "clauses that lack something");
  }

  @Test
  void everyActionOfTheSpecificationCitesAClause() {
    assertEquals(List.of(), tree.actions().stream().filter(action -> cited(action.comment()).isEmpty()).map(ModuleTree.Operator::name).toList());
  }

  /** Modules of the specification, their page, and the model: no id that the catalogue does not have. */
  @Test
  void nothingCitesWhatDoesNotExist() {
    Map<String, String> texts = new HashMap<>(SpecificationFiles.bundled().modules());
    Path home = Installation.find().home();
    PAGES.forEach(page -> texts.put(page, read(home.resolve(page))));
    texts.put("faults.yaml", read(home.resolve("specs/catalogue/faults.yaml")));
    sources(home.resolve("model/src/main/java")).forEach(file -> texts.put(file.getFileName().toString(), read(file)));
    Set<String> known = new TreeSet<>(allClauses);
    known.addAll(Catalogue.allIds("readings"));
    Map<String, Set<String>> unknown = new HashMap<>();
    texts.forEach((name, text) -> unknown.put(name, Stream.of(CLAUSE, READING).flatMap(pattern -> pattern.matcher(text).results())
        .map(found -> found.group()).filter(id -> !known.contains(id)).collect(Collectors.toCollection(TreeSet::new))));
    unknown.values().removeIf(Set::isEmpty);
    assertEquals(Map.of(), unknown);
  }

  /** The clauses that a text cites; {@code C02-C07} means those between as well, in the order of the catalogue. */
  private Set<String> cited(String text) {
    Set<String> cited = CLAUSE.matcher(text).results().map(found -> found.group()).collect(Collectors.toSet());
    Matcher range = RANGE.matcher(text);
    while (range.find()) {
      int from = allClauses.indexOf(range.group(1));
      int to = allClauses.indexOf(range.group(2));
      if (0 <= from && from <= to) {
        cited.addAll(allClauses.subList(from, to + 1));
      }
    }
    return cited;
  }

  private static Stream<String> texts(JsonNode list) {
    return Stream.iterate(0, i -> i < list.size(), i -> i + 1).map(i -> list.get(i).asText());
  }

  private static List<Path> sources(Path folder) {
    try (Stream<Path> files = Files.walk(folder)) {
      return files.filter(file -> file.toString().endsWith(".java")).toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String read(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
