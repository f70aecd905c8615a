package lync.encryption.spec.tlc;

import tlc2.value.impl.Value;

/**
 * What TLC found an expression to be in some states, as long as what the expression reads has not changed: in those of one session if it reads what
 * the session fixes, or else in all. For one thread at a time.
 */
final class Memory {

  /** With no more bits than this there is a place for every number. */
  private static final int FEW_BITS = 10;
  private static final int MOST_NUMBERS = 1 << 14;
  /** Each entry of those that read much keeps a state. */
  private static final int MOST_STATES = 1 << 8;

  /** A value and one of the states that have it. */
  private record Found(long[] state, Value value) {}

  private final Footprint footprint;
  /** The state that the latest value belongs to; not needed for a value that all states share. */
  private InterpretedState latestState;
  private Value latest;
  /** Values by what the states have in the fields of the footprint, if that is little. */
  private final Value[] byFewBits;
  /** The same if it is more, but still a number. */
  private LongTable<Value> byBits;
  /** The same if it is more than that: by a number that few others share. */
  private LongTable<Found> byHash;

  Memory(Footprint footprint) {
    this.footprint = footprint;
    this.byFewBits = isSmall(footprint) ? new Value[1 << footprint.size()] : null;
  }

  /** Whether what can be remembered of a footprint takes little room. */
  static boolean isSmall(Footprint footprint) {
    return footprint.size() <= FEW_BITS;
  }

  /** The value in a state, or {@code null} if TLC must be asked. */
  Value recall(InterpretedState state) {
    if (byFewBits != null) {
      return byFewBits[(int) footprint.bits(state.packedWords())];
    } else if (latestState == state) {
      return latest;
    } else if (footprint.isWide()) {
      Found found = byHash == null ? null : byHash.get(footprint.hash(state.packedWords()));
      return found != null && footprint.same(found.state(), state.packedWords()) ? found.value() : null;
    }
    return byBits == null ? null : byBits.get(footprint.bits(state.packedWords()));
  }

  void remember(InterpretedState state, Value value) {
    if (byFewBits != null) {
      byFewBits[(int) footprint.bits(state.packedWords())] = value;
      return;
    }
    latest = value;
    latestState = state;
    if (footprint.isWide()) {
      byHash = byHash == null ? new LongTable<>(MOST_STATES) : byHash;
      byHash.put(footprint.hash(state.packedWords()), new Found(state.packedWords(), value));
    } else {
      byBits = byBits == null ? new LongTable<>(MOST_NUMBERS) : byBits;
      byBits.put(footprint.bits(state.packedWords()), value);
    }
  }
}
