package lync.encryption.properties;

import static lync.encryption.model.invariant.Assumptions.CLIENTS_TRUST_NO_ROGUE;
import static lync.encryption.model.invariant.Assumptions.FRONT_ENDS_SPEAK_FOR_THEMSELVES;
import static lync.encryption.model.invariant.Assumptions.MUTUAL_LISTENERS;
import static lync.encryption.model.invariant.Assumptions.NO_CLEAR_CLIENT_UNDER_ATTACK;
import static lync.encryption.model.invariant.Assumptions.READINGS_OF_KEYS;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.function.BiConsumer;
import java.util.function.IntPredicate;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import lync.encryption.model.ConnectionEnd;
import lync.encryption.model.State;
import lync.encryption.model.invariant.Assumption;
import lync.encryption.model.rule.Hop;
import lync.encryption.model.rule.LinkRules;
import lync.encryption.model.rule.Route;
import lync.encryption.model.rule.Setting;
import lync.encryption.model.vocabulary.Certificate;
import lync.encryption.model.vocabulary.FarEnd;
import lync.encryption.model.vocabulary.Link;
import lync.encryption.model.vocabulary.MessageKind;
import lync.encryption.model.vocabulary.MessagePhase;
import lync.encryption.model.vocabulary.Origin;
import lync.encryption.model.vocabulary.Participant;
import lync.encryption.model.vocabulary.PayloadForm;
import lync.encryption.model.vocabulary.Phase;
import lync.encryption.model.vocabulary.Reading;
import lync.encryption.model.vocabulary.Suite;
import lync.encryption.model.vocabulary.Transport;

/**
 * How a state that satisfies the strengthening is made to break one conjunct in such a way that this can be noticed: states that break nothing else are
 * rarely come across. Whether they do is not for this class to say; a state that does not offer what it takes is left as it is.
 */
final class InductionSpoilers {

  /**
   * How to spoil a state.
   *
   * @param suits which settings have what it takes: others need not be tried
   * @param change changes a state in place
   */
  record Spoiler(Predicate<Setting> suits, BiConsumer<State, Random> change) {}

  private static final Map<String, Spoiler> BY_CONJUNCT = Map.ofEntries(
      Map.entry("InterceptorShowsWhatItHas", where(has(MessageKind.SignIn), (s, random) -> standBetween(s, random, true))),
      Map.entry("HeldAtAHop", where(has(MessageKind.SignIn), (s, random) -> standBetween(s, random, false))),
      Map.entry("AttackerShowsWhatItHas", where(InductionSpoilers::strangersMayAsk, InductionSpoilers::askAsFrontEnd)),
      Map.entry("WaitingCrossedNothing", where(has(MessageKind.CredentialReply), InductionSpoilers::replyBeforehand)),
      Map.entry("RegisteredOnOwnLink", where(setting -> true, InductionSpoilers::registerElsewhere)),
      Map.entry("CrossingNotInClear", where(setting -> true, (s, random) -> carryInClear(s, random, m -> s.setting().route(m).crosses()))),
      Map.entry("SharingNotInClear", where(setting -> !setting.scenario().sharing().isEmpty() && assumed(setting, NO_CLEAR_CLIENT_UNDER_ATTACK),
          (s, random) -> carryInClear(s, random, m -> s.setting().isSharing(m)))),
      Map.entry("KeysNotInClear", where(setting -> assumed(setting, READINGS_OF_KEYS, NO_CLEAR_CLIENT_UNDER_ATTACK),
          (s, random) -> carryInClear(s, random, m -> s.payload(m).form().isKeyMaterial()))),
      Map.entry("CredentialsPresentedWereIssued", where(has(MessageKind.Allocate), InductionSpoilers::allocateUnissued)),
      Map.entry("CredentialsKnownWereIssued", where(setting -> setting.universe().contains(Link.AttackerAsExternalClientToAvEdge)
          && setting.scenario().messages().stream().anyMatch(plan -> plan.kind() == MessageKind.Allocate && plan.origin() == Origin.Attacker), InductionSpoilers::knowUnissued)),
      Map.entry("AllocatesWithItsOwn", where(has(MessageKind.Allocate)
          .and(setting -> !setting.design().active() && setting.design().alternative(Reading.R5)), InductionSpoilers::allocateUnheld)),
      Map.entry("SignInsNotRelayed", where(has(MessageKind.SignIn), InductionSpoilers::relaySignIn)),
      Map.entry("RegisteredInPerson", where(InductionSpoilers::nobodyBetween, InductionSpoilers::registerRelayed)),
      Map.entry("KeysReceivedInPerson", where(InductionSpoilers::nobodyBetween, InductionSpoilers::relayKey)));

  private InductionSpoilers() {}

  /** How to spoil a state for a conjunct; states are left as they are if that is not hard to come by. */
  static Spoiler of(String conjunct) {
    return BY_CONJUNCT.getOrDefault(conjunct, new Spoiler(setting -> true, (s, random) -> { }));
  }

  private static Spoiler where(Predicate<Setting> suits, BiConsumer<State, Random> change) {
    return new Spoiler(suits, change);
  }

