package lync.encryption.wire.run;

import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import lync.encryption.model.design.MessagePlan;
import lync.encryption.model.design.Scenario;
import lync.encryption.model.rule.Dialog;
import lync.encryption.model.rule.Setting;
import lync.encryption.model.vocabulary.CallPhase;
import lync.encryption.model.vocabulary.CallReason;
import lync.encryption.model.vocabulary.Fault;
import lync.encryption.model.vocabulary.Media;
import lync.encryption.model.vocabulary.MessageKind;
import lync.encryption.model.vocabulary.MessagePhase;
import lync.encryption.model.vocabulary.MessageReason;
import lync.encryption.model.vocabulary.Participant;
import lync.encryption.model.vocabulary.PayloadForm;
import lync.encryption.model.vocabulary.Reading;
import lync.encryption.model.vocabulary.SentLevel;
import lync.encryption.model.vocabulary.Side;
import lync.encryption.model.vocabulary.Suite;
import lync.encryption.wire.capture.Host;
import lync.encryption.wire.capture.Socket;
import lync.encryption.wire.relay.RelayFault;
import lync.encryption.wire.relay.SessionKeys;
import lync.encryption.wire.sdp.CryptoAttribute;
import lync.encryption.wire.sdp.MediaDescription;
import lync.encryption.wire.sdp.MediaSecurity;
import lync.encryption.wire.sdp.SessionDescription;
import lync.encryption.wire.sip.Conversation;
import lync.encryption.wire.sip.SipHeader;
import lync.encryption.wire.sip.SipMessage;
import lync.encryption.wire.srtp.MasterKey;
import lync.encryption.wire.srtp.SrtpSuite;

/** The calls of a scenario: their ends write offers and answers, read those of the other end, and go by what they have read. */
final class Calls {

  /** The one that Lync uses ([MS-SDPEXT]), and one for whoever has none that is approved; the preferred first. */
  private static final List<SrtpSuite> SUITES = List.of(SrtpSuite.AES_CM_128_HMAC_SHA1_80, SrtpSuite.F8_128_HMAC_SHA1_80);

  private static final String TAG = ";tag=";

  private final Setting setting;
  private final Network network;
  private final MediaPolicy policy;
  private final MediaBypass bypass;
  private final Author author;
  private final Letters letters;
  private final SessionKeys keys;
  private final CallRecord[] records = new CallRecord[Scenario.CALLS + 1];

  Calls(Setting setting, Network network, MediaPolicy policy, MediaBypass bypass, Author author, Letters letters) {
    this.setting = setting;
    this.network = network;
    this.policy = policy;
    this.bypass = bypass;
    this.author = author;
    this.letters = letters;
    Set<RelayFault> faults = network.has(Fault.PredictableKey) ? Set.of(RelayFault.PredictableKey) : Set.of();
    keys = new SessionKeys(network.cryptography().provider(), network.cryptography().random("keys of media"), SUITES.get(0), faults);
    for (int call = 1; call <= Scenario.CALLS; call++) {
      records[call] = new CallRecord();
    }
  }

  CallRecord record(int call) {
    return records[call];
  }

  /** The end has the key that SRTP takes, or makes it itself. */
  boolean hasKey(int call, Participant end) {
    boolean needed = !endsMakeKeys(call) && network.design().srtp().contains(end);
    return !needed || end(call, end).relayed().isPresent();
  }

  private boolean endsMakeKeys(int call) {
    return network.design().alternatives().contains(Reading.R5) || setting.dialog(call).trunk();
  }

  private CallRecord.End end(int call, Participant participant) {
    return records[call].end(setting.dialog(call).side(participant));
  }

