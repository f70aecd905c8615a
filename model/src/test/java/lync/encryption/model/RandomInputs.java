package lync.encryption.model;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import lync.encryption.model.design.CertificateFacts;
import lync.encryption.model.design.Design;
import lync.encryption.model.design.MessagePlan;
import lync.encryption.model.design.Scenario;
import lync.encryption.model.state.Shape;
import lync.encryption.model.state.Variable;
import lync.encryption.model.vocabulary.AdministratorStep;
import lync.encryption.model.vocabulary.Certificate;
import lync.encryption.model.vocabulary.CertificateName;
import lync.encryption.model.vocabulary.Fault;
import lync.encryption.model.vocabulary.Handshakes;
import lync.encryption.model.vocabulary.Issuer;
import lync.encryption.model.vocabulary.Level;
import lync.encryption.model.vocabulary.Link;
import lync.encryption.model.vocabulary.MessageKind;
import lync.encryption.model.vocabulary.Order;
import lync.encryption.model.vocabulary.Origin;
import lync.encryption.model.vocabulary.Participant;
import lync.encryption.model.vocabulary.Reading;
import lync.encryption.model.vocabulary.Redirect;
import lync.encryption.model.vocabulary.Suite;
import lync.encryption.model.vocabulary.Transport;
import lync.encryption.model.vocabulary.TrunkMode;
import lync.encryption.model.vocabulary.Validity;
import lync.encryption.model.vocabulary.Zone;

/** Arbitrary designs, scenarios and well-typed states, sensible or not, the same for the same seed. */
final class RandomInputs {

  private final Random random;

  RandomInputs(long seed) {
    random = new Random(seed);
  }

  Design design() {
    List<Participant> ownClients = Arrays.stream(Participant.values()).filter(Participant::isOwnClient).toList();
    List<Participant> atHome = new ArrayList<>(ownClients);
    atHome.add(Participant.MediationServer);
    List<Participant> mediaEnds = Arrays.stream(Participant.values()).filter(Participant::isMediaEnd).toList();
    List<Certificate> bag = new ArrayList<>(List.of(Certificate.values()));
    bag.removeAll(List.of(Certificate.None, Certificate.Own));
    return new Design(
        mostOf(List.of(Participant.values())),
        map(Participant.class, List.of(Participant.values()), () -> random.nextInt(3) == 0 ? one(Zone.values()) : Zone.Internal),
        map(Participant.class, List.of(Participant.values()), this::certificate),
        map(Participant.class, List.of(Participant.values()), () -> mostOf(List.of(Issuer.values()))),
        map(Participant.class, List.of(Participant.values()), () -> mostOf(List.of(Participant.values()))),
        map(Participant.class, List.of(Participant.values()), () -> mostOf(List.of(Participant.values()))),
        map(Link.class, Link.honest(), () -> mostOf(List.of(Transport.values()))),
        map(Participant.class, ownClients, () -> random.nextBoolean() ? Transport.TLS : Transport.TCP),
        map(Participant.class, atHome, () -> random.nextBoolean() ? Participant.FrontEnd : Participant.SecondFrontEnd),
        someOf(ownClients),
        mostOf(mediaEnds),
        mostOf(mediaEnds),
        map(Participant.class, List.copyOf(Design.UNSET.keySet()), () -> one(Level.values())),
        mostOf(mediaEnds),
        one(TrunkMode.values()),
        random.nextBoolean(),
        random.nextBoolean(),
        one(Redirect.values()),
        someOf(Arrays.stream(Participant.values()).filter(Participant::isFipsServer).toList()),
        random.nextBoolean(),
        map(Participant.class, List.of(Participant.values()), () -> mostOf(List.of(Suite.Approved, Suite.NonApproved))),
        someOf(List.of(Participant.values())),
        mostOf(List.of(Zone.values())),
        random.nextInt(4) > 0,
        someOf(bag),
        someOf(List.of(Reading.values())),
        fewOf(List.of(Fault.values())));
  }

  private CertificateFacts certificate() {
    Optional<Issuer> issuer = random.nextInt(5) == 0 ? Optional.empty() : Optional.of(one(Issuer.values()));
    return new CertificateFacts(issuer, one(Validity.values()), one(CertificateName.values()));
  }

