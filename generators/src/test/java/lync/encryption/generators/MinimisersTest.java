package lync.encryption.generators;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import lync.encryption.model.LyncModel;
import lync.encryption.model.Universe;
import lync.encryption.model.design.Design;
import lync.encryption.model.design.MessagePlan;
import lync.encryption.model.design.Scenario;
import lync.encryption.model.vocabulary.Handshakes;
import lync.encryption.model.vocabulary.Link;
import lync.encryption.model.vocabulary.Order;
import org.junit.jupiter.api.Test;

/** A disagreement that depends on certain entries of a case, and on nothing else, is reduced to exactly those. */
class MinimisersTest {

  private static final Scenario EMPTY = new Scenario(EnumSet.noneOf(Link.class), Collections.nCopies(Scenario.WIDE_MESSAGES, MessagePlan.UNUSED),
      EnumSet.noneOf(Link.class), 0, 0, Handshakes.Serial, Order.Concurrent);

  @Test
  void aDesignIsReducedToTheEntriesThatMatter() {
    for (long seed : Seeds.first(50).toArray()) {
      Random random = new Random(seed);
      Design found = RandomDesigns.next(random);
      Set<String> planted = some(Entries.differences(found, RandomDesigns.plain()), random);
      Design small = RecordSimplifier.simplify(found, RandomDesigns.plain(), candidate -> agree(Entries.of(candidate), Entries.of(found), planted));
      assertEquals(planted, Entries.differences(small, RandomDesigns.plain()), "seed " + seed);
    }
  }

  @Test
  void aScenarioIsReducedToTheEntriesThatMatter() {
    for (long seed : Seeds.first(50).toArray()) {
      Random random = new Random(seed);
      Scenario found = RandomScenarios.next(random);
      Set<String> planted = some(Entries.differences(found, EMPTY), random);
      Scenario small = RecordSimplifier.simplify(found, EMPTY, candidate -> agree(Entries.of(candidate), Entries.of(found), planted));
      assertEquals(planted, Entries.differences(small, EMPTY), "seed " + seed);
    }
  }

  @Test
  void aCaseIsReducedToWhatMattersInAllItsParts() {
    for (long seed : Seeds.first(10).toArray()) {
      Random random = new Random(seed);
      LyncModel model = new LyncModel(RandomDesigns.next(random), RandomScenarios.next(random), Universe.wide());
      Map<String, Object> initial = model.codec().decode(initial(model), 0);
      RandomStates.Kind kind = RandomStates.Kind.values()[random.nextInt(RandomStates.Kind.values().length)];
      CaseMinimiser.Case found = new CaseMinimiser.Case(model.design(), model.scenario(),
          model.codec().decode(new RandomStates(model).next(kind, random), 0));
      Map<String, Object> plain = leaves(new CaseMinimiser.Case(RandomDesigns.plain(), EMPTY, initial));
      Map<String, Object> entries = leaves(found);
      Set<String> planted = some(Entries.differences(entries, plain), random);
      CaseMinimiser.Case small = new CaseMinimiser(candidate -> agree(leaves(candidate), entries, planted)).minimise(found, initial);
      assertEquals(planted, Entries.differences(leaves(small), plain), "seed " + seed);
    }
  }

  @Test
  void aCaseThatShowsNoDisagreementIsRefused() {
    CaseMinimiser.Case found = new CaseMinimiser.Case(RandomDesigns.plain(), EMPTY, Map.of());
    assertThrows(IllegalArgumentException.class, () -> new CaseMinimiser(candidate -> false).minimise(found, Map.of()));
  }

  /** One to five of these names. */
  private static Set<String> some(Set<String> names, Random random) {
    List<String> shuffled = new ArrayList<>(names);
    Collections.shuffle(shuffled, random);
    return new TreeSet<>(shuffled.subList(0, Math.min(names.size(), 1 + random.nextInt(5))));
  }

  private static boolean agree(Map<String, Object> one, Map<String, Object> other, Set<String> names) {
    return names.stream().allMatch(name -> Objects.equals(one.get(name), other.get(name)));
  }

  private static Map<String, Object> leaves(CaseMinimiser.Case found) {
    Map<String, Object> leaves = new LinkedHashMap<>();
    Entries.of(found.design()).forEach((name, value) -> leaves.put("design." + name, value));
    Entries.of(found.scenario()).forEach((name, value) -> leaves.put("scenario." + name, value));
    addLeaves("state", found.state(), leaves);
    return leaves;
  }

  private static void addLeaves(String path, Object value, Map<String, Object> leaves) {
    if (value instanceof Map<?, ?> map) {
      map.forEach((key, part) -> addLeaves(path + "." + key, part, leaves));
    } else if (value instanceof Set<?> set) {
      set.forEach(element -> leaves.put(path + " has " + element, true));
    } else {
      leaves.put(path, value);
    }
  }

  private static long[] initial(LyncModel model) {
    List<long[]> states = new ArrayList<>();
    model.initial((action, words, offset) -> states.add(Arrays.copyOfRange(words, offset, offset + model.words())));
    return states.get(0);
  }
}
