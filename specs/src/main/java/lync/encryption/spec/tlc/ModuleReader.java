package lync.encryption.spec.tlc;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import lync.encryption.spec.ModuleTree;
import lync.encryption.spec.SpecificationError;
import tla2sany.semantic.ExprOrOpArgNode;
import tla2sany.semantic.LevelConstants;
import tla2sany.semantic.ModuleNode;
import tla2sany.semantic.OpApplNode;
import tla2sany.semantic.OpDeclNode;
import tla2sany.semantic.OpDefNode;
import tla2sany.semantic.OpDefOrDeclNode;
import tla2sany.semantic.SemanticNode;
import tlc2.tool.BuiltInOPs;
import tlc2.tool.ToolGlobals;

/** Reads a {@link ModuleTree} out of SANY's semantic tree. */
public final class ModuleReader implements Function<String, ModuleTree> {

  private static final Pattern COMMENT_LINE = Pattern.compile("^\\s*(?:\\(\\*+|\\\\\\*)(.*?)(?:\\*+\\))?\\s*$");

  private final ModuleFiles files;
  private final Path folder;
  private final Map<String, List<String>> lines = new HashMap<>();

  /** A reader of the modules in this folder. */
  public ModuleReader(Path folder) {
    this.files = new ModuleFiles(folder);
    this.folder = folder;
  }

  @Override
  public ModuleTree apply(String rootModule) {
    ModuleNode root = files.parse(rootModule);
    Map<OpDefNode, ModuleTree.Operator> operators = new LinkedHashMap<>();
    Arrays.stream(root.getOpDefs())
        .filter(definition -> !isStandard(definition))
        .forEach(definition -> operators.put(definition, operator(definition)));
    OpDefNode next = root.getOpDef("Next");
    if (next == null) {
      throw new SpecificationError("the specification has no operator Next");
    }
    Map<OpDefNode, ModuleTree.Operator> actions = new LinkedHashMap<>();
    steps(next.getBody()).forEach(step -> collectActions(step, actions));
    List<ModuleTree.Operator> inOrder = operators.values().stream()
        .sorted(Comparator.comparing(ModuleTree.Operator::module).thenComparing(ModuleTree.Operator::line)).toList();
    return new ModuleTree(declarations(root.getConstantDecls()), declarations(root.getVariableDecls()), inOrder,
        List.copyOf(actions.values()));
  }

  /** The disjuncts of a formula, through disjunctions and existential quantifiers. */
  private static List<SemanticNode> steps(SemanticNode node) {
    if (node instanceof OpApplNode application) {
      int opcode = BuiltInOPs.getOpCode(application.getOperator().getName());
      if (opcode == ToolGlobals.OPCODE_dl || opcode == ToolGlobals.OPCODE_lor || opcode == ToolGlobals.OPCODE_be) {
        List<SemanticNode> steps = new ArrayList<>();
        for (ExprOrOpArgNode argument : application.getArgs()) {
          steps.addAll(steps(argument));
        }
        return steps;
      }
    }
    return List.of(node);
  }

  /** An operator all of whose disjuncts are operators again groups them; any other is an action. So does TLC name them. */
  private void collectActions(SemanticNode step, Map<OpDefNode, ModuleTree.Operator> actions) {
    OpDefNode definition = definedStep(step);
    if (definition == null) {
      throw new SpecificationError("Next has a step that is no named action: " + step.getLocation());
    }
    List<SemanticNode> parts = steps(definition.getBody());
    if (parts.stream().allMatch(part -> definedStep(part) != null)) {
      parts.forEach(part -> collectActions(part, actions));
    } else {
      actions.computeIfAbsent(definition, this::operator);
    }
  }

  private static OpDefNode definedStep(SemanticNode node) {
    return node instanceof OpApplNode application && application.getOperator() instanceof OpDefNode definition && !isStandard(definition)
        && definition.getLevel() == LevelConstants.ActionLevel ? definition : null;
  }

  static boolean isStandard(OpDefNode definition) {
    ModuleNode module = definition.getOriginallyDefinedInModuleNode();
    return definition.isBuiltIn() || module == null || module.isStandard();
  }

  private ModuleTree.Operator operator(OpDefNode definition) {
    return new ModuleTree.Operator(
        definition.getName().toString(),
        Arrays.stream(definition.getParams()).map(parameter -> parameter.getName().toString()).toList(),
        ModuleTree.Level.values()[definition.getLevel()],
        comment(module(definition), definition.getLocation().beginLine()),
        module(definition),
        definition.getLocation().beginLine(),
        definition.getLocation().endLine());
  }

  private static List<ModuleTree.Declaration> declarations(OpDeclNode[] declared) {
    return Arrays.stream(declared)
        .sorted(Comparator.comparing(ModuleReader::module)
            .thenComparing(node -> node.getLocation().beginLine())
            .thenComparing(node -> node.getLocation().beginColumn()))
        .map(node -> new ModuleTree.Declaration(node.getName().toString(), module(node), node.getLocation().beginLine()))
        .toList();
  }

  static String module(OpDefOrDeclNode node) {
    return node.getOriginallyDefinedInModuleNode().getName().toString();
  }

  /**
   * The comment that ends on the line before a definition, without marks. SANY gives all the comments since the last definition, and with them the
   * headings of sections.
   *
   * @param line of the definition, from 1
   */
  private String comment(String module, int line) {
    List<String> text = lines.computeIfAbsent(module, this::read);
    int first = line - 1;
    while (first > 0 && COMMENT_LINE.matcher(text.get(first - 1)).matches()) {
      first--;
    }
    return text.subList(first, line - 1).stream()
        .map(each -> COMMENT_LINE.matcher(each).replaceFirst("$1").strip()).filter(each -> !each.isEmpty()).collect(Collectors.joining(" "));
  }

  private List<String> read(String module) {
    try {
      return Files.readAllLines(folder.resolve(module + ".tla"));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