  /** An end offers a call, or offers it anew. */
  Optional<Author.Written> offer(int message) {
    MessagePlan plan = setting.plan(message);
    int call = plan.call();
    boolean anew = plan.kind() == MessageKind.Reoffer;
    CallRecord record = records[call];
    SentLevel level = levelToOffer(message);
    MediaSecurity security = MediaPolicy.described(level);
    if (lacksKeyToOffer(message)) {
      return Optional.empty();
    }
    if (!anew) {
      record.conversation(author.conversation(plan.from(), plan.to()));
    }
    record.phase(anew ? CallPhase.Reoffered : CallPhase.Offered);
    record.offered(anew, level);
    record.bypassed(record.bypassed() || bypass.levelPassedOn(call).isPresent());
    SessionDescription description = description(call, plan.from(), security, crypto(call, plan.from(), security));
    return Optional.of(author.offer(dialog(call, plan.from()), record.next(), description, payload(call, security)));
  }

  /** The level that the sender of an offer goes by: the Mediation Server hands on another's where media goes past it. */
  private SentLevel levelToOffer(int offer) {
    MessagePlan plan = setting.plan(offer);
    boolean anew = plan.kind() == MessageKind.Reoffer;
    Optional<SentLevel> passedOn = anew ? Optional.empty() : bypass.levelPassedOn(plan.call());
    return passedOn.orElseGet(() -> policy.toOffer(plan.call(), plan.from(), anew, records[plan.call()]));
  }

  /** Whether an offer would have to promise SRTP under a key that its sender has not. */
  boolean lacksKeyToOffer(int offer) {
    MessagePlan plan = setting.plan(offer);
    boolean passedOn = bypass.levelPassedOn(plan.call()).isPresent();
    return levelToOffer(offer).offersCrypto()
        && (!hasKey(plan.call(), plan.from()) || passedOn && !hasKey(setting.ahead(plan.call()), plan.from()));
  }

  private Conversation dialog(int call, Participant speaker) {
    Conversation conversation = records[call].conversation();
    return setting.dialog(call).side(speaker) == Side.Caller ? conversation : conversation.reversed();
  }

  private SessionDescription description(int call, Participant end, MediaSecurity security, List<CryptoAttribute> crypto) {
    String kind = setting.scenario().sharing().contains(call) ? "application" : "audio";
    Optional<Socket> elsewhere = end == Participant.MediationServer ? joined(call).flatMap(other -> sendsTo(other, end)) : Optional.empty();
    return author.description(elsewhere.orElseGet(() -> network.media(call, end)), kind, security, crypto);
  }

  /** The other call, if media of the two is one and goes past the Mediation Server. */
  Optional<Integer> joined(int call) {
    int behind = setting.behind(call);
    if (records[call].bypassed()) {
      return Optional.of(setting.ahead(call));
    }
    return behind != 0 && records[behind].bypassed() ? Optional.of(behind) : Optional.empty();
  }

  /** Where the other end of a call wants what an end sends, by its description; empty before that has come. */
  Optional<Socket> sendsTo(int call, Participant end) {
    return end(call, end).described().map(other -> new Socket(Host.of(other.address()), other.media().get(0).port()));
  }

  /** A way to protect media for each suite that an end has. */
  private List<CryptoAttribute> crypto(int call, Participant end, MediaSecurity security) {
    return security == MediaSecurity.Clear ? List.of() : suites(end).map(suite -> crypto(call, end, SUITES.indexOf(suite) + 1, suite)).toList();
  }

  private Stream<SrtpSuite> suites(Participant end) {
    List<Suite> standings = network.endpoints().standings(end);
    return SUITES.stream().filter(suite -> standings.contains(standing(suite)));
  }

  /** What the model calls a suite of SRTP, of which it knows only whether it is approved. */
  static Suite standing(SrtpSuite suite) {
    return suite.isApproved() ? Suite.Approved : Suite.NonApproved;
  }

  private CryptoAttribute crypto(int call, Participant end, int tag, SrtpSuite suite) {
    return endsMakeKeys(call) ? CryptoAttribute.inline(tag, ownKey(call, end, suite)) : CryptoAttribute.fromRelay(tag, suite, RelayPool.name(call));
  }

