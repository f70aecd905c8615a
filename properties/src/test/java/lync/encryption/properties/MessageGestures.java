package lync.encryption.properties;

import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import lync.encryption.model.ConnectionEnd;
import lync.encryption.model.State;
import lync.encryption.model.rule.Hop;
import lync.encryption.model.rule.LinkRules;
import lync.encryption.model.rule.Route;
import lync.encryption.model.vocabulary.Carriage;
import lync.encryption.model.vocabulary.Certificate;
import lync.encryption.model.vocabulary.FarEnd;
import lync.encryption.model.vocabulary.Link;
import lync.encryption.model.vocabulary.MessageKind;
import lync.encryption.model.vocabulary.MessagePhase;
import lync.encryption.model.vocabulary.Origin;
import lync.encryption.model.vocabulary.Participant;
import lync.encryption.model.vocabulary.PayloadForm;
import lync.encryption.model.vocabulary.Phase;
import lync.encryption.model.vocabulary.Suite;
import lync.encryption.model.vocabulary.Transport;

/**
 * What {@link InductionSpoilers} does to connections, registrations and messages: what the attacker, or an end that errs, would leave behind. Where a
 * state does not offer what it takes, nothing is done.
 */
final class MessageGestures {

  private MessageGestures() {}

  private static Optional<Integer> slot(State s, Random random, IntPredicate wanted) {
    return Conditions.anyOf(IntStream.rangeClosed(1, s.setting().universe().messages()).boxed().filter(wanted::test), random);
  }

  private static Optional<Link> twin(State s, Link link) {
    return link == null ? Optional.empty() : s.setting().link(link).attackerLink();
  }

