package lync.encryption.generators;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.function.BiConsumer;
import java.util.function.ToIntBiFunction;
import java.util.stream.Stream;
import lync.encryption.model.LyncModel;
import lync.encryption.model.State;
import lync.encryption.model.state.Field;
import lync.encryption.model.state.Place;

/**
 * Typed states of one model that satisfy many predicates at once, reachable or not: hardly any state drawn at random does. One that is drawn at random
 * is mended by small changes, none of which breaks more predicates than held before, and then changed on, for as long as all of them hold: by one
 * value, by a step of the model, or by what another state has in one place, such as both ends of a link.
 */
public final class StrongStates {

  /** Those from which mending leads somewhere, each as often as it does. */
  private static final List<RandomStates.Kind> KINDS = List.of(RandomStates.Kind.Reached, RandomStates.Kind.Reached, RandomStates.Kind.Staged,
      RandomStates.Kind.Staged, RandomStates.Kind.Continued, RandomStates.Kind.Disturbed, RandomStates.Kind.Sparse, RandomStates.Kind.Coherent);
  private static final int DONORS = 24;
  private static final int MENDING = 80;

  private final LyncModel model;
  private final ToIntBiFunction<long[], Integer> broken;
  private final RandomStates states;
  private final UniformDraw uniform;
  private final List<List<Field>> places;
  private final List<long[]> donors = new ArrayList<>();
  private final BiConsumer<State, Random> arrangement;
  private final State view;

  /**
   * @param arrangement changes a state in place, all at once, in a way that small changes would hardly find
   * @param broken how many of the predicates a state breaks, counted as far as the second argument says
   */
  public StrongStates(LyncModel model, BiConsumer<State, Random> arrangement, ToIntBiFunction<long[], Integer> broken, Random random) {
    this.model = model;
    this.arrangement = arrangement;
    view = model.view(new long[model.words()], 0);
    this.broken = broken;
    states = new RandomStates(model);
    uniform = new UniformDraw(model.layout());
    places = places(model);
    for (int i = 0; i < DONORS; i++) {
      donors.add(states.next(KINDS.get(i % KINDS.size()), random));
    }
  }

  /** What belongs together: both ends of a link, all that is kept of a message, of a call, of a stream. */
  private static List<List<Field>> places(LyncModel model) {
    List<List<Field>> places = new ArrayList<>();
    for (int i = 0; i < model.universe().links().size(); i++) {
      int link = i;
      int honest = model.universe().honestLinks().indexOf(model.universe().links().get(i));
      Stream<Field> initiator = honest < 0 ? Stream.of() : entry(model, "initiator", honest);
      places.add(Stream.concat(initiator, entry(model, "responder", link)).toList());
    }
    for (int i = 0; i < model.universe().messages(); i++) {
      int message = i;
      places.add(Stream.of("message", "carried", "payload", "signedIn").flatMap(variable -> entry(model, variable, message)).toList());
    }
    for (int i = 0; i < 2; i++) {
      int call = i;
      places.add(Stream.of("call", "unwrapped").flatMap(variable -> entry(model, variable, call)).toList());
      places.add(Stream.of("sent", "window", "accepted", "alien").flatMap(variable -> entry(model, variable, call)).toList());
    }
    Stream.of("registration", "level", "credentials", "administrator", "knowledge", "deliveries", "attackerBudget")
        .forEach(variable -> places.add(model.layout().place(variable).everyField().toList()));
    return places;
  }

  private static Stream<Field> entry(LyncModel model, String variable, int number) {
    return ((Place.Entries) model.layout().place(variable)).at(number).everyField();
  }

  /** A state that breaks no predicate; empty if what was drawn could not be mended. */
  public Optional<long[]> mended(Random random) {
    long[] state = states.next(KINDS.get(random.nextInt(KINDS.size())), random);
    if (random.nextBoolean()) {
      arrangement.accept(view.bind(state, 0), random);
    }
    int count = broken.applyAsInt(state, Integer.MAX_VALUE);
    for (int i = 0; i < MENDING && count > 0; i++) {
      long[] candidate = candidate(state, random);
      int left = broken.applyAsInt(candidate, count + 1);
      if (left <= count) {
        state = candidate;
        count = left;
      }
    }
    return count == 0 ? Optional.of(state) : Optional.empty();
  }

  /** A state one change further that breaks no predicate either; empty if the change that was drawn breaks one, or does nothing. */
  public Optional<long[]> changed(long[] state, Random random) {
    long[] candidate = candidate(state, random);
    return Arrays.equals(candidate, state) || broken.applyAsInt(candidate, 1) > 0 ? Optional.empty() : Optional.of(candidate);
  }

  private long[] candidate(long[] state, Random random) {
    long[] candidate = state.clone();
    switch (random.nextInt(10)) {
      case 0 -> arrangement.accept(view.bind(candidate, 0), random);
      case 1, 2 -> {
        long[] donor = donors.get(random.nextInt(donors.size()));
        places.get(random.nextInt(places.size())).forEach(field -> field.set(candidate, 0, field.get(donor, 0)));
      }
      case 3, 4 -> step(candidate, random);
      default -> uniform.changeLeaf(candidate, random);
    }
    return candidate;
  }

  private void step(long[] state, Random random) {
    List<long[]> next = new ArrayList<>();
    model.successors(state, 0, (action, words, offset) -> next.add(Arrays.copyOfRange(words, offset, offset + model.words())));
    if (!next.isEmpty()) {
      System.arraycopy(next.get(random.nextInt(next.size())), 0, state, 0, state.length);
    }
  }
}
