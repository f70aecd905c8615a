package lync.encryption.wire.run;

import java.util.Map;

/** Why a variable of the model, or a part of it, is not compared with reality. */
final class Counterparts {

  private static final String BOUND = "a bound of the scenario, of which no participant knows";

  private static final Map<String, String> NONE = Map.of("deliveries", BOUND, "administrator", BOUND, "attackerBudget", BOUND);

  private Counterparts() {}

  /** Why a variable, or a part of it, is not compared. */
  static String reason(String variable) {
    return NONE.getOrDefault(variable, "what it speaks of is not executed yet");
  }
}
