package lync.encryption.properties;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assertions.fail;

import java.nio.LongBuffer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import lync.encryption.generators.DesignDraft;
import lync.encryption.generators.RandomDesigns;
import lync.encryption.model.LyncModel;
import lync.encryption.model.State;
import lync.encryption.model.StreamSlot;
import lync.encryption.model.Universe;
import lync.encryption.model.design.MessagePlan;
import lync.encryption.model.design.Scenario;
import lync.encryption.model.invariant.Component;
import lync.encryption.model.invariant.Conjunct;
import lync.encryption.model.invariant.Strengthening;
import lync.encryption.model.rule.Term;
import lync.encryption.model.state.Place;
import lync.encryption.model.vocabulary.CallPhase;
import lync.encryption.model.vocabulary.Handshakes;
import lync.encryption.model.vocabulary.Link;
import lync.encryption.model.vocabulary.Media;
import lync.encryption.model.vocabulary.MessageKind;
import lync.encryption.model.vocabulary.Order;
import lync.encryption.model.vocabulary.Origin;
import lync.encryption.model.vocabulary.Participant;
import lync.encryption.model.vocabulary.Side;
import lync.encryption.model.vocabulary.Zone;
import org.junit.jupiter.api.Test;

/**
 * Evidence 4, streams of media: over all values of one stream, reachable or not, the strengthening is kept by every step and implies the clauses on
 * replay and reuse; without any one of its conjuncts that is not so.
 */
class InductionOfStreamsTest {

  static final List<String> CLAUSES = List.of("MediaNotReplayed", "RejectionLeavesNoTrace", "SenderNeverReusesIndex");
  private static final List<Conjunct> OF_STREAMS =
      Strengthening.conjuncts().stream().filter(conjunct -> conjunct.component() == Component.Stream).toList();
  private static final List<Integer> FIRST_INDICES = List.of(0, Scenario.BEFORE_ROLL_OVER);

  /** A call in SRTP, whose keys an attacker in the middle of it knows. */
  private static LyncModel model(int packets, int firstIndex) {
    DesignDraft draft = new DesignDraft(RandomDesigns.plain());
    draft.active(true);
    draft.tapped().addAll(EnumSet.allOf(Zone.class));
    List<MessagePlan> messages = List.of(new MessagePlan(MessageKind.Offer, Participant.ClientA, Participant.ClientB, Origin.Sender, 1));
    Scenario scenario = new Scenario(Set.of(), messages, Set.of(), 0, 0, Handshakes.Serial, Order.Concurrent, Set.of(), Set.of(),
        packets, 1, firstIndex);
    return new LyncModel(draft.design(), scenario, new Universe(List.of(Link.ClientAToFrontEnd), 1, packets));
  }

  /** Every typed value of the stream that the caller sends. */
  private static void everyState(LyncModel model, Consumer<long[]> visitor) {
    long[] state = established(model);
    List<Place.Leaf> leaves = new ArrayList<>();
    Stream.of("sent", "window", "accepted", "alien").map(variable -> model.layout().place(variable).at(0).at(Side.Caller.ordinal()))
        .forEach(place -> collect(place, leaves));
    vary(leaves, 0, state, visitor);
  }

  private static long[] established(LyncModel model) {
    long[] state = new long[model.words()];
    model.initial((action, words, offset) -> System.arraycopy(words, offset, state, 0, state.length));
    State view = model.view(state, 0);
    view.call(1).phase(CallPhase.Established);
    Stream.of(Side.values()).forEach(side -> view.call(1).media(side, Media.SRTP));
    model.setting().terms().all().stream().filter(term -> term.kind() == Term.Kind.SessionKey).forEach(view::learn);
    return state;
  }

  private static void collect(Place place, List<Place.Leaf> leaves) {
    if (place instanceof Place.Leaf leaf) {
      leaves.add(leaf);
    } else if (place instanceof Place.Entries entries) {
      entries.values().forEach(part -> collect(part, leaves));
    } else {
      ((Place.Fields) place).fields().values().forEach(part -> collect(part, leaves));
    }
  }

  private static void vary(List<Place.Leaf> leaves, int number, long[] state, Consumer<long[]> visitor) {
    if (number == leaves.size()) {
      visitor.accept(state);
      return;
    }
    for (int value = 0; value < leaves.get(number).size(); value++) {
      leaves.get(number).field().set(state, 0, value);
      vary(leaves, number + 1, state, visitor);
    }
  }

