package lync.encryption.cli.topology;

import java.util.function.Function;
import lync.encryption.cli.design.Location;

/**
 * Something that settings say.
 *
 * @param from where, for a comment: the file with line and column, and the name of the setting
 */
record Stated<T>(T value, String file, Location at, String from) {

  <U> Stated<U> map(Function<T, U> change) {
    return new Stated<>(change.apply(value), file, at, from);
  }
}
