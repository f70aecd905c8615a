package lync.encryption.cli.report;

import java.util.Locale;
import java.util.Map;
import lync.encryption.model.LyncModel;
import lync.encryption.model.design.MessagePlan;
import lync.encryption.model.rule.KeyMaker;
import lync.encryption.model.rule.Term;
import lync.encryption.model.vocabulary.CallReason;
import lync.encryption.model.vocabulary.Carriage;
import lync.encryption.model.vocabulary.Link;
import lync.encryption.model.vocabulary.MessageReason;
import lync.encryption.model.vocabulary.Participant;
import lync.encryption.model.vocabulary.Reason;

/** What a run's participants, messages, terms and reasons are called in a sentence. */
final class Naming {

  static final String ATTACKER = "the attacker";

  private final LyncModel model;
  private final Map<Participant, String> names;

  /** @param names what the design calls its participants */
  Naming(LyncModel model, Map<Participant, String> names) {
    this.model = model;
    this.names = names;
  }

  String of(Participant participant) {
    return names.getOrDefault(participant, participant.name());
  }

  String owner(Link link) {
    return link.isHonest() ? of(link.initiator()) + "'s" : "the attacker's";
  }

  /** "message 2 (instant message to ClientB)". */
  String message(int message) {
    return "message " + message + " (" + kind(model.setting().plan(message)) + ")";
  }

  private String kind(MessagePlan plan) {
    return switch (plan.kind()) {
      case SignIn -> "sign-in";
      case Unused, Presence, InstantMessage -> words(plan.kind().name()) + " to " + of(plan.to());
      case CredentialRequest, CredentialReply -> words(plan.kind().name()) + " for " + of(plan.from());
      case KeyRequest, KeyReply -> words(plan.kind().name()) + " for " + of(plan.from()) + ", call " + plan.call();
      case Allocate -> "request for a relay, by " + of(plan.from());
      case Offer, Answer, Bye -> words(plan.kind().name()) + " of call " + plan.call() + " to " + of(plan.to());
      case Reoffer -> "second offer of call " + plan.call() + " to " + of(plan.to());
      case WebConference -> "web conferencing, from " + of(plan.from());
      case DownloadRequest, FollowRedirect, MeetingContent, AddressBook, GroupExpansion -> words(plan.kind().name()) + " for " + of(plan.from());
      case Reanswer -> "second answer of call " + plan.call() + " to " + of(plan.to());
    };
  }

  String term(Term term) {
    return switch (term.kind()) {
      case Content -> "what message " + term.number() + " says";
      case Sealed -> "message " + term.number() + ", sealed";
      case TrafficSecret -> {
        Link link = Link.valueOf(term.name());
        yield "the keys of " + owner(link) + " connection to " + of(link.responder());
      }
      case SessionKey -> "the session key of " + whose(term);
      case Wrapped -> sessionKey(term.number()) + ", wrapped for its " + words(term.name());
      case Packet -> "packet " + term.generation() + " of the " + words(term.name()) + "'s media in call " + term.number();
      case Media -> "what packet " + term.generation() + " of the " + words(term.name()) + "'s media in call " + term.number() + " says";
      case Credential -> "the relay credential of " + of(Participant.valueOf(term.name()));
    };
  }

  /** "call 1"; of a key that an end made (R5), "call 1, the caller's". */
  static String whose(Term sessionKey) {
    String maker = sessionKey.name().equals(KeyMaker.Relay.name()) ? "" : ", the " + words(sessionKey.name()) + "'s";
    return "call " + sessionKey.number() + maker;
  }

  static String sessionKey(int call) {
    return "the session key of call " + call;
  }

  static String carriage(Carriage carriage) {
    return switch (carriage) {
      case None -> "";
      case TCP -> "TCP, in clear";
      case NullTLS -> "TLS without encryption";
      case TLS -> "TLS";
      case Unaccepted -> "TLS, not yet accepted";
    };
  }

  static String reason(Reason reason) {
    return switch (reason) {
      case None -> "no reason";
      case NoCertificate -> "no certificate was presented";
      case UnknownIssuer -> "the certificate's authority is not trusted";
      case CertificateExpired -> "the certificate has expired";
      case NameMismatch -> "the certificate has another name";
      case NotTrustedServer -> "the server is not in the list";
      case PeerRefused -> "the other side refused";
      case NoCommonSuite -> "the two have no cipher suite in common";
      case TransportRefused -> "the transport is not accepted";
      case TimedOut -> "no answer came";
    };
  }

  static String reason(MessageReason reason) {
    return switch (reason) {
      case None -> "no reason";
      case NoRoute -> "there is no way to the recipient";
      case NotSignedIn -> "the sender has not signed in";
      case RecipientNotSignedIn -> "the recipient has not signed in";
      case NotAuthenticated -> "the sender is not authenticated";
      case NoConnection -> "there is no connection to the next hop";
      case TcpOnCrossingPath -> "the next hop is TCP, and the message's way crosses the firewall";
      case NotGranted -> "there is no request that the relay service may answer";
      case NoCredential -> "there is no relay credential to present";
      case CredentialRefused -> "the relay credential is not accepted";
      case NoKey -> "no session key will come";
      case TcpForKey -> "the next hop is TCP, and the message has key material";
      case TcpForSharing -> "the next hop is TCP, and the message is signalling of desktop sharing";
      case RedirectNotFollowed -> "there is no redirect that the client follows";
      case NoDialog -> "there is no such call any more";
      case TimedOut -> "no answer came";
    };
  }

  static String reason(CallReason reason) {
    return switch (reason) {
      case None -> "no reason";
      case EncryptionLevelsNotCompatible -> "the encryption levels are not compatible";
      case NoKey -> "there is no session key";
      case NotDelivered -> "the message did not arrive";
      case TimedOut -> "no answer came";
    };
  }

  /** "InstantMessage" as "instant message". */
  static String words(String name) {
    return name.replaceAll("(?<=[a-z])(?=[A-Z])", " ").toLowerCase(Locale.ROOT);
  }
}
