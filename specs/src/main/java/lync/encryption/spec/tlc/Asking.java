package lync.encryption.spec.tlc;

import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Supplier;
import tlc2.tool.TLCState;

/** Which state each thread asks about: TLC hands operators its own state only, which does not know its packed form nor its session. Thread-safe. */
final class Asking {

  private final ThreadLocal<AtomicReference<InterpretedState>> asked = ThreadLocal.withInitial(AtomicReference::new);

  <T> T about(InterpretedState state, Supplier<T> question) {
    AtomicReference<InterpretedState> current = asked.get();
    current.setPlain(state);
    try {
      return question.get();
    } finally {
      current.setPlain(null);
    }
  }

  /** The state that this thread asks about, if TLC is looking at it and not at another one (the next state of a step); or {@code null}. */
  InterpretedState about(TLCState state) {
    InterpretedState current = asked.get().getPlain();
    return current != null && current.tlcState() == state ? current : null;
  }
}