  /** The key with which an end protects what it sends in a call; it keeps to it. */
  private MasterKey ownKey(int call, Participant end, SrtpSuite suite) {
    CallRecord.End having = end(call, end);
    if (having.own(suite).isEmpty()) {
      String name = RelayPool.name(keyed(call)) + "-" + setting.dialog(call).side(end);
      having.sendsWith(passedOn(call, end, suite).orElseGet(() -> keys.make(name).under(suite)));
    }
    return having.own(suite).orElseThrow();
  }

  /**
   * Where media goes past the Mediation Server, that hands on the keys that it has got in the other call. If they come from the relay service, one
   * serves for both directions, and the gateway goes on with the one that it was offered.
   */
  private Optional<MasterKey> passedOn(int call, Participant end, SrtpSuite suite) {
    Optional<Integer> other = joined(call);
    if (other.isEmpty()) {
      return Optional.empty();
    }
    boolean relayed = records[call].bypassed() && !endsMakeKeys(other.get());
    if (end == Participant.MediationServer) {
      CallRecord.End there = end(other.get(), end);
      return relayed ? there.relayed().map(key -> key.under(suite)) : there.peers(suite);
    }
    return relayed ? end(call, end).peers(suite) : Optional.empty();
  }

  private Payload payload(int call, MediaSecurity security) {
    if (security == MediaSecurity.Clear) {
      return Payload.NONE;
    }
    return new Payload(endsMakeKeys(call) ? PayloadForm.SessionKey : PayloadForm.Crypto, 0);
  }

  /** An end answers the offer that it has received. */
  Optional<Author.Written> answer(int message) {
    MessagePlan plan = setting.plan(message);
    int call = plan.call();
    boolean anew = plan.kind() == MessageKind.Reanswer;
    CallRecord record = records[call];
    MediaPolicy.Decision decision = decide(call, message - 1, plan.from(), anew);
    Optional<Choice> chosen = decision == MediaPolicy.Decision.Encrypt ? choose(message - 1, plan.from()) : Optional.empty();
    boolean encrypted = decision == MediaPolicy.Decision.Encrypt;
    if (decision == MediaPolicy.Decision.Decline || encrypted && !hasKey(call, plan.from())) {
      return Optional.empty();
    }
    MediaSecurity security = encrypted ? MediaSecurity.Protected : MediaSecurity.Clear;
    record.phase(anew ? CallPhase.Reanswered : CallPhase.Answered);
    record.answered(anew, levelToAnswer(call, plan.from(), anew));
    record.end(setting.dialog(call).side(plan.from())).media(encrypted ? Media.SRTP : Media.RTP);
    record.suite(chosen.map(Choice::suite));
    List<CryptoAttribute> crypto = chosen.map(choice -> crypto(call, plan.from(), choice.tag, choice.suite)).stream().toList();
    return Optional.of(author.answer(Contents.sip(letters.of(message - 1).octets()), plan.from(), description(call, plan.from(), security, crypto),
        payload(call, security)));
  }

  /** Which of the ways to protect media that an offer has the answer takes, by its tag. */
  private record Choice(int tag, SrtpSuite suite) {}

  /**
   * Of what an offer has, what the answerer likes best of what it can do (RFC 4568 5.1.2). By a fault it encrypts though nothing was offered; then
   * with something that the other end has.
   */
  private Optional<Choice> choose(int offer, Participant answerer) {
    List<CryptoAttribute> offered = Contents.media(letters.of(offer).octets()).orElseThrow().crypto();
    if (offered.isEmpty()) {
      List<SrtpSuite> others = suites(setting.plan(offer).from()).toList();
      return suites(answerer).filter(others::contains).map(suite -> new Choice(1, suite)).findFirst();
    }
    return suites(answerer).flatMap(suite -> offered.stream().filter(attribute -> attribute.suite() == suite))
        .map(attribute -> new Choice(attribute.tag(), attribute.suite())).findFirst();
  }

