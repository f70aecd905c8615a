package lync.encryption.spec;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.reflect.InvocationTargetException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import lync.encryption.model.state.Layout;

/**
 * TLC's own interpreter inside this process: what the specification says about any well-typed state, reachable or not. One interpreter
 * holds one universe; design and scenario are chosen by {@link #session session}. Several may be open at once. Thread-safe.
 */
public final class SpecificationInterpreter implements AutoCloseable {

  private static final String MODULE = "Interpreted";

  private final TlcLoader loader;
  private final Interpretation interpretation;

  private SpecificationInterpreter(TlcLoader loader, Interpretation interpretation) {
    this.loader = loader;
    this.interpretation = interpretation;
  }

  /**
   * Opens any specification.
   *
   * @param files its modules
   * @param constants the value trees of the constants that bound the universe
   * @param fixed variables that {@code Init} draws from a constant set of the given name and no action changes
   * @param layout the packing of all other variables
   * @throws SpecificationError if the modules do not parse or declare other variables
   */
  static SpecificationInterpreter open(
      SpecificationFiles files, Map<String, ?> constants, Map<String, String> fixed, Layout layout) {
    TlcLoader loader = new TlcLoader();
    try (TemporaryFolder folder = new TemporaryFolder()) {
      write(folder.path(), files, constants, fixed);
      Interpretation interpretation = (Interpretation) loader.loadClass("lync.encryption.spec.tlc.Interpreter")
          .getConstructor(Path.class, String.class, Layout.class, List.class)
          .newInstance(folder.path(), MODULE, layout, List.copyOf(fixed.keySet()));
      return new SpecificationInterpreter(loader, interpretation);
    } catch (InvocationTargetException e) {
      close(loader);
      throw e.getCause() instanceof RuntimeException cause ? cause : new SpecificationError(e.getCause().toString(), e.getCause());
    } catch (ReflectiveOperationException | IOException e) {
      close(loader);
      throw new SpecificationError("TLC cannot be loaded: " + e.getMessage(), e);
    }
  }

  /** Ground actions of the universe, {@code Name(p1, p2)}; the numbering of {@link SpecificationState.Successor#action()}. */
  public List<String> labels() {
    return interpretation.labels();
  }

  /** The specification with the fixed variables bound to these value trees. */
  Session session(Map<String, ?> fixed) {
    return interpretation.session(fixed);
  }

  /** Releases TLC. Sessions must not be used afterwards. */
  @Override
  public void close() {
    close(loader);
  }

  /** A module that bounds the universe and leaves the fixed variables free: their sets contain everything. */
  private static void write(Path folder, SpecificationFiles files, Map<String, ?> constants, Map<String, String> fixed)
      throws IOException {
    files.writeTo(folder);
    Map<String, String> definitions = new LinkedHashMap<>();
    constants.forEach((name, value) -> definitions.put(name, TlaText.of(value)));
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

  private static void close(TlcLoader loader) {
    try {
      loader.close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
