package lync.encryption.model.design;

import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import lync.encryption.model.vocabulary.AdministratorStep;
import lync.encryption.model.vocabulary.Handshakes;
import lync.encryption.model.vocabulary.Link;
import lync.encryption.model.vocabulary.Order;

/**
 * What is attempted, and the bounds within which it is explored: the TLA+ variable {@code scenario}, field for field
 * ({@code specs/PROTOCOL.md} §2). Immutable.
 *
 * @param connect honest links to be opened for their own sake
 * @param messages what each message slot carries; at most {@link #MAX_MESSAGES}; slot numbers in actions and terms start at 1
 * @param attacked honest links that the attacker goes for
 * @param retries how often each honest link may be tried again, 0..3
 * @param attackerConnections connections the attacker may make or intercept in all, 0..3
 * @param administrator what the administrator may do during the run, each once
 */
public record Scenario(
    Set<Link> connect,
    List<MessagePlan> messages,
    Set<Link> attacked,
    int retries,
    int attackerConnections,
    Handshakes handshakes,
    Order order,
    Set<AdministratorStep> administrator) {

  /** Message slots of a scenario at most. */
  public static final int MAX_MESSAGES = 16;
  /** Message slots of the wide universe, in which any design meets any state. */
  public static final int WIDE_MESSAGES = 8;
  /** Calls are numbered from 1. */
  public static final int CALLS = 2;
  /** Largest bound on retries and on attacker connections. */
  public static final int MAX_BOUND = 3;

  public Scenario {
    connect = copy(connect);
    messages = List.copyOf(messages);
    attacked = copy(attacked);
    EnumSet<AdministratorStep> steps = EnumSet.noneOf(AdministratorStep.class);
    steps.addAll(administrator);
    administrator = Collections.unmodifiableSet(steps);
    if (messages.size() > MAX_MESSAGES) {
      throw new IllegalArgumentException("at most " + MAX_MESSAGES + " messages, not " + messages.size());
    }
    if (retries < 0 || retries > MAX_BOUND || attackerConnections < 0 || attackerConnections > MAX_BOUND) {
      throw new IllegalArgumentException("bounds lie in 0.." + MAX_BOUND);
    }
  }

  /** A scenario in which the administrator does nothing. */
  public Scenario(
      Set<Link> connect, List<MessagePlan> messages, Set<Link> attacked, int retries, int attackerConnections, Handshakes handshakes, Order order) {
    this(connect, messages, attacked, retries, attackerConnections, handshakes, order, Set.of());
  }

  private static Set<Link> copy(Set<Link> links) {
    EnumSet<Link> copy = EnumSet.noneOf(Link.class);
    copy.addAll(links);
    return Collections.unmodifiableSet(copy);
  }
}
