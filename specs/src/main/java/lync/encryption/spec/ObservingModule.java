package lync.encryption.spec;

import java.util.List;

/**
 * The text of a module that extends an instance and records an {@link Observation} in TLC's registers (module TLC: TLCSet, TLCGet). TLC
 * evaluates an invariant once for each distinct state and an action constraint once for each step it generates.
 *
 * <p>Which number {@code TLCGet("level")} has in an initial state, and on a step, differs between versions of TLC. The first state and the
 * first step that are evaluated tell it: they are the initial state and a step from it. Recorded levels are distances from the initial state;
 * the level of a step is the distance of its first state plus 1. All this holds for one worker searching breadth-first.
 */
final class ObservingModule {

  /** Register of what TLC calls the level of the initial state, and of the level before the first step. */
  private static final int STATE_BASE = 1;
  private static final int STEP_BASE = 2;
  private static final int FIRST = 3;

  private static final String OPERATORS = """
      (* A level that no state has: nothing was evaluated so far. *)
      Unknown == -1

      (* Holds always. Takes the level of the first evaluation as the base of all others. *)
      KeepBase(register, present) == IF TLCGet(register) = Unknown THEN TLCSet(register, present) ELSE TRUE

      (* Holds always. Counts in one register how often the formula held, and keeps in the next the level at which it did first. *)
      Count(register, formula, base) ==
        IF formula
        THEN /\\ IF TLCGet(register) = 0 THEN TLCSet(register + 1, TLCGet("level") - TLCGet(base)) ELSE TRUE
             /\\ TLCSet(register, TLCGet(register) + 1)
        ELSE TRUE
      """;

  private ObservingModule() {}

  /** The module {@code name}, which extends {@code extended} and has the operators {@code ObserveState} and {@code ObserveStep}. */
  static String text(String name, String extended, Observation observation) {
    int last = FIRST + 2 * observation.all().size() - 1;
    ModuleText text = new ModuleText(name, List.of(extended, "Integers", "TLC"));
    text.comment("Counts while TLC searches: needs the breadth-first search of one worker (-workers 1).");
    text.verbatim(OPERATORS);
    text.verbatim("ASSUME \\A register \\in {%d, %d} : TLCSet(register, Unknown)\nASSUME \\A register \\in %d..%d : TLCSet(register, 0)\n"
        .formatted(STATE_BASE, STEP_BASE, FIRST, last));
    text.define("ObserveState", counts(STATE_BASE, "TLCGet(\"level\")", FIRST, observation.states()));
    text.define("ObserveStep", counts(STEP_BASE, "TLCGet(\"level\") - 1", FIRST + 2 * observation.states().size(), observation.steps()));
    return text.toString();
  }

  /** The register that counts the formula with this index in {@link Observation#all()}; the next one holds its first level. */
  static int register(int index) {
    return FIRST + 2 * index;
  }

  private static String counts(int base, String baseLevel, int first, List<String> formulas) {
    StringBuilder counts = new StringBuilder("  /\\ KeepBase(%d, %s)\n".formatted(base, baseLevel));
    for (int i = 0; i < formulas.size(); i++) {
      counts.append("  /\\ Count(%d, %s, %d)\n".formatted(first + 2 * i, formulas.get(i), base));
    }
    return counts.toString();
  }
}
