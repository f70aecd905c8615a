package lync.encryption.wire.run;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Random;
import lync.encryption.model.design.MessagePlan;
import lync.encryption.model.vocabulary.Participant;
import lync.encryption.model.vocabulary.PayloadForm;
import lync.encryption.model.vocabulary.Transport;
import lync.encryption.model.vocabulary.Zone;
import lync.encryption.wire.capture.Socket;
import lync.encryption.wire.pki.PeerName;
import lync.encryption.wire.relay.RelayDocument;
import lync.encryption.wire.sdp.CryptoAttribute;
import lync.encryption.wire.sdp.MediaDescription;
import lync.encryption.wire.sdp.MediaProfile;
import lync.encryption.wire.sdp.MediaSecurity;
import lync.encryption.wire.sdp.SessionDescription;
import lync.encryption.wire.sip.Answers;
import lync.encryption.wire.sip.Conversation;
import lync.encryption.wire.sip.Identifiers;
import lync.encryption.wire.sip.SipEnd;
import lync.encryption.wire.sip.SipHeader;
import lync.encryption.wire.sip.SipMessage;
import lync.encryption.wire.sip.SipTransport;

/** Writes the messages of a scenario. Each has words of its own, so that it is known where it turns up. */
final class Author {

  /** RFC 3261 20.36: free text, and repeated by no answer. */
  private static final String SUBJECT = "Subject";
  /** RFC 3261 20.35: who answers. */
  private static final String SERVER = "Server";
  private static final String SCHEME = "sip:";
  private static final int WORDS = 12;
  private static final int MINUTES = 480;
  /** PCMU and PCMA (RFC 3551 6). */
  private static final List<Integer> PAYLOAD_TYPES = List.of(0, 8);

  /**
   * A message, written.
   *
   * @param octets as they travel; not to be written to
   * @param mark characters that stand in no other message
   */
  record Written(byte[] octets, String mark, Payload payload) {}

  private final Network network;
  private final Random random;
  private final Identifiers identifiers;

  Author(Network network) {
    this.network = network;
    random = network.cryptography().random("messages");
    identifiers = new Identifiers(random);
  }

  /** A sign-in, to which the proof of the client's password is yet to be added. */
  SipMessage register(MessagePlan plan) {
    return conversation(plan.from(), plan.from()).register(1, identifiers.branch());
  }

  /** A message that is known by its Subject, which is added. */
  Written request(SipMessage message, Payload payload) {
    return marked(message, SUBJECT, payload);
  }

  /** An answer that is known by its Server, which is added. */
  Written answer(SipMessage message, Payload payload) {
    return marked(message, SERVER, payload);
  }

  private Written marked(SipMessage message, String header, Payload payload) {
    String mark = words();
    List<SipHeader> headers = new ArrayList<>(message.headers());
    headers.add(new SipHeader(header, mark));
    return new Written(new SipMessage(message.startLine(), headers, message.body()).bytes(), mark, payload);
  }

  /** Characters that stand nowhere else. */
  String words() {
    byte[] words = new byte[WORDS];
    random.nextBytes(words);
    return HexFormat.of().formatHex(words);
  }

  Written presence(MessagePlan plan) {
    return request(conversation(plan.from(), plan.to()).notification(1, identifiers.branch(), true), Payload.NONE);
  }

  /** An instant message is known by what it says. */
  Written instantMessage(int number, MessagePlan plan) {
    String text = "Message " + number + " of " + plan.from() + " for " + plan.to() + ": " + words();
    return new Written(conversation(plan.from(), plan.to()).message(1, identifiers.branch(), text).bytes(), text, Payload.NONE);
  }

  /** A request for a credential. */
  Written credentialRequest(MessagePlan plan) {
    boolean inside = network.design().zone().get(plan.from()) == Zone.Internal;
    RelayDocument document = new RelayDocument.CredentialRequest(identity(plan.from()),
        inside ? RelayDocument.Location.intranet : RelayDocument.Location.internet, MINUTES);
    return service(plan, document, Payload.NONE);
  }

  /** A request for a key. */
  Written keyRequest(MessagePlan plan, RelayDocument.KeyRequest document, int generation) {
    return service(plan, document, new Payload(PayloadForm.Credential, generation));
  }

  private Written service(MessagePlan plan, RelayDocument document, Payload payload) {
    SipMessage message = conversation(plan.from(), Participant.RelayAuthentication).service(1, identifiers.branch(), document.bytes());
    return request(message, payload);
  }

  /** What the relay service answers. */
  Written granted(SipMessage request, RelayDocument document, Payload payload) {
    return answer(answers(request, Participant.RelayAuthentication).granted(document.bytes()), payload);
  }

  /** An offer, the first of a call or a later one. */
  Written offer(Conversation dialog, int count, SessionDescription description, Payload payload) {
    return request(dialog.invite(count, identifiers.branch(), description), payload);
  }

  Written answer(SipMessage request, Participant answering, SessionDescription description, Payload payload) {
    return answer(answers(request, answering).ok(description), payload);
  }

  Written bye(Conversation dialog, int count) {
    return request(dialog.bye(count, identifiers.branch()), Payload.NONE);
  }

  private Answers answers(SipMessage request, Participant answering) {
    return new Answers(request, SipEnd.tagged(user(answering), host(answering), identifiers.tag()), transport(answering));
  }

  /**
   * What an end says of its media.
   *
   * @param to where it wants them
   * @param crypto what may protect them, the preferred first; none if nothing does
   */
  SessionDescription description(Socket to, String kind, MediaSecurity security, List<CryptoAttribute> crypto) {
    MediaProfile profile = security == MediaSecurity.Protected ? MediaProfile.Savp : MediaProfile.Avp;
    MediaDescription media = new MediaDescription(kind, to.port(), profile, PAYLOAD_TYPES, crypto);
    return new SessionDescription(random.nextInt(Integer.MAX_VALUE), 1, to.host().toString(), List.of(media));
  }

  /** A new conversation, as its first speaker sees it. */
  Conversation conversation(Participant from, Participant to) {
    SipEnd sender = SipEnd.tagged(user(from), host(from), identifiers.tag());
    return new Conversation(identifiers.callId(), sender, SipEnd.untagged(user(to), host(to)), transport(from));
  }

  private SipTransport transport(Participant participant) {
    return network.design().configured().get(participant) == Transport.TCP ? SipTransport.TCP : SipTransport.TLS;
  }

  private String host(Participant participant) {
    return user(participant).replace('@', '.');
  }

  private String user(Participant participant) {
    PeerName name = network.pki().names().of(participant);
    return name.kind() == PeerName.Kind.DNS ? name.value().replaceFirst("\\.", "@") : name.value().substring(SCHEME.length());
  }

  /** By which the relay service knows a client. */
  String identity(Participant client) {
    return SCHEME + user(client);
  }

  /** A branch for whoever passes a message on. */
  String branch() {
    return identifiers.branch();
  }

  /** A request of TURN is known by the number of its transaction. */
  static Written turn(byte[] octets, Payload payload) {
    return new Written(octets, new String(octets, 8, 12, StandardCharsets.ISO_8859_1), payload);
  }
}
