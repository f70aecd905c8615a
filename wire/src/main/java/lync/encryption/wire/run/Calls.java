package lync.encryption.wire.run;

import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
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

  private static final SrtpSuite SUITE = SrtpSuite.AES_CM_128_HMAC_SHA1_80;

  private static final String TAG = ";tag=";

  private final Setting setting;
  private final Network network;
  private final MediaPolicy policy;
  private final Author author;
  private final Letters letters;
  private final SessionKeys keys;
  private final CallRecord[] records = new CallRecord[Scenario.CALLS + 1];

  Calls(Setting setting, Network network, MediaPolicy policy, Author author, Letters letters) {
    this.setting = setting;
    this.network = network;
    this.policy = policy;
    this.author = author;
    this.letters = letters;
    Set<RelayFault> faults = network.has(Fault.PredictableKey) ? Set.of(RelayFault.PredictableKey) : Set.of();
    keys = new SessionKeys(network.cryptography().provider(), network.cryptography().random("keys of media"), SUITE, faults);
    for (int call = 1; call <= Scenario.CALLS; call++) {
      records[call] = new CallRecord();
    }
  }

  CallRecord record(int call) {
    return records[call];
  }

  /** Why a call is not executed; empty if it is. */
  Optional<String> withoutCounterpart(int call) {
    if (IntStream.rangeClosed(1, Scenario.CALLS).anyMatch(setting::wantsBypass)) {
      return Optional.of("media bypass is not executed yet");
    }
    return setting.dialog(call).placed() && setting.mediaSuite(call) != Suite.Approved
        ? Optional.of("no SRTP suite is implemented that is not approved") : Optional.empty();
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
    SentLevel level = policy.toOffer(call, plan.from(), anew, record);
    MediaSecurity security = MediaPolicy.described(level);
    if (security != MediaSecurity.Clear && !hasKey(call, plan.from())) {
      return Optional.empty();
    }
    if (!anew) {
      record.conversation(author.conversation(plan.from(), plan.to()));
    }
    record.phase(anew ? CallPhase.Reoffered : CallPhase.Offered);
    record.offered(anew, level);
    return Optional.of(author.offer(dialog(call, plan.from()), record.next(), description(call, plan.from(), security), payload(call, security)));
  }

  private Conversation dialog(int call, Participant speaker) {
    Conversation conversation = records[call].conversation();
    return setting.dialog(call).side(speaker) == Side.Caller ? conversation : conversation.reversed();
  }

  private SessionDescription description(int call, Participant end, MediaSecurity security) {
    String kind = setting.scenario().sharing().contains(call) ? "application" : "audio";
    return author.description(end, kind, security, security == MediaSecurity.Clear ? Optional.empty() : Optional.of(crypto(call, end)));
  }

  private CryptoAttribute crypto(int call, Participant end) {
    return endsMakeKeys(call) ? CryptoAttribute.inline(1, ownKey(call, end)) : CryptoAttribute.fromRelay(1, SUITE, RelayPool.name(call));
  }

  /** The key with which an end protects what it sends in a call; it keeps to it. */
  private MasterKey ownKey(int call, Participant end) {
    CallRecord.End having = end(call, end);
    if (having.own().isEmpty()) {
      having.made(keys.make(RelayPool.name(call) + "-" + setting.dialog(call).side(end)));
    }
    return having.own().orElseThrow();
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
    boolean encrypted = decision == MediaPolicy.Decision.Encrypt;
    if (decision == MediaPolicy.Decision.Decline || encrypted && !hasKey(call, plan.from())) {
      return Optional.empty();
    }
    MediaSecurity security = encrypted ? MediaSecurity.Protected : MediaSecurity.Clear;
    record.phase(anew ? CallPhase.Reanswered : CallPhase.Answered);
    record.answered(anew, policy.toAnswer(call, plan.from(), anew, record));
    record.end(setting.dialog(call).side(plan.from())).media(encrypted ? Media.SRTP : Media.RTP);
    record.suite(encrypted ? Suite.Approved : Suite.None);
    return Optional.of(author.answer(Contents.sip(letters.of(message - 1).octets()), plan.from(), description(call, plan.from(), security),
        payload(call, security)));
  }

  /** What the addressee of an offer makes of it, as it has received it. */
  private MediaPolicy.Decision decide(int call, int offer, Participant answerer, boolean anew) {
    MediaDescription media = Contents.media(letters.of(offer).octets()).orElseThrow();
    boolean other = IntStream.rangeClosed(1, Scenario.CALLS)
        .anyMatch(each -> each != call && setting.dialog(each).windowsLive() && records[each].phase() == CallPhase.Established);
    return policy.decide(call, media, policy.toAnswer(call, answerer, anew, records[call]), other);
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
    return record.suite() == Suite.None ? "RTP in clear" : "SRTP with " + SUITE;
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
    return endsMakeKeys(call) ? records[call].end(side).own() : records[call].end(side).relayed();
  }

  /** What anybody would try who has seen encrypted media of a side. */
  MasterKey guess(int call, Side side) {
    String name = RelayPool.name(call) + (endsMakeKeys(call) ? "-" + side : "");
    return SessionKeys.guess(network.cryptography().provider(), SUITE, name);
  }

  /** The key by which a side opens what it receives, if it has it. */
  Optional<MasterKey> receivingKey(int call, Side side) {
    return endsMakeKeys(call) ? records[call].end(side).peers() : records[call].end(side).relayed();
  }

  /** An end reads the other's description; with it may come a key. */
  void read(int call, Participant reader, MediaDescription description) {
    description.crypto().stream().map(CryptoAttribute::key).flatMap(Optional::stream).findFirst().ifPresent(end(call, reader)::heard);
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
