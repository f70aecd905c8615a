package lync.encryption.cli.docs;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import lync.encryption.cli.system.Installation;
import lync.encryption.spec.ModuleTree;
import lync.encryption.spec.SpecificationFiles;

/** The sources of both models, as far as pages show them: operators of the specification, classes of the Java model, and the test suites. */
final class Sources {

  private static final String TLA = "specs/src/main/tla/";
  private static final String MODEL = "model/src/main/java";
  private static final String SUITES = "properties/src/test/java";

  /**
   * A piece of a source.
   *
   * @param file from the folder of the project
   * @param line where it begins
   */
  record Piece(String file, int line, String text) {}

  private final ModuleTree tree = ModuleTree.ofSpecification();
  private final Map<String, String> modules = SpecificationFiles.bundled().modules();
  private final Map<String, Piece> classes;
  private final Map<String, Piece> suites;

  Sources(Installation installation) throws IOException {
    classes = read(installation, MODEL);
    suites = read(installation, SUITES);
  }

  /** Java files of a folder by the name of their class; none if the folder is not there, as where only the program was installed. */
  private static Map<String, Piece> read(Installation installation, String folder) throws IOException {
    Map<String, Piece> read = new TreeMap<>();
    Path root = installation.home().resolve(folder);
    if (!Files.isDirectory(root)) {
      return read;
    }
    List<Path> files;
    try (Stream<Path> all = Files.walk(root)) {
      files = all.filter(file -> file.toString().endsWith(".java")).toList();
    }
    for (Path file : files) {
      String name = file.getFileName().toString().replace(".java", "");
      read.put(name, new Piece(installation.home().relativize(file).toString().replace('\\', '/'), 1, Files.readString(file).replace("\r\n", "\n")));
    }
    return read;
  }

  ModuleTree tree() {
    return tree;
  }

  /** The definition of an operator, with the comment right before it. */
  Optional<Piece> operator(String name) {
    return tree.operator(name).map(this::operator);
  }

  Piece operator(ModuleTree.Operator operator) {
    String[] lines = modules.get(operator.module()).split("\r?\n", -1);
    int first = operator.line() - 1;
    while (first > 0 && lines[first - 1].matches("\\s*(\\(\\*|\\\\\\*).*")) {
      first--;
    }
    // Comments are framed flush right; here they may be narrower.
    String text = String.join("\n", List.of(lines).subList(first, operator.lastLine())).replaceAll("(?m) {2,}\\*\\)$", " *)");
    return new Piece(TLA + operator.module() + ".tla", first + 1, text);
  }

  /** A class of the Java model from its comment on, without package and imports. */
  Optional<Piece> modelClass(String name) {
    return Optional.ofNullable(classes.get(name)).map(Sources::withoutHead);
  }

  /** What a class of the model extends, where that is one of the model, too. */
  Optional<String> superclass(String name) {
    return modelClass(name).flatMap(piece -> {
      Matcher found = Pattern.compile("class " + name + "\\b[^{]*?\\bextends (\\w+)").matcher(piece.text());
      return found.find() ? Optional.of(found.group(1)) : Optional.empty();
    }).filter(classes::containsKey);
  }

  private static Piece withoutHead(Piece file) {
    String[] lines = file.text().stripTrailing().split("\n", -1);
    int first = 0;
    while (first < lines.length - 1 && lines[first].matches("(package |import ).*|\\s*")) {
      first++;
    }
    return new Piece(file.file(), first + 1, String.join("\n", List.of(lines).subList(first, lines.length)));
  }

  /** The comment before a declaration in a class of the model, in plain text; empty if there is none. */
  String comment(String className, String declaration) {
    Piece piece = classes.get(className);
    if (piece == null) {
      return "";
    }
    Matcher found = Pattern.compile("/\\*\\*((?:(?!\\*/).)*)\\*/\\s*(?:@\\w+\\s+)*" + declaration, Pattern.DOTALL).matcher(piece.text());
    return found.find() ? plain(found.group(1)) : "";
  }

  /** Javadoc as plain text, without its block tags. */
  private static String plain(String javadoc) {
    return javadoc.replaceAll("(?m)^\\s*\\*? ?", "").replaceAll("(?s)\n@\\w+ .*", "")
        .replaceAll("\\{@(?:code|link|linkplain) #?([^}]*)\\}", "$1").replaceAll("<[^>]+>", "").replaceAll("\\s+", " ").strip();
  }

  /** The enumerations of the vocabulary that both models share, by name. */
  List<String> vocabulary() {
    return classes.entrySet().stream().filter(entry -> entry.getValue().file().contains("/model/vocabulary/") && !entry.getKey().equals("package-info"))
        .map(Map.Entry::getKey).toList();
  }

  /** The test suites in which a word occurs, by class. */
  List<Piece> suitesNaming(List<String> words) {
    Pattern any = Pattern.compile("\\b(?:" + String.join("|", words) + ")\\b");
    List<Piece> naming = new ArrayList<>();
    suites.values().forEach(piece -> {
      Matcher found = any.matcher(piece.text());
      if (found.find()) {
        int line = 1 + (int) piece.text().substring(0, found.start()).chars().filter(c -> c == '\n').count();
        naming.add(new Piece(piece.file(), line, ""));
      }
    });
    return naming;
  }
}
