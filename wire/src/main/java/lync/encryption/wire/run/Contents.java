package lync.encryption.wire.run;

import java.util.List;
import java.util.Optional;
import lync.encryption.wire.input.MalformedData;
import lync.encryption.wire.relay.RelayDocument;
import lync.encryption.wire.relay.RelayDocumentReader;
import lync.encryption.wire.sdp.MediaDescription;
import lync.encryption.wire.sdp.MediaProfile;
import lync.encryption.wire.sdp.SessionDescription;
import lync.encryption.wire.sdp.SessionDescriptionReader;
import lync.encryption.wire.sip.ContentType;
import lync.encryption.wire.sip.SipHeader;
import lync.encryption.wire.sip.SipMessage;
import lync.encryption.wire.sip.SipReader;

/** Reads what somebody has received. All of it was written in this process: what cannot be read is a mistake here, and said to be one. */
final class Contents {

  private Contents() {}

  static SipMessage sip(byte[] octets) {
    try {
      return SipReader.read(octets);
    } catch (MalformedData e) {
      throw illegible(e);
    }
  }

  /** The description that a message carries, if it carries one. */
  static Optional<SessionDescription> description(byte[] octets) {
    SipMessage message = sip(octets);
    return has(message, ContentType.SessionDescription) ? Optional.of(description(message)) : Optional.empty();
  }

  /** Its first stream. */
  static Optional<MediaDescription> media(byte[] octets) {
    return description(octets).map(description -> description.media().get(0));
  }

  private static SessionDescription description(SipMessage message) {
    try {
      return SessionDescriptionReader.read(message.bodyText());
    } catch (MalformedData e) {
      throw illegible(e);
    }
  }

  /** A message whose description says nothing of protection any more. */
  static byte[] withoutCrypto(byte[] octets) {
    SipMessage message = sip(octets);
    SessionDescription before = description(message);
    List<MediaDescription> clear = before.media().stream()
        .map(stream -> new MediaDescription(stream.kind(), stream.port(), MediaProfile.Avp, stream.payloadTypes(), List.of())).toList();
    SessionDescription after = new SessionDescription(before.sessionId(), before.version(), before.address(), clear);
    return new SipMessage(message.startLine(), message.headers(), after.bytes()).bytes();
  }

  /** The document for or from the relay service that a message carries, if it carries one. */
  static Optional<RelayDocument> document(byte[] octets) {
    SipMessage message = sip(octets);
    try {
      return has(message, ContentType.RelayAuthentication) ? Optional.of(RelayDocumentReader.read(message.body())) : Optional.empty();
    } catch (MalformedData e) {
      throw illegible(e);
    }
  }

  private static boolean has(SipMessage message, ContentType type) {
    return message.header(SipHeader.CONTENT_TYPE).filter(type.text()::equals).isPresent();
  }

  static IllegalStateException illegible(MalformedData e) {
    return new IllegalStateException("what was received cannot be read", e);
  }
}
