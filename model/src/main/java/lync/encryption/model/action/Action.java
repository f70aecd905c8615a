package lync.encryption.model.action;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import lync.encryption.model.State;

/**
 * A ground action: one row of the table of actions with its parameters fixed. It is enabled in a state if it is {@link #possible()} and its
 * {@link #guard} holds there. Immutable.
 */
public abstract class Action {

  private final List<Object> parameters;

  /** An action with these parameters: enumeration constants and message slots, in the order of the table. */
  Action(Object... parameters) {
    this.parameters = Arrays.stream(parameters).map(p -> p instanceof Enum<?> constant ? constant.name() : p).toList();
  }

  /** The name that the action has in the table. */
  public final String name() {
    return getClass().getSimpleName();
  }

  /** The parameters as atoms: names as {@code String}, message slots as {@code Integer}. */
  public final List<Object> parameters() {
    return parameters;
  }

  /** {@code Name(parameter, parameter)}. */
  public final String label() {
    return name() + parameters.stream().map(Object::toString).collect(Collectors.joining(", ", "(", ")"));
  }

  /** Who takes the step: the protocol, unless it says otherwise. */
  public Author author() {
    return Author.Protocol;
  }

  /** Whether the action is the attacker's rather than the protocol's or the administrator's. */
  public final boolean byAttacker() {
    return author() == Author.Attacker;
  }

  /** Whether the action is the protocol's: what must have happened when all is quiet. */
  public final boolean byProtocol() {
    return author() == Author.Protocol;
  }

  /** The part of the guard that design and scenario decide; if it fails, the action is enabled in no state. */
  public boolean possible() {
    return true;
  }

  /** The part of the guard that depends on the state. Total: it may be asked in every well-typed state. */
  public abstract boolean guard(State s);

  /**
   * Takes the step.
   *
   * @param before a state in which the action is enabled; only read
   * @param after holds a copy of {@code before}, and is changed into its successor
   */
  public abstract void effect(State before, State after);

  @Override
  public final String toString() {
    return label();
  }
}
