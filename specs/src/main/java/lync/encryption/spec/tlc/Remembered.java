package lync.encryption.spec.tlc;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import tla2sany.semantic.ExprOrOpArgNode;
import tla2sany.semantic.FormalParamNode;
import tla2sany.semantic.LevelConstants;
import tla2sany.semantic.OpApplNode;
import tla2sany.semantic.OpDefNode;
import tla2sany.semantic.SymbolNode;
import tlc2.tool.BuiltInOPs;
import tlc2.tool.EvalControl;
import tlc2.tool.TLCState;
import tlc2.tool.ToolGlobals;
import tlc2.tool.coverage.CostModel;
import tlc2.tool.impl.Tool;
import tlc2.util.Context;
import tlc2.value.impl.BoolValue;
import tlc2.value.impl.EvaluatingValue;
import tlc2.value.impl.IntValue;
import tlc2.value.impl.StringValue;
import tlc2.value.impl.Value;

/**
 * An operator of the specification that TLC evaluates once for the same arguments and the same parts of the state, and looks up after that.
 *
 * <p>An operator of TLA+ is a function of its arguments and of what its definition reads, so that nothing but time depends on this; half of the
 * operators read the design alone, and clauses and guards ask the same of the same state. TLC lets Java stand in for a definition, which here
 * evaluates that very definition.
 */
final class Remembered extends EvaluatingValue {

  /** Names, small numbers and truth values as arguments make a key of this many bits each. */
  private static final int KEY_BITS = 16;
  private static final int MOST_ARGUMENTS = Long.SIZE / KEY_BITS;
  private static final long NO_KEY = -1;
  /** Room for the memories of an operator: if they are too many, they are made anew. */
  static final int MOST_KEYS = 1 << 14;

  private final OpDefNode definition;
  private final int number;
  private final FootprintReader reader;
  private final Asking asking;
  private final Map<Long, Footprint> footprints = new ConcurrentHashMap<>();

  /** @param number its own among all remembered operators, from 0 */
  Remembered(OpDefNode definition, int number, FootprintReader reader, Asking asking) {
    super((java.lang.invoke.MethodHandle) null, null, 0);
    this.definition = definition;
    this.number = number;
    this.reader = reader;
    this.asking = asking;
  }

  /** Whether an operator can be remembered: a function of one state whose arguments are values. */
  static boolean canBe(OpDefNode definition) {
    if (definition.getBody() == null || definition.getInRecursive() || definition.getLevel() > LevelConstants.VariableLevel
        || definition.getParams().length > MOST_ARGUMENTS) {
      return false;
    }
    for (FormalParamNode parameter : definition.getParams()) {
      if (parameter.getArity() > 0) {
        return false;
      }
    }
    return definition.getParams().length > 0 || definition.getLevel() == LevelConstants.VariableLevel && !isTuple(definition);
  }

  /** Tuples of variables stand after UNCHANGED, where TLC wants to see them. */
  private static boolean isTuple(OpDefNode definition) {
    return definition.getBody() instanceof OpApplNode application
        && BuiltInOPs.getOpCode(application.getOperator().getName()) == ToolGlobals.OPCODE_tup;
  }

  OpDefNode definition() {
    return definition;
  }

  @Override
  public Value eval(Tool tool, ExprOrOpArgNode[] arguments, Context context, TLCState state, TLCState next, int control, CostModel costs) {
    InterpretedState asked = control == EvalControl.Clear ? asking.about(state) : null;
    if (asked == null) {
      return unremembered(tool, arguments, context, state, next, control, costs);
    }
    Value[] values = new Value[arguments.length];
    for (int i = 0; i < values.length; i++) {
      values[i] = tool.eval(arguments[i], context, state, next, control, costs);
    }
    return apply(asked, tool, values, state, next);
  }

  /**
   * The value for these arguments.
   *
   * @param asked the state, known by its packed form
   * @param state the same to TLC
   * @param next what TLC has of a state after it
   */
  Value apply(InterpretedState asked, Tool tool, Value[] arguments, TLCState state, TLCState next) {
    Context parameters = Context.Empty;
    long key = 0;
    for (int i = 0; i < arguments.length; i++) {
      parameters = parameters.cons(definition.getParams()[i], arguments[i]);
      key = key == NO_KEY ? NO_KEY : key(key, arguments[i]);
    }
    if (key == NO_KEY) {
      return here(asked, new Arguments(number, arguments), tool, parameters, state, next);
    }
    Memory memory = memory(asked.memories(), key, parameters);
    Value value = memory.recall(asked);
    if (value == null) {
      value = tool.eval(definition.getBody(), parameters, state, next, EvalControl.Clear, CostModel.DO_NOT_RECORD);
      memory.remember(asked, value);
    }
    return value;
  }

  /** Sets, functions and the like are rarely met again in another state. */
  private Value here(InterpretedState asked, Arguments arguments, Tool tool, Context parameters, TLCState state, TLCState next) {
    Value value = asked.here().get(arguments);
    if (value == null) {
      value = tool.eval(definition.getBody(), parameters, state, next, EvalControl.Clear, CostModel.DO_NOT_RECORD);
      asked.here().put(arguments, value);
    }
    return value;
  }

  /** As TLC does it without us: arguments are evaluated when they are used. */
  private Value unremembered(
      Tool tool, ExprOrOpArgNode[] arguments, Context context, TLCState state, TLCState next, int control, CostModel costs) {
    return tool.eval(definition.getBody(), tool.getOpContext(definition, arguments, context, true), state, next, control, costs);
  }

  private Memory memory(LongTable<Memory>[] memories, long key, Context parameters) {
    if (memories[number] == null) {
      memories[number] = new LongTable<>(MOST_KEYS);
    }
    Memory memory = memories[number].get(key);
    if (memory == null) {
      Footprint footprint = footprint(key, parameters);
      memory = footprint.readsFixed() || !Memory.isSmall(footprint) ? new Memory(footprint) : shared(key, footprint);
      memories[number].put(key, memory);
    }
    return memory;
  }

  /** What all sessions of this thread have in common. */
  private Memory shared(long key, Footprint footprint) {
    LongTable<Memory> memories = asking.shared(number);
    Memory memory = memories.get(key);
    if (memory == null) {
      memory = new Memory(footprint);
      memories.put(key, memory);
    }
    return memory;
  }

  private Footprint footprint(long key, Context parameters) {
    Footprint footprint = footprints.get(key);
    if (footprint == null) {
      footprint = reader.read(definition.getBody(), symbol -> value(parameters, symbol));
      footprints.put(key, footprint);
    }
    return footprint;
  }

  private static Value value(Context parameters, SymbolNode symbol) {
    return parameters.lookup(symbol) instanceof Value value ? value : null;
  }

  /** The key of some arguments and one more; {@link #NO_KEY} if there is none for it. */
  private static long key(long key, Value argument) {
    long payload;
    int kind;
    if (argument instanceof StringValue string) {
      payload = string.val.getTok();
      kind = 1;
    } else if (argument instanceof IntValue number) {
      payload = number.val;
      kind = 2;
    } else if (argument instanceof BoolValue truth) {
      payload = truth.val ? 1 : 0;
      kind = 0;
    } else {
      return NO_KEY;
    }
    return payload < 0 || payload >= 1 << KEY_BITS - 2 ? NO_KEY : key << KEY_BITS | payload << 2 | kind;
  }
}
