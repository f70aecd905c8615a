package lync.encryption.model.invariant;

import static lync.encryption.model.invariant.Assumptions.CLIENTS_TRUST_NO_ROGUE;
import static lync.encryption.model.invariant.Assumptions.FRONT_ENDS_SPEAK_FOR_THEMSELVES;
import static lync.encryption.model.invariant.Assumptions.MUTUAL_LISTENERS;
import static lync.encryption.model.invariant.Assumptions.NO_CLEAR_CLIENT_UNDER_ATTACK;
import static lync.encryption.model.invariant.Assumptions.READINGS_OF_KEYS;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiPredicate;
import java.util.function.Predicate;
import java.util.stream.Stream;
import lync.encryption.model.ConnectionEnd;
import lync.encryption.model.InitiatorEnd;
import lync.encryption.model.State;
import lync.encryption.model.design.Design;
import lync.encryption.model.design.MessagePlan;
import lync.encryption.model.design.Scenario;
import lync.encryption.model.rule.Authentication;
import lync.encryption.model.rule.Credentials;
import lync.encryption.model.rule.Dialog;
import lync.encryption.model.rule.Hop;
import lync.encryption.model.rule.Route;
import lync.encryption.model.rule.Term;
import lync.encryption.model.rule.Terms;
import lync.encryption.model.vocabulary.Carriage;
import lync.encryption.model.vocabulary.Link;
import lync.encryption.model.vocabulary.MessageKind;
import lync.encryption.model.vocabulary.MessagePhase;
import lync.encryption.model.vocabulary.Origin;
import lync.encryption.model.vocabulary.Participant;
import lync.encryption.model.vocabulary.PayloadForm;
import lync.encryption.model.vocabulary.Side;

/** What holds of messages: what they carry, what they crossed, and who may have sent them. */
final class MessageConjuncts {

