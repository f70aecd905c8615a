package lync.encryption.spec.tlc;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import lync.encryption.model.state.Field;
import lync.encryption.model.state.Layout;
import lync.encryption.model.state.Place;
import lync.encryption.model.state.Shape;
import lync.encryption.model.state.Variable;
import tla2sany.semantic.ExprOrOpArgNode;
import tla2sany.semantic.FormalParamNode;
import tla2sany.semantic.LetInNode;
import tla2sany.semantic.NumeralNode;
import tla2sany.semantic.OpApplNode;
import tla2sany.semantic.OpArgNode;
import tla2sany.semantic.OpDeclNode;
import tla2sany.semantic.OpDefNode;
import tla2sany.semantic.SemanticNode;
import tla2sany.semantic.StringNode;
import tla2sany.semantic.SymbolNode;
import tlc2.tool.BuiltInOPs;
import tlc2.tool.ToolGlobals;
import tlc2.tool.impl.Tool;
import tlc2.value.impl.Value;

/**
 * Finds {@link Footprint}s in the text of expressions: {@code initiator[l].phase}, with l known, is one field; {@code initiator[l]} with
 * any other l is the whole variable. It follows definitions, also those handed over as arguments, and takes recursive ones to read everything.
 * Immutable, thread-safe.
 */
final class FootprintReader {

  /** A parameter whose value the text does not show. */
  private static final Object UNKNOWN = new Object();

  private final Tool tool;
  private final Layout layout;
  private final Map<String, Shape> shapes = new HashMap<>();
  private final Set<Field> overlooked = new HashSet<>();
  /** What is read by an expression whose text does not show what it reads. */
  private final Footprint everything;

  /**
   * @param layout of all variables but those that a session fixes
   * @param noticed the variables whose fields belong into footprints; less than all only to examine the memory
   */
  FootprintReader(Tool tool, Layout layout, Predicate<String> noticed) {
    this.tool = tool;
    this.layout = layout;
    layout.variables().stream().map(Variable::name).filter(noticed.negate())
        .forEach(name -> layout.place(name).everyField().forEach(overlooked::add));
    layout.variables().forEach((Variable variable) -> shapes.put(variable.name(), variable.shape()));
    everything = Footprint.of(layout.variables().stream().flatMap(variable -> layout.place(variable.name()).everyField())
        .filter(field -> !overlooked.contains(field)).toList(), true);
  }

  /** @param known the values of parameters; {@code null} for what is none of them, or has none */
  Footprint read(SemanticNode expression, Function<SymbolNode, Value> known) {
    Walk walk = new Walk(known);
    walk.read(expression, Map.of());
    walk.fields.removeAll(overlooked);
    return walk.wide ? everything : Footprint.of(walk.fields, walk.readsFixed);
  }

  /** What an operator stands for, behind what TLC or {@link Remembered} put in its place; {@code null} if it has no text. */
  private OpDefNode meaning(SymbolNode operator) {
    Object found = tool.lookup(operator);
    if (found instanceof Remembered remembered) {
      return remembered.definition();
    }
    return found instanceof OpDefNode definition && definition.getBody() != null ? definition : null;
  }

  /** A part of a variable. */
  private record Part(Shape shape, Place place) {
    /** What lies outside the domain of a function: there TLC finds no value, whatever the state. */
    static final Part NONE = new Part(new Shape.SetOf(List.of()), new Place.Bits(List.of()));
  }

  /** A definition and what the parameters that its text can name stand for: reading it a second time finds nothing new. */
  private record Use(OpDefNode definition, Map<SymbolNode, Object> bound) {
  }

  private final class Walk {
    private final Function<SymbolNode, Value> known;
    private final List<Field> fields = new ArrayList<>();
    private final Set<OpDefNode> open = new HashSet<>();
    private final Set<OpDefNode> local = new HashSet<>();
    private final Set<Use> done = new HashSet<>();
    private boolean readsFixed;
    private boolean wide;

    Walk(Function<SymbolNode, Value> known) {
      this.known = known;
    }

    /** @param bound what the parameters of the definitions around stand for */
    void read(SemanticNode node, Map<SymbolNode, Object> bound) {
      if (wide) {
        return;
      }
      if (node instanceof OpArgNode operator) {
        handedOver(operator, bound);
      } else if (node instanceof LetInNode let) {
        // Its definitions are read where they are used.
        local.addAll(List.of(let.getLets()));
        read(let.getBody(), bound);
      } else if (node instanceof OpApplNode application) {
        application(application, bound);
      } else {
        children(node, bound);
      }
    }

