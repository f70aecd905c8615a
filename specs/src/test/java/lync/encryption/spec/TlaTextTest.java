package lync.encryption.spec;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class TlaTextTest {

  @Test
  void textIsPlainAndDeterministic() {
    assertEquals("\"a\\\"b\\\\c\\n\"", TlaText.of("a\"b\\c\n"));
    assertEquals("{2, 10}", TlaText.of(Set.of(10, 2)));
    assertEquals("{\"A\", \"B\", \"C\"}", TlaText.of(Set.of("C", "A", "B")));
    assertEquals("[a |-> TRUE, b |-> {}]", TlaText.of(Map.of("b", Set.of(), "a", true)));
    assertEquals("<<\"x\", \"y\">>", TlaText.of(Map.of(2, "y", 1, "x")));
    assertEquals("(3 :> \"x\")", TlaText.of(Map.of(3, "x")));
    assertEquals("(\"IF\" :> 1 @@ \"a b\" :> 2)", TlaText.of(Map.of("a b", 2, "IF", 1)));
    assertEquals("<<>>", TlaText.of(Map.of()));
  }

  @Test
  void whatIsNoValueIsRefused() {
    assertThrows(IllegalArgumentException.class, () -> TlaText.of(1.5));
    assertThrows(IllegalArgumentException.class, () -> TlaText.of("é"));
  }

  /** TLC evaluates the text, and the value comes back as the same tree. */
  @Test
  void tlcReadsTheValueThatWasWritten() {
    List<Object> values = new ArrayList<>(List.of(
        "", "quoted \" and \\ and\ttab", 0, 7, true, false, Set.of(), Set.of(1, 2, 30), List.of(), List.of(1, List.of("a", 2)),
        Set.of(List.of("Content", 1, "None"), List.of("Sealed", 2, "A")), Map.of("phase", "Idle", "tries", 0), Map.of(5, "five", 7, "seven"),
        Map.of("not an identifier", 1, "x", 2), Map.of("SUBSET", Set.of(Map.of("a", 1)))));
    Map<String, Object> wide = new LinkedHashMap<>();
    for (int i = 0; i < 60; i++) {
      wide.put("field" + i, Map.of("issuer", "EnterpriseCA", "names", Set.of("first of several", "second of several", "third " + i)));
    }
    values.add(wide);
    StringBuilder definitions = new StringBuilder();
    for (int i = 0; i < values.size(); i++) {
      definitions.append("Value").append(i).append(" ==\n").append(TlaText.of(values.get(i))).append("\n");
    }
    Map<String, String> modules = new TreeMap<>(Tiny.files().modules());
    modules.put("Values", new ModuleText("Values", List.of("Tiny", "TLC")).verbatim(definitions.toString()).toString());
    try (TlcInterpreter tiny = Tiny.open(new SpecificationFiles("Values", modules))) {
      SpecificationState any = tiny.session(Tiny.fixed(Set.of(), false, 0)).at(
          Tiny.state(Tiny.line("Idle", 0), Tiny.line("Idle", 0), "None", "None", Set.of(), 0));
      for (int i = 0; i < values.size(); i++) {
        assertEquals(values.get(i), any.value("Value" + i), "written as " + TlaText.of(values.get(i)));
      }
    }
  }

  @Test
  void longValuesAreBrokenIntoLines() {
    String text = TlaText.of(Map.of("name", Set.of("a".repeat(50), "b".repeat(50), "c".repeat(50)), "other", 1));
    assertEquals("""
        [name |-> {"%s", "%s",
                   "%s"},
         other |-> 1]""".formatted("a".repeat(50), "b".repeat(50), "c".repeat(50)), text);
    assertTrue(text.lines().allMatch(line -> line.length() <= 120));
  }
}