  static void establish(ConnectionEnd end, Transport transport, Certificate certificate, boolean attacked) {
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
  static void establish(State s, Link link, Transport transport) {
    LinkRules rules = s.setting().link(link);
    if (link.isHonest()) {
      establish(s.initiator(link), transport, rules.respondersCertificate(), false);
      s.initiator(link).farEnd(FarEnd.Genuine);
    }
    establish(s.responder(link), transport, rules.requests(transport) ? rules.initiatorsCertificate() : Certificate.None, false);
  }

  static Optional<Transport> offered(State s, Link link, boolean inClear, Random random) {
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

  /** The attacker holds both halves of a link's connection. */
  static void intercepted(State s, Link link, Random random) {
    twin(s, link).ifPresent(twin -> {
      establishTwin(s, twin, random);
      offered(s, link, false, random).ifPresent(transport -> {
        establish(s.initiator(link), transport, Certificate.Own, true);
        s.initiator(link).farEnd(FarEnd.Attacker);
        s.responder(link).reset();
      });
    });
  }

  /** A sign-in is in the hands of the attacker, who holds both halves of its first connection, or only the other one. */
  static void standBetween(State s, Random random, boolean intercepted) {
    slot(s, random, m -> s.setting().plan(m).kind() == MessageKind.SignIn && s.setting().plan(m).origin() == Origin.Sender).ifPresent(m -> {
      Link link = s.setting().route(m).hop(1).link();
      twin(s, link).ifPresent(twin -> {
        if (intercepted) {
          intercepted(s, link, random);
        } else {
          establishTwin(s, twin, random);
        }
        s.message(m).phase(MessagePhase.Intercepted);
        s.message(m).position(1);
        s.learn(s.setting().terms().content(m));
      });
    });
  }

  /** The attacker, which only reads, has convinced the initiator of a link. */
  static void intercept(State s, Random random) {
    Conditions.anyOf(s.setting().universe().honestLinks().stream(), random).ifPresent(link -> offered(s, link, false, random).ifPresent(transport -> {
      Certificate shown = Conditions.one(List.of(Certificate.Own, Certificate.SelfSigned, Certificate.RogueIssuer), random);
      establish(s.initiator(link), transport, shown, true);
      s.initiator(link).phase(Phase.Finished);
      s.initiator(link).farEnd(FarEnd.Attacker);
      s.responder(link).reset();
    }));
  }

  static void askAsFrontEnd(State s, Random random) {
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

  static void replyBeforehand(State s, Random random) {
    slot(s, random, m -> s.setting().plan(m).kind().isReply() && s.message(m).phase() == MessagePhase.Waiting).ifPresent(m -> {
      Route route = s.setting().route(m);
      twin(s, route.hop(route.length() - 1).link()).ifPresent(twin -> {
        establishTwin(s, twin, random);
        s.carried(m, twin, s.responder(twin).carriage());
      });
    });
  }

  static void registerElsewhere(State s, Random random) {
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

  static void carryInClear(State s, Random random, IntPredicate which) {
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

  static void allocateUnissued(State s, Random random) {
    slot(s, random, m -> s.setting().plan(m).kind() == MessageKind.Allocate).ifPresent(m -> {
      Link link = Link.ExternalClientToAvEdge;
      if (s.setting().universe().contains(link)) {
        offered(s, link, random.nextBoolean(), random).ifPresent(transport -> establish(s, link, transport));
      }
      underway(s, m, 1);
      s.payload(m).set(PayloadForm.Proof, 1 + random.nextInt(2));
    });
  }

  static void knowUnissued(State s, Random random) {
    slot(s, random, m -> s.setting().plan(m).kind() == MessageKind.Allocate && s.setting().plan(m).origin() == Origin.Attacker).ifPresent(m -> {
      Link link = Link.AttackerAsExternalClientToAvEdge;
      if (s.setting().universe().contains(link)) {
        offered(s, link, random.nextBoolean(), random).ifPresent(transport -> establish(s, link, transport));
      }
      s.learn(s.setting().terms().credential(Participant.ExternalClient, 1 + random.nextInt(2)));
    });
  }

  static void allocateUnheld(State s, Random random) {
    slot(s, random, m -> s.setting().plan(m).kind() == MessageKind.Allocate).ifPresent(m -> {
      s.message(m).phase(MessagePhase.Delivered);
      s.payload(m).set(PayloadForm.Proof, 1 + random.nextInt(2));
      slot(s, random, reply -> s.setting().plan(reply).kind() == MessageKind.CredentialReply && s.message(reply).phase() == MessagePhase.Delivered)
          .ifPresent(reply -> s.message(reply).phase(MessagePhase.Refused));
    });
  }

  static void relaySignIn(State s, Random random) {
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

  static void registerRelayed(State s, Random random) {
    keyForClient(s, random).ifPresent(m -> {
      Hop last = s.setting().route(m).hop(s.setting().route(m).length() - 1);
      twin(s, last.link()).ifPresent(twin -> {
        establishTwin(s, twin, random);
        s.registration(last.to(), Optional.of(twin));
        underway(s, m, last.position());
      });
    });
  }

  static void relayKey(State s, Random random) {
    keyForClient(s, random).ifPresent(m -> {
      Hop last = s.setting().route(m).hop(s.setting().route(m).length() - 1);
      twin(s, last.link()).ifPresent(twin -> {
        establishTwin(s, twin, random);
        s.carried(m, twin, s.responder(twin).carriage());
      });
    });
  }

  static void forgetIssue(State s, Random random) {
    slot(s, random, m -> s.setting().plan(m).kind().isReply() && s.payload(m).form() != PayloadForm.None)
        .ifPresent(m -> s.issued(m, Optional.empty()));
  }

  static void vacate(State s, int message) {
    s.message(message).position(0);
    s.payload(message).set(PayloadForm.None, 0);
    s.setting().universe().links().forEach(link -> s.carried(message, link, Carriage.None));
  }

  static void come(State s, int message, boolean crypto) {
    s.message(message).phase(MessagePhase.Delivered);
    s.message(message).position(s.setting().route(message).length());
    s.payload(message).set(crypto ? PayloadForm.Crypto : PayloadForm.None, 0);
  }
}
