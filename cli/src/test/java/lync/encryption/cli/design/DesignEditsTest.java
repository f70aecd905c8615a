package lync.encryption.cli.design;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import lync.encryption.cli.input.InvalidInput;
import lync.encryption.cli.system.Installation;
import lync.encryption.model.design.Design;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Edits say truly where they are and what they do. */
class DesignEditsTest {

  private static final String DESIGN = """
      design: office
      title: An office
      participants:
        ClientA: {transport: TCP, trust: [EnterpriseCA, PublicCA]}   # { a comment [
        fe01:
          role: FrontEnd
          zone: "Internal"
          trust:
            - EnterpriseCA
            - PublicCA
        AccessEdge: {}
      links:
        - {from: ClientA, to: fe01, allows: [TCP, TLS]}
        - from: fe01
          to: AccessEdge
      readings: {R4: "yes"}
      faults: [OneWayServerTls]
      scenarios:
        sign-in: {messages: [{kind: SignIn, from: ClientA}]}
      """;

  @TempDir
  Path folder;

  private DesignEdits edits(String text) throws IOException, InvalidInput {
    return DesignEdits.of(Files.writeString(folder.resolve("office.yaml"), text));
  }

  private static String applied(String text, Edit edit) {
    String[] lines = text.split("(?<=\n)", -1);
    int start = List.of(lines).subList(0, edit.line() - 1).stream().mapToInt(String::length).sum() + edit.column() - 1;
    int end = List.of(lines).subList(0, edit.endLine() - 1).stream().mapToInt(String::length).sum() + edit.endColumn() - 1;
    assertEquals(edit.replaced(), text.substring(start, end), edit::what);
    return text.substring(0, start) + edit.replacement() + text.substring(end);
  }

  private void assertEdit(String what, String before, String after) throws IOException, InvalidInput {
    Edit edit = edits(DESIGN).smallestFirst().stream().filter(each -> each.what().equals(what)).findFirst()
        .orElseThrow(() -> new AssertionError("no edit: " + what));
    assertTrue(DESIGN.contains(before), before);
    assertEquals(DESIGN.replace(before, after), applied(DESIGN, edit), what);
  }

  @Test
  void wordsItemsAndFieldsChange() throws IOException, InvalidInput {
    assertEdit("participants.ClientA.transport: TLS instead of TCP", "{transport: TCP,", "{transport: TLS,");
    assertEdit("participants.fe01.zone: Perimeter instead of Internal", "\"Internal\"", "Perimeter");
    assertEdit("readings.R4: \"no\" instead of yes", "\"yes\"", "\"no\"");
    assertEdit("links from ClientA to fe01.allows without TLS", "[TCP, TLS]", "[TCP]");
    assertEdit("links from ClientA to fe01.allows without TCP", "[TCP, TLS]", "[TLS]");
    assertEdit("links from ClientA to fe01.allows with MTLS", "[TCP, TLS]", "[TCP, TLS, MTLS]");
    assertEdit("participants.fe01.trust without EnterpriseCA", "      - EnterpriseCA\n", "");
    assertEdit("faults without OneWayServerTls", "[OneWayServerTls]", "[]");
    assertEdit("participants.ClientA.trust is left out", ", trust: [EnterpriseCA, PublicCA]", "");
    assertEdit("participants.fe01.zone is left out", "    zone: \"Internal\"\n", "");
    assertEdit("participants.AccessEdge.certificate: none is added", "AccessEdge: {}", "AccessEdge: {certificate: none}");
    assertEdit("participants.fe01.fips: true is added", "      - PublicCA\n", "      - PublicCA\n    fips: true\n");
    assertEdit("links from fe01 to AccessEdge.allows: [TLS] is added", "    to: AccessEdge\n", "    to: AccessEdge\n    allows: [TLS]\n");
    assertEdit("encryptionLevel: Supported is added", "    to: AccessEdge\n", "    to: AccessEdge\nencryptionLevel: Supported\n");
    assertEdit("readings is left out", "readings: {R4: \"yes\"}\n", "");
  }

  /** In every reference design: where an edit says that it is, there is what it replaces, and nothing outside the deployment is touched. */
  @Test
  void everyEditIsWhereItSays() throws IOException, InvalidInput {
    BundledDesigns bundled = new BundledDesigns(Installation.find());
    for (String name : bundled.names()) {
      Path path = bundled.path(name);
      String text = Files.readString(path);
      DesignFile original = DesignReader.read(path);
      DesignEdits edits = DesignEdits.of(path);
      List<Edit> all = edits.smallestFirst();
      assertTrue(all.size() > 50, name + ": " + all.size());
      Set<Design> designs = new HashSet<>();
      int previous = 0;
      for (Edit edit : all) {
        assertTrue(edit.size() >= previous, "the smallest first");
        previous = edit.size();
        applied(text, edit);
        try {
          DesignFile edited = edits.with(edit);
          designs.add(edited.design());
          assertEquals(original.design().tapped(), edited.design().tapped(), edit::what);
          assertEquals(original.expect(), edited.expect(), edit::what);
          assertEquals(original.scenarioNames(), edited.scenarioNames(), edit::what);
        } catch (InvalidInput noDesign) {
          assertFalse(noDesign.getMessage().contains("not YAML"), () -> edit + ": " + noDesign.getMessage());
        }
      }
      assertTrue(designs.size() > 20, name + ": " + designs.size());
    }
  }

  @Test
  void placesThatAreNoEdits() throws IOException, InvalidInput {
    Edit scenario = edits(DESIGN).place("scenarios", List.of("sign-in"));
    assertEquals(List.of(19, 3, 19, 10), List.of(scenario.line(), scenario.column(), scenario.endLine(), scenario.endColumn()));
    assertEquals(18, edits(DESIGN).place("scenarios", List.of("other")).line());
    assertEquals(1, edits(DESIGN).place("expect", List.of("C02")).line());
  }
}