  static final List<Conjunct> ALL = List.of(
      of("ImpossibleStaysAtHome",
          "A message that is not possible, an unused slot's among them, is neither under way nor in the attacker's hands.",
          "Nobody would move it on, and its call would stay open; if it was lost, no rank would fall, for an unused slot has none.",
          List.of("L01", "L02"),
          messages(MessageConjuncts::impossibleStaysAtHome)),
      of("StandsBeforeAHop",
          "A message that is under way, or in the attacker's hands, stands before a hop of its way.",
          "It could stay there for ever.",
          List.of("L01"),
          messages(MessageConjuncts::standsBeforeAHop)),
      of("WaitingCrossedNothing",
          "A message that waits has crossed no link and carries nothing.",
          "What it starts to carry would have crossed links that it never crossed, or replace what it carried.",
          List.of("C20b", "C22", "C24"),
          messages(MessageConjuncts::waitingIsFresh)),
      of("PayloadFitsKind",
          "A message carries what one of its kind can carry.",
          "A key could leave the relay service bare, or travel in what is no signalling.",
          List.of("C20a", "C20b", "C22", "C23", "C24"),
          messages(MessageConjuncts::payloadFits)),
      of("CarriedAsConnected",
          "A link that a message crossed has an established end that sends under that protection.",
          "A message could have crossed a connection that nobody accepted, or one without encryption.",
          List.of("C01", "C12", "C14", "C15", "C16", "C22", "C24"),
          crossings((s, m, link) -> carriedAsConnected(s, m, link))),
      of("CarriedOnItsWay",
          "A link that a message crossed, or its twin, joins two neighbours on the message's route.",
          "A download could have crossed a link for signalling, and a key one that is not.",
          List.of("C15", "C16", "C22"),
          crossings((s, m, link) -> isOnItsWay(s, m, link))),
      of("RegisteredOnOwnLink",
          "A client is registered, if at all, over a link of its own or of the attacker in its name.",
          "What is meant for it would go to somebody else.",
          List.of("C15", "C16", "C22", "C24"),
          clients(MessageConjuncts::registeredOnOwnLink)),
      of("HeldAtAHop",
          "A message that the attacker holds before a hop came into its hands there: from the hop's sender, over a connection that it intercepted, or on its "
              + "way down to a client of the deployment over its own connection in the client's name.",
          "It could pass on what it never had, over a connection in clear.",
          List.of("C08", "C14", "C22", "C24"),
          messages(MessageConjuncts::heldAtAHop)),
      of("CrossingNotInClear",
          "Unless a client in clear is under attack, no message whose route leaves the internal network crossed a link over TCP.",
          "It would lie open inside.",
          List.of("C08"),
          crossings((s, m, link) -> s.carried(m, link) != Carriage.TCP || !s.setting().route(m).crosses()
              || !assumed(s, NO_CLEAR_CLIENT_UNDER_ATTACK))),
      of("SharingNotInClear",
          "Unless a client in clear is under attack, no signalling of a shared desktop crossed a link over TCP.",
          "It would lie open.",
          List.of("C14"),
          crossings((s, m, link) -> s.carried(m, link) != Carriage.TCP || !s.setting().isSharing(m)
              || !assumed(s, NO_CLEAR_CLIENT_UNDER_ATTACK))),
      of("KeysNotInClear",
          "Unless a client in clear is under attack or R4 lets it, no message with key material crossed a link over TCP.",
          "The key would lie open.",
          List.of("C22", "C24"),
          crossings((s, m, link) -> s.carried(m, link) != Carriage.TCP || !carriesKey(s, m)
              || !assumed(s, READINGS_OF_KEYS, NO_CLEAR_CLIENT_UNDER_ATTACK))),
      of("TrunkKeysNotInClear",
          "Unless R4 lets it, no message with key material crossed the trunk over TCP.",
          "The key would lie open, whoever attacks.",
          List.of("C28"),
          crossings((s, m, link) -> s.carried(m, link) != Carriage.TCP || !carriesKey(s, m) || !link.isTrunkLink()
              || !assumed(s, READINGS_OF_KEYS))),
      of("RequestsReachedRelay",
          "A request that is delivered crossed an established connection from the Front End, or in its name, to the relay service.",
          "The relay service could answer what nobody brought.",
          List.of("C19", "C21"),
          messages(MessageConjuncts::requestReachedRelay)),
      of("RepliesFollowRequests",
          "A reply of the relay service that carries anything follows a request that is delivered.",
          "The relay service could answer what nobody asked.",
          List.of("C19", "C21"),
          messages(MessageConjuncts::replyFollowsRequest)),
      of("RequestersAreKnown",
          "Where Front Ends speak for themselves, over MTLS, who is asked for is authenticated or compromised, once the request is on its way.",
          "A key could be issued for somebody who never signed in.",
          List.of("C19"),
          messages(MessageConjuncts::requesterIsKnown)),
      of("IssuedToTheKnown",
          "Where Front Ends speak for themselves, over MTLS, it is noted of a reply that carries anything how its client was authenticated, unless that is "
              + "compromised.",
          "A key could have been issued for somebody who never signed in.",
          List.of("C19"),
          messages(MessageConjuncts::issuedToTheKnown)),
      of("CredentialsPresentedWereIssued",
          "A credential, or a proof of one, that a request or an allocation carries was issued to its client, unless it is a forgery.",
          "The relay could grant what nobody was entitled to.",
          List.of("C20b"),
          messages(MessageConjuncts::presentedWasIssued)),
      of("CredentialsKnownWereIssued",
          "A credential that the attacker knows was issued to its client.",
          "The attacker could present one that does not exist.",
          List.of("C20b"),
          MessageConjuncts::knownWereIssued),
      of("KeysUnwrappedInOrder",
          "Who has unwrapped a key had received it, wrapped under a credential that had come as well.",
          "Somebody could know a key without having been given it.",
          List.of("C23"),
          MessageConjuncts::keysUnwrappedInOrder),
      of("AllocatesWithItsOwn",
          "If the attacker only reads, an allocation proves a credential that its client has received.",
          "Somebody could have a relay without a credential.",
          List.of("C23"),
          messages(MessageConjuncts::allocatesWithItsOwn)),
      of("SignInsNotRelayed",
          "Where nobody stands between clients and their servers, a sign-in of a client's own crosses no connection of the attacker's in the client's name, "
              + "unless one of the two is compromised.",
          "The attacker would be registered in the client's place.",
          List.of("C24"),
          crossings((s, m, link) -> signInNotRelayed(s, m, link))),
      of("RegisteredInPerson",
          "Where nobody stands between clients and their servers, a client is registered over a connection of the attacker's only if one of the two is "
              + "compromised.",
          "The attacker would receive what is meant for the client.",
          List.of("C24"),
          clients(MessageConjuncts::registeredInPerson)),
      of("KeysReceivedInPerson",
          "Where nobody stands between clients and their servers, what carries a key and ends at a client crossed no connection of the attacker's in the "
              + "client's name, unless one of the two is compromised.",
          "The attacker would receive the key.",
          List.of("C24"),
          crossings((s, m, link) -> keyReceivedInPerson(s, m, link))),
      of("KeysDeliveredWhereSignedIn",
          "Where nobody stands between clients and their servers, what carried a key over a client's link to its end there was delivered while the client was "
              + "signed in over that link, unless one of the two is compromised.",
          "The key would have come over another connection than the one that was judged.",
          List.of("C24"),
          crossings((s, m, link) -> keyDeliveredWhereSignedIn(s, m, link))));

