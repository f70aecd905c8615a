package lync.encryption.properties;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.function.Predicate;
import lync.encryption.model.LyncModel;
import lync.encryption.model.State;
import lync.encryption.model.invariant.Conjunct;
import lync.encryption.model.state.Place;

/**
 * All typed values of one component of a state, such as a message slot, while the rest of the state stays as it is: its surroundings. They are taken
 * depth first, one field after the other, and what need not be looked at is left out, but counted:
 *
 * <ul>
 * <li>a value that differs from another one in nothing that has a meaning; that one stands for both. That no answer depends on the difference is for
 * {@link ComponentInduction#differences} to say;
 * <li>all values that begin with fields that break a conjunct already, whatever the others are. That none of the others mends it is for
 * {@link ComponentInduction#mended} to say.
 * </ul>
 */
final class ComponentValues {

  /**
   * One field of the component.
   *
   * @param asked names of the conjuncts that, if they do not hold with the fields up to this one, and with those after it as they are at first,
   *     do not hold whatever those after it are
   */
  record Part(Place.Leaf leaf, Set<String> asked) {}

  /** What became of the typed values. */
  static final class Count {
    private long visited;
    private long alike;
    private long broken;

    /** Values that were looked at. */
    long visited() {
      return visited;
    }

    /** Values that others stood for. */
    long alike() {
      return alike;
    }

    /** Values that were left out because what they begin with breaks a conjunct. */
    long broken() {
      return broken;
    }
  }

  private final String name;
  private final int number;
  private final LyncModel model;
  private final long[] fresh;
  private final List<Part> parts;
  private final Consumer<State> strip;
  private final State view;
  /** How many values each field and those after it have between them. */
  private final long[] below;

  /**
   * @param name what is printed of it
   * @param number which message or call it is
   * @param surroundings a state whose component is varied; it is left as it is
   * @param parts all fields of the component; which one has a meaning depends on those before it alone
   * @param strip gives the fields that have no meaning their first values, and those that have no more meaning than some others do the value that
   *     stands for those
   */
  ComponentValues(String name, int number, LyncModel model, long[] surroundings, List<Part> parts, Consumer<State> strip) {
    this.name = name;
    this.number = number;
    this.model = model;
    this.parts = List.copyOf(parts);
    this.strip = strip;
    view = model.view(new long[model.words()], 0);
    fresh = surroundings.clone();
    parts.forEach(part -> part.leaf().field().set(fresh, 0, 0));
    below = new long[parts.size() + 1];
    below[parts.size()] = 1;
    for (int i = parts.size() - 1; i >= 0; i--) {
      below[i] = Math.multiplyExact(below[i + 1], parts.get(i).leaf().size());
    }
  }

  int number() {
    return number;
  }

  LyncModel model() {
    return model;
  }

  /** How many typed values there are. */
  long typed() {
    return below[0];
  }

  /** Each value that stands for all like it and may satisfy these conjuncts, until the visitor does not want to go on. */
  Count forEach(List<Conjunct> conjuncts, Predicate<long[]> visitor) {
    Count count = new Count();
    from(0, fresh.clone(), asked(conjuncts), true, visitor, count);
    return count;
  }

  /** Each value that may satisfy these conjuncts, whether or not others stand for it. */
  void forEachTyped(List<Conjunct> conjuncts, Consumer<long[]> visitor) {
    from(0, fresh.clone(), asked(conjuncts), false, state -> {
      visitor.accept(state);
      return true;
    }, new Count());
  }

  /** For each part what is asked of it. */
  private List<Conjunct[]> asked(List<Conjunct> conjuncts) {
    return parts.stream()
        .map(part -> conjuncts.stream().filter(conjunct -> part.asked().contains(conjunct.name())).toArray(Conjunct[]::new)).toList();
  }

  private boolean from(int number, long[] state, List<Conjunct[]> asked, boolean plainOnly, Predicate<long[]> visitor, Count count) {
    if (number == parts.size()) {
      count.visited++;
      return visitor.test(state);
    }
    Place.Leaf leaf = parts.get(number).leaf();
    boolean goOn = true;
    for (int value = 0; value < leaf.size() && goOn; value++) {
      leaf.field().set(state, 0, value);
      if (plainOnly && !isPlain(state)) {
        count.alike += below[number + 1];
      } else if (broken(asked.get(number), state).isPresent()) {
        count.broken += below[number + 1];
      } else {
        goOn = from(number + 1, state, asked, plainOnly, visitor, count);
      }
    }
    leaf.field().set(state, 0, 0);
    return goOn;
  }

  private Optional<Conjunct> broken(Conjunct[] conjuncts, long[] state) {
    view.bind(state, 0);
    for (Conjunct conjunct : conjuncts) {
      if (!conjunct.holds(view)) {
        return Optional.of(conjunct);
      }
    }
    return Optional.empty();
  }

  /** The state that stands for this one. */
  long[] plain(long[] state) {
    long[] plain = state.clone();
    strip.accept(view.bind(plain, 0));
    return plain;
  }

  boolean isPlain(long[] state) {
    return Arrays.equals(plain(state), state);
  }

  /** Shows all values that are left out because what they begin with breaks a conjunct, with the conjunct. */
  void forEachBroken(List<Conjunct> conjuncts, BiConsumer<Conjunct, State> visitor) {
    broken(0, fresh.clone(), asked(conjuncts), Optional.empty(), visitor);
  }

  private void broken(int number, long[] state, List<Conjunct[]> asked, Optional<Conjunct> because, BiConsumer<Conjunct, State> visitor) {
    if (number == parts.size()) {
      because.ifPresent(conjunct -> visitor.accept(conjunct, view.bind(state, 0)));
      return;
    }
    Place.Leaf leaf = parts.get(number).leaf();
    for (int value = 0; value < leaf.size(); value++) {
      leaf.field().set(state, 0, value);
      broken(number + 1, state, asked, because.isPresent() ? because : broken(asked.get(number), state), visitor);
    }
    leaf.field().set(state, 0, 0);
  }

  @Override
  public String toString() {
    return name;
  }
}
