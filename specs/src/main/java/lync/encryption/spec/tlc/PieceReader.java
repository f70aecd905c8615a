package lync.encryption.spec.tlc;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.function.Function;
import lync.encryption.spec.FormulaPiece;
import tla2sany.semantic.ExprNode;
import tla2sany.semantic.ExprOrOpArgNode;
import tla2sany.semantic.LevelConstants;
import tla2sany.semantic.OpApplNode;
import tla2sany.semantic.OpDeclNode;
import tla2sany.semantic.OpDefNode;
import tla2sany.semantic.SemanticNode;
import tla2sany.st.Location;
import tlc2.tool.BuiltInOPs;
import tlc2.tool.ToolGlobals;

/** Reads {@link FormulaPiece}s out of SANY's semantic tree. */
public final class PieceReader implements Function<String, List<FormulaPiece>> {

  private final ModuleFiles files;

  /** A reader of the modules in this folder. */
  public PieceReader(Path folder) {
    this.files = new ModuleFiles(folder);
  }

  @Override
  public List<FormulaPiece> apply(String rootModule) {
    List<FormulaPiece> pieces = new ArrayList<>();
    for (OpDefNode definition : files.parse(rootModule).getOpDefs()) {
      if (!ModuleReader.isStandard(definition)) {
        new Walk(ModuleReader.module(definition), definition.getName().toString(), pieces).in(definition.getBody());
      }
    }
    pieces.sort(Comparator.comparing(FormulaPiece::module).thenComparing(FormulaPiece::beginLine).thenComparing(FormulaPiece::beginColumn)
        .thenComparing(FormulaPiece::role));
    return pieces.stream().distinct().toList();
  }

  /** Collects the pieces of one definition. */
  private record Walk(String module, String operator, List<FormulaPiece> pieces) {

    void in(SemanticNode node) {
      if (node instanceof OpApplNode application) {
        collect(application, BuiltInOPs.getOpCode(application.getOperator().getName()));
      }
      SemanticNode[] children = node.getChildren();
      if (children != null) {
        for (SemanticNode child : children) {
          if (child instanceof OpDefNode local) {
            in(local.getBody());
          } else if (child != null) {
            in(child);
          }
        }
      }
    }

    private void collect(OpApplNode application, int opcode) {
      ExprOrOpArgNode[] arguments = application.getArgs();
      switch (opcode) {
        case ToolGlobals.OPCODE_cl, ToolGlobals.OPCODE_land -> junction(arguments, FormulaPiece.Role.Conjunct);
        case ToolGlobals.OPCODE_dl, ToolGlobals.OPCODE_lor -> junction(arguments, FormulaPiece.Role.Disjunct);
        case ToolGlobals.OPCODE_implies -> add(arguments[0], FormulaPiece.Role.Premise);
        case ToolGlobals.OPCODE_ite -> add(arguments[0], FormulaPiece.Role.Condition);
        // After the function come pairs of a place in it and the new value there.
        case ToolGlobals.OPCODE_exc -> Arrays.stream(arguments).skip(1)
            .forEach(pair -> add(((OpApplNode) pair).getArgs()[1], FormulaPiece.Role.NewValue));
        default -> { }
      }
    }

    /** The parts of a junction; those that are junctions of the same kind are visited for themselves. */
    private void junction(ExprOrOpArgNode[] parts, FormulaPiece.Role role) {
      for (ExprOrOpArgNode part : parts) {
        if (!isJunction(part, role) && !(role == FormulaPiece.Role.Conjunct && assigns(part))) {
          add(part, role);
        }
      }
    }

    /** Whether a formula gives some variable its next value: without it the step would be no step, whatever else is true. */
    private static boolean assigns(SemanticNode node) {
      if (node instanceof ExprNode expression && expression.getLevel() < LevelConstants.ActionLevel) {
        // Nothing in it has a prime, however far its definitions lead.
        return false;
      }
      if (node instanceof OpApplNode application) {
        int opcode = BuiltInOPs.getOpCode(application.getOperator().getName());
        if (opcode == ToolGlobals.OPCODE_unchanged || opcode == ToolGlobals.OPCODE_eq && isNextValue(application.getArgs()[0])) {
          return true;
        }
        if (application.getOperator() instanceof OpDefNode definition && definition.getBody() != null && assigns(definition.getBody())) {
          return true;
        }
      }
      SemanticNode[] children = node.getChildren();
      return children != null && Arrays.stream(children).anyMatch(child -> child != null && assigns(child));
    }

    private static boolean isNextValue(SemanticNode node) {
      return node instanceof OpApplNode application && BuiltInOPs.getOpCode(application.getOperator().getName()) == ToolGlobals.OPCODE_prime
          && application.getArgs()[0] instanceof OpApplNode variable && variable.getOperator() instanceof OpDeclNode;
    }

    private static boolean isJunction(SemanticNode node, FormulaPiece.Role role) {
      if (!(node instanceof OpApplNode application)) {
        return false;
      }
      int opcode = BuiltInOPs.getOpCode(application.getOperator().getName());
      return role == FormulaPiece.Role.Conjunct
          ? opcode == ToolGlobals.OPCODE_cl || opcode == ToolGlobals.OPCODE_land
          : opcode == ToolGlobals.OPCODE_dl || opcode == ToolGlobals.OPCODE_lor;
    }

    private void add(SemanticNode node, FormulaPiece.Role role) {
      Location at = node.getLocation();
      pieces.add(new FormulaPiece(module, operator, role, at.beginLine(), at.beginColumn(), at.endLine(), at.endColumn()));
    }
  }
}