  /** Where media goes past it, the Mediation Server answers the client what the gateway has answered. */
  private SentLevel levelToAnswer(int call, Participant answerer, boolean anew) {
    int behind = setting.behind(call);
    if (!anew && behind != 0 && answerer == Participant.MediationServer && records[behind].bypassed()) {
      return records[behind].end(Side.Caller).media() == Media.SRTP ? SentLevel.Supported : SentLevel.DoNotSupport;
    }
    return policy.toAnswer(call, answerer, anew, records[call]);
  }

  /** What the addressee of an offer makes of it, as it has received it. */
  private MediaPolicy.Decision decide(int call, int offer, Participant answerer, boolean anew) {
    MediaDescription media = Contents.media(letters.of(offer).octets()).orElseThrow();
    boolean other = IntStream.rangeClosed(1, Scenario.CALLS)
        .anyMatch(each -> each != call && setting.dialog(each).windowsLive() && records[each].phase() == CallPhase.Established);
    MediaPolicy.Decision decision = policy.decide(call, media, levelToAnswer(call, answerer, anew), other);
    return decision == MediaPolicy.Decision.Encrypt && choose(offer, answerer).isEmpty() ? MediaPolicy.Decision.Decline : decision;
  }

  /** Who offered takes the answer, if it can. */
  boolean complete(int call) {
    CallRecord record = records[call];
    boolean anew = record.phase() == CallPhase.Reanswered;
    int offer = setting.dialog(call).offer(anew);
    MediaDescription answer = Contents.media(letters.of(offer + 1).octets()).orElseThrow();
    Participant offerer = setting.plan(offer).from();
    boolean encrypted = answer.security() != MediaSecurity.Clear;
    boolean taken = encrypted ? hasKey(call, offerer) : policy.takesClear(call, record.offered(anew));
    if (taken) {
      record.conversation(record.conversation().answered(tag(Contents.sip(letters.of(offer + 1).octets()))));
      record.phase(CallPhase.Established);
      record.end(setting.dialog(call).side(offerer)).media(encrypted ? Media.SRTP : Media.RTP);
    }
    return taken;
  }

  /** What flows in a call by what its ends have agreed on, in words. */
  String media(int call) {
    CallRecord record = records[call];
    return record.suite().map(suite -> "SRTP with " + suite).orElse("RTP in clear");
  }

  /** By which who answered knows the dialog (RFC 3261 12.1.1). */
  private static String tag(SipMessage answer) {
    String to = answer.header(SipHeader.TO).orElseThrow();
    return to.substring(to.indexOf(TAG) + TAG.length());
  }

  /** An end ends the call. */
  Author.Written bye(int message) {
    MessagePlan plan = setting.plan(message);
    CallRecord record = records[plan.call()];
    record.phase(CallPhase.Ended);
    return author.bye(dialog(plan.call(), plan.from()), record.next());
  }

  /** The call comes to nothing, for one of the reasons that there really are; a later offer that fails leaves it as it was. */
  CallReason fail(int call, CallReason stated) {
    Set<CallReason> grounds = grounds(call);
    CallReason reason = grounds.contains(stated) ? stated : grounds.stream().findFirst().orElse(CallReason.None);
    if (records[call].phase() == CallPhase.Reoffered) {
      records[call].phase(CallPhase.Established);
    } else {
      records[call].failed(reason);
    }
    return reason;
  }

  private Set<CallReason> grounds(int call) {
    Set<CallReason> grounds = EnumSet.noneOf(CallReason.class);
    CallRecord record = records[call];
    boolean anew = record.phase() == CallPhase.Reoffered || record.phase() == CallPhase.Reanswered;
    Dialog dialog = setting.dialog(call);
    int offer = dialog.offer(anew);
    int answer = setting.answerTo(offer);
    switch (record.phase()) {
      case Idle -> notDelivered(offer, grounds);
      case Offered, Reoffered -> {
        notDelivered(offer, grounds);
        if (letters.of(offer).phase() == MessagePhase.Delivered) {
          unanswered(call, offer, answer, anew, grounds);
        }
      }
      case Answered, Reanswered -> {
        notDelivered(answer, grounds);
        if (letters.of(answer).phase() == MessagePhase.Delivered) {
          MediaSecurity security = Contents.media(letters.of(answer).octets()).orElseThrow().security();
          grounds.add(security == MediaSecurity.Clear ? CallReason.EncryptionLevelsNotCompatible : CallReason.NoKey);
        }
      }
      case Established, Ended, Failed -> { }
    }
    return grounds;
  }

