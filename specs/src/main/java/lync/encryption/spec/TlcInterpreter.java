package lync.encryption.spec;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.reflect.InvocationTargetException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import lync.encryption.model.state.Layout;

/** TLC's own interpreter, loaded apart, with any specification in it. Thread-safe. */
final class TlcInterpreter implements AutoCloseable {

  private static final String MODULE = "Interpreted";

  private final TlcLoader loader;
  private final Interpretation interpretation;

  private TlcInterpreter(TlcLoader loader, Interpretation interpretation) {
    this.loader = loader;
    this.interpretation = interpretation;
  }

  /**
   * Opens a specification.
   *
   * @param files its modules
   * @param constants the definitions of the constants that bound the universe
   * @param fixed variables that {@code Init} draws from a constant set of the given name and no action changes
   * @param layout the packing of all other variables
   * @throws SpecificationError if the modules do not parse or declare other variables
   */
  static TlcInterpreter open(
      SpecificationFiles files, Map<String, String> constants, Map<String, String> fixed, Layout layout) {
    return open(files, constants, fixed, layout, name -> true);
  }

  /**
   * The same with another memory.
   *
   * @param noticed the variables whose values count as read when they are read; {@code null} if nothing is to be remembered
   */
  static TlcInterpreter open(
      SpecificationFiles files, Map<String, String> constants, Map<String, String> fixed, Layout layout, Predicate<String> noticed) {
    TlcLoader loader = new TlcLoader();
    try {
      return open(loader, files, constants, fixed, layout, noticed);
    } catch (RuntimeException e) {
      close(loader);
      throw e;
    }
  }

  /** The same in TLC classes that are loaded already. The interpreter opened there before must not be used afterwards. */
  static TlcInterpreter open(TlcLoader loader, SpecificationFiles files, Map<String, String> constants, Map<String, String> fixed,
      Layout layout, Predicate<String> noticed) {
    try (Workplace workplace = new Workplace()) {
      workplace.change(() -> write(workplace.folder(), files, constants, fixed));
      Interpretation interpretation = (Interpretation) loader.loadClass("lync.encryption.spec.tlc.Interpreter")
          .getConstructor(Path.class, String.class, Layout.class, List.class, Predicate.class)
          .newInstance(workplace.folder(), MODULE, layout, List.copyOf(fixed.keySet()), noticed);
      return new TlcInterpreter(loader, interpretation);
    } catch (InvocationTargetException e) {
      throw e.getCause() instanceof RuntimeException cause ? cause : new SpecificationError(e.getCause().toString(), e.getCause());
    } catch (ReflectiveOperationException | IOException e) {
      throw new SpecificationError("TLC cannot be loaded: " + e.getMessage(), e);
    }
  }

  List<String> labels() {
    return interpretation.labels();
  }

  /** The specification with the fixed variables bound to these value trees. */
  Session session(Map<String, ?> fixed) {
    return interpretation.session(fixed);
  }

  @Override
  public void close() {
    close(loader);
  }

  /** A module that bounds the universe and leaves the fixed variables free: their sets contain everything. */
  private static void write(Path folder, SpecificationFiles files, Map<String, String> constants, Map<String, String> fixed)
      throws IOException {
    files.writeTo(folder);
    Map<String, String> definitions = new LinkedHashMap<>(constants);
    fixed.values().forEach(set -> definitions.put(set, "Any"));
    ModuleText text = new ModuleText(MODULE, List.of(files.root(), "TLC"));
    StringBuilder config = new StringBuilder("INIT Init\nNEXT Next\n");
    definitions.forEach((constant, value) -> {
      text.define("The" + constant, value);
      config.append("CONSTANT ").append(constant).append(" <- The").append(constant).append('\n');
    });
    Files.writeString(folder.resolve(MODULE + ".tla"), text.toString());
    Files.writeString(folder.resolve(MODULE + ".cfg"), config);
  }

  static void close(TlcLoader loader) {
    try {
      loader.close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
