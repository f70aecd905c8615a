package lync.encryption.wire.relay;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import lync.encryption.model.vocabulary.PayloadForm;
import lync.encryption.wire.input.MalformedData;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;
import net.jqwik.api.statistics.Statistics;
import net.jqwik.api.statistics.StatisticsReport;

/**
 * Whatever is done with credentials and keys, in whatever order and with whatever fault: it comes to what the model's rules say (C20a to C20c, C23).
 */
class RelayProperties {

  private static final String CLIENT = "sip:erin@contoso.example";
  private static final String CALL = "call 1";

  /** What somebody does. */
  enum Step {
    Issue,
    ShowForKey,
    ShowForgeryForKey,
    Unwrap,
    Allocate,
    AllocateWithForgery,
    Roll,
    Retire,
    Expire
  }

  /** @param generation of the credential that is shown; the present one if there is none of this */
  record Move(Step step, int generation) {}

  @Provide
  Arbitrary<List<Move>> moves() {
    Arbitrary<Step> steps = Arbitraries.frequency(
        Tuple.of(4, Step.Issue), Tuple.of(4, Step.ShowForKey), Tuple.of(1, Step.ShowForgeryForKey), Tuple.of(4, Step.Unwrap),
        Tuple.of(4, Step.Allocate), Tuple.of(1, Step.AllocateWithForgery),
        Tuple.of(1, Step.Roll), Tuple.of(1, Step.Retire), Tuple.of(1, Step.Expire));
    return Combinators.combine(steps, Arbitraries.integers().between(1, 2)).as(Move::new).list().ofMinSize(1).ofMaxSize(30);
  }

  @Provide
  Arbitrary<Set<RelayFault>> faults() {
    return Arbitraries.of(RelayFault.class).filter(fault -> fault != RelayFault.PredictableKey).set().ofMaxSize(2);
  }

  @Property(tries = 1500, edgeCases = EdgeCasesMode.NONE)
  @StatisticsReport(onFailureOnly = true)
  void outcomesAreThoseOfTheModel(@ForAll("moves") List<Move> moves, @ForAll("faults") Set<RelayFault> faults) {
    new Comparison(faults).play(moves);
    for (String outcome : List.of("Issue: 1", "Issue: 2", "Issue: none", "Key: WrappedKey", "Key: SessionKey", "Key: none", "Unwrap: true",
        "Unwrap: false", "Allocate: true", "Allocate: false", "Forgery: true", "Forgery: false")) {
      Statistics.label("outcomes").coverage(coverage -> coverage.check(outcome).count(count -> count >= 50));
    }
  }

  /** Both at once. */
  private static final class Comparison {

    private final ModelOracle model;
    private final Pool pool;
    private final CredentialHolder holder;
    private final Map<Integer, Credential> received = new HashMap<>();
    private Optional<KeyDelivery> delivered = Optional.empty();

    Comparison(Set<RelayFault> faults) {
      model = new ModelOracle(faults);
      pool = Pool.asModelled(faults);
      holder = pool.holder();
    }

    void play(List<Move> moves) {
      moves.forEach(this::play);
    }

    private void play(Move move) {
      Optional<Integer> shown = received.keySet().stream().filter(generation -> generation == move.generation()).findFirst()
          .or(() -> received.keySet().stream().findFirst());
      switch (move.step()) {
        case Issue -> issue();
        case ShowForKey -> shown.ifPresent(generation -> key(generation, received.get(generation)));
        case ShowForgeryForKey -> {
          if (received.containsKey(pool.certificates.generation())) {
            key(0, Pool.forged(CLIENT, Pool.START.plus(Pool.CERTIFICATE.multipliedBy(9))));
          }
        }
        case Unwrap -> unwrap();
        case Allocate -> shown.ifPresent(generation -> allocate("Allocate", generation, received.get(generation)));
        case AllocateWithForgery -> allocate("Forgery", 0, Pool.forged(CLIENT, Pool.START));
        case Roll -> {
          if (model.roll()) {
            pool.roll();
          }
        }
        case Retire -> {
          if (model.retire()) {
            pool.certificates.retire();
          }
        }
        case Expire -> {
          if (model.expire()) {
            pool.clock.set(Pool.START.plus(Pool.CERTIFICATE));
          }
        }
      }
    }

    private void issue() {
      Optional<Credential> credential = pool.service.credential(CLIENT);
      Optional<Integer> generation = credential.map(each -> pool.certificates.generationOf(each.username()).orElseThrow());
      assertEquals(model.issue(), generation);
      credential.ifPresent(each -> {
        holder.receive(each);
        assertEquals(each, received.merge(generation.orElseThrow(), each, (before, now) -> now));
      });
      note("Issue: " + generation.map(String::valueOf).orElse("none"));
    }

    private void key(int generation, Credential shown) {
      Optional<KeyDelivery> delivery = pool.key(CALL, shown, received.values());
      Optional<PayloadForm> form = delivery.map(each -> each instanceof KeyDelivery.Bare ? PayloadForm.SessionKey : PayloadForm.WrappedKey);
      assertEquals(model.key(generation), form);
      if (delivery.isPresent()) {
        delivered = delivery;
      }
      note("Key: " + form.map(PayloadForm::name).orElse("none"));
    }

    private void unwrap() {
      if (delivered.isEmpty()) {
        return;
      }
      if (delivered.get() instanceof KeyDelivery.Bare bare) {
        assertEquals(pool.service.keyOf(CALL), Optional.of(bare.key()));
        return;
      }
      boolean unwrapped = unwrap((KeyDelivery.Wrapped) delivered.get());
      assertEquals(model.canUnwrap(), unwrapped);
      note("Unwrap: " + unwrapped);
    }

    private boolean unwrap(KeyDelivery.Wrapped wrapped) {
      try {
        CredentialHolder.Unwrapping unwrapping = holder.unwrap(wrapped.octets(), CALL);
        unwrapping.key().ifPresent(key -> assertEquals(pool.service.keyOf(CALL), Optional.of(key)));
        return unwrapping.outcome() == CredentialHolder.Outcome.Unwrapped;
      } catch (MalformedData e) {
        throw new AssertionError(e);
      }
    }

    private void allocate(String what, int generation, Credential shown) {
      boolean granted = pool.allocate(shown) == AvEdge.Outcome.Granted;
      assertEquals(model.allocate(generation), granted);
      note(what + ": " + granted);
    }

    private static void note(String outcome) {
      Statistics.label("outcomes").collect(outcome);
    }
  }
}
