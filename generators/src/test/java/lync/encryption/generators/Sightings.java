package lync.encryption.generators;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import lync.encryption.model.design.CertificateFacts;
import lync.encryption.model.design.MessagePlan;

/** How often what a generator should draw was drawn. */
final class Sightings {

  private final Map<String, Integer> counts = new HashMap<>();
  private final Map<String, String> rare = new TreeMap<>();
  private int draws;

  /** Counts every entry of a record, and every part of the entries that have parts. */
  void see(Record record) {
    draws++;
    Entries.of(record).forEach((name, value) -> {
      if (value == Entries.MEMBER) {
        count(name);
      } else if (value instanceof Set<?> set) {
        set.forEach(element -> count(name + " has " + element));
      } else if (value instanceof CertificateFacts facts) {
        count(name + " issuer " + facts.issuer().map(Enum::name).orElse("none"));
        count(name + " is " + facts.validity());
        count(name + " is " + facts.name());
      } else if (value instanceof MessagePlan plan) {
        count(name + " is " + plan.kind());
        count(name + " from " + plan.from());
        count(name + " to " + plan.to());
        count(name + " by " + plan.origin());
        count(name + " of call " + plan.call());
      } else {
        count(name + " is " + value);
      }
    });
  }

  /** Counts one thing by its name. */
  void count(String what) {
    counts.merge(what, 1, Integer::sum);
  }

  /** How often this was seen. */
  int seen(String what) {
    return counts.getOrDefault(what, 0);
  }

  /** Demands that this was seen so often. */
  void demand(String what, int least) {
    int seen = seen(what);
    if (seen < least) {
      rare.put(what, seen + " times");
    }
  }

  /** Demands that this was seen so often, and as often not. */
  void demandBoth(String what, int least) {
    demand(what, least);
    int seen = seen(what);
    if (draws - seen < least) {
      rare.put("not " + what, draws - seen + " times");
    }
  }

  /** What was demanded and seen too rarely, with how often it was. */
  Map<String, String> rare() {
    return rare;
  }

  /** Fails if a demand was not met. */
  void verify() {
    assertEquals(Map.of(), rare, () -> "drawn too rarely in " + draws + " draws");
  }
}
