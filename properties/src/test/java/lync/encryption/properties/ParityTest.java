package lync.encryption.properties;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import lync.encryption.model.action.Action;
import lync.encryption.spec.SpecificationFiles;
import lync.encryption.spec.SpecificationInterpreter;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/**
 * One name in TLA+ is one name in Java, always: no name, parameter, table entry or domain is on one side alone, and the catalogue knows the same
 * clauses, faults and readings. And this test would notice: it is tested on both descriptions with any one fact changed, and on changed texts of the
 * specification.
 */
class ParityTest {

  private static final SpecificationFiles SPECIFICATION = SpecificationFiles.bundled();
  private static final SpecificationInterpreter.Series INTERPRETERS = SpecificationInterpreter.series();

  private static Description specifiedVocabulary;
  private static Description specifiedRules;

  @BeforeAll
  static void readSpecification() {
    specifiedVocabulary = SpecificationDescription.ofVocabulary(SPECIFICATION, INTERPRETERS);
    specifiedRules = SpecificationDescription.ofRules(SPECIFICATION);
  }

  @AfterAll
  static void release() {
    INTERPRETERS.close();
  }

  @Test
  void theVocabularyIsTheSame() {
    assertEquals(List.of(), Description.differences(specifiedVocabulary, ModelDescription.ofVocabulary()));
  }

  @Test
  void theRulesHaveTheSameNames() {
    assertEquals(List.of(), Description.differences(specifiedRules, ModelDescription.ofRules()));
  }

  @Test
  void theCatalogueKnowsTheSameClausesFaultsAndReadings() {
    assertEquals(List.of(), Description.differences(Catalogue.describe(), ModelDescription.ofCatalogue()));
  }

  @Test
  void everyEnumerationOfTheModelIsCompared() {
    Set<String> enumerations = new ClassFileImporter().importPackages("lync.encryption.model.vocabulary").stream()
        .filter(type -> type.isEnum() && type.isTopLevelClass()).map(JavaClass::getSimpleName).collect(Collectors.toSet());
    assertEquals(enumerations, ModelDescription.ENUMERATIONS.keySet().stream().map(Class::getSimpleName).collect(Collectors.toSet()));
    assertTrue(specifiedVocabulary.facts().keySet().containsAll(ModelDescription.ENUMERATIONS.values()));
  }

  @Test
  void everyActionClassIsCompared() {
    Set<String> classes = new ClassFileImporter().importPackages("lync.encryption.model.action").stream()
        .filter(type -> type.isAssignableTo(Action.class) && !type.getModifiers().contains(JavaModifier.ABSTRACT))
        .map(JavaClass::getSimpleName).collect(Collectors.toSet());
    assertEquals(classes, ModelDescription.ofRules().facts().get("actions").stream().map(action -> action.substring(0, action.indexOf('(')))
        .collect(Collectors.toSet()));
  }

  /** Whatever single fact one side leaves out or has otherwise, it is reported. */
  @Test
  void anyOneFactLeftOutOrChangedIsReported() {
    for (List<Description> sides : List.of(
        List.of(specifiedVocabulary, ModelDescription.ofVocabulary()),
        List.of(specifiedRules, ModelDescription.ofRules()),
        List.of(Catalogue.describe(), ModelDescription.ofCatalogue()))) {
      for (Description side : sides) {
        Description other = side == sides.get(0) ? sides.get(1) : sides.get(0);
        side.facts().forEach((topic, facts) -> facts.forEach(fact -> {
          assertReported(side.changed(topic, fact, whole -> null), other, topic, fact);
          assertReported(side.changed(topic, fact, whole -> whole + "x"), other, topic, fact);
        }));
      }
    }
  }

