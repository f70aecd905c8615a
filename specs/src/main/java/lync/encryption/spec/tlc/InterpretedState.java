package lync.encryption.spec.tlc;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import lync.encryption.spec.SpecificationError;
import lync.encryption.spec.SpecificationState;
import tlc2.tool.StateVec;
import tlc2.tool.TLCState;
import tlc2.tool.impl.CallStackTool;
import tlc2.tool.impl.Tool;
import tlc2.value.impl.BoolValue;
import tlc2.value.impl.IntValue;
import tlc2.value.impl.Value;

/** {@link SpecificationState} over a TLC state. */
final class InterpretedState implements SpecificationState {

  private static final StateVec NOTHING = new StateVec(0);

  private final Interpreter interpreter;
  private final TLCState state;
  private final long[] packed;
  private final Guards.Session sessionGuards;
  private final LongTable<Memory>[] memories;
  /** What operators are here for arguments of which a session remembers nothing; made when it is first needed. */
  private Map<Arguments, Value> here;

  InterpretedState(Interpreter interpreter, TLCState state, long[] packed, Guards.Session sessionGuards, LongTable<Memory>[] memories) {
    this.interpreter = interpreter;
    this.state = state;
    this.packed = packed;
    this.sessionGuards = sessionGuards;
    this.memories = memories;
  }

  TLCState tlcState() {
    return state;
  }

  /** The packed state itself, not to be changed. */
  long[] packedWords() {
    return packed;
  }

  /** What the operators are known to be, by their numbers. */
  LongTable<Memory>[] memories() {
    return memories;
  }

  /** What operators are known to be in this one state, by what they are applied to. */
  Map<Arguments, Value> here() {
    if (here == null) {
      here = new HashMap<>();
    }
    return here;
  }

  @Override
  public List<Successor> successors() {
    return interpreter.asking.about(this, this::steps);
  }

  private List<Successor> steps() {
    List<Successor> successors = new ArrayList<>();
    Guards.Truths guards = interpreter.guards.in(this, sessionGuards);
    for (Interpreter.GroundAction ground : interpreter.actions) {
      StateVec next = next(ground, guards);
      for (int i = 0; i < next.size(); i++) {
        add(successors, new Successor(ground.label(), pack(ground, next.elementAt(i))));
      }
    }
    // TLC lists the parts of one action apart from one another.
    successors.sort(Comparator.comparingInt(Successor::action));
    return successors;
  }

  @Override
  public boolean holds(String operator) {
    return truth(operator, null);
  }

  @Override
  public boolean holdsOnStep(String operator, SpecificationState after) {
    return truth(operator, (InterpretedState) after);
  }

  @Override
  public long number(String operator) {
    if (evaluate(operator, null) instanceof IntValue number) {
      return number.val;
    }
    throw new SpecificationError(operator + " is not a number");
  }

  @Override
  public Object value(String operator) {
    return Trees.tree(evaluate(operator, null));
  }

  @Override
  public Object value(String operator, String argument) {
    Function<Tool, Value> evaluation = tool -> interpreter.evaluate(operator, argument, tool, this);
    try {
      return Trees.tree(interpreter.asking.about(this, () -> evaluation.apply(interpreter.tool)));
    } catch (RuntimeException | StackOverflowError e) {
      throw explained(operator, e, evaluation);
    }
  }

  @Override
  public long[] packed() {
    return packed.clone();
  }

  @Override
  public Map<String, Object> values() {
    return interpreter.codec.decode(packed, 0);
  }

  private StateVec next(Interpreter.GroundAction ground, Guards.Truths guards) {
    try {
      return switch (guards.truth(ground.guarded().conditions())) {
        case FALSE -> NOTHING;
        case TRUE -> interpreter.tool.getNextStates(ground.guarded().rest(), state);
        case NONE -> interpreter.tool.getNextStates(ground.action(), state);
      };
    } catch (RuntimeException | StackOverflowError e) {
      throw explained(label(ground), e, tool -> tool.getNextStates(ground.action(), state));
    }
  }

  private void add(List<Successor> successors, Successor successor) {
    for (Successor other : successors) {
      if (other.action() == successor.action()) {
        if (!Arrays.equals(other.state(), successor.state())) {
          throw new SpecificationError(interpreter.labels().get(successor.action()) + " leads to two different states");
        }
        return;
      }
    }
    successors.add(successor);
  }

  private long[] pack(Interpreter.GroundAction ground, TLCState next) {
    if (!next.allAssigned()) {
      String unassigned = next.getUnassigned().stream().map(variable -> variable.getName().toString()).sorted()
          .collect(Collectors.joining(", "));
      throw new SpecificationError(label(ground) + ": the next value of " + unassigned + " is not given");
    }
    long[] result = packed.clone();
    for (Interpreter.Part part : interpreter.parts) {
      Value before = (Value) state.lookup(part.name());
      Value after = (Value) next.lookup(part.name());
      if (after != before) {
        try {
          part.conversion().pack(after, before, result, 0);
        } catch (Conversion.OutsideDomain e) {
          throw new SpecificationError(label(ground) + ": in the next value of " + part.name() + ", " + e.getMessage(), e);
        }
      }
    }
    return result;
  }

  private boolean truth(String operator, InterpretedState after) {
    if (evaluate(operator, after) instanceof BoolValue truth) {
      return truth.val;
    }
    throw new SpecificationError(operator + " is neither TRUE nor FALSE");
  }

  private Value evaluate(String operator, InterpretedState after) {
    TLCState next = after == null ? TLCState.Empty : after.state;
    Function<Tool, Value> evaluation = tool -> interpreter.evaluate(operator, tool, this, next);
    try {
      return interpreter.asking.about(this, after, () -> evaluation.apply(interpreter.tool));
    } catch (RuntimeException | StackOverflowError e) {
      throw explained(operator, e, evaluation);
    }
  }

  /** Evaluates once more what had no value, with TLC's slower tool that knows where it was. */
  private SpecificationError explained(String what, Throwable failure, Function<Tool, ?> evaluation) {
    CallStackTool tracing = new CallStackTool(interpreter.tool);
    try {
      evaluation.apply(tracing);
    } catch (RuntimeException | StackOverflowError again) {
      return new SpecificationError(what + ": " + Complaint.ofEvaluation(again, tracing.toString()), again);
    }
    return new SpecificationError(what + ": " + Complaint.ofEvaluation(failure, ""), failure);
  }

  private String label(Interpreter.GroundAction ground) {
    return interpreter.labels().get(ground.label());
  }
}
