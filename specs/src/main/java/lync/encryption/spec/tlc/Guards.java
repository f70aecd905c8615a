package lync.encryption.spec.tlc;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import tla2sany.semantic.AbortException;
import tla2sany.semantic.ExprNode;
import tla2sany.semantic.ExprOrOpArgNode;
import tla2sany.semantic.FormalParamNode;
import tla2sany.semantic.LevelConstants;
import tla2sany.semantic.OpApplNode;
import tla2sany.semantic.OpDefNode;
import tla2sany.semantic.SemanticNode;
import tla2sany.semantic.SymbolNode;
import tlc2.tool.Action;
import tlc2.tool.BuiltInOPs;
import tlc2.tool.EvalControl;
import tlc2.tool.TLCState;
import tlc2.tool.ToolGlobals;
import tlc2.tool.coverage.CostModel;
import tlc2.tool.impl.Tool;
import tlc2.util.Context;
import tlc2.value.IValue;
import tlc2.value.impl.BoolValue;
import tlc2.value.impl.Value;

/**
 * The conditions on the state with which actions begin, each once.
 *
 * <p>A thousand ground actions begin with a few hundred different conditions: a conjunct that mentions only the link is the same for every
 * transport. The interpreter asks {@link Truths} before it has TLC take a step, so that in a state each condition is evaluated at most once,
 * and in a session once for what it reads: seven times, if that is the phase of one end. TLC evaluates the conjuncts, in the order in which
 * they stand; if they are true, it goes on with the rest of the conjunction. Nothing is decided here but that a conjunction with a false member
 * is false, and that true members can be left out of it. Immutable once all actions are added.
 */
final class Guards {

  /** How an action begins: the numbers of its conditions, and the action without them. */
  record Guarded(int[] conditions, Action rest) {
    /** An action that TLC is left to judge alone. */
    static Guarded whole(Action action) {
      return new Guarded(new int[0], action);
    }
  }

  enum Truth {
    FALSE,
    TRUE,
    /** A condition has no truth value, and TLC will complain of it. */
    NONE
  }

  /**
   * A condition.
   *
   * @param context the values of the parameters that occur in it
   * @param table its truth by what it reads, if that is little and the same in all sessions; threads may share it, for they write the same
   */
  private record Condition(SemanticNode expression, Context context, Footprint footprint, byte[] table) {

    static Condition of(SemanticNode expression, Context context, Footprint footprint) {
      return new Condition(expression, context, footprint, hasTable(footprint) && !footprint.readsFixed() ? newTable(footprint) : null);
    }

    static boolean hasTable(Footprint footprint) {
      return footprint.size() <= MOST_BITS;
    }

    static byte[] newTable(Footprint footprint) {
      return new byte[1 << footprint.size()];
    }
  }

  /** What makes two conditions the same: the place in the text, and those values (as text; TLC cannot compare values of different kinds). */
  private record Identity(SemanticNode expression, List<String> arguments) {}

  private static final int MOST_BITS = 10;

  private final Tool tool;
  private final FootprintReader reader;
  private final List<Condition> conditions = new ArrayList<>();
  private final Map<Identity, Integer> numbers = new HashMap<>();

  Guards(Tool tool, FootprintReader reader) {
    this.tool = tool;
    this.reader = reader;
  }

  /** The conditions with which an action begins, in their order. */
  Guarded add(Action action) {
    List<Integer> found = new ArrayList<>();
    Context context = ownParameters(action);
    Action rest = action;
    if (isConjunction(action.pred)) {
      OpApplNode conjunction = (OpApplNode) action.pred;
      ExprOrOpArgNode[] conjuncts = conjunction.getArgs();
      int first = 0;
      while (first < conjuncts.length && collect(conjuncts[first], context, found)) {
        first++;
      }
      if (first > 0 && first < conjuncts.length) {
        rest = new Action(conjunction(conjunction, Arrays.copyOfRange(conjuncts, first, conjuncts.length)), context, action.getOpDef());
      }
    } else {
      collect(action.pred, context, found);
    }
    return new Guarded(found.stream().mapToInt(Integer::intValue).toArray(), rest);
  }

  /** TLC's context without the symbols bound around the action, which its definition cannot mention; TLC looks things up faster then. */
  private static Context ownParameters(Action action) {
    if (action.getOpDef() == null || action.pred != action.getOpDef().getBody()) {
      return action.con;
    }
    Context context = Context.Empty;
    for (FormalParamNode parameter : action.getOpDef().getParams()) {
      context = context.cons(parameter, action.con.lookup(parameter));
    }
    return context;
  }

  /** What is known of the conditions in the states of one session. For one thread. */
  final class Session {
    /** For conditions that read little besides what the session fixes, their truth by what they read; made when it is first needed. */
    private final byte[][] tables = new byte[conditions.size()][];
    /** For those that read more, their values. */
    private final Memory[] memories = new Memory[conditions.size()];
  }

  Session session() {
    return new Session();
  }

  /** Truth values of the conditions in one state. */
  Truths in(InterpretedState state, Session session) {
    return new Truths(state, session);
  }