  /** Half of the messages make sense after the one before. */
  Scenario scenario() {
    List<MessagePlan> messages = new ArrayList<>();
    for (int i = random.nextInt(Scenario.WIDE_MESSAGES + 1); i > 0; i--) {
      messages.add(messages.isEmpty() || random.nextBoolean() ? message() : after(messages.get(messages.size() - 1)));
    }
    return new Scenario(someOf(Link.honest()), messages, mostOf(Link.honest()), random.nextInt(4), random.nextInt(4),
        one(Handshakes.values()), one(Order.values()), someOf(List.of(AdministratorStep.values())),
        someCalls(), random.nextInt(Scenario.WIDE_PACKETS + 1), random.nextInt(Scenario.MAX_DELIVERIES + 1),
        random.nextBoolean() ? 0 : Scenario.BEFORE_ROLL_OVER);
  }

  private Set<Integer> someCalls() {
    return IntStream.rangeClosed(1, Scenario.CALLS).filter(call -> random.nextInt(3) == 0).boxed().collect(Collectors.toSet());
  }

  private MessagePlan message() {
    MessageKind kind = random.nextInt(4) == 0 ? MessageKind.Offer : one(MessageKind.values());
    return new MessagePlan(kind, end(), end(), origin(), random.nextInt(Scenario.CALLS + 1));
  }

  private MessagePlan after(MessagePlan plan) {
    for (MessageKind kind : MessageKind.values()) {
      if (kind.answers(plan.kind()) && random.nextInt(3) > 0) {
        return kind.isReply() || kind.isWebKind()
            ? new MessagePlan(kind, plan.from(), plan.to(), Origin.Sender, plan.call())
            : new MessagePlan(kind, plan.to(), plan.from(), Origin.Sender, plan.call());
      }
    }
    MessageKind next = plan.kind().isDialogKind() ? one(new MessageKind[] {MessageKind.Reoffer, MessageKind.Bye}) : one(MessageKind.values());
    return new MessagePlan(next, plan.from(), plan.to(), origin(), plan.call());
  }

  private Origin origin() {
    return random.nextInt(4) == 0 ? Origin.Attacker : Origin.Sender;
  }

  /** A client mostly. */
  private Participant end() {
    boolean client = random.nextInt(3) > 0;
    return one(Arrays.stream(Participant.values()).filter(client ? Participant::isClient : Participant::isMediaEnd).toArray(Participant[]::new));
  }

  /** Any state of a model's domains; the first value of each is more frequent, so that some things have not begun. */
  long[] state(LyncModel model) {
    Map<String, Object> values = new LinkedHashMap<>();
    for (Variable variable : model.layout().variables()) {
      values.put(variable.name(), value(variable.shape()));
    }
    return model.codec().encode(values);
  }

  private Object value(Shape shape) {
    if (shape instanceof Shape.Choice choice) {
      return choice.values().get(random.nextInt(3) == 0 ? 0 : random.nextInt(choice.values().size()));
    } else if (shape instanceof Shape.Range range) {
      return random.nextInt(range.high() + 1);
    } else if (shape instanceof Shape.Truth) {
      return random.nextBoolean();
    } else if (shape instanceof Shape.SetOf set) {
      Set<Object> members = new HashSet<>(set.elements());
      members.removeIf(member -> random.nextBoolean());
      return members;
    } else if (shape instanceof Shape.FunctionOf function) {
      Map<Object, Object> values = new LinkedHashMap<>();
      function.domain().forEach(key -> values.put(key, value(function.range())));
      return values;
    }
    Map<Object, Object> values = new LinkedHashMap<>();
    ((Shape.RecordOf) shape).fields().forEach((name, part) -> values.put(name, value(part)));
    return values;
  }

  int below(int bound) {
    return random.nextInt(bound);
  }

  private <E> E one(E[] values) {
    return values[random.nextInt(values.length)];
  }

  private <E extends Enum<E>> Set<E> someOf(List<E> values) {
    return chosen(values, 2);
  }

  private <E extends Enum<E>> Set<E> mostOf(List<E> values) {
    Set<E> most = EnumSet.copyOf(values);
    most.removeAll(chosen(values, 5));
    return most;
  }

  private <E extends Enum<E>> Set<E> fewOf(List<E> values) {
    return chosen(values, 8);
  }

  /** Each value with probability 1 in {@code odds}. */
  private <E extends Enum<E>> Set<E> chosen(List<E> values, int odds) {
    Set<E> chosen = EnumSet.noneOf(values.get(0).getDeclaringClass());
    values.stream().filter(value -> random.nextInt(odds) == 0).forEach(chosen::add);
    return chosen;
  }

  private static <K extends Enum<K>, V> Map<K, V> map(Class<K> type, List<K> keys, Supplier<V> values) {
    Map<K, V> map = new EnumMap<>(type);
    keys.forEach(key -> map.put(key, values.get()));
    return map;
  }
}
