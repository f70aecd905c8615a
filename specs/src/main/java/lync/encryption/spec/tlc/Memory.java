package lync.encryption.spec.tlc;

import tlc2.value.impl.Value;

/** What TLC found an expression to be in states of one session, as long as what the expression reads has not changed. For one thread at a time. */
final class Memory {

  private final Footprint footprint;
  /** The state that the latest value belongs to; not needed for a value that all states share. */
  private InterpretedState latestState;
  private Value latest;
  /** Values by what the states have in the fields of the footprint. */
  private LongTable<Value> byBits;

  Memory(Footprint footprint) {
    this.footprint = footprint;
  }

  /** The value in a state, or {@code null} if TLC must be asked. */
  Value recall(InterpretedState state) {
    if (latestState == state || footprint.isEmpty()) {
      return latest;
    }
    return footprint.isWide() || byBits == null ? null : byBits.get(footprint.bits(state.packedWords()));
  }

  void remember(InterpretedState state, Value value) {
    latest = value;
    latestState = state;
    if (!footprint.isWide() && !footprint.isEmpty()) {
      if (byBits == null) {
        byBits = new LongTable<>();
      }
      byBits.put(footprint.bits(state.packedWords()), value);
    }
  }
}
