package lync.encryption.properties;

import java.nio.LongBuffer;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Predicate;
import lync.encryption.model.ConnectionEnd;
import lync.encryption.model.InitiatorEnd;
import lync.encryption.model.LyncModel;
import lync.encryption.model.State;
import lync.encryption.model.Universe;
import lync.encryption.model.design.Design;
import lync.encryption.model.design.Scenario;
import lync.encryption.model.state.Field;
import lync.encryption.model.state.Place;
import lync.encryption.model.vocabulary.Certificate;
import lync.encryption.model.vocabulary.FarEnd;
import lync.encryption.model.vocabulary.Handshakes;
import lync.encryption.model.vocabulary.Link;
import lync.encryption.model.vocabulary.Order;
import lync.encryption.model.vocabulary.Phase;
import lync.encryption.model.vocabulary.Reason;
import lync.encryption.model.vocabulary.Suite;
import lync.encryption.model.vocabulary.Transport;

/**
 * All states of one link by itself, with everybody ready to do whatever the design lets them: the link is wanted and attacked, the attacker may still
 * connect, and nothing else holds a handshake up.
 *
 * <p>Where a phase leaves a field without meaning, one of its values stands for all: an end that is idle, or refused, is not asked for anything but
 * whether it has a reason and tries left; one that is opened has a transport and a far end. That no answer depends on the rest is for a test to say,
 * which takes every value ({@link #typed}) beside the one that stands for it ({@link #plain}).
 */
final class LinkStates {

  private static final Set<Phase> PRESENTED =
      EnumSet.of(Phase.ServerPresented, Phase.ServerAccepted, Phase.Finished, Phase.Established);
  /** By number of words and field: the values of an end that stand for all, which do not depend on the design. */
  private static final Map<String, List<long[]>> PLAIN = new LinkedHashMap<>();

  private final LyncModel model;
  private final Link link;
  private final State view;
  private final long[] initial;

  LinkStates(Design design, Link link) {
    this.link = link;
    Scenario scenario = new Scenario(Set.of(link.twin()), List.of(), Set.of(link.twin()), Scenario.MAX_BOUND, Scenario.MAX_BOUND,
        Handshakes.Interleaved, Order.Concurrent);
    model = new LyncModel(design, scenario, new Universe(List.of(link), 1));
    view = model.view(new long[model.words()], 0);
    initial = new long[model.words()];
    model.initial((action, words, offset) -> System.arraycopy(words, offset, initial, 0, initial.length));
  }

  LyncModel model() {
    return model;
  }

  /** How many typed values both ends have between them, and whether a trunk was reported. */
  long typedPairs() {
    return combinations("initiator") * combinations("responder") * (link.isTrunkLink() ? 2 : 1);
  }

  /** Pairs of values that stand for all. */
  long plainPairs() {
    return (long) plainValues("initiator").size() * plainValues("responder").size() * (link.isTrunkLink() ? 2 : 1);
  }

  /**
   * Every state in which these hold.
   *
   * @param ofInitiator asked of a state in which only the initiator has begun
   * @param ofResponder asked of one in which only the responder has
   * @param ofBoth asked of the rest
   */
  void forEach(Predicate<long[]> ofInitiator, Predicate<long[]> ofResponder, Predicate<long[]> ofBoth, Consumer<long[]> visitor) {
    List<long[]> initiators = plainValues("initiator").stream().filter(ofInitiator).toList();
    List<long[]> responders = plainValues("responder").stream().filter(ofResponder).toList();
    for (long[] initiator : initiators) {
      for (long[] responder : responders) {
        visit(joined(initiator, responder, false), ofBoth, visitor);
        if (link.isTrunkLink()) {
          visit(joined(initiator, responder, true), ofBoth, visitor);
        }
      }
    }
  }

  private static void visit(long[] state, Predicate<long[]> wanted, Consumer<long[]> visitor) {
    if (wanted.test(state)) {
      visitor.accept(state);
    }
  }

  /** A state with these ends, in which the attacker may still connect. */
  long[] joined(long[] initiator, long[] responder, boolean warned) {
    long[] state = initial.clone();
    for (int i = 0; i < state.length; i++) {
      state[i] |= initiator[i] | responder[i];
    }
    view.bind(state, 0).trunkWarned(warned);
    return state;
  }

  /** The initial state with the ends of another, each as it stands for all like it, and with what was reported. */
  long[] ends(long[] states, int offset) {
    long[] state = initial.clone();
    for (String variable : List.of("initiator", "responder", "trunkWarned")) {
      model.layout().place(variable).everyField().forEach(field -> field.set(state, 0, field.get(states, offset)));
    }
    return plain(state);
  }

  /** The state that stands for all that differ from it in nothing that has a meaning. */
  long[] plain(long[] state) {
    long[] plain = state.clone();
    view.bind(plain, 0);
    if (link.isHonest()) {
      strip(view.initiator(link));
    }
    strip(view.responder(link));
    return plain;
  }

  /** Every typed value of one end, the other not having begun; none for the initiator of an attacker link. */
  void typed(String variable, Consumer<long[]> visitor) {
    leaves(variable, 0, new long[model.words()], visitor);
  }

  private void leaves(String variable, int number, long[] state, Consumer<long[]> visitor) {
    List<Place.Leaf> leaves = leaves(variable);
    if (number == leaves.size()) {
      visitor.accept(state);
      return;
    }
    Field field = leaves.get(number).field();
    for (int value = 0; value < leaves.get(number).size(); value++) {
      field.set(state, 0, value);
      leaves(variable, number + 1, state, visitor);
    }
    field.set(state, 0, 0);
  }

  private List<Place.Leaf> leaves(String variable) {
    Place.Entries ends = (Place.Entries) model.layout().place(variable);
    return ends.values().isEmpty() ? List.of()
        : ((Place.Fields) ends.at(0)).fields().values().stream().map(Place.Leaf.class::cast).toList();
  }

  private long combinations(String variable) {
    return leaves(variable).stream().mapToLong(Place.Leaf::size).reduce(1, (a, b) -> a * b);
  }

  /** The values of one end that stand for all, the other not having begun. */
  List<long[]> plainValues(String variable) {
    String key = variable + (link.isHonest() ? " of an honest link" : " of the attacker's");
    return PLAIN.computeIfAbsent(key, missing -> {
      Map<LongBuffer, long[]> distinct = new LinkedHashMap<>();
      typed(variable, state -> {
        long[] plain = plain(state);
        distinct.putIfAbsent(LongBuffer.wrap(plain), plain);
      });
      return new ArrayList<>(distinct.values());
    });
  }

  private static void strip(ConnectionEnd end) {
    Phase phase = end.phase();
    boolean reasoned = end.reason() != Reason.None;
    boolean begun = phase != Phase.Idle && phase != Phase.Refused;
    if (!PRESENTED.contains(phase)) {
      end.suite(Suite.None);
      end.certificate(Certificate.None);
      end.requested(false);
    }
    if (!begun) {
      end.transport(Transport.TCP);
    }
    end.reason(phase == Phase.Refused && reasoned ? Reason.TimedOut : Reason.None);
    if (end instanceof InitiatorEnd initiator) {
      initiator.farEnd(begun ? initiator.farEnd() : FarEnd.Genuine);
      initiator.retries(phase == Phase.Refused && initiator.retries() == Scenario.MAX_BOUND ? Scenario.MAX_BOUND : 0);
    }
  }
}
