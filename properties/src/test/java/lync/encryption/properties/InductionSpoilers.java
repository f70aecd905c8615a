package lync.encryption.properties;

import static lync.encryption.model.invariant.Assumptions.ATTACKER_ONLY_READS;
import static lync.encryption.model.invariant.Assumptions.CLIENTS_TRUST_NO_ROGUE;
import static lync.encryption.model.invariant.Assumptions.FRONT_ENDS_SPEAK_FOR_THEMSELVES;
import static lync.encryption.model.invariant.Assumptions.MEDIATION_REQUIRES_SRTP;
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
import lync.encryption.model.CallSlot;
import lync.encryption.model.ConnectionEnd;
import lync.encryption.model.State;
import lync.encryption.model.StreamSlot;
import lync.encryption.model.design.Scenario;
import lync.encryption.model.invariant.Assumption;
import lync.encryption.model.rule.Dialog;
import lync.encryption.model.rule.Hop;
import lync.encryption.model.rule.LinkRules;
import lync.encryption.model.rule.Route;
import lync.encryption.model.rule.Setting;
import lync.encryption.model.rule.Suites;
import lync.encryption.model.rule.Term;
import lync.encryption.model.vocabulary.CallPhase;
import lync.encryption.model.vocabulary.CallReason;
import lync.encryption.model.vocabulary.Carriage;
import lync.encryption.model.vocabulary.Certificate;
import lync.encryption.model.vocabulary.FarEnd;
import lync.encryption.model.vocabulary.Link;
import lync.encryption.model.vocabulary.Media;
import lync.encryption.model.vocabulary.MessageKind;
import lync.encryption.model.vocabulary.MessagePhase;
import lync.encryption.model.vocabulary.Origin;
import lync.encryption.model.vocabulary.Participant;
import lync.encryption.model.vocabulary.PayloadForm;
import lync.encryption.model.vocabulary.Phase;
import lync.encryption.model.vocabulary.Reading;
import lync.encryption.model.vocabulary.Reason;
import lync.encryption.model.vocabulary.SentLevel;
import lync.encryption.model.vocabulary.Side;
import lync.encryption.model.vocabulary.Suite;
import lync.encryption.model.vocabulary.Transport;
import lync.encryption.model.vocabulary.TrunkMode;

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
      Map.entry("AttackerInterceptsIfActive", where(setting -> assumed(setting, ATTACKER_ONLY_READS, READINGS_OF_KEYS), InductionSpoilers::intercept)),
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
      Map.entry("IssuedToTheKnown", where(setting -> setting.anyMessage(MessageKind::isReply)
          && assumed(setting, FRONT_ENDS_SPEAK_FOR_THEMSELVES, MUTUAL_LISTENERS), InductionSpoilers::forgetIssue)),
      Map.entry("MediaComesWithAnswers", where(InductionSpoilers::callsAlone, InductionSpoilers::sendBeforehand)),
      Map.entry("OffersShowTheirLevel", where(InductionSpoilers::callsUnattended, (s, random) -> calls(s, random, (call, dialog) -> {
        offered(s, call, SentLevel.Supported, false, random);
      }))),
      Map.entry("AnswersShowTheirOutcome", where(InductionSpoilers::callsUnattended, (s, random) -> calls(s, random, (call, dialog) -> {
        offered(s, call, SentLevel.Supported, true, random);
        answered(s, call, SentLevel.Supported, Media.SRTP);
      }))),
      Map.entry("SettledOnce", where(InductionSpoilers::callsUnattended, (s, random) -> calls(s, random, (call, dialog) -> {
        offered(s, call, SentLevel.DoNotSupport, false, random);
        answered(s, call, SentLevel.DoNotSupport, Media.RTP);
        s.call(call).offered(true, SentLevel.Supported);
        s.call(call).answered(true, SentLevel.Supported);
      }))),
      Map.entry("CapableEndsStateLevels", where(InductionSpoilers::callsUnattended, (s, random) -> calls(s, random, (call, dialog) -> {
        offered(s, call, SentLevel.Unstated, false, random);
        answered(s, call, SentLevel.Unstated, Media.RTP);
        established(s, call, Media.RTP);
      }))),
      Map.entry("WindowsLiveStatesNothing", where(InductionSpoilers::callsUnattended, (s, random) -> calls(s, random, (call, dialog) -> {
        offered(s, call, SentLevel.Supported, true, random);
        answered(s, call, SentLevel.Supported, Media.SRTP);
        established(s, call, Media.SRTP);
      }))),
      Map.entry("SrtpUsesCommonSuite", where(setting -> callsUnattended(setting) && fips(setting), (s, random) -> calls(s, random, (call, dialog) -> {
        offered(s, call, SentLevel.Required, true, random);
        answered(s, call, SentLevel.Required, Media.SRTP);
        established(s, call, Media.SRTP);
        s.call(call).suite(Suite.NonApproved);
      }))),
      Map.entry("FailedForReason", where(InductionSpoilers::callsUnattended, (s, random) -> calls(s, random, (call, dialog) -> {
        s.call(call).phase(CallPhase.Failed);
        s.call(call).reason(CallReason.None);
      }))),
      Map.entry("ReofferKeepsSrtp", where(InductionSpoilers::callsUnattended, InductionSpoilers::weakenReoffer)),
      Map.entry("MediationSendsRequired", where(setting -> callsUnattended(setting) && assumed(setting, MEDIATION_REQUIRES_SRTP),
          (s, random) -> calls(s, random, (call, dialog) -> inClear(s, call, random)))),
      Map.entry("BypassedIfWanted", where(setting -> callsUnattended(setting) && onTrunk(setting), InductionSpoilers::bypassAtWill)),
      Map.entry("TrunkCallsOverTrunk", where(setting -> callsUnattended(setting) && onTrunk(setting) && setting.trunkMode() == TrunkMode.Required,
          (s, random) -> calls(s, random, (call, dialog) -> callBeforehand(s, call, random)))),
      Map.entry("TrunkLevelsByMode", where(setting -> callsUnattended(setting) && onTrunk(setting)
          && setting.design().trunkMode() == TrunkMode.Unset && setting.trunkMode() == TrunkMode.Required, (s, random) -> calls(s, random, (call, dialog) -> {
            trunkUp(s, call, random.nextBoolean(), random);
            inClear(s, call, random);
          }))),
      Map.entry("TrunkSrtpIfCapable", where(setting -> callsUnattended(setting) && onTrunk(setting)
          && (setting.trunkMode() == TrunkMode.Required || setting.trunkMode() == TrunkMode.Optional), (s, random) -> calls(s, random, (call, dialog) -> {
            trunkUp(s, call, false, random);
            offered(s, call, SentLevel.Required, true, random);
            answered(s, call, SentLevel.Required, Media.SRTP);
            established(s, call, Media.SRTP);
          }))),
      Map.entry("TrunkKeysNotInClear", where(setting -> callsAlone(setting) && onTrunk(setting) && assumed(setting, READINGS_OF_KEYS)
          && !assumed(setting, NO_CLEAR_CLIENT_UNDER_ATTACK), (s, random) -> calls(s, random, (call, dialog) -> {
            trunkUp(s, call, true, random);
            offered(s, call, SentLevel.Supported, true, random);
            s.payload(dialog.offer()).set(PayloadForm.SessionKey, 0);
            carryInClear(s, random, m -> m == dialog.offer());
          }))),
      Map.entry("ListenersKnowNoKeys", where(InductionSpoilers::mediaHeard, (s, random) -> calls(s, random, (call, dialog) -> {
        Term key = s.setting().keyTerm(call, Conditions.one(List.of(Side.values()), random), s.call(call).bypassed());
        s.learn(Conditions.one(List.of(key, s.setting().terms().credential(Participant.ClientA, 1),
            s.setting().terms().trafficSecret(Conditions.one(s.setting().universe().links(), random))), random));
      }))),
      Map.entry("MediaHeardWasInClear", where(InductionSpoilers::mediaHeard, (s, random) -> calls(s, random, (call, dialog) -> {
        s.learn(s.setting().terms().media(call, Conditions.one(List.of(Side.values()), random), 0));
      }))),
      Map.entry("AliensFromAttackers", where(InductionSpoilers::mediaHeard, (s, random) -> calls(s, random, (call, dialog) -> {
        StreamSlot stream = s.stream(call, Conditions.one(List.of(Side.values()), random));
        boolean forged = random.nextBoolean();
        stream.forged(forged);
        stream.reflected(!forged);
      }))),
      Map.entry("IdleTogether", where(setting -> callsAlone(setting) && onTrunk(setting), (s, random) -> calls(s, random, (call, dialog) -> {
        rest(s);
        placeable(s, call);
        Link link = s.setting().trunkLink(call);
        if (link != null) {
          s.initiator(link).reset();
          refused(s.responder(link));
        }
      }))),
      Map.entry("IdleCallsUnoffered", where(InductionSpoilers::joins, (s, random) -> joined(s, (call, behind) -> {
        offered(s, call, SentLevel.Supported, true, random);
        placeable(s, behind);
        come(s, s.setting().dialog(behind).offer(), false);
      }))),
      Map.entry("AnswersFollowOffers", where(InductionSpoilers::callsAlone, (s, random) -> calls(s, random, (call, dialog) -> {
        int answer = s.setting().answerTo(dialog.offer());
        if (s.message(dialog.offer()).phase() == MessagePhase.Waiting && answer != 0) {
          come(s, answer, false);
        }
      }))),
      Map.entry("AnsweredOnceBehindIsUp", where(InductionSpoilers::joins, (s, random) -> joined(s, (call, behind) -> {
        trunkUp(s, behind, random.nextBoolean(), random);
        offered(s, call, SentLevel.Required, true, random);
        answered(s, call, SentLevel.Required, Media.SRTP);
        established(s, call, Media.SRTP);
        placeable(s, behind);
      }))),
      Map.entry("RegisteredInPerson", where(InductionSpoilers::nobodyBetween, InductionSpoilers::registerRelayed)),
      Map.entry("KeysReceivedInPerson", where(InductionSpoilers::nobodyBetween, InductionSpoilers::relayKey)));

  private InductionSpoilers() {}

  /** How to spoil a state for a conjunct; states are left as they are if that is not hard to come by. */
  static Spoiler of(String conjunct) {
    return BY_CONJUNCT.getOrDefault(conjunct, new Spoiler(setting -> true, (s, random) -> { }));
  }

  /** The conjuncts for which states are spoilt, in the order of their names. */
  static List<String> names() {
    return BY_CONJUNCT.keySet().stream().sorted().toList();
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

  /** The attacker, which only reads, has convinced the initiator of a link. */
  private static void intercept(State s, Random random) {
    Conditions.anyOf(s.setting().universe().honestLinks().stream(), random).ifPresent(link -> offered(s, link, false, random).ifPresent(transport -> {
      Certificate shown = Conditions.one(List.of(Certificate.Own, Certificate.SelfSigned, Certificate.RogueIssuer), random);
      establish(s.initiator(link), transport, shown, true);
      s.initiator(link).phase(Phase.Finished);
      s.initiator(link).farEnd(FarEnd.Attacker);
      s.responder(link).reset();
    }));
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

  private static void forgetIssue(State s, Random random) {
    slot(s, random, m -> s.setting().plan(m).kind().isReply() && s.payload(m).form() != PayloadForm.None)
        .ifPresent(m -> s.issued(m, Optional.empty()));
  }

  /** There is a call, and no key to be waited for. */
  private static boolean callsAlone(Setting setting) {
    return setting.anyMessage(kind -> kind == MessageKind.Offer) && !setting.anyMessage(MessageKind::isRequest);
  }

  private static boolean callsUnattended(Setting setting) {
    return callsAlone(setting) && !setting.design().active();
  }

  private static boolean onTrunk(Setting setting) {
    return IntStream.rangeClosed(1, Scenario.CALLS).anyMatch(call -> setting.dialog(call).trunk() && setting.trunkLink(call) != null);
  }

  /** There is media, and an attacker that only listens. */
  private static boolean mediaHeard(Setting setting) {
    return setting.universe().packets() > 0 && assumed(setting, READINGS_OF_KEYS, ATTACKER_ONLY_READS);
  }

  /** Both ends have said that they do not support SRTP. */
  private static void inClear(State s, int call, Random random) {
    offered(s, call, SentLevel.DoNotSupport, false, random);
    answered(s, call, SentLevel.DoNotSupport, Media.RTP);
    established(s, call, Media.RTP);
  }

  private static void trunkUp(State s, int call, boolean inClear, Random random) {
    Link link = s.setting().trunkLink(call);
    if (link != null) {
      offered(s, link, inClear, random).ifPresent(transport -> establish(s, link, transport));
    }
  }

  /** The Mediation Server is to answer the gateway, and the call behind, which is up, counts as bypassed. */
  private static void bypassAtWill(State s, Random random) {
    calls(s, random, (call, dialog) -> {
      int behind = s.setting().behind(call);
      if (behind != 0) {
        trunkUp(s, call, false, random);
        offered(s, behind, SentLevel.Required, true, random);
        answered(s, behind, SentLevel.Required, Media.SRTP);
        established(s, behind, Media.SRTP);
        s.call(behind).bypassed(true);
        offered(s, call, SentLevel.Unstated, false, random);
      }
    });
  }

  /** A call is offered over a trunk that comes up over TCP later. */
  private static void callBeforehand(State s, int call, Random random) {
    Link link = s.setting().trunkLink(call);
    if (link != null) {
      offered(s, link, true, random).ifPresent(transport -> {
        s.initiator(link).reset();
        s.responder(link).reset();
        s.initiator(link).phase(Phase.Opened);
        s.responder(link).phase(Phase.Opened);
        s.initiator(link).transport(transport);
        s.responder(link).transport(transport);
      });
      offered(s, call, SentLevel.Required, true, random);
    }
  }

  private static boolean joins(Setting setting) {
    return setting.scenario().packets() == 0 && IntStream.rangeClosed(1, Scenario.CALLS).anyMatch(call -> setting.behind(call) != 0);
  }

  /** Something done to the first of two calls that the Mediation Server joins, and to the second, when nothing else goes on. */
  private static void joined(State s, BiConsumer<Integer, Integer> change) {
    rest(s);
    IntStream.rangeClosed(1, Scenario.CALLS).filter(call -> s.setting().behind(call) != 0)
        .forEach(call -> change.accept(call, s.setting().behind(call)));
  }

  /** Nothing goes on: messages and connections are refused, and calls have failed. */
  private static void rest(State s) {
    for (int m = 1; m <= s.setting().universe().messages(); m++) {
      s.message(m).phase(MessagePhase.Refused);
      vacate(s, m);
    }
    for (Link link : s.setting().universe().links()) {
      if (link.isHonest()) {
        refused(s.initiator(link));
        s.initiator(link).retries(s.setting().scenario().retries());
      }
      s.responder(link).reset();
    }
    for (int call = 1; call <= Scenario.CALLS; call++) {
      if (s.setting().dialog(call).placed()) {
        forgotten(s, call, CallPhase.Failed);
        s.call(call).reason(CallReason.NotDelivered);
      }
    }
  }

  private static void refused(ConnectionEnd end) {
    end.reset();
    end.phase(Phase.Refused);
    end.reason(Reason.TimedOut);
  }

  private static void vacate(State s, int message) {
    s.message(message).position(0);
    s.payload(message).set(PayloadForm.None, 0);
    s.setting().universe().links().forEach(link -> s.carried(message, link, Carriage.None));
  }

  private static void forgotten(State s, int call, CallPhase phase) {
    CallSlot slot = s.call(call);
    slot.phase(phase);
    slot.reason(CallReason.None);
    Stream.of(false, true).forEach(anew -> {
      slot.offered(anew, SentLevel.None);
      slot.answered(anew, SentLevel.None);
    });
    Stream.of(Side.values()).forEach(side -> slot.media(side, Media.None));
    slot.suite(Suite.None);
    slot.bypassed(false);
  }

  /** Nobody has placed the call yet. */
  private static void placeable(State s, int call) {
    forgotten(s, call, CallPhase.Idle);
    int offer = s.setting().dialog(call).offer();
    s.message(offer).phase(MessagePhase.Waiting);
    vacate(s, offer);
  }

  private static boolean fips(Setting setting) {
    return IntStream.rangeClosed(1, Scenario.CALLS).mapToObj(setting::dialog).filter(dialog -> dialog.offer() != 0)
        .flatMap(dialog -> Stream.of(dialog.caller(), dialog.callee())).anyMatch(p -> Suites.fipsMode(setting.design(), p));
  }

  /** Something done to one of the calls that the scenario has. */
  private interface OnCall {
    void change(int call, Dialog dialog);
  }

  private static void calls(State s, Random random, OnCall change) {
    Conditions.anyOf(IntStream.rangeClosed(1, Scenario.CALLS).boxed().filter(call -> s.setting().dialog(call).offer() != 0), random)
        .ifPresent(call -> change.change(call, s.setting().dialog(call)));
  }

  /** A call is offered, and its offer has come; who is to answer has signed in. */
  private static void offered(State s, int call, SentLevel level, boolean crypto, Random random) {
    Dialog dialog = s.setting().dialog(call);
    CallSlot slot = s.call(call);
    slot.phase(CallPhase.Offered);
    slot.offered(false, level);
    Stream.of(false, true).forEach(anew -> slot.answered(anew, SentLevel.None));
    slot.offered(true, SentLevel.None);
    Stream.of(Side.values()).forEach(side -> slot.media(side, Media.None));
    slot.suite(Suite.None);
    slot.bypassed(false);
    come(s, dialog.offer(), crypto);
    for (int m : new int[] {s.setting().answerTo(dialog.offer()), dialog.reoffer(), s.setting().answerTo(dialog.reoffer())}) {
      if (m != 0) {
        s.message(m).phase(MessagePhase.Waiting);
        s.message(m).position(0);
        s.payload(m).set(PayloadForm.None, 0);
        s.setting().universe().links().forEach(link -> s.carried(m, link, Carriage.None));
      }
    }
    s.setting().universe().links().stream().filter(link -> link.isHonest() && link.initiator() == dialog.callee() && dialog.callee().isOwnClient())
        .findFirst().ifPresent(link -> s.registration(link.initiator(), Optional.of(link)));
  }

  private static void come(State s, int message, boolean crypto) {
    s.message(message).phase(MessagePhase.Delivered);
    s.message(message).position(s.setting().route(message).length());
    s.payload(message).set(crypto ? PayloadForm.Crypto : PayloadForm.None, 0);
  }

  /** Its answer has come, without a crypto attribute. */
  private static void answered(State s, int call, SentLevel level, Media media) {
    s.call(call).phase(CallPhase.Answered);
    s.call(call).answered(false, level);
    s.call(call).media(Side.Callee, media);
    s.call(call).suite(media == Media.SRTP ? s.setting().mediaSuite(call) : Suite.None);
    int answer = s.setting().answerTo(s.setting().dialog(call).offer());
    if (answer != 0) {
      come(s, answer, false);
    }
  }

  private static void established(State s, int call, Media media) {
    s.call(call).phase(CallPhase.Established);
    s.call(call).media(Side.Caller, media);
  }

  private static void sendBeforehand(State s, Random random) {
    calls(s, random, (call, dialog) -> {
      offered(s, call, SentLevel.DoNotSupport, false, random);
      s.call(call).media(Side.Caller, Media.SRTP);
    });
  }

  private static void weakenReoffer(State s, Random random) {
    calls(s, random, (call, dialog) -> {
      int reanswer = s.setting().answerTo(dialog.reoffer());
      if (reanswer != 0) {
        offered(s, call, SentLevel.Supported, true, random);
        answered(s, call, SentLevel.Supported, Media.SRTP);
        come(s, dialog.reoffer(), true);
        come(s, reanswer, false);
        CallSlot slot = s.call(call);
        slot.phase(CallPhase.Reanswered);
        slot.offered(true, SentLevel.Supported);
        slot.answered(true, SentLevel.DoNotSupport);
        Side side = dialog.side(s.setting().plan(dialog.reoffer()).from());
        Stream.of(Side.values()).forEach(one -> slot.media(one, one == side ? Media.SRTP : Media.RTP));
      }
    });
  }
}
