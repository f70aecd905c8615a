package lync.encryption.spec.tlc;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
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
 * transport. The interpreter asks {@link Memory} before it has TLC take a step, so that in a state each condition is evaluated at most once.
 * TLC then evaluates the whole action all the same; nothing is decided here but that an action whose leading conjuncts are false has no
 * successor, and the conjuncts are evaluated by TLC, in the order in which they stand. Immutable once all actions are added.
 */
final class Guards {

  /** An expression and the values of the parameters that occur in it. */
  private record Condition(SemanticNode expression, Context context) {}

  /** What makes two conditions the same: the place in the text, and those values (as text; TLC cannot compare values of different kinds). */
  private record Identity(SemanticNode expression, List<String> arguments) {}

  private final Tool tool;
  private final List<Condition> conditions = new ArrayList<>();
  private final Map<Identity, Integer> numbers = new HashMap<>();

  Guards(Tool tool) {
    this.tool = tool;
  }

  /** The numbers of the conditions with which an action begins, in their order. */
  int[] add(Action action) {
    List<Integer> found = new ArrayList<>();
    collect(action.pred, action.con, found);
    return found.stream().mapToInt(Integer::intValue).toArray();
  }

  /** Truth values of the conditions in one state. */
  Memory in(TLCState state) {
    return new Memory(state);
  }

  /** What is known of the conditions in one state. For one thread. */
  final class Memory {
    private static final byte TRUE = 1;
    private static final byte FALSE = 2;

    private final TLCState state;
    private final byte[] known = new byte[conditions.size()];

    private Memory(TLCState state) {
      this.state = state;
    }

    /** Whether none of these conditions is false; one without truth value counts as not false, and TLC will complain of it. */
    boolean mayHold(int[] numbers) {
      for (int number : numbers) {
        if (known[number] == 0) {
          Condition condition = conditions.get(number);
          Value value = tool.eval(condition.expression, condition.context, state, TLCState.Empty, EvalControl.Clear, CostModel.DO_NOT_RECORD);
          known[number] = value instanceof BoolValue truth && !truth.val ? FALSE : TRUE;
        }
        if (known[number] == FALSE) {
          return false;
        }
      }
      return true;
    }
  }

  /** Collects from the left as far as conjuncts speak of the state alone; false if it stopped before the end. */
  private boolean collect(SemanticNode node, Context context, List<Integer> found) {
    if (node instanceof OpApplNode application) {
      int opcode = BuiltInOPs.getOpCode(application.getOperator().getName());
      if (opcode == ToolGlobals.OPCODE_cl || opcode == ToolGlobals.OPCODE_land) {
        for (ExprOrOpArgNode conjunct : application.getArgs()) {
          if (!collect(conjunct, context, found)) {
            return false;
          }
        }
        return true;
      }
    }
    if (!(node instanceof ExprNode expression) || expression.getLevel() > LevelConstants.VariableLevel) {
      return false;
    }
    if (node instanceof OpApplNode application && tool.lookup(application.getOperator()) instanceof OpDefNode definition
        && isConjunction(definition.getBody())) {
      Context inner = parameters(definition, application.getArgs(), context);
      if (inner != null) {
        return collect(definition.getBody(), inner, found);
      }
    }
    found.add(number(expression, context));
    return true;
  }

  private static boolean isConjunction(SemanticNode node) {
    return node instanceof OpApplNode application && BuiltInOPs.getOpCode(application.getOperator().getName()) == ToolGlobals.OPCODE_cl;
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
      conditions.add(new Condition(expression, context));
      return conditions.size() - 1;
    });
  }
}
