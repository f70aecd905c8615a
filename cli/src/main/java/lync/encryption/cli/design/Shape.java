package lync.encryption.cli.design;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import lync.encryption.model.vocabulary.Participant;

/**
 * What a value of a design file may look like: the format as data, for the schema that editors complete by and for who tries edits. What makes
 * a value fit or not beyond its own form, such as a link that the model does not have, is for the reader to say.
 */
sealed interface Shape {

  /** Free text. */
  record Text() implements Shape {}

  /** The name of a participant that the design declares. */
  record Name() implements Shape {}

  /** One of these words. */
  record Words(List<String> valid) implements Shape {}

  /** {@code true} or {@code false}. */
  record Flag() implements Shape {}

  /** A whole number between bounds, both included. */
  record Number(int least, int most) implements Shape {}

  /**
   * A list.
   *
   * @param distinct whether an item may stand in it once only
   */
  record Items(Shape item, boolean distinct) implements Shape {}

  /** A mapping whose fields are fixed. */
  record Struct(List<Field> fields) implements Shape {

    Optional<Field> field(String name) {
      return fields.stream().filter(field -> field.name().equals(name)).findFirst();
    }
  }

  /** A mapping whose keys are names that the design chooses. */
  record Named(Shape value) implements Shape {}

  /** A mapping whose keys are some of these words. */
  record Keyed(List<String> keys, Shape value) implements Shape {}

  /** A single word, or something with parts. */
  record Either(Words word, Shape parts) implements Shape {}

  /** Participants by name; what may be said of one depends on its role, which may be the name itself. */
  record Participants(Map<Participant, Struct> byRole) implements Shape {}

  /**
   * A field of a mapping.
   *
   * @param about what it means, in a sentence
   */
  record Field(String name, Shape shape, boolean required, String about) {

    static Field required(String name, Shape shape, String about) {
      return new Field(name, shape, true, about);
    }

    static Field optional(String name, Shape shape, String about) {
      return new Field(name, shape, false, about);
    }
  }
}
