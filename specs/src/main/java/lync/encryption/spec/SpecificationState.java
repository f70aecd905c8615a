package lync.encryption.spec;

import java.util.List;
import java.util.Map;

/**
 * One state as the specification sees it, under the design and scenario of its {@link Session}. Every question throws
 * {@link SpecificationError} if the specification has no answer for this state.
 */
public interface SpecificationState {

  /**
   * One step that the specification allows.
   *
   * @param action its number in {@link Session#labels()}
   * @param state the packed state it leads to
   */
  record Successor(int action, long[] state) {}

  /** All steps from here, in the order of the labels. */
  List<Successor> successors();

  /** The truth value of a state predicate of the specification; one with primes throws. */
  boolean holds(String operator);

  /** The value of a state function that is a number. */
  long number(String operator);

  /** The truth value of a step predicate on the step from here to another state of the same session. */
  boolean holdsOnStep(String operator, SpecificationState after);

  /** The value of any state function, as a plain value tree; a function on 1..n is a {@code List}, as it is a tuple to TLA+. */
  Object value(String operator);

  /** The same of an operator with one parameter. */
  Object value(String operator, String argument);

  /** The packed state. */
  long[] packed();

  /** The values of the variables, without {@code design} and {@code scenario}. */
  Map<String, Object> values();
}
