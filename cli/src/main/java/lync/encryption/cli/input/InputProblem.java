package lync.encryption.cli.input;

/**
 * One thing that is wrong with the input.
 *
 * @param file the file as the user named it
 * @param line counted from 1; 1 where the problem is the file as a whole
 * @param column in characters, counted from 1
 * @param message what is wrong, what was expected and, where there is one, the nearest valid name; one line
 */
public record InputProblem(String file, int line, int column, String message) {

  /** A problem with the file as a whole: it is missing, unreadable or empty. */
  public static InputProblem ofWholeFile(String file, String message) {
    return new InputProblem(file, 1, 1, message);
  }

  /** {@code FILE:LINE:COLUMN: message}, the form that editors and CI logs turn into links. */
  @Override
  public String toString() {
    return file + ":" + line + ":" + column + ": " + message;
  }
}
