package lync.encryption.spec.tlc;

import java.util.List;
import java.util.Map;
import lync.encryption.spec.Session;
import lync.encryption.spec.SpecificationState;
import tlc2.tool.TLCState;

/** {@link Session} over an {@link Interpreter}: a TLC state in which the fixed variables are bound, copied for every state asked about. */
final class InterpretedSession implements Session {

  private final Interpreter interpreter;
  private final TLCState template;
  /** What the guards of actions are known to be in all states of this session. */
  private final Guards.Session guards;
  private final LongTable<Memory>[] memories;

  InterpretedSession(Interpreter interpreter, TLCState template) {
    this.interpreter = interpreter;
    this.template = template;
    this.guards = interpreter.guards.session();
    this.memories = interpreter.memories();
  }

  @Override
  public List<String> labels() {
    return interpreter.labels();
  }

  @Override
  public SpecificationState at(long[] states, int offset) {
    TLCState state = template.copy();
    for (Interpreter.Part part : interpreter.parts) {
      state.bind(part.name(), part.conversion().value(states, offset));
    }
    long[] packed = new long[interpreter.words];
    System.arraycopy(states, offset, packed, 0, packed.length);
    return new InterpretedState(interpreter, state, packed, guards, memories);
  }

  @Override
  public SpecificationState at(Map<String, ?> values) {
    return at(interpreter.codec.encode(values), 0);
  }
}
