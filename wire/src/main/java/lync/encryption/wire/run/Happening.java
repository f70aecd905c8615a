package lync.encryption.wire.run;

import java.util.Optional;

/**
 * What became of a step of the model in reality.
 *
 * @param what in words; empty if it was not executed
 * @param notExecuted why not; empty if it was
 */
public record Happening(String what, Optional<String> notExecuted) {

  static Happening of(String what) {
    return new Happening(what, Optional.empty());
  }

  static Happening notExecuted(String why) {
    return new Happening("", Optional.of(why));
  }
}
