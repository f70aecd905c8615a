package lync.encryption.cli.design;

import java.util.Collection;

/** Told, while a file is read, what the reader would take at each place: how the description of the format is kept in step with the reader. */
interface Expectations {

  /** Tells nobody. */
  Expectations NONE = new Expectations() {};

  /** A mapping of which these are the fields. */
  default void fields(Location at, Collection<String> known) {}

  /** A mapping whose keys are free. */
  default void mapping(Location at) {}

  /** A list. */
  default void items(Location at) {}

  /** One of these words. */
  default void words(Location at, Collection<String> valid) {}

  /** Any text. */
  default void text(Location at) {}

  /** The name of a participant. */
  default void name(Location at) {}

  /** True or false. */
  default void flag(Location at) {}

  /** A number between bounds. */
  default void number(Location at, int least, int most) {}
}
