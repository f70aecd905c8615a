package lync.encryption.spec.tlc;

import java.util.HashMap;
import java.util.Map;
import java.util.function.Supplier;
import tlc2.tool.TLCState;

/**
 * Which states each thread asks about, one or the two of a step: TLC hands operators its own states only, which know neither their packed form nor
 * their session. Thread-safe.
 */
final class Asking {

  /** What one thread asks about, and what it knows of operators that read nothing that a session fixes, by their numbers. */
  private static final class Asked {
    private final Map<Integer, LongTable<Memory>> shared = new HashMap<>();
    private InterpretedState state;
    private InterpretedState next;
  }

  private final ThreadLocal<Asked> asked = ThreadLocal.withInitial(Asked::new);

  <T> T about(InterpretedState state, Supplier<T> question) {
    return about(state, null, question);
  }

  /** @param next the state after a step; {@code null} if the question is about one state */
  <T> T about(InterpretedState state, InterpretedState next, Supplier<T> question) {
    Asked current = asked.get();
    current.state = state;
    current.next = next;
    try {
      return question.get();
    } finally {
      current.state = null;
      current.next = null;
    }
  }

  /** What this thread knows of an operator whatever the session, by its arguments. */
  LongTable<Memory> shared(int operator) {
    return asked.get().shared.computeIfAbsent(operator, number -> new LongTable<>(Remembered.MOST_KEYS));
  }

  /** The state that this thread asks about and TLC is looking at; {@code null} if that is another one (one that an action has not finished yet). */
  InterpretedState about(TLCState state) {
    Asked current = asked.get();
    if (current.state != null && current.state.tlcState() == state) {
      return current.state;
    }
    return current.next != null && current.next.tlcState() == state ? current.next : null;
  }
}
