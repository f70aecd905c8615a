package lync.encryption.spec;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.stream.Collectors;
import lync.encryption.model.Universe;
import org.junit.jupiter.api.Test;

class ModuleTreeTest {

  @Test
  void theTinySpecification() {
    ModuleTree tree = ModuleTree.of(Tiny.files());
    assertEquals(List.of("Links", "Messages", "Designs", "Scenarios"), tree.constants().stream().map(ModuleTree.Declaration::name).toList());
    assertEquals(
        List.of("design", "scenario", "line", "sent", "known", "budget"), tree.variables().stream().map(ModuleTree.Declaration::name).toList());
    assertEquals(List.of("Open", "Send", "Cut"), tree.actions().stream().map(ModuleTree.Operator::name).toList());
    ModuleTree.Operator send = tree.actions().get(1);
    assertEquals(
        new ModuleTree.Operator("Send", List.of("m", "l"), ModuleTree.Level.Action, "", "Tiny", 35, 40), send);
    assertEquals("A line opens if the design allows it.", tree.actions().get(0).comment());
    assertEquals(ModuleTree.Level.State, tree.operator("Rank").orElseThrow().level());
    assertEquals(ModuleTree.Level.Action, tree.operator("RankFalls").orElseThrow().level());
    assertTrue(tree.operator("Cardinality").isEmpty(), "of a standard module");
  }

  /** A heading is of the section, not of the definition that comes first in it. */
  @Test
  void onlyTheCommentRightBeforeADefinitionIsItsOwn() {
    String carriage = ModuleTree.ofSpecification().operator("CarriageOf").orElseThrow().comment();
    assertTrue(carriage.startsWith("An end that is Finished") && carriage.endsWith("(C22)."), carriage);
  }

  @Test
  void aModuleThatDoesNotParseIsReported() {
    SpecificationError semantic = assertThrows(SpecificationError.class, () -> ModuleTree.of(Tiny.mutant("budget > 0", "purse > 0")));
    assertTrue(semantic.getMessage().contains("purse"), semantic.getMessage());
    assertThrows(SpecificationError.class, () -> ModuleTree.of(Tiny.mutant("budget > 0", "budget > > 0")));
  }

  /** Two independent readings of Next: SANY's tree, and the ground actions into which TLC splits it. */
  @Test
  void theActionsAreThoseThatTlcFinds() {
    ModuleTree tree = ModuleTree.ofSpecification();
    try (SpecificationInterpreter interpreter = SpecificationInterpreter.open(Universe.wide())) {
      assertEquals(
          interpreter.labels().stream().map(label -> label.substring(0, label.indexOf('('))).collect(Collectors.toSet()),
          tree.actions().stream().map(ModuleTree.Operator::name).collect(Collectors.toSet()));
    }
  }
}