  private static Predicate<Setting> has(MessageKind kind) {
    return setting -> setting.anyMessage(other -> other == kind);
  }

  private static boolean assumed(Setting setting, Assumption... assumptions) {
    return Stream.of(assumptions).allMatch(assumption -> assumption.isMet(setting.design()));
  }

  private static boolean strangersMayAsk(Setting setting) {
    return setting.universe().contains(Link.AttackerAsFrontEndToRelayAuthentication)
        && assumed(setting, FRONT_ENDS_SPEAK_FOR_THEMSELVES, MUTUAL_LISTENERS)
        && setting.scenario().messages().stream().anyMatch(plan -> plan.kind().isRequest() && plan.origin() == Origin.Attacker);
  }

  private static boolean nobodyBetween(Setting setting) {
    return setting.design().active() && assumed(setting, NO_CLEAR_CLIENT_UNDER_ATTACK, CLIENTS_TRUST_NO_ROGUE)
        && setting.anyMessage(MessageKind::isReply);
  }

  private static Optional<Integer> slot(State s, Random random, IntPredicate wanted) {
    return Conditions.anyOf(IntStream.rangeClosed(1, s.setting().universe().messages()).boxed().filter(wanted::test), random);
  }

  private static Optional<Link> twin(State s, Link link) {
    return link == null ? Optional.empty() : s.setting().link(link).attackerLink();
  }

  private static void establish(ConnectionEnd end, Transport transport, Certificate certificate, boolean attacked) {
    LinkRules rules = end.state().setting().link(end.link());
    end.reset();
    end.phase(Phase.Established);
    end.transport(transport);
    if (transport != Transport.TCP) {
      end.suite(attacked ? rules.suiteFromAttacker() : rules.negotiatedSuite());
      end.requested(rules.requests(transport));
      end.certificate(certificate);
    } else {
      end.suite(Suite.None);
    }
    if (end.link().isTrunkLink()) {
      end.state().trunkWarned(true);
    }
  }

  /** Both ends of a link, as if nobody had interfered. */
  private static void establish(State s, Link link, Transport transport) {
    LinkRules rules = s.setting().link(link);
    if (link.isHonest()) {
      establish(s.initiator(link), transport, rules.respondersCertificate(), false);
      s.initiator(link).farEnd(FarEnd.Genuine);
    }
    establish(s.responder(link), transport, rules.requests(transport) ? rules.initiatorsCertificate() : Certificate.None, false);
  }

  private static Optional<Transport> offered(State s, Link link, boolean inClear, Random random) {
    LinkRules rules = s.setting().link(link);
    return Conditions.anyOf(Stream.of(Transport.values()).filter(t -> (t == Transport.TCP) == inClear)
        .filter(t -> link.isHonest() ? rules.offers(t, false) : rules.listens(t)), random);
  }

  private static void underway(State s, int message, int position) {
    s.message(message).phase(MessagePhase.Underway);
    s.message(message).position(position);
  }

  private static void establishTwin(State s, Link twin, Random random) {
    offered(s, twin, false, random).ifPresent(transport -> establish(s.responder(twin), transport, Certificate.None, false));
  }

  /** A sign-in is in the hands of the attacker, who holds both halves of its first connection, or only the other one. */
  private static void standBetween(State s, Random random, boolean intercepted) {
    slot(s, random, m -> s.setting().plan(m).kind() == MessageKind.SignIn && s.setting().plan(m).origin() == Origin.Sender).ifPresent(m -> {
      Link link = s.setting().route(m).hop(1).link();
      twin(s, link).ifPresent(twin -> {
        establishTwin(s, twin, random);
        if (intercepted) {
          offered(s, link, false, random).ifPresent(transport -> {
            establish(s.initiator(link), transport, Certificate.Own, true);
            s.initiator(link).farEnd(FarEnd.Attacker);
            s.responder(link).reset();
          });
        }
        s.message(m).phase(MessagePhase.Intercepted);
        s.message(m).position(1);
        s.learn(s.setting().terms().content(m));
      });
    });
  }

  private static void askAsFrontEnd(State s, Random random) {
    slot(s, random, m -> s.setting().plan(m).kind().isRequest() && s.setting().plan(m).origin() == Origin.Attacker).ifPresent(m -> {
      Link link = Link.AttackerAsFrontEndToRelayAuthentication;
      if (s.setting().universe().contains(link)) {
        establish(s, link, Transport.MTLS);
      }
      forget(s, m);
    });
  }

  private static void forget(State s, int message) {
    Participant client = s.setting().plan(message).from();
    if (client.isOwnClient()) {
      s.registration(client, Optional.empty());
    }
  }

  private static void replyBeforehand(State s, Random random) {
    slot(s, random, m -> s.setting().plan(m).kind().isReply() && s.message(m).phase() == MessagePhase.Waiting).ifPresent(m -> {
      Route route = s.setting().route(m);
      twin(s, route.hop(route.length() - 1).link()).ifPresent(twin -> {
        establishTwin(s, twin, random);
        s.carried(m, twin, s.responder(twin).carriage());
      });
    });
  }