  private void notDelivered(int message, Set<CallReason> grounds) {
    if (message != 0 && letters.of(message).phase() == MessagePhase.Refused) {
      MessageReason reason = letters.of(message).reason();
      grounds.add(reason == MessageReason.NoKey || reason == MessageReason.TcpForKey ? CallReason.NoKey : CallReason.NotDelivered);
    }
  }

  private void unanswered(int call, int offer, int answer, boolean anew, Set<CallReason> grounds) {
    int behind = anew ? 0 : setting.behind(call);
    if (behind != 0) {
      CallPhase phase = records[behind].phase();
      if (phase == CallPhase.Failed) {
        grounds.add(records[behind].reason());
      } else if (phase == CallPhase.Ended || phase == CallPhase.Idle) {
        grounds.add(CallReason.NotDelivered);
      }
      if (phase == CallPhase.Idle && bypass.fails(behind)) {
        grounds.add(CallReason.EncryptionLevelsNotCompatible);
      }
    }
    if (answer == 0 || letters.of(answer).phase() == MessagePhase.Refused) {
      grounds.add(CallReason.TimedOut);
      return;
    }
    Participant answerer = setting.plan(answer).from();
    MediaPolicy.Decision decision = decide(call, offer, answerer, anew);
    if (decision == MediaPolicy.Decision.Decline) {
      grounds.add(CallReason.EncryptionLevelsNotCompatible);
    } else if (decision == MediaPolicy.Decision.Encrypt && !hasKey(call, answerer)) {
      grounds.add(CallReason.NoKey);
    }
  }

  /** The key with which a side protects what it sends, if it has one. */
  Optional<MasterKey> sendingKey(int call, Side side) {
    CallRecord.End end = records[call].end(side);
    return records[call].suite().flatMap(suite -> endsMakeKeys(call) ? end.own(suite) : end.relayed().map(key -> key.under(suite)));
  }

  /** The keys of the model's term for the one that a side makes: those that the gateway makes where media goes past the Mediation Server, too. */
  Stream<MasterKey> keysOf(int call, Side side) {
    if (records[call].bypassed() || !endsMakeKeys(call)) {
      return Stream.empty();
    }
    Stream<MasterKey> gateways = joined(call).stream().filter(other -> side == Side.Callee)
        .flatMap(other -> records[other].end(side).own().stream());
    return Stream.concat(gateways, records[call].end(side).own().stream()).distinct();
  }

  /** What anybody would try who has seen encrypted media of a side. */
  MasterKey guess(int call, Side side) {
    String name = RelayPool.name(keyed(call)) + (endsMakeKeys(keyed(call)) ? "-" + side : "");
    return SessionKeys.guess(network.cryptography().provider(), SUITES.get(0), name);
  }

  /** Whose key a call's media has: that of the other call, where it goes past the Mediation Server. */
  private int keyed(int call) {
    return records[call].bypassed() ? setting.ahead(call) : call;
  }

  /** The key by which a side opens what it receives, if it has it. */
  Optional<MasterKey> receivingKey(int call, Side side) {
    CallRecord.End end = records[call].end(side);
    return records[call].suite().flatMap(suite -> endsMakeKeys(call) ? end.peers(suite) : end.relayed().map(key -> key.under(suite)));
  }

  /** An end reads the other's description; with it may come keys. */
  void read(int call, Participant reader, SessionDescription description) {
    end(call, reader).heard(description);
  }

  /** A participant has the relay service's key of a call. */
  void received(int call, Participant client, MasterKey key) {
    end(call, client).received(key);
  }

  /** It had to unwrap it, with a credential of this generation. */
  void unwrapped(int call, Participant client, int generation) {
    end(call, client).unwrapped(generation);
  }
}
