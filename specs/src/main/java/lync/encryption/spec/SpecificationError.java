package lync.encryption.spec;

/**
 * The specification cannot be read or evaluated: a module does not parse, an operator is missing, an expression has no value, an action
 * leaves a variable without one. The message is TLC's own, with the place in the specification where TLC knows it. Never a verdict.
 */
public final class SpecificationError extends RuntimeException {

  public SpecificationError(String message) {
    super(message);
  }

  public SpecificationError(String message, Throwable cause) {
    super(message, cause);
  }
}
