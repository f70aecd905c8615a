package lync.encryption.model.invariant;

import java.util.List;
import java.util.stream.Stream;
import lync.encryption.model.State;

/** All conjuncts of the strengthening. */
public final class Strengthening {

  private static final List<Conjunct> CONJUNCTS = Stream.of(ConnectionConjuncts.ALL, MessageConjuncts.ALL, CallConjuncts.ALL, StreamConjuncts.ALL).flatMap(List::stream).toList();

  private Strengthening() {}

  /** The conjuncts, component by component. */
  public static List<Conjunct> conjuncts() {
    return CONJUNCTS;
  }

  /** Whether a state satisfies every conjunct. */
  public static boolean holds(State s) {
    return CONJUNCTS.stream().allMatch(conjunct -> conjunct.holds(s));
  }
}