  private static final List<Participant> PARTICIPANTS = List.of(Participant.values());
  private static final List<Participant> OWN_CLIENTS = Stream.of(Participant.values()).filter(Participant::isOwnClient).toList();
  private static final Set<PayloadForm> OF_DIALOGS = Set.of(PayloadForm.None, PayloadForm.Crypto, PayloadForm.SessionKey);

  /** Something asked of each link that a message crossed. */
  private interface Crossing {
    boolean test(State s, int message, Link link);
  }

  /** Something asked of each message slot. */
  private interface OfMessage {
    boolean test(State s, int message);
  }

  private MessageConjuncts() {}

  private static Conjunct of(String name, String statement, String reason, List<String> clauses, Predicate<State> predicate) {
    return new Conjunct(name, Component.Message, statement, reason, clauses, predicate);
  }

  private static Predicate<State> messages(OfMessage every) {
    return s -> {
      for (int m = 1; m <= s.setting().universe().messages(); m++) {
        if (!every.test(s, m)) {
          return false;
        }
      }
      return true;
    };
  }

  private static Predicate<State> crossings(Crossing every) {
    return s -> {
      for (int m = 1; m <= s.setting().universe().messages(); m++) {
        if (s.carriedAnywhere(m) && !everyCrossing(s, m, every)) {
          return false;
        }
      }
      return true;
    };
  }

  private static boolean everyCrossing(State s, int message, Crossing every) {
    List<Link> links = s.setting().universe().links();
    for (int i = 0; i < links.size(); i++) {
      if (s.carried(message, links.get(i)) != Carriage.None && !every.test(s, message, links.get(i))) {
        return false;
      }
    }
    return true;
  }

  private static Predicate<State> clients(BiPredicate<State, Participant> every) {
    return s -> {
      for (Participant client : OWN_CLIENTS) {
        if (!every.test(s, client)) {
          return false;
        }
      }
      return true;
    };
  }

  private static boolean assumed(State s, Assumption... assumptions) {
    return Stream.of(assumptions).allMatch(assumption -> assumption.isMet(s.setting().design()));
  }

  private static MessageKind kind(State s, int message) {
    return s.setting().plan(message).kind();
  }

  private static boolean carriesKey(State s, int message) {
    return s.payload(message).form().isKeyMaterial();
  }

  private static boolean delivered(State s, int message) {
    return s.message(message).phase() == MessagePhase.Delivered;
  }

  private static boolean compromised(State s, Participant participant) {
    return s.setting().design().compromised().contains(participant);
  }

  private static boolean waitingIsFresh(State s, int message) {
    return s.message(message).phase() != MessagePhase.Waiting
        || !s.carriedAnywhere(message) && s.payload(message).is(PayloadForm.None, 0);
  }