  private static void registerElsewhere(State s, Random random) {
    slot(s, random, m -> s.setting().route(m).length() > 1
        && s.setting().route(m).hop(s.setting().route(m).length() - 1).way() == Hop.Way.DownToOwnClient).ifPresent(m -> {
          Hop hop = s.setting().route(m).hop(s.setting().route(m).length() - 1);
          List<Link> others = s.setting().universe().links().stream()
              .filter(link -> link.responder() == hop.from() && link.initiator() != hop.to()).toList();
          Conditions.anyOf(others.stream(), random).ifPresent(other -> {
            if (!s.responder(other).established()) {
              offered(s, other, false, random).ifPresent(transport -> establish(s, other, transport));
            }
            s.registration(hop.to(), Optional.of(other));
            underway(s, m, hop.position());
          });
        });
  }

  private static void carryInClear(State s, Random random, IntPredicate which) {
    slot(s, random, m -> which.test(m) && s.setting().route(m).length() > 1 && s.message(m).phase() != MessagePhase.Waiting).ifPresent(m -> {
      Route route = s.setting().route(m);
      List<Link> way = IntStream.range(1, route.length()).mapToObj(i -> route.hop(i).link())
          .filter(link -> link != null && offered(s, link, true, random).isPresent()).toList();
      Conditions.anyOf(way.stream(), random).ifPresent(link -> {
        establish(s, link, Transport.TCP);
        s.carried(m, link, s.responder(link).carriage());
      });
    });
  }

  private static void allocateUnissued(State s, Random random) {
    slot(s, random, m -> s.setting().plan(m).kind() == MessageKind.Allocate).ifPresent(m -> {
      Link link = Link.ExternalClientToAvEdge;
      if (s.setting().universe().contains(link)) {
        offered(s, link, random.nextBoolean(), random).ifPresent(transport -> establish(s, link, transport));
      }
      underway(s, m, 1);
      s.payload(m).set(PayloadForm.Proof, 1 + random.nextInt(2));
    });
  }

  private static void knowUnissued(State s, Random random) {
    slot(s, random, m -> s.setting().plan(m).kind() == MessageKind.Allocate && s.setting().plan(m).origin() == Origin.Attacker).ifPresent(m -> {
      Link link = Link.AttackerAsExternalClientToAvEdge;
      if (s.setting().universe().contains(link)) {
        offered(s, link, random.nextBoolean(), random).ifPresent(transport -> establish(s, link, transport));
      }
      s.learn(s.setting().terms().credential(Participant.ExternalClient, 1 + random.nextInt(2)));
    });
  }

  private static void allocateUnheld(State s, Random random) {
    slot(s, random, m -> s.setting().plan(m).kind() == MessageKind.Allocate).ifPresent(m -> {
      s.message(m).phase(MessagePhase.Delivered);
      s.payload(m).set(PayloadForm.Proof, 1 + random.nextInt(2));
      slot(s, random, reply -> s.setting().plan(reply).kind() == MessageKind.CredentialReply && s.message(reply).phase() == MessagePhase.Delivered)
          .ifPresent(reply -> s.message(reply).phase(MessagePhase.Refused));
    });
  }

  private static void relaySignIn(State s, Random random) {
    slot(s, random, m -> s.setting().plan(m).kind() == MessageKind.SignIn && s.setting().plan(m).origin() == Origin.Sender).ifPresent(m -> {
      Route route = s.setting().route(m);
      Hop last = route.hop(route.length() - 1);
      twin(s, route.hop(1).link()).filter(twin -> last.link() != null).ifPresent(twin -> {
        establishTwin(s, twin, random);
        s.carried(m, twin, s.responder(twin).carriage());
        if (!s.initiator(last.link()).established()) {
          offered(s, last.link(), false, random).ifPresent(transport -> establish(s, last.link(), transport));
        }
        underway(s, m, last.position());
      });
    });
  }

  /** A slot whose message carries a key and ends at a client of the deployment. */
  private static Optional<Integer> keyForClient(State s, Random random) {
    return slot(s, random, m -> {
      Route route = s.setting().route(m);
      return s.payload(m).form().isKeyMaterial() && route.length() > 1 && route.hop(route.length() - 1).way() == Hop.Way.DownToOwnClient;
    });
  }

  private static void registerRelayed(State s, Random random) {
    keyForClient(s, random).ifPresent(m -> {
      Hop last = s.setting().route(m).hop(s.setting().route(m).length() - 1);
      twin(s, last.link()).ifPresent(twin -> {
        establishTwin(s, twin, random);
        s.registration(last.to(), Optional.of(twin));
        underway(s, m, last.position());
      });
    });
  }

  private static void relayKey(State s, Random random) {
    keyForClient(s, random).ifPresent(m -> {
      Hop last = s.setting().route(m).hop(s.setting().route(m).length() - 1);
      twin(s, last.link()).ifPresent(twin -> {
        establishTwin(s, twin, random);
        s.carried(m, twin, s.responder(twin).carriage());
      });
    });
  }
}
