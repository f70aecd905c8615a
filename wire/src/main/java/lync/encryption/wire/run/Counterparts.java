package lync.encryption.wire.run;

import java.util.Map;
import java.util.Set;

/** Which variables of the model have something real that corresponds to them, and why the others have not. */
final class Counterparts {

  private static final String BOUND = "a bound of the scenario, of which no participant knows";

  private static final Map<String, String> NONE = Map.of("deliveries", BOUND, "administrator", BOUND, "attackerBudget", BOUND);

  private Counterparts() {}

  /** Variables that nothing real corresponds to. */
  static Set<String> lacking() {
    return NONE.keySet();
  }

  /** Why a variable, or a part of it, is not compared. */
  static String reason(String variable) {
    return NONE.getOrDefault(variable, "what it speaks of is not executed yet");
  }
}
