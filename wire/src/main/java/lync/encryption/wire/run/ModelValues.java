package lync.encryption.wire.run;

import java.util.Map;
import java.util.TreeMap;
import lync.encryption.model.LyncModel;
import lync.encryption.model.State;
import lync.encryption.model.rule.Term;

/** A state of the model, taken apart into single values, each under a name such as {@code responder[ClientAToFrontEnd].phase}. */
final class ModelValues {

  private static final String KNOWLEDGE = "knowledge";

  private ModelValues() {}

  /** Every value of a state; of what the attacker knows, one for each term, whether it does. */
  static Map<String, Object> of(LyncModel model, long[] words) {
    Map<String, Object> values = new TreeMap<>();
    model.codec().decode(words, 0).forEach((variable, value) -> {
      if (!variable.equals(KNOWLEDGE)) {
        add(variable, value, values);
      }
    });
    State state = model.view(words, 0);
    model.setting().terms().all().forEach(term -> values.put(known(term), state.knows(term)));
    return values;
  }

  private static void add(String name, Object value, Map<String, Object> values) {
    if (value instanceof Map<?, ?> map) {
      map.forEach((key, part) -> add(name + "[" + key + "]", part, values));
    } else {
      values.put(name, value);
    }
  }

  /** Under which name it stands whether the attacker knows a term. */
  static String known(Term term) {
    String parts = term.number() == 0 ? "" : term.number() + " ";
    return KNOWLEDGE + "[" + term.kind() + " " + parts + (term.name().equals("None") ? "" : term.name())
        + (term.generation() == 0 ? "" : " " + term.generation()) + "]";
  }
}