  /** What is known of the conditions in one state. For one thread. */
  final class Truths {
    private static final byte TRUE = 1;
    private static final byte FALSE = 2;

    private static final byte NONE = 3;

    private final InterpretedState state;
    private final Session session;
    private final byte[] known = new byte[conditions.size()];

    private Truths(InterpretedState state, Session session) {
      this.state = state;
      this.session = session;
    }

    /** Whether all these conditions hold; decided by the first that does not. */
    Truth truth(int[] numbers) {
      for (int number : numbers) {
        byte truth = known[number];
        if (truth == 0) {
          truth = find(number);
          known[number] = truth;
        }
        if (truth != TRUE) {
          return truth == FALSE ? Truth.FALSE : Truth.NONE;
        }
      }
      return Truth.TRUE;
    }

    private byte find(int number) {
      Condition condition = conditions.get(number);
      if (!Condition.hasTable(condition.footprint)) {
        return truth(remembered(number, condition));
      }
      byte[] table = condition.table == null ? session.tables[number] : condition.table;
      if (table == null) {
        table = Condition.newTable(condition.footprint);
        session.tables[number] = table;
      }
      int bits = (int) condition.footprint.bits(state.packedWords());
      if (table[bits] == 0) {
        table[bits] = truth(evaluate(condition));
      }
      return table[bits];
    }

    private Value remembered(int number, Condition condition) {
      if (session.memories[number] == null) {
        session.memories[number] = new Memory(condition.footprint);
      }
      Memory memory = session.memories[number];
      Value value = memory.recall(state);
      if (value == null) {
        value = evaluate(condition);
        memory.remember(state, value);
      }
      return value;
    }

    private Value evaluate(Condition condition) {
      return tool.eval(condition.expression, condition.context, state.tlcState(), TLCState.Empty, EvalControl.Clear, CostModel.DO_NOT_RECORD);
    }

    private static byte truth(Value value) {
      return !(value instanceof BoolValue held) ? NONE : held.val ? TRUE : FALSE;
    }
  }

  private OpApplNode conjunction(OpApplNode like, ExprOrOpArgNode[] conjuncts) {
    try {
      return new OpApplNode(like.getOperator(), conjuncts, like.getTreeNode(), tool.getRootModule());
    } catch (AbortException e) {
      throw new IllegalStateException(e);
    }
  }

  /** Collects from the left as far as conjuncts speak of the state alone; false if it stopped before the end. */
  private boolean collect(SemanticNode node, Context context, List<Integer> found) {
    if (isAnyConjunction(node)) {
      for (ExprOrOpArgNode conjunct : ((OpApplNode) node).getArgs()) {
        if (!collect(conjunct, context, found)) {
          return false;
        }
      }
      return true;
    }
    if (!(node instanceof ExprNode expression) || expression.getLevel() > LevelConstants.VariableLevel) {
      return false;
    }
    if (node instanceof OpApplNode application && tool.lookup(application.getOperator()) instanceof OpDefNode definition
        && isAnyConjunction(definition.getBody())) {
      Context inner = parameters(definition, application.getArgs(), context);
      if (inner != null) {
        return collect(definition.getBody(), inner, found);
      }
    }
    found.add(number(expression, context));
    return true;
  }

  /** Whether it is a list of conjuncts, one a line. */
  private static boolean isConjunction(SemanticNode node) {
    return node instanceof OpApplNode application && BuiltInOPs.getOpCode(application.getOperator().getName()) == ToolGlobals.OPCODE_cl;
  }

  /** Whether it is a list of conjuncts, or two of them in one line. */
  private static boolean isAnyConjunction(SemanticNode node) {
    return isConjunction(node)
        || node instanceof OpApplNode application && BuiltInOPs.getOpCode(application.getOperator().getName()) == ToolGlobals.OPCODE_land;
  }

  /** The parameters of an operator bound to the values of constant arguments; null if an argument is none. */
  private Context parameters(OpDefNode definition, ExprOrOpArgNode[] arguments, Context context) {
    FormalParamNode[] parameters = definition.getParams();
    Context inner = Context.Empty;
    for (int i = 0; i < parameters.length; i++) {
      if (!(arguments[i] instanceof ExprNode argument) || argument.getLevel() != LevelConstants.ConstantLevel) {
        return null;
      }
      Value value = tool.eval(argument, context, TLCState.Empty, TLCState.Empty, EvalControl.Clear, CostModel.DO_NOT_RECORD);
      inner = inner.cons(parameters[i], value);
    }
    return inner;
  }

  private int number(ExprNode expression, Context context) {
    List<String> arguments = new ArrayList<>();
    for (SymbolNode parameter : expression.getAllParams()) {
      if (context.lookup(parameter) instanceof IValue value) {
        arguments.add(parameter.getName() + "=" + value);
      }
    }
    arguments.sort(null);
    return numbers.computeIfAbsent(new Identity(expression, arguments), identity -> {
      conditions.add(Condition.of(expression, context, reader.read(expression,
          symbol -> context.lookup(symbol) instanceof Value value ? value : null)));
      return conditions.size() - 1;
    });
  }
}
