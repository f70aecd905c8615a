package lync.encryption.properties;

import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.stream.Stream;
import lync.encryption.cli.design.DesignFile;
import lync.encryption.cli.design.NamedScenario;
import lync.encryption.model.ClauseObserver;
import lync.encryption.model.LyncModel;
import lync.encryption.model.Universe;
import lync.encryption.model.clause.Clauses;
import lync.encryption.model.clause.Part;
import lync.encryption.search.Search;
import lync.encryption.search.SearchResult;

/**
 * How often each action was taken and each clause's situation was met in the reachable states of some scenarios: what never occurs there is starved,
 * and whatever is proved of it there means nothing.
 */
final class Occurrences {

  private static final String SITUATION = "Antecedent";

  private final Map<String, Long> counts = new TreeMap<>();

  /** Counts over every scenario that these designs have for every day, under the readings and faults that they state. */
  static Occurrences in(List<DesignFile> designs) {
    Occurrences occurrences = new Occurrences();
    for (DesignFile file : designs) {
      for (NamedScenario scenario : file.scenarios()) {
        if (!scenario.thorough()) {
          occurrences.count(new LyncModel(file.design(), scenario.scenario(), Universe.of(file.design(), scenario.scenario())));
        }
      }
    }
    return occurrences;
  }

  /** Counts what occurs in all reachable states of a model. */
  void count(LyncModel model) {
    ClauseObserver observer = ClauseObserver.of(model);
    SearchResult result = Search.of(model).observer(observer).run();
    for (int action = 0; action < model.actions(); action++) {
      counts.merge(model.groundActions().get(action).name(), result.actionCount(action), Long::sum);
    }
    for (Part part : Clauses.parts()) {
      if (part.applies(model.design())) {
        counts.merge(part.name() + SITUATION, result.statePredicateCount(observer.antecedent(part)), Long::sum);
      }
    }
  }

  /** Of these actions, and of the situations of all clauses, those that never occurred. */
  SortedSet<String> starved(Stream<String> actions) {
    SortedSet<String> starved = new TreeSet<>();
    Consumer<String> check = name -> {
      if (counts.getOrDefault(name, 0L) == 0) {
        starved.add(name);
      }
    };
    actions.forEach(check);
    Clauses.parts().forEach(part -> check.accept(part.name() + SITUATION));
    return starved;
  }
}
