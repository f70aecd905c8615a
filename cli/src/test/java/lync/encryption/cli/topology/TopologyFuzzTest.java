package lync.encryption.cli.topology;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import javax.xml.parsers.DocumentBuilderFactory;
import lync.encryption.cli.input.InputProblem;
import lync.encryption.cli.input.InvalidInput;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.ShrinkingMode;
import net.jqwik.api.lifecycle.AfterContainer;
import org.xml.sax.InputSource;

/**
 * Documents with something wrong, at random: they come to a design in which everything of them has a place, or are refused in lines that say
 * where; nothing else. {@code -Dlync.fuzz=100000} tries so many; {@code -Dlync.fuzz.seed=N} replays the one that a failure names.
 */
class TopologyFuzzTest {

  private static final int TRIES = 100;
  private static final int DOCUMENTS = Integer.getInteger("lync.fuzz", 2_000);
  private static final Long REPLAYED = Long.getLong("lync.fuzz.seed");
  /** Nothing of this size takes seconds; this is for what never ends. */
  private static final Duration ENDLESS = Duration.ofMinutes(5);

  private static final Map<String, String> TEXTS = new LinkedHashMap<>();
  private static final Map<String, String> DESIGNS = new LinkedHashMap<>();
  private static final Map<String, String> SETTINGS = new LinkedHashMap<>();
  private static int read;
  private static int accepted;
  private static int refused;
  private static int differently;

  static {
    try {
      for (String name : Topologies.ALL) {
        TEXTS.put(name, Topologies.text(name));
        DESIGNS.put(name, Topologies.read(name).text());
      }
      for (String name : List.of("lighthouse.yaml", "lighthouse.json", "edge-certificate.json")) {
        SETTINGS.put(name, Topologies.text("settings/" + name));
      }
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    } catch (InvalidInput impossible) {
      throw new IllegalStateException(impossible);
    }
  }

  @Property(tries = TRIES, edgeCases = EdgeCasesMode.NONE, shrinking = ShrinkingMode.OFF)
  void mutatedInputIsReadOrRefused(@ForAll long seed) {
    assertTimeoutPreemptively(ENDLESS, () -> {
      for (int i = 0; i < DOCUMENTS / TRIES; i++) {
        document(REPLAYED == null ? seed + i : REPLAYED);
      }
    }, () -> "does not end; first seed " + seed);
  }

  @AfterContainer
  static void enoughOfEachKindWasSeen() {
    assertEquals(DOCUMENTS / TRIES * TRIES, read);
    assertEquals(read, accepted + refused);
    if (REPLAYED == null) {
      System.out.printf("TopologyFuzzTest: %d inputs, %d accepted, %d of them with a meaningful change, %d refused%n", read, accepted, differently,
          refused);
      assertTrue(accepted > read / 10 && refused > read / 4 && differently > read / 50, () -> accepted + " " + refused + " " + differently);
    }
  }

  private static void document(long seed) throws Exception {
    read++;
    String name = List.copyOf(TEXTS.keySet()).get((int) Math.floorMod(seed, (long) TEXTS.size()));
    String replay = "; replay with -Dtest=TopologyFuzzTest -Dlync.fuzz.seed=" + seed;
    try {
      if (seed % 7 == 0) {
        settings(seed, name);
      } else {
        topology(seed, name);
      }
      accepted++;
    } catch (InvalidInput invalid) {
      refused++;
      invalid.problems().forEach(problem -> checkProblem(problem, replay));
    } catch (RuntimeException | Error crash) {
      throw new AssertionError(name + ": " + crash + replay, crash);
    }
  }

  private static void checkProblem(InputProblem problem, String replay) {
    String line = problem.toString();
    assertTrue(line.matches("(?s)[\\w.-]+:[1-9]\\d*:[1-9]\\d*: .*"), () -> line + replay);
    assertTrue(line.lines().count() == 1 && line.length() < 600, () -> line + replay);
    boolean yamlItself = line.contains(": not YAML: ") || line.contains(": not JSON: ") || line.contains(": this is stated a second time")
        || line.contains("; did you mean ");
    assertTrue(yamlItself || line.contains("; expected "), () -> line + replay);
  }

  private static void topology(long seed, String name) throws Exception {
    Mutation.Result mutated = new Mutation(seed).mutate(TEXTS.get(name));
    byte[] bytes = mutated.text().getBytes(StandardCharsets.UTF_8);
    TopologyImport result = TopologyImport.read(bytes, new Settings(), Path.of(name), TopologyImport.nameOf(Path.of(name)));
    // Another parser counts: no port disappears, unless it is in an element that is listed as not read.
    int fates = result.deployment().fates().size();
    assertTrue(fates == ports(mutated.text()) || !result.deployment().unread().isEmpty(), () -> "ports of " + name + ": " + fates);
    if (mutated.meaningful()) {
      differently++;
      assertTrue(!result.text().equals(DESIGNS.get(name)), () -> "a change of " + name + " shows nowhere: " + difference(TEXTS.get(name),
          mutated.text()));
    }
  }

  private static String difference(String one, String other) {
    int from = 0;
    while (from < Math.min(one.length(), other.length()) && one.charAt(from) == other.charAt(from)) {
      from++;
    }
    return other.substring(Math.max(0, from - 60), Math.min(other.length(), from + 60)).replace("\n", " ");
  }

  private static long ports(String text) throws Exception {
    DocumentBuilderFactory factory = DocumentBuilderFactory.newDefaultInstance();
    factory.setNamespaceAware(true);
    var document = factory.newDocumentBuilder().parse(new InputSource(new StringReader(text)));
    var all = document.getElementsByTagNameNS("*", "Port");
    long ports = 0;
    for (int i = 0; i < all.getLength(); i++) {
      boolean ofService = all.item(i).getParentNode().getLocalName().equals("Ports")
          && all.item(i).getParentNode().getParentNode().getLocalName().equals("Service");
      ports += ofService ? 1 : 0;
    }
    return ports;
  }

  private static void settings(long seed, String name) throws InvalidInput {
    String file = List.copyOf(SETTINGS.keySet()).get((int) Math.floorMod(seed / 7, (long) SETTINGS.size()));
    Settings settings = new Settings();
    SettingsReader.read(new Mutation(seed).mutate(SETTINGS.get(file)).text(), file, Topologies.NOW, settings);
    TopologyImport.read(TEXTS.get(name).getBytes(StandardCharsets.UTF_8), settings, Path.of(name), "x");
  }
}
