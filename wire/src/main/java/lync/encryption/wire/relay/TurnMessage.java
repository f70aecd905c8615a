package lync.encryption.wire.relay;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import lync.encryption.wire.input.MalformedData;

/**
 * A STUN message (RFC 8489 5 and 14) as TURN uses it to allocate (RFC 8656 7). Immutable. A code over the message, if it has one, is its last
 * attribute, and covers all before it.
 */
public final class TurnMessage {

  /** What a message is: method and class (RFC 8489 5). */
  public enum Type {
    AllocateRequest(0x0003),
    AllocateSuccess(0x0103),
    AllocateError(0x0113);

    private final int code;

    Type(int code) {
      this.code = code;
    }
  }

  /** What an attribute is (RFC 8489 18.3; RFC 8656 18). */
  enum AttributeType {
    Username(0x0006),
    MessageIntegrity(TurnIntegrity.Sha1.attribute()),
    ErrorCode(0x0009),
    Lifetime(0x000D),
    Realm(0x0014),
    Nonce(0x0015),
    RequestedTransport(0x0019),
    MessageIntegritySha256(TurnIntegrity.Sha256.attribute());

    private final int code;

    AttributeType(int code) {
      this.code = code;
    }
  }

  private record Attribute(AttributeType type, byte[] value) {}

  private static final String SOURCE = "TURN message";
  private static final int HEADER = 20;
  private static final int COOKIE = 0x2112A442;
  static final int TRANSACTION = 12;
  private static final int ATTRIBUTE_HEADER = 4;
  private static final int WORD = 4;

  private final Type type;
  private final byte[] transaction;
  private final List<Attribute> attributes;

  private TurnMessage(Type type, byte[] transaction, List<Attribute> attributes) {
    this.type = type;
    this.transaction = transaction;
    this.attributes = attributes;
  }

  /** @param transaction 12 octets */
  static TurnMessage of(Type type, byte[] transaction) {
    return new TurnMessage(type, transaction.clone(), List.of());
  }

  TurnMessage with(AttributeType attribute, byte[] value) {
    List<Attribute> more = new ArrayList<>(attributes);
    more.add(new Attribute(attribute, value.clone()));
    return new TurnMessage(type, transaction, List.copyOf(more));
  }

  TurnMessage with(AttributeType attribute, String value) {
    return with(attribute, value.getBytes(StandardCharsets.UTF_8));
  }

  /** Reads a message: padding is zero, no attribute comes twice, nothing follows the code over the message. */
  public static TurnMessage read(byte[] octets) throws MalformedData {
    if (octets.length < HEADER) {
      throw MalformedData.inBytes(SOURCE, octets.length, "the message ends", "at least " + HEADER + " octets");
    }
    ByteBuffer buffer = ByteBuffer.wrap(octets);
    int code = buffer.getShort() & 0xFFFF;
    Type type = Arrays.stream(Type.values()).filter(each -> each.code == code).findFirst()
        .orElseThrow(() -> MalformedData.inBytes(SOURCE, 0, "unknown type " + code, "Allocate, or an answer to it"));
    int length = buffer.getShort() & 0xFFFF;
    if (length != octets.length - HEADER) {
      throw MalformedData.inBytes(SOURCE, 2, "a length of " + length, (octets.length - HEADER) + ", the octets after the header");
    }
    if (buffer.getInt() != COOKIE) {
      throw MalformedData.inBytes(SOURCE, 4, "another cookie", "2112A442");
    }
    byte[] transaction = new byte[TRANSACTION];
    buffer.get(transaction);
    List<Attribute> attributes = new ArrayList<>();
    while (buffer.hasRemaining()) {
      Attribute attribute = attribute(buffer);
      if (attributes.stream().anyMatch(each -> each.type() == attribute.type() || isCode(each.type()))) {
        throw MalformedData.inBytes(SOURCE, buffer.position(), "an attribute " + attribute.type() + " too many", "each once, and the code last");
      }
      attributes.add(attribute);
    }
    return new TurnMessage(type, transaction, List.copyOf(attributes));
  }

  private static Attribute attribute(ByteBuffer buffer) throws MalformedData {
    int at = buffer.position();
    if (buffer.remaining() < ATTRIBUTE_HEADER) {
      throw MalformedData.inBytes(SOURCE, at, "the attribute ends", "its type and length");
    }
    int code = buffer.getShort() & 0xFFFF;
    AttributeType type = Arrays.stream(AttributeType.values()).filter(each -> each.code == code).findFirst()
        .orElseThrow(() -> MalformedData.inBytes(SOURCE, at, "unknown attribute " + code, "one that allocation has"));
    int length = buffer.getShort() & 0xFFFF;
    if (buffer.remaining() < padded(length)) {
      throw MalformedData.inBytes(SOURCE, buffer.limit(), "the attribute ends", padded(length) + " octets of " + type);
    }
    byte[] value = new byte[length];
    buffer.get(value);
    for (int i = length; i < padded(length); i++) {
      if (buffer.get() != 0) {
        throw MalformedData.inBytes(SOURCE, buffer.position() - 1, "padding that is not zero", "zero");
      }
    }
    return new Attribute(type, value);
  }

  private static boolean isCode(AttributeType type) {
    return type == AttributeType.MessageIntegrity || type == AttributeType.MessageIntegritySha256;
  }

  private static int padded(int length) {
    return (length + WORD - 1) / WORD * WORD;
  }

  public Type type() {
    return type;
  }

  byte[] transaction() {
    return transaction.clone();
  }

  Optional<byte[]> value(AttributeType attribute) {
    return attributes.stream().filter(each -> each.type() == attribute).map(each -> each.value().clone()).findFirst();
  }

  Optional<String> text(AttributeType attribute) {
    return value(attribute).map(value -> new String(value, StandardCharsets.UTF_8));
  }

  public byte[] bytes() {
    return bytes(attributes, 0);
  }

  /** All but the code over the message, with the length that the header has with such a code: what the code is made over (RFC 8489 14.5). */
  byte[] covered(TurnIntegrity integrity) {
    return bytes(attributes.stream().filter(each -> !isCode(each.type())).toList(), ATTRIBUTE_HEADER + integrity.length());
  }

  private byte[] bytes(List<Attribute> written, int more) {
    int length = written.stream().mapToInt(each -> ATTRIBUTE_HEADER + padded(each.value().length)).sum();
    ByteBuffer buffer = ByteBuffer.allocate(HEADER + length);
    buffer.putShort((short) type.code).putShort((short) (length + more)).putInt(COOKIE).put(transaction);
    for (Attribute attribute : written) {
      buffer.putShort((short) attribute.type().code).putShort((short) attribute.value().length).put(attribute.value());
      buffer.position(buffer.position() + padded(attribute.value().length) - attribute.value().length);
    }
    return buffer.array();
  }
}
