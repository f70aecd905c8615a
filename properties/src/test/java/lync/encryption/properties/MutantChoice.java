package lync.encryption.properties;

import java.util.Set;
import java.util.stream.Stream;

/**
 * Which mutants a build tries: one in {@value #ONE_IN}, always the same ones as long as their keys stay. {@code -Dlync.mutants=all} tries all, {@code
 * -Dlync.mutants=listed} those on the list of survivors, and any other value those whose keys contain it, or one of several texts with {@value #OR}
 * in between. A build that was asked for certain mutants says what becomes of each.
 */
final class MutantChoice {

  private static final int ONE_IN = 80;
  private static final String OR = ";";
  private static final String SAMPLE = "sample";
  private static final String CHOICE = System.getProperty("lync.mutants", SAMPLE);

  private MutantChoice() {}

  static boolean includes(String key, Set<String> listed) {
    return switch (CHOICE) {
      case SAMPLE -> Math.floorMod(key.hashCode(), ONE_IN) == 0;
      case "all" -> true;
      case "listed" -> listed.contains(key);
      default -> Stream.of(CHOICE.split(OR)).anyMatch(key::contains);
    };
  }

  /** Says what became of a mutant, if it was asked for. */
  static void report(String key, Object fate) {
    if (!CHOICE.equals(SAMPLE)) {
      System.out.println(fate + ": " + key);
    }
  }
}
