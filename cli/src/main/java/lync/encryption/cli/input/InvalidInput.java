package lync.encryption.cli.input;

import java.util.List;
import java.util.stream.Collectors;

/** The input cannot be used. Carries every problem found, in the order in which the file has them. */
public final class InvalidInput extends Exception {

  private static final long serialVersionUID = 1L;

  private final transient List<InputProblem> problems;

  /** @param problems at least one */
  public InvalidInput(List<InputProblem> problems) {
    super(problems.stream().map(InputProblem::toString).collect(Collectors.joining("\n")));
    this.problems = List.copyOf(problems);
  }

  public InvalidInput(InputProblem problem) {
    this(List.of(problem));
  }

  public List<InputProblem> problems() {
    return problems;
  }
}
