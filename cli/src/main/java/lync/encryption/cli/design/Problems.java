package lync.encryption.cli.design;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import lync.encryption.cli.input.InputProblem;
import lync.encryption.cli.input.InvalidInput;
import lync.encryption.cli.input.Names;
import lync.encryption.cli.input.Shown;

/** Collects what is wrong with one file, so that a user sees all of it at once. */
public final class Problems {

  private final String file;
  private final Expectations expectations;
  private final List<InputProblem> found = new ArrayList<>();

  public Problems(String file) {
    this(file, Expectations.NONE);
  }

  /** @param expectations told what is asked for, fit or not */
  Problems(String file, Expectations expectations) {
    this.file = file;
    this.expectations = expectations;
  }

  Expectations expectations() {
    return expectations;
  }

  public void add(Location at, String message) {
    found.add(new InputProblem(file, at.line(), at.column(), message));
  }

  /** A word that is none of the valid ones: names the nearest of them if one is near, and all if they are few. */
  public void unknown(Location at, String what, String word, Collection<String> valid) {
    String shown = Shown.of(word);
    add(at, "unknown " + what + " '" + shown + "'; " + Names.expectation(shown, valid));
  }

  public boolean none() {
    return found.isEmpty();
  }

  /** Ends the reading here if anything was wrong so far. */
  public void throwIfAny() throws InvalidInput {
    if (!found.isEmpty()) {
      found.sort(Comparator.comparingInt(InputProblem::line).thenComparingInt(InputProblem::column));
      throw new InvalidInput(found);
    }
  }
}
