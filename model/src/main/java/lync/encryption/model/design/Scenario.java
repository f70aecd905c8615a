package lync.encryption.model.design;

import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
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
 */
public record Scenario(
    Set<Link> connect,
    List<MessagePlan> messages,
    Set<Link> attacked,
    int retries,
    int attackerConnections,
    Handshakes handshakes,
    Order order) {

  /** Message slots of the wide universe. */
  public static final int MAX_MESSAGES = 4;
  /** Largest bound on retries and on attacker connections. */
  public static final int MAX_BOUND = 3;

  public Scenario {
    connect = copy(connect);
    messages = List.copyOf(messages);
    attacked = copy(attacked);
    if (messages.size() > MAX_MESSAGES) {
      throw new IllegalArgumentException("at most " + MAX_MESSAGES + " messages, not " + messages.size());
    }
    if (retries < 0 || retries > MAX_BOUND || attackerConnections < 0 || attackerConnections > MAX_BOUND) {
      throw new IllegalArgumentException("bounds lie in 0.." + MAX_BOUND);
    }
  }

  private static Set<Link> copy(Set<Link> links) {
    EnumSet<Link> copy = EnumSet.noneOf(Link.class);
    copy.addAll(links);
    return Collections.unmodifiableSet(copy);
  }
}
