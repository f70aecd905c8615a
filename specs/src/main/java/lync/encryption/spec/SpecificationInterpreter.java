package lync.encryption.spec;

import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import lync.encryption.model.LyncVariables;
import lync.encryption.model.Universe;
import lync.encryption.model.design.Design;
import lync.encryption.model.design.Scenario;
import lync.encryption.model.state.Layout;

/**
 * TLC's own interpreter inside this process: what the specification says about any well-typed state, reachable or not. One interpreter
 * holds one universe; designs and scenarios are chosen by {@link #session session}. Several may be open at once. Thread-safe.
 */
public final class SpecificationInterpreter implements AutoCloseable {

  private final Universe universe;
  private final TlcInterpreter interpreter;

  private SpecificationInterpreter(Universe universe, TlcInterpreter interpreter) {
    this.universe = universe;
    this.interpreter = interpreter;
  }

  /**
   * Opens the specification over a universe, for every design and scenario. Takes about a second.
   *
   * @throws SpecificationError if the specification is broken, or declares other variables than the model
   */
  public static SpecificationInterpreter open(Universe universe) {
    return open(SpecificationFiles.bundled(), universe);
  }

  /** The same for another text of the specification: a mutant of it. */
  public static SpecificationInterpreter open(SpecificationFiles files, Universe universe) {
    Layout layout = new Layout(LyncVariables.of(universe));
    return new SpecificationInterpreter(universe, TlcInterpreter.open(files, UniverseText.of(universe), Fixed.SETS, layout));
  }

  /** The specification as TLC evaluates it without remembering anything: slow, and what the others are measured by. */
  public static SpecificationInterpreter forgetful(Universe universe) {
    Layout layout = new Layout(LyncVariables.of(universe));
    return new SpecificationInterpreter(
        universe, TlcInterpreter.open(SpecificationFiles.bundled(), UniverseText.of(universe), Fixed.SETS, layout, null));
  }

  /** Opens one text of the specification after the other, in a TLC that is loaded once and stays warm; see {@link Series#next}. */
  public static Series series() {
    return new Series();
  }

  /** A place where one interpreter is open at a time. For one thread at a time. */
  public static final class Series implements AutoCloseable {
    private final TlcLoader loader = new TlcLoader();

    private Series() {}

    /**
     * Opens a text of the specification. The interpreter given out before must not be used any more; none of them needs to be closed.
     *
     * @throws SpecificationError if the specification is broken, or declares other variables than the model
     */
    public SpecificationInterpreter next(SpecificationFiles files, Universe universe) {
      return next(files, universe, name -> true);
    }

    /**
     * Opens the specification so that it does not notice reads of one variable: what it remembers of one state it takes to be so in others that
     * differ there. Wrong on purpose, for the test that examines the memory.
     */
    public SpecificationInterpreter nextInattentive(Universe universe, String unnoticed) {
      return next(SpecificationFiles.bundled(), universe, name -> !name.equals(unnoticed));
    }

    private SpecificationInterpreter next(SpecificationFiles files, Universe universe, Predicate<String> noticed) {
      Layout layout = new Layout(LyncVariables.of(universe));
      return new SpecificationInterpreter(universe, TlcInterpreter.open(loader, files, UniverseText.of(universe), Fixed.SETS, layout, noticed));
    }

    /** Releases TLC. */
    @Override
    public void close() {
      TlcInterpreter.close(loader);
    }
  }

  /** Ground actions of the universe, {@code Name(p1, p2)}; the numbering of {@link SpecificationState.Successor#action()}. */
  public List<String> labels() {
    return interpreter.labels();
  }

  /**
   * The specification under a design and a scenario, whose messages are filled up with unused slots.
   *
   * @throws IllegalArgumentException if the scenario has more messages than the universe
   */
  public Session session(Design design, Scenario scenario) {
    return interpreter.session(Fixed.values(design, scenario, universe.messages()));
  }

  /** Releases TLC. Sessions must not be used afterwards. */
  @Override
  public void close() {
    interpreter.close();
  }

  /** The variables that {@code Init} fixes and no action changes. */
  private static final class Fixed {
    /** The constants that {@code Init} takes them from. */
    static final Map<String, String> SETS = Map.of("design", "Designs", "scenario", "Scenarios");

    static Map<String, Object> values(Design design, Scenario scenario, int messages) {
      return Map.of("design", DesignValues.of(design), "scenario", DesignValues.of(scenario, messages));
    }
  }
}