    private void application(OpApplNode application, Map<SymbolNode, Object> bound) {
      Part part = part(application, bound);
      if (part != null) {
        add(part.place);
        return;
      }
      SymbolNode operator = application.getOperator();
      // A variable of the layout would have been a part.
      readsFixed |= operator instanceof OpDeclNode variable && variable.getKind() == OpDeclNode.VariableDeclKind;
      OpDefNode definition = BuiltInOPs.getOpCode(operator.getName()) == 0 ? meaning(operator) : null;
      if (definition != null) {
        definition(definition, application.getArgs(), bound);
      } else {
        children(application, bound);
      }
    }

    private void definition(OpDefNode definition, ExprOrOpArgNode[] arguments, Map<SymbolNode, Object> bound) {
      List<Object> values = new ArrayList<>();
      for (ExprOrOpArgNode argument : arguments) {
        Object value = value(argument, bound);
        values.add(value);
        if (value == UNKNOWN) {
          read(argument, bound);
        }
      }
      body(definition, values, bound);
    }

    /** An operator as an argument: whatever it will be applied to. What it is applied to is read where that happens. */
    private void handedOver(OpArgNode argument, Map<SymbolNode, Object> bound) {
      OpDefNode definition = meaning(argument.getOp());
      if (definition != null) {
        body(definition, Collections.nCopies(definition.getParams().length, UNKNOWN), bound);
      } else if (!(argument.getOp() instanceof FormalParamNode)) {
        wide = true;
      }
    }

    private void body(OpDefNode definition, List<Object> arguments, Map<SymbolNode, Object> bound) {
      if (!open.add(definition)) {
        wide = true;
        return;
      }
      // Only the text of a local definition can name the parameters around it.
      Map<SymbolNode, Object> inner = local.contains(definition) ? new HashMap<>(bound) : new HashMap<>();
      for (int i = 0; i < arguments.size(); i++) {
        inner.put(definition.getParams()[i], arguments.get(i));
      }
      if (done.add(new Use(definition, inner))) {
        read(definition.getBody(), inner);
      }
      open.remove(definition);
    }

    private void children(SemanticNode node, Map<SymbolNode, Object> bound) {
      SemanticNode[] children = node.getChildren();
      if (children != null) {
        for (SemanticNode child : children) {
          if (child != null) {
            read(child, bound);
          }
        }
      }
    }

    /**
     * The part of a variable that a chain of applications and selections leads to; {@code null} if it is no such chain, or its text does not show
     * where it leads.
     */
    private Part part(SemanticNode node, Map<SymbolNode, Object> bound) {
      if (!(node instanceof OpApplNode application)) {
        return null;
      }
      SymbolNode operator = application.getOperator();
      String name = operator.getName().toString();
      if (operator instanceof OpDeclNode && shapes.containsKey(name)) {
        return new Part(shapes.get(name), layout.place(name));
      }
      int opcode = BuiltInOPs.getOpCode(operator.getName());
      if (opcode != ToolGlobals.OPCODE_rs && opcode != ToolGlobals.OPCODE_fa) {
        return null;
      }
      Part whole = part(application.getArgs()[0], bound);
      Object key = value(application.getArgs()[1], bound);
      if (whole == null || key == UNKNOWN) {
        return null;
      }
      if (whole.shape instanceof Shape.RecordOf record) {
        return record.fields().containsKey(key) ? new Part(record.fields().get(key), whole.place.get((String) key)) : Part.NONE;
      } else if (whole.shape instanceof Shape.FunctionOf function) {
        int index = function.domain().indexOf(key);
        return index < 0 ? Part.NONE : new Part(function.range(), whole.place.at(index));
      }
      return Part.NONE;
    }

    /** The value tree of a literal or of a parameter, if it is known. */
    private Object value(SemanticNode node, Map<SymbolNode, Object> bound) {
      if (node instanceof StringNode string) {
        return string.getRep().toString();
      } else if (node instanceof NumeralNode number) {
        return number.val();
      } else if (node instanceof OpApplNode application && application.getOperator() instanceof FormalParamNode parameter) {
        if (bound.containsKey(parameter)) {
          return bound.get(parameter);
        }
        Value value = known.apply(parameter);
        return value == null ? UNKNOWN : Trees.tree(value);
      }
      return UNKNOWN;
    }

    private void add(Place place) {
      if (place instanceof Place.Leaf leaf) {
        fields.add(leaf.field());
      } else if (place instanceof Place.Bits bits) {
        fields.addAll(bits.elements());
      } else if (place instanceof Place.Entries entries) {
        entries.values().forEach(this::add);
      } else {
        ((Place.Fields) place).fields().values().forEach(this::add);
      }
    }
  }
}