  private static boolean impossibleStaysAtHome(State s, int message) {
    MessagePhase phase = s.message(message).phase();
    return s.setting().route(message).possible() || phase != MessagePhase.Underway && phase != MessagePhase.Intercepted;
  }

  private static boolean standsBeforeAHop(State s, int message) {
    MessagePhase phase = s.message(message).phase();
    int position = s.message(message).position();
    return phase != MessagePhase.Underway && phase != MessagePhase.Intercepted
        || position >= 1 && position < s.setting().route(message).length();
  }

  private static boolean payloadFits(State s, int message) {
    PayloadForm form = s.payload(message).form();
    return form == PayloadForm.None || switch (kind(s, message)) {
      case CredentialReply, KeyRequest -> form == PayloadForm.Credential;
      case KeyReply -> form == PayloadForm.WrappedKey;
      case Allocate -> form == PayloadForm.Proof;
      case Offer, Answer, Reoffer, Reanswer, Bye -> OF_DIALOGS.contains(form);
      case MeetingContent -> form == PayloadForm.Redirect;
      default -> false;
    };
  }

  private static boolean carriedAsConnected(State s, int message, Link link) {
    Carriage carriage = s.carried(message, link);
    return link.isHonest() && sendsUnder(s.initiator(link), carriage) || sendsUnder(s.responder(link), carriage);
  }

  private static boolean sendsUnder(ConnectionEnd end, Carriage carriage) {
    return end.established() && end.carriage() == carriage;
  }

  private static boolean isOnItsWay(State s, int message, Link link) {
    Route route = s.setting().route(message);
    for (int i = 1; i < route.length(); i++) {
      if (route.hop(i).link() == link.twin()) {
        return true;
      }
    }
    return false;
  }

  private static boolean registeredOnOwnLink(State s, Participant client) {
    return s.registration(client).map(link -> link.initiator() == client).orElse(true);
  }

  private static boolean heldAtAHop(State s, int message) {
    Hop hop = s.setting().route(message).hop(s.message(message).position());
    if (s.message(message).phase() != MessagePhase.Intercepted || hop.way() == Hop.Way.None) {
      return true;
    }
    if (hop.way() == Hop.Way.OpenedBySender) {
      InitiatorEnd sender = s.initiator(hop.link());
      return sender.established() && sender.attackerAtFarEnd();
    }
    Optional<Link> imitation = s.setting().link(hop.link()).attackerLink();
    return hop.to().isOwnClient() && imitation.isPresent() && s.responder(imitation.get()).established();
  }

  private static boolean requestReachedRelay(State s, int message) {
    return !kind(s, message).isRequest() || !delivered(s, message)
        || s.setting().universe().links().stream().anyMatch(link -> link.twin() == Link.FrontEndToRelayAuthentication
            && s.carried(message, link) != Carriage.None && s.responder(link).established());
  }

  private static boolean replyFollowsRequest(State s, int message) {
    return !isFilledReply(s, message) || message > 1 && kind(s, message - 1).isRequest() && delivered(s, message - 1);
  }

  private static boolean isFilledReply(State s, int message) {
    return kind(s, message).isReply() && s.payload(message).form() != PayloadForm.None;
  }

  private static boolean frontEndsSpeak(State s) {
    return assumed(s, FRONT_ENDS_SPEAK_FOR_THEMSELVES, MUTUAL_LISTENERS);
  }

  private static boolean requesterIsKnown(State s, int message) {
    MessagePhase phase = s.message(message).phase();
    boolean onItsWay = phase != MessagePhase.Waiting && phase != MessagePhase.Refused;
    Participant client = s.setting().plan(message).from();
    return !kind(s, message).isRequest() || !onItsWay || Authentication.authenticated(s, client).isPresent() || compromised(s, client)
        || !frontEndsSpeak(s);
  }

  private static boolean issuedToTheKnown(State s, int message) {
    return !isFilledReply(s, message) || s.issued(message).isPresent() || compromised(s, s.setting().plan(message).from())
        || !frontEndsSpeak(s);
  }

