package lync.encryption.cli.design;

/**
 * A change of one place in a design file.
 *
 * @param line where what is replaced begins, counted from 1
 * @param column likewise, in characters counted from 1
 * @param endLine where it ends
 * @param endColumn the column behind its last character; where the edit only inserts, the end is the beginning
 * @param replaced the text that goes
 * @param replacement the text that comes
 * @param what it does, in a few words
 */
public record Edit(int line, int column, int endLine, int endColumn, String replaced, String replacement, String what) {

  /** Characters that go and come: an edit is smaller than another if these are fewer. */
  public int size() {
    return replaced.strip().length() + replacement.strip().length();
  }
}
