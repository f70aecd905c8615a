package lync.encryption.properties;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import lync.encryption.cli.command.Lync;
import lync.encryption.cli.design.BundledDesigns;
import lync.encryption.cli.report.Terminal;
import lync.encryption.cli.system.Installation;
import lync.encryption.cli.system.Interruption;
import lync.encryption.model.clause.Clauses;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The README says what is. Its blocks of kind {@code console} are sessions: every command in them is run, one after the other in one folder, and
 * must print what stands there, but for times. Where a line is {@code ...} any lines may stand, and where one ends so, its rest.
 */
class ReadmeTest {

  private static final Path HOME = Installation.find().home();
  private static final String ANY = "...";
  private static final String EXIT_CODE = "; echo $?";
  /** CI runs it just before the tests, and what it computed then is still there. */
  private static final String WHOLE = "./lync verify";
  private static final int COLUMNS = 120;
  private static final Pattern BLOCK = Pattern.compile("(?ms)^```(\\w*)\\n(.*?)^```$");

  private final String readme = read("README.md");

  @TempDir
  Path folder;

  /** A command of a session, and the lines that follow it. */
  private record Step(String command, List<String> expected) {}

  private static String read(String file) {
    try {
      return Files.readString(HOME.resolve(file));
    } catch (IOException e) {
      throw new AssertionError(e);
    }
  }

  private List<Step> steps() {
    List<Step> steps = new ArrayList<>();
    Matcher blocks = BLOCK.matcher(readme);
    while (blocks.find()) {
      if (blocks.group(1).equals("console")) {
        for (String line : blocks.group(2).lines().toList()) {
          if (line.startsWith("$ ")) {
            steps.add(new Step(line.substring(2), new ArrayList<>()));
          } else {
            steps.get(steps.size() - 1).expected().add(line);
          }
        }
      }
    }
    return steps;
  }

  @Test
  void everySessionGoesAsItStandsThere() throws IOException, InterruptedException {
    List<Step> steps = steps();
    assertTrue(steps.size() >= 8, steps::toString);
    String ci = read(".ci/run");
    for (Step step : steps) {
      if (step.command().startsWith("mvn ")) {
        // This is the command that runs this test. That it ends well, whoever sees this test's result sees as well.
        assertTrue(ci.contains("\n" + step.command() + "\n"), step.command() + " is not what CI runs");
      } else {
        assertOutput(step, run(step.command()));
      }
    }
  }

  private List<String> run(String command) throws IOException, InterruptedException {
    return command.startsWith("./lync ") ? lync(command) : shell(command);
  }