  private static boolean presentedWasIssued(State s, int message) {
    int generation = s.payload(message).generation();
    boolean presents = kind(s, message) == MessageKind.KeyRequest || kind(s, message) == MessageKind.Allocate;
    return !presents || generation == 0 || wasIssued(s, s.setting().plan(message).from(), generation);
  }

  private static boolean knownWereIssued(State s) {
    for (Participant client : PARTICIPANTS) {
      for (int generation = 1; generation <= Terms.GENERATIONS; generation++) {
        Term credential = s.setting().terms().credential(client, generation);
        if (credential != null && s.knows(credential) && !wasIssued(s, client, generation)) {
          return false;
        }
      }
    }
    return true;
  }

  private static boolean wasIssued(State s, Participant client, int generation) {
    for (int m = 1; m <= s.setting().universe().messages(); m++) {
      if (kind(s, m) == MessageKind.CredentialReply && s.setting().plan(m).from() == client
          && s.payload(m).is(PayloadForm.Credential, generation)) {
        return true;
      }
    }
    return false;
  }

  private static boolean keysUnwrappedInOrder(State s) {
    for (int call = 1; call <= Scenario.CALLS; call++) {
      for (Side side : Side.values()) {
        int generation = s.call(call).unwrapped(side);
        if (generation > 0 && !hadBoth(s, call, side, generation)) {
          return false;
        }
      }
    }
    return true;
  }

  private static boolean hadBoth(State s, int call, Side side, int generation) {
    Dialog dialog = s.setting().dialog(call);
    if (dialog.at(side) == null || !Credentials.held(s, dialog.at(side), generation)) {
      return false;
    }
    for (int m = 1; m <= s.setting().universe().messages(); m++) {
      MessagePlan plan = s.setting().plan(m);
      if (plan.kind() == MessageKind.KeyReply && plan.call() == call && dialog.side(plan.from()) == side && delivered(s, m)
          && s.payload(m).is(PayloadForm.WrappedKey, generation)) {
        return true;
      }
    }
    return false;
  }

  private static boolean allocatesWithItsOwn(State s, int message) {
    return kind(s, message) != MessageKind.Allocate
        || s.message(message).phase() == MessagePhase.Waiting
        || s.message(message).phase() == MessagePhase.Refused
        || s.setting().design().active()
        || Credentials.held(s, s.setting().plan(message).from(), s.payload(message).generation());
  }

  /** The attacker can neither be taken for a server by its clients nor meet one that speaks in clear. */
  private static boolean nobodyBetween(State s) {
    return assumed(s, NO_CLEAR_CLIENT_UNDER_ATTACK, CLIENTS_TRUST_NO_ROGUE);
  }

  private static boolean oneIsCompromised(State s, Link link) {
    Design design = s.setting().design();
    return design.compromised().contains(link.initiator()) || design.compromised().contains(link.responder());
  }

  private static boolean signInNotRelayed(State s, int message, Link link) {
    MessagePlan plan = s.setting().plan(message);
    return plan.kind() != MessageKind.SignIn || plan.origin() != Origin.Sender || link.isHonest() || link.initiator() != plan.from()
        || oneIsCompromised(s, link) || !nobodyBetween(s);
  }

  private static boolean registeredInPerson(State s, Participant client) {
    Optional<Link> link = s.registration(client);
    return link.isEmpty() || link.get().isHonest() || oneIsCompromised(s, link.get()) || !nobodyBetween(s);
  }

  private static boolean endsAtClientOf(State s, int message, Link link) {
    return carriesKey(s, message) && link.isClientLink() && s.setting().route(message).endsAt(link.initiator());
  }

  private static boolean keyReceivedInPerson(State s, int message, Link link) {
    return link.isHonest() || !endsAtClientOf(s, message, link) || oneIsCompromised(s, link) || !nobodyBetween(s);
  }

  private static boolean keyDeliveredWhereSignedIn(State s, int message, Link link) {
    return !link.isHonest() || !endsAtClientOf(s, message, link) || !delivered(s, message)
        || s.delivered(message).equals(s.noted(link)) || oneIsCompromised(s, link) || !nobodyBetween(s);
  }
}