  @Test
  void parametersInAnotherOrderAreReported() {
    Description model = ModelDescription.ofRules();
    UnaryOperator<String> swap = action -> action.replaceAll("\\((\\w), (\\w)", "($2, $1");
    List<String> withTwoOrMore = model.facts().get("actions").stream().filter(action -> action.contains(",")).toList();
    assertTrue(withTwoOrMore.size() > 3);
    withTwoOrMore.forEach(action -> {
      assertReported(model.changed("actions", action, swap), specifiedRules, "actions", action);
      assertReported(specifiedRules.changed("actions", action, swap), model, "actions", action);
    });
  }

  private static void assertReported(Description changed, Description other, String topic, String fact) {
    List<String> differences = Description.differences(changed, other.on(topic));
    assertTrue(differences.stream().anyMatch(line -> line.startsWith(topic + ":") && line.contains(fact)), () -> fact + ": " + differences);
  }

  /** The whole way, from a changed text to a difference: one change of each kind. */
  @Test
  void changesOfTheSpecificationAreReported() {
    Map<String, UnaryOperator<String>> ofVocabulary = Map.of(
        "a fault left out", text -> text.replace("\"WrongNameAccepted\", ", ""),
        "a zone renamed", text -> text.replace("\"PSTN\"", "\"Phones\""),
        "a link to another responder", text -> text.replace("Row(\"ClientA\", \"Director\", \"SIP\")", "Row(\"ClientA\", \"FrontEnd\", \"SIP\")"),
        "another protocol", text -> text.replace("Row(\"ExternalClient\", \"AvEdge\", \"TURN\")", "Row(\"ExternalClient\", \"AvEdge\", \"HTTP\")"),
        "another twin", text -> text.replace("|-> \"DirectorToAccessEdge\"", "|-> \"FrontEndToAccessEdge\""),
        "an order of a scenario", text -> text.replace("{\"Sequential\", \"Concurrent\"}", "{\"Sequential\", \"Concurrent\", \"Random\"}"),
        "a field with another domain", text -> text.replace("reason : MessageReasons", "reason : Reasons"),
        "another initial value",
        text -> text.replace("attackerBudget = scenario.attackerConnections", "attackerBudget = scenario.attackerConnections + 1"));
    Map<String, UnaryOperator<String>> ofRules = Map.of(
        "an action renamed", text -> text.replaceAll("\\bLoseMessage\\b", "DropMessage"),
        "parameters swapped", text -> text.replace("AttackerFinishes(l, c)", "AttackerFinishes(c, l)"),
        "an action of the attacker's made the protocol's", text -> text.replace("  \\/ \\E l \\in HonestLinks : AttackerAccepts(l)\n", "")
            .replace("ProtocolStep ==\n", "ProtocolStep ==\n  \\/ \\E l \\in HonestLinks : AttackerAccepts(l)\n"),
        "a clause's situation renamed", text -> text.replace("ConnectionsEndAntecedent", "ConnectionsEndSituation"),
        "a clause's id", text -> text.replace("(* C07b, state", "(* C07, state"),
        "a clause's form", text -> text.replace("(* C05, advice", "(* C05, state"));
    assertReported(ofVocabulary, files -> SpecificationDescription.ofVocabulary(files, INTERPRETERS), ModelDescription.ofVocabulary());
    assertReported(ofRules, SpecificationDescription::ofRules, ModelDescription.ofRules());
  }

  private static void assertReported(Map<String, UnaryOperator<String>> changes, Function<SpecificationFiles, Description> describe,
      Description model) {
    List<String> unnoticed = new ArrayList<>();
    changes.forEach((what, change) -> {
      Map<String, String> modules = new TreeMap<>(SPECIFICATION.modules());
      modules.replaceAll((name, text) -> change.apply(text));
      assertNotEquals(SPECIFICATION.modules(), modules, () -> what + ": the text to change is no longer there");
      if (Description.differences(describe.apply(new SpecificationFiles(SPECIFICATION.root(), modules)), model).isEmpty()) {
        unnoticed.add(what);
      }
    });
    assertEquals(List.of(), unnoticed);
  }
}
