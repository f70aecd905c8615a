package lync.encryption.spec.tlc;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import lync.encryption.model.state.Codec;
import lync.encryption.model.state.Layout;
import lync.encryption.model.state.Variable;
import lync.encryption.spec.Interpretation;
import lync.encryption.spec.Session;
import lync.encryption.spec.SpecificationError;
import tla2sany.semantic.FormalParamNode;
import tla2sany.semantic.OpDeclNode;
import tla2sany.semantic.OpDefNode;
import tlc2.tool.Action;
import tlc2.tool.EvalControl;
import tlc2.tool.TLCState;
import tlc2.tool.coverage.CostModel;
import tlc2.tool.impl.FastTool;
import tlc2.tool.impl.Tool;
import tlc2.util.Context;
import tlc2.util.FP64;
import tlc2.value.IValue;
import tlc2.value.impl.StringValue;
import tlc2.value.impl.Value;
import util.ToolIO;
import util.UniqueString;

/** A parsed specification, ready to be asked. The static state of TLC behind this class's loader belongs to this one instance. */
public final class Interpreter implements Interpretation {

  /** One of TLC's ground actions. Several may share a label: an action that is itself a disjunction is split by TLC. */
  record GroundAction(Action action, int label, Guards.Guarded guarded) {}

  /** A variable of the layout: its name to TLC and its conversion. */
  record Part(UniqueString name, Conversion conversion) {}

  final FastTool tool;
  final Codec codec;
  final int words;
  final Part[] parts;
  final GroundAction[] actions;
  final Guards guards;
  final Asking asking = new Asking();
  private final int remembered;
  private final List<String> labels;
  private final Map<String, OpDefNode> operators = new HashMap<>();

  /**
   * Parses a specification.
   *
   * @param folder where its modules lie
   * @param module the module with a configuration file of its name
   * @param layout the packing of all variables but the fixed ones
   * @param fixed variables that a session binds
   * @param noticed the variables whose values count where something is remembered; {@code null} if nothing is to be remembered
   */
  public Interpreter(Path folder, String module, Layout layout, List<String> fixed, Predicate<String> noticed) {
    ToolIO.setMode(ToolIO.TOOL);
    ToolIO.setUserDir(folder.toString());
    FP64.Init(0);
    this.tool = parse(folder, module);
    checkVariables(layout, fixed);
    this.codec = new Codec(layout);
    this.words = layout.words();
    this.parts = layout.variables().stream()
        .map(variable -> new Part(UniqueString.of(variable.name()), Conversion.of(variable.shape(), layout.place(variable.name()))))
        .toArray(Part[]::new);
    boolean remembers = noticed != null;
    FootprintReader reader = new FootprintReader(tool, layout, remembers ? noticed : name -> true);
    this.guards = new Guards(tool, reader);
    Map<String, Integer> numbers = new LinkedHashMap<>();
    List<GroundAction> grounded = new ArrayList<>();
    for (Action action : tool.getActions()) {
      String label = label(action);
      numbers.putIfAbsent(label, numbers.size());
      grounded.add(new GroundAction(action, numbers.get(label), remembers ? guards.add(action) : Guards.Guarded.whole(action)));
    }
    this.actions = grounded.toArray(GroundAction[]::new);
    this.labels = List.copyOf(numbers.keySet());
    for (OpDefNode definition : tool.getRootModule().getOpDefs()) {
      operators.put(definition.getName().toString(), definition);
    }
    this.remembered = remembers ? remember(reader) : 0;
  }

  /** Puts {@link Remembered} in the place of operators; only now, for TLC finds its actions in the definitions. */
  private int remember(FootprintReader reader) {
    int count = 0;
    for (OpDefNode definition : operators.values()) {
      if (!ModuleReader.isStandard(definition) && tool.lookup(definition) == definition && Remembered.canBe(definition)) {
        definition.setToolObject(tool.getId(), new Remembered(definition, count++, reader, asking));
      }
    }
    return count;
  }

  /** A place for what a session's states have shown the remembered operators to be. */
  @SuppressWarnings({"unchecked", "rawtypes"})
  LongTable<Memory>[] memories() {
    return new LongTable[remembered];
  }

  @Override
  public List<String> labels() {
    return labels;
  }

  @Override
  public Session session(Map<String, ?> fixed) {
    TLCState template = TLCState.Empty.createEmpty();
    fixed.forEach((name, tree) -> template.bind(UniqueString.of(name), Trees.value(tree)));
    return new InterpretedSession(this, template);
  }

  /** The value of an operator without parameters in a state, or on a step. */
  Value evaluate(String name, Tool by, InterpretedState state, TLCState next) {
    return evaluate(operator(name, 0), new Value[0], by, state, next);
  }

  /** The value of an operator with one parameter in a state. */
  Value evaluate(String name, String argument, Tool by, InterpretedState state) {
    return evaluate(operator(name, 1), new Value[] {new StringValue(argument)}, by, state, TLCState.Empty);
  }

  private Value evaluate(OpDefNode definition, Value[] arguments, Tool by, InterpretedState state, TLCState next) {
    if (tool.lookup(definition) instanceof Remembered operator) {
      return operator.apply(state, by, arguments, state.tlcState(), next);
    }
    Context context = Context.Empty;
    for (int i = 0; i < arguments.length; i++) {
      context = context.cons(definition.getParams()[i], arguments[i]);
    }
    return by.eval(definition.getBody(), context, state.tlcState(), next, EvalControl.Clear, CostModel.DO_NOT_RECORD);
  }

  private OpDefNode operator(String name, int parameters) {
    OpDefNode definition = operators.get(name);
    if (definition == null || definition.getNumberOfArgs() != parameters) {
      throw new SpecificationError("the specification has no operator " + name + " with this number of parameters: " + parameters);
    }
    return definition;
  }

  private static FastTool parse(Path folder, String module) {
    ModuleFiles files = new ModuleFiles(folder);
    try {
      return new FastTool(folder.toString(), module, module, files);
    } catch (RuntimeException e) {
      throw new SpecificationError(Complaint.ofSany(e, ToolIO.getAllMessages(), files.latest()), e);
    }
  }

  private static void checkVariables(Layout layout, List<String> fixed) {
    Set<String> declared = new TreeSet<>();
    for (OpDeclNode variable : TLCState.vars) {
      declared.add(variable.getName().toString());
    }
    Set<String> expected = new TreeSet<>(fixed);
    layout.variables().stream().map(Variable::name).forEach(expected::add);
    if (!declared.equals(expected)) {
      Set<String> different = new TreeSet<>(declared);
      different.addAll(expected);
      Set<String> common = new HashSet<>(declared);
      common.retainAll(expected);
      different.removeAll(common);
      throw new SpecificationError("variables that are not in both the specification and the layout: " + different);
    }
  }

  private static String label(Action action) {
    OpDefNode definition = action.getOpDef();
    if (definition == null || action.getName().toString().equals("Next")) {
      throw new SpecificationError("Next has a step that is no named action: " + action.getLocation());
    }
    List<String> arguments = Arrays.stream(definition.getParams()).map(parameter -> argument(action, parameter)).toList();
    return definition.getName() + "(" + String.join(", ", arguments) + ")";
  }

  private static String argument(Action action, FormalParamNode parameter) {
    if (action.con.lookup(parameter) instanceof IValue value) {
      return Trees.tree((Value) value).toString();
    }
    throw new SpecificationError(
        "parameter " + parameter.getName() + " of action " + action.getName() + " is not a constant: " + action.getLocation());
  }
}
