package lync.encryption.model.invariant;

import java.util.List;
import java.util.stream.Stream;

/** All conjuncts of the strengthening. */
public final class Strengthening {

  private static final List<Conjunct> CONJUNCTS =
      Stream.of(ConnectionConjuncts.ALL, MessageConjuncts.ALL, CallConjuncts.ALL, StreamConjuncts.ALL, MediaConjuncts.ALL).flatMap(List::stream).toList();

  private Strengthening() {}

  /** The conjuncts, component by component. */
  public static List<Conjunct> conjuncts() {
    return CONJUNCTS;
  }
}
