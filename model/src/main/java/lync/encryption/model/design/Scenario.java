package lync.encryption.model.design;

import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import lync.encryption.model.vocabulary.AdministratorStep;
import lync.encryption.model.vocabulary.Handshakes;
import lync.encryption.model.vocabulary.Link;
import lync.encryption.model.vocabulary.Order;

/**
 * What is attempted, and the bounds within which it is explored: the TLA+ variable {@code scenario}, field for field
 * ({@code specs/PROTOCOL.md} §2, {@code specs/MEDIA.md} M2). Immutable.
 *
 * @param connect honest links to be opened for their own sake
 * @param messages what each message slot carries; at most {@link #MAX_MESSAGES}; slot numbers in actions and terms start at 1
 * @param attacked honest links that the attacker goes for
 * @param retries how often each honest link may be tried again, 0..3
 * @param attackerConnections connections the attacker may make or intercept in all, 0..3
 * @param administrator what the administrator may do during the run, each once
 * @param sharing the calls that share a desktop instead of audio and video
 * @param packets how many packets each sender of media sends, 0..9
 * @param deliveries how many packets reach a receiver in all, whoever sent them, 0..7
 * @param firstIndex where streams start counting: 0, or 6, shortly before sequence numbers roll over
 * @param prologue labels of the steps that have been taken when exploring begins, in order; it begins where they end. No field of the TLA+ variable:
 *     an instance begins in that state
 */
public record Scenario(
    Set<Link> connect,
    List<MessagePlan> messages,
    Set<Link> attacked,
    int retries,
    int attackerConnections,
    Handshakes handshakes,
    Order order,
    Set<AdministratorStep> administrator,
    Set<Integer> sharing,
    int packets,
    int deliveries,
    int firstIndex,
    List<String> prologue) {

  /** Message slots of a scenario at most. */
  public static final int MAX_MESSAGES = 24;
  /** Message slots of the wide universe, in which any design meets any state. */
  public static final int WIDE_MESSAGES = 8;
  /** Calls are numbered from 1. */
  public static final int CALLS = 2;
  /** Largest bound on retries and on attacker connections. */
  public static final int MAX_BOUND = 3;
  /** Packets of a stream at most: one more than there are sequence numbers, so that two of them show the same. */
  public static final int MAX_PACKETS = 9;
  /** Packets of a stream of the wide universe: so many that one can be too old for a receiver's window. */
  public static final int WIDE_PACKETS = 3;
  /** Packets that reach a receiver at most. */
  public static final int MAX_DELIVERIES = 7;
  /** Where streams start counting if sequence numbers are to roll over soon. */
  public static final int BEFORE_ROLL_OVER = 6;

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
    sharing = Collections.unmodifiableSet(new TreeSet<>(sharing));
    if (!sharing.stream().allMatch(call -> call >= 1 && call <= CALLS)) {
      throw new IllegalArgumentException("a call is one of 1.." + CALLS + ", not all of " + sharing);
    }
    if (packets < 0 || packets > MAX_PACKETS || deliveries < 0 || deliveries > MAX_DELIVERIES) {
      throw new IllegalArgumentException("packets lie in 0.." + MAX_PACKETS + ", deliveries in 0.." + MAX_DELIVERIES);
    }
    if (firstIndex != 0 && firstIndex != BEFORE_ROLL_OVER) {
      throw new IllegalArgumentException("streams start counting at 0 or " + BEFORE_ROLL_OVER + ", not at " + firstIndex);
    }
    prologue = List.copyOf(prologue);
  }

  /** A scenario that is explored from its beginning. */
  public Scenario(
      Set<Link> connect, List<MessagePlan> messages, Set<Link> attacked, int retries, int attackerConnections, Handshakes handshakes, Order order,
      Set<AdministratorStep> administrator, Set<Integer> sharing, int packets, int deliveries, int firstIndex) {
    this(connect, messages, attacked, retries, attackerConnections, handshakes, order, administrator, sharing, packets, deliveries, firstIndex,
        List.of());
  }

  /** A scenario in which the administrator does nothing. */
  public Scenario(
      Set<Link> connect, List<MessagePlan> messages, Set<Link> attacked, int retries, int attackerConnections, Handshakes handshakes, Order order) {
    this(connect, messages, attacked, retries, attackerConnections, handshakes, order, Set.of());
  }

  /** A scenario in which no desktop is shared and no media flows. */
  public Scenario(
      Set<Link> connect, List<MessagePlan> messages, Set<Link> attacked, int retries, int attackerConnections, Handshakes handshakes, Order order,
      Set<AdministratorStep> administrator) {
    this(connect, messages, attacked, retries, attackerConnections, handshakes, order, administrator, Set.of(), 0, 0, 0);
  }

  /** The same with other messages. */
  public Scenario withMessages(List<MessagePlan> other) {
    return new Scenario(connect, other, attacked, retries, attackerConnections, handshakes, order, administrator, sharing, packets, deliveries,
        firstIndex, prologue);
  }

  /** The same, explored from where these steps lead. */
  public Scenario after(List<String> steps) {
    return new Scenario(connect, messages, attacked, retries, attackerConnections, handshakes, order, administrator, sharing, packets, deliveries,
        firstIndex, steps);
  }

  private static Set<Link> copy(Set<Link> links) {
    EnumSet<Link> copy = EnumSet.noneOf(Link.class);
    copy.addAll(links);
    return Collections.unmodifiableSet(copy);
  }
}