  private List<String> shell(String command) throws IOException, InterruptedException {
    Process process = new ProcessBuilder("bash", "-c", command).directory(folder.toFile()).redirectErrorStream(true).start();
    List<String> lines = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8).lines().toList();
    assertEquals(0, process.waitFor(), () -> command + ": " + lines);
    return lines;
  }

  /** As the launcher would run it in the folder of the session, in this process. */
  private List<String> lync(String command) {
    String words = command.replace(EXIT_CODE, "");
    String here = folder + "/";
    String[] arguments = Stream.of(words.split(" ")).skip(1).map(word -> word.endsWith(".yaml") ? here + word : word).toArray(String[]::new);
    StringWriter out = new StringWriter();
    PrintWriter writer = new PrintWriter(out);
    Optional<Path> results = command.equals(WHOLE) ? Optional.of(Installation.find().results()) : Optional.empty();
    int code = Lync.run(new Terminal(writer, writer, COLUMNS, false, false), Installation.find(), results, Interruption.never(), arguments);
    writer.flush();
    List<String> lines = new ArrayList<>(out.toString().replace(here, "").lines().toList());
    if (command.endsWith(EXIT_CODE)) {
      lines.add(String.valueOf(code));
    } else {
      assertEquals(0, code, () -> command + ":\n" + out);
    }
    return lines;
  }

  private static void assertOutput(Step step, List<String> found) {
    StringBuilder expected = new StringBuilder();
    for (String line : step.expected()) {
      if (line.strip().equals(ANY)) {
        // Not a repeated group, which Java matches by recursion: long reports would exhaust the stack.
        expected.append("(?s:.*\\n)?");
      } else {
        String stated = timeless(line);
        expected.append(stated.endsWith(ANY) ? Pattern.quote(stated.substring(0, stated.length() - ANY.length())) + "[^\\n]*" : Pattern.quote(stated))
            .append("\\n");
      }
    }
    StringBuilder text = new StringBuilder();
    found.forEach(line -> text.append(timeless(line.stripTrailing())).append('\n'));
    assertTrue(Pattern.matches(expected.toString(), text), () -> "$ " + step.command() + "\n" + text + "is not what the README says:\n"
        + String.join("\n", step.expected()));
  }

  private static String timeless(String line) {
    return line.replaceAll("\\d+[.,]\\d s of work", "TIME of work");
  }

  /** Nothing that looks like a command stands where it is not run. */
  @Test
  void noCommandStandsOutsideASession() {
    Matcher blocks = BLOCK.matcher(readme);
    while (blocks.find()) {
      if (!blocks.group(1).equals("console")) {
        assertTrue(blocks.group(2).lines().noneMatch(line -> line.matches("(\\$ |\\./|mvn |lync |sed ).*")), blocks.group());
      }
    }
  }

  /** Commands within a sentence exist, and so do their options. */
  @Test
  void commandsInTheTextAreThere() {
    List<MatchResult> inline = Pattern.compile("`(?:\\./)?lync ([a-z]+)((?: [^`]*)?)`").matcher(readme).results().toList();
    assertTrue(inline.size() > 12, "commands found: " + inline.size());
    for (MatchResult found : inline) {
      StringWriter out = new StringWriter();
      PrintWriter writer = new PrintWriter(out);
      Terminal terminal = new Terminal(writer, writer, COLUMNS, false, false);
      assertEquals(0, Lync.run(terminal, Installation.find(), Interruption.never(), found.group(1), "--help"), found.group());
      writer.flush();
      Pattern.compile("--[a-z0-9-]+").matcher(found.group(2)).results()
          .forEach(option -> assertTrue(out.toString().contains(option.group()), found.group() + " has no " + option.group()));
    }
  }

  @Test
  void everyLinkLeadsSomewhere() {
    List<String> headings = readme.lines().filter(line -> line.startsWith("#")).map(ReadmeTest::anchor).toList();
    List<String> broken = new ArrayList<>();
    Pattern.compile("\\]\\(([^)]+)\\)|src=\"([^\"]+)\"").matcher(readme).results()
        .map(found -> found.group(1) == null ? found.group(2) : found.group(1))
        .filter(link -> !link.startsWith("https://"))
        .filter(link -> link.startsWith("#") ? !headings.contains(link.substring(1)) : !Files.exists(HOME.resolve(link)))
        .forEach(broken::add);
    assertEquals(List.of(), broken);
  }

  private static String anchor(String heading) {
    return heading.replaceFirst("^#+ ", "").toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}\\p{N} -]", "").replace(' ', '-');
  }

  /** A row each, in the order of the catalogue; what lacks is printed as it should stand there. */
  @Test
  void everyClauseStandsThereWithItsSentence() {
    List<String> lacking = Clauses.all().stream()
        .map(clause -> "| [" + clause.id() + "](model/src/main/java/lync/encryption/model/clause/" + clause.name() + ".java) | " + clause.statement() + " |")
        .filter(row -> !readme.contains("\n" + row + "\n"))
        .toList();
    assertEquals("", String.join("\n", lacking), "rows that lack in the table of clauses");
  }

  @Test
  void everyReferenceDesignIsNamed() throws IOException {
    assertEquals(List.of(), new BundledDesigns(Installation.find()).names().stream()
        .filter(name -> !Pattern.compile("(?<![\\w-])" + name + "(?![\\w-])").matcher(readme).find()).toList());
  }

  @Test
  void itCanBeCited() throws IOException {
    JsonNode citation = new YAMLMapper().readTree(read("CITATION.cff"));
    for (String field : List.of("cff-version", "message", "title", "authors", "version", "license")) {
      assertTrue(citation.hasNonNull(field), field);
    }
    assertEquals("MIT", citation.path("license").asText());
    assertTrue(read("pom.xml").contains("<version>" + citation.path("version").asText() + "-SNAPSHOT</version>"), "the version of the project");
  }
}
