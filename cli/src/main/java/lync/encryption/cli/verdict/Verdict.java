package lync.encryption.cli.verdict;

import java.util.Arrays;
import java.util.Optional;

/** What was found about a clause (clause catalogue, "Verdicts"). */
public enum Verdict {
  Holds("holds"),
  Violated("violated"),
  /** The clause applies, but the situation it speaks about occurred in no scenario. */
  Vacuous("vacuous"),
  NotApplicable("not applicable"),
  /** A bound was reached before everything was explored. */
  Incomplete("incomplete");

  private final String word;

  Verdict(String word) {
    this.word = word;
  }

  /** As it stands in design files, reports and certificates. */
  public String word() {
    return word;
  }

  public static Optional<Verdict> ofWord(String word) {
    return Arrays.stream(values()).filter(verdict -> verdict.word.equals(word)).findFirst();
  }

  @Override
  public String toString() {
    return word;
  }
}
