package lync.encryption.properties;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import lync.encryption.spec.FormulaPiece;
import lync.encryption.spec.SpecificationFiles;

/**
 * The specification with one piece of a formula left out.
 *
 * @param text the piece as it stands in the module, blanks reduced to one
 * @param occurrence counts pieces with the same text, role and operator from 1
 * @param replacement stands in its place: the constant that leaves the rest of the formula as it is, or {@code @}, the old value
 */
record Mutant(FormulaPiece piece, String text, int occurrence, String replacement) {

  /** Every mutant that can be made of a specification, wherever operators stand and however they are written. */
  static List<Mutant> of(SpecificationFiles specification) {
    List<Mutant> mutants = new ArrayList<>();
    Map<List<Object>, Integer> seen = new HashMap<>();
    for (FormulaPiece piece : FormulaPiece.of(specification)) {
      String text = textOf(piece, specification.lines(piece.module()));
      int occurrence = seen.merge(List.of(piece.module(), piece.operator(), piece.role(), text), 1, Integer::sum);
      for (String replacement : replacements(piece.role())) {
        mutants.add(new Mutant(piece, text, occurrence, replacement));
      }
    }
    return mutants;
  }

  private static List<String> replacements(FormulaPiece.Role role) {
    return switch (role) {
      case Conjunct, Premise -> List.of("TRUE");
      case Disjunct -> List.of("FALSE");
      case Condition -> List.of("TRUE", "FALSE");
      case NewValue -> List.of("@");
    };
  }

  /** Says which mutant it is in a way that outlives changes elsewhere: {@code Module!Operator: TRUE for conjunct: text}. */
  String key() {
    String number = occurrence == 1 ? "" : " (" + occurrence + ")";
    return piece.module() + "!" + piece.operator() + ": " + replacement + " for " + piece.role().name().toLowerCase() + number + ": " + text;
  }

  /** The changed specification. */
  SpecificationFiles in(SpecificationFiles specification) {
    Map<String, String> modules = new TreeMap<>(specification.modules());
    List<String> lines = new ArrayList<>(specification.lines(piece.module()));
    blank(lines);
    String first = lines.get(piece.beginLine() - 1);
    int begin = piece.beginColumn() - 1;
    int end = Math.min(first.length(), begin + Math.min(replacement.length(), lengthOnFirstLine(first)));
    lines.set(piece.beginLine() - 1, first.substring(0, begin) + replacement + first.substring(end));
    modules.put(piece.module(), String.join("\n", lines) + "\n");
    return new SpecificationFiles(specification.root(), modules);
  }

  /** What follows the piece must keep its column, because columns say which bullets belong together: the piece becomes blanks. */
  private void blank(List<String> lines) {
    for (int number = piece.beginLine(); number <= piece.endLine(); number++) {
      String line = lines.get(number - 1);
      int from = number == piece.beginLine() ? piece.beginColumn() - 1 : 0;
      int to = number == piece.endLine() ? piece.endColumn() : line.length();
      lines.set(number - 1, line.substring(0, from) + " ".repeat(to - from) + line.substring(to));
    }
  }

  private int lengthOnFirstLine(String line) {
    return piece.beginLine() == piece.endLine() ? piece.endColumn() - piece.beginColumn() + 1 : line.length();
  }

  private static String textOf(FormulaPiece piece, List<String> lines) {
    StringBuilder text = new StringBuilder();
    for (int number = piece.beginLine(); number <= piece.endLine(); number++) {
      String line = lines.get(number - 1);
      int from = number == piece.beginLine() ? piece.beginColumn() - 1 : 0;
      int to = number == piece.endLine() ? piece.endColumn() : line.length();
      text.append(line, from, to).append(' ');
    }
    return text.toString().strip().replaceAll("\\s+", " ");
  }

  @Override
  public String toString() {
    return key();
  }
}