  @Test
  void theStrengtheningIsInductiveOnEveryStream() {
    InductionFigures figures = new InductionFigures("streams");
    for (int first : FIRST_INDICES) {
      Induction induction = new Induction(model(Scenario.WIDE_PACKETS, first), OF_STREAMS);
      Set<LongBuffer> reachable = reachable(induction.model());
      everyState(induction.model(), state -> {
        figures.typed(1);
        figures.visited(1);
        if (induction.satisfies(state)) {
          figures.reached(true, reachable.contains(LongBuffer.wrap(state)));
          induction.failure(state).ifPresent(failure -> fail(induction.describe(failure)));
        }
      });
      figures.add(induction);
    }
    System.out.println(figures);
    assertEquals(List.of(), figures.tooFew(CLAUSES), "clauses whose situation was met too rarely");
    assertTrue(figures.unreachableShare() >= 0.5, figures::toString);
  }

  /**
   * Of so many packets two show the same sequence number, and a receiver's guess may be an index of the stream that is not the packet's: all windows
   * with everything that may have been accepted, of a stream that has been sent.
   */
  @Test
  void theStrengtheningIsInductiveWhereSequenceNumbersComeRound() {
    int states = 0;
    for (int first : FIRST_INDICES) {
      Induction induction = new Induction(model(Scenario.MAX_PACKETS, first), OF_STREAMS);
      long[] state = established(induction.model());
      StreamSlot stream = induction.model().view(state, 0).stream(1, Side.Caller);
      IntStream.range(0, Scenario.MAX_PACKETS).forEach(k -> stream.send(k, Media.SRTP));
      List<Place.Leaf> leaves = new ArrayList<>();
      Stream.of("window", "accepted").map(variable -> induction.model().layout().place(variable).at(0).at(Side.Caller.ordinal()))
          .forEach(place -> collect(place, leaves));
      int[] kept = new int[1];
      vary(leaves, 0, state, any -> {
        if (induction.satisfies(any)) {
          kept[0]++;
          induction.failure(any).ifPresent(failure -> fail(induction.describe(failure)));
        }
      });
      states += kept[0];
    }
    System.out.println("streams whose sequence numbers come round: " + states + " states keep the strengthening");
    assertTrue(states > 1_000, "states in which the strengthening holds: " + states);
  }

  /** What comes of the stream before its first packet, however many packets reach its receiver. */
  private static Set<LongBuffer> reachable(LyncModel model) {
    List<long[]> found = new ArrayList<>();
    Set<LongBuffer> known = new HashSet<>();
    everyState(model, state -> {
      if (found.isEmpty()) {
        found.add(state.clone());
      }
    });
    known.add(LongBuffer.wrap(found.get(0)));
    for (int i = 0; i < found.size(); i++) {
      model.successors(found.get(i), 0, (action, words, offset) -> {
        long[] next = Arrays.copyOfRange(words, offset, offset + model.words());
        model.view(next, 0).deliveries(1);
        if (isOfCaller(model, next) && known.add(LongBuffer.wrap(next))) {
          found.add(next);
        }
      });
    }
    return known;
  }

  /** Nothing has become of the other stream, or of anything else but the attacker's knowledge, which is left out. */
  private static boolean isOfCaller(LyncModel model, long[] state) {
    State view = model.view(state, 0);
    boolean other = view.stream(1, Side.Callee).times(0) > 0 || view.stream(1, Side.Callee).forged();
    model.layout().place("knowledge").everyField().forEach(field -> field.set(state, 0, 0));
    model.setting().terms().all().stream().filter(term -> term.kind() == Term.Kind.SessionKey).forEach(view::learn);
    return !other && view.call(1).phase() == CallPhase.Established;
  }

  @Test
  void withoutAnyConjunctItIsNotInductive() {
    assertEquals(List.of(), OF_STREAMS.stream().filter(dropped -> !isNoticed(dropped)).map(Conjunct::name).toList());
  }

  private static boolean isNoticed(Conjunct dropped) {
    List<Conjunct> rest = OF_STREAMS.stream().filter(conjunct -> conjunct != dropped).toList();
    LyncModel model = model(Scenario.WIDE_PACKETS, 0);
    Induction of = new Induction(model, List.of(dropped));
    return isBroken(new Induction(model, rest), state -> !of.satisfies(state));
  }

  private static boolean isBroken(Induction induction, Predicate<long[]> wanted) {
    boolean[] broken = new boolean[1];
    everyState(induction.model(), state ->
        broken[0] = broken[0] || wanted.test(state) && induction.satisfies(state) && induction.failure(state).isPresent());
    return broken[0];
  }
}
