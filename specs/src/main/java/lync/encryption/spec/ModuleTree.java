package lync.encryption.spec;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.reflect.InvocationTargetException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * What a specification declares, as SANY's semantic analysis sees it: nothing here is found by searching in the text. Immutable.
 *
 * @param constants declared constants, in the order of modules and places
 * @param variables declared variables, likewise
 * @param operators defined operators, without those of the standard modules, likewise
 * @param actions the operators that {@code Next} is made of, in its order
 */
public record ModuleTree(List<Declaration> constants, List<Declaration> variables, List<Operator> operators, List<Operator> actions) {

  /** A declared name and where it stands; lines start at 1. */
  public record Declaration(String name, String module, int line) {}

  /**
   * A defined operator.
   *
   * @param parameters names, in their order
   * @param level what it speaks about
   * @param comment the comment right before the definition, without its marks and frame; empty if there is none
   * @param line where the definition begins
   * @param lastLine where it ends
   */
  public record Operator(String name, List<String> parameters, Level level, String comment, String module, int line, int lastLine) {
    public Operator {
      parameters = List.copyOf(parameters);
    }
  }

  /** What the value of an operator depends on (Lamport, Specifying Systems, §17.2). */
  public enum Level {
    /** Constants alone. */
    Constant,
    /** One state. */
    State,
    /** A step: it contains primes. */
    Action,
    /** A whole behaviour. */
    Temporal
  }

  public ModuleTree {
    constants = List.copyOf(constants);
    variables = List.copyOf(variables);
    operators = List.copyOf(operators);
    actions = List.copyOf(actions);
  }

  /**
   * The tree of the specification on the class path.
   *
   * @throws SpecificationError if it does not parse
   */
  public static ModuleTree ofSpecification() {
    return of(SpecificationFiles.bundled());
  }

  /** The tree of any specification; its next-state relation is named {@code Next}. */
  public static ModuleTree of(SpecificationFiles files) {
    return read(files, "lync.encryption.spec.tlc.ModuleReader");
  }

  /** What a reader, a class made from the folder of the modules, says of the root module. */
  static <T> T read(SpecificationFiles files, String readerClass) {
    try (Workplace workplace = new Workplace(); TlcLoader loader = new TlcLoader()) {
      files.writeTo(workplace.folder());
      @SuppressWarnings("unchecked")
      Function<String, T> reader = (Function<String, T>) loader.loadClass(readerClass).getConstructor(Path.class).newInstance(workplace.folder());
      return reader.apply(files.root());
    } catch (InvocationTargetException e) {
      throw new SpecificationError(e.getCause().toString(), e.getCause());
    } catch (ReflectiveOperationException e) {
      throw new SpecificationError("SANY cannot be loaded: " + e.getMessage(), e);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  public Optional<Operator> operator(String name) {
    return operators.stream().filter(operator -> operator.name().equals(name)).findFirst();
  }
}
