package lync.encryption.properties;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import lync.encryption.model.Invariants;
import lync.encryption.model.LyncModel;
import lync.encryption.model.State;
import lync.encryption.model.clause.Clauses;
import lync.encryption.model.clause.Form;
import lync.encryption.model.clause.Part;
import lync.encryption.spec.Session;
import lync.encryption.spec.SpecificationState;

/**
 * What clauses say of steps, compared on pairs of states that need be no step: on the steps of the protocol the predicates are true, which says
 * little about whether they were written alike.
 */
final class StepPredicates {

  /** The clauses that are about steps and nothing else. */
  static final List<Part> CLAUSES = Clauses.all().stream().filter(clause -> clause.form() == Form.Step).flatMap(clause -> clause.parts().stream())
      .toList();

  private StepPredicates() {}

  /** Where model and specification differ on a pair of states. */
  static List<String> compare(LyncModel model, Session session, long[] before, long[] after) {
    State from = model.view(before, 0);
    State to = model.view(after, 0);
    SpecificationState first = session.at(before, 0);
    SpecificationState second = session.at(after, 0);
    List<String> differences = new ArrayList<>();
    compare("EndedStaysEnded", Invariants.endedStaysEnded(from, to), first.holdsOnStep("EndedStaysEnded", second), differences);
    compare("RankFalls", Invariants.rankFalls(from, to), first.holdsOnStep("RankFalls", second), differences);
    for (Part part : CLAUSES) {
      compare(part.name(), part.holdsOnStep(from, to), first.holdsOnStep(part.name(), second), differences);
    }
    return differences;
  }

  private static void compare(String predicate, boolean inModel, boolean inSpecification, List<String> differences) {
    if (inModel != inSpecification) {
      differences.add(predicate + " on a pair of states: " + inModel + " in the model, " + inSpecification + " in the specification");
    }
  }

  /**
   * A state with up to three entries, whole or in part, taken from another: near enough for the predicates to be true of some of these pairs. Every
   * other time one of its calls is another, as one field of a call changed by itself would hardly ever break what is said of calls.
   */
  static long[] neighbour(LyncModel model, long[] state, long[] other, Random random) {
    Map<String, Object> values = model.codec().decode(state, 0);
    Map<String, Object> others = model.codec().decode(other, 0);
    for (int change = random.nextInt(3); change >= 0; change--) {
      blend(values, others, random);
    }
    if (random.nextBoolean()) {
      replaceOne((Map<?, ?>) values.get("call"), (Map<?, ?>) others.get("call"), random);
    }
    return model.codec().encode(values);
  }

  @SuppressWarnings("unchecked")
  private static void replaceOne(Map<?, ?> into, Map<?, ?> from, Random random) {
    Object key = List.copyOf(into.keySet()).get(random.nextInt(into.size()));
    ((Map<Object, Object>) into).put(key, from.get(key));
  }

  @SuppressWarnings("unchecked")
  private static void blend(Map<?, ?> into, Map<?, ?> from, Random random) {
    List<?> keys = List.copyOf(into.keySet());
    if (keys.isEmpty()) {
      return;
    }
    Object key = keys.get(random.nextInt(keys.size()));
    if (into.get(key) instanceof Map<?, ?> part && (random.nextBoolean() || keys.size() < 9)) {
      blend(part, (Map<?, ?>) from.get(key), random);
    } else {
      ((Map<Object, Object>) into).put(key, from.get(key));
    }
  }
}
