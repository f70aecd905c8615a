package lync.encryption.wire.run;

import java.util.HexFormat;
import java.util.Random;
import lync.encryption.model.design.MessagePlan;
import lync.encryption.model.vocabulary.Participant;
import lync.encryption.model.vocabulary.Transport;
import lync.encryption.wire.pki.PeerName;
import lync.encryption.wire.sip.Conversation;
import lync.encryption.wire.sip.Identifiers;
import lync.encryption.wire.sip.SipEnd;
import lync.encryption.wire.sip.SipHeader;
import lync.encryption.wire.sip.SipMessage;
import lync.encryption.wire.sip.SipTransport;

/** Writes the messages of a scenario. Each has words of its own, so that it is known where it turns up. */
final class Author {

  private static final int WORDS = 12;
  private static final String SCHEME = "sip:";

  /** @param mark characters that stand in no other message */
  record Written(SipMessage text, String mark) {}

  private final Network network;
  private final Random random;
  private final Identifiers identifiers;

  Author(Network network) {
    this.network = network;
    random = network.cryptography().random("messages");
    identifiers = new Identifiers(random);
  }

  /**
   * A sign-in, presence or instant message.
   *
   * @throws IllegalArgumentException if it is of another kind
   */
  Written write(int number, MessagePlan plan) {
    Conversation conversation = conversation(plan.from(), plan.to());
    String branch = identifiers.branch();
    return switch (plan.kind()) {
      case SignIn -> identified(conversation(plan.from(), plan.from()).register(1, branch));
      case Presence -> identified(conversation.notification(1, branch, true));
      case InstantMessage -> {
        byte[] words = new byte[WORDS];
        random.nextBytes(words);
        String text = "Message " + number + " of " + plan.from() + " for " + plan.to() + ": " + HexFormat.of().formatHex(words);
        yield new Written(conversation.message(1, branch, text), text);
      }
      default -> throw new IllegalArgumentException("nobody writes a message of kind " + plan.kind());
    };
  }

  /** What says who talks to whom and when: its Call-ID is in no other message. */
  private static Written identified(SipMessage message) {
    return new Written(message, message.header(SipHeader.CALL_ID).orElseThrow());
  }

  private Conversation conversation(Participant from, Participant to) {
    SipEnd sender = SipEnd.tagged(user(from), user(from).replace('@', '.'), identifiers.tag());
    SipEnd receiver = SipEnd.untagged(user(to), user(to).replace('@', '.'));
    boolean clear = network.design().configured().get(from) == Transport.TCP;
    return new Conversation(identifiers.callId(), sender, receiver, clear ? SipTransport.TCP : SipTransport.TLS);
  }

  private String user(Participant participant) {
    PeerName name = network.pki().names().of(participant);
    return name.kind() == PeerName.Kind.DNS ? name.value().replaceFirst("\\.", "@") : name.value().substring(SCHEME.length());
  }

  /** A branch for whoever passes a message on. */
  String branch() {
    return identifiers.branch();
  }
}
