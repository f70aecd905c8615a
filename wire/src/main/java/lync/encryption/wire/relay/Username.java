package lync.encryption.wire.relay;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.Arrays;
import java.util.Base64;
import lync.encryption.wire.input.MalformedData;

/**
 * The username of a relay credential: a blob with version, size, expiry and client, followed by a code over it that only the service can make.
 * Octets: version (1), size of the blob (2), expiry in seconds since 1970 (8), client in UTF-8, HMAC-SHA1 (20). Immutable.
 */
public final class Username {

  private static final String SOURCE = "relay username";
  private static final byte VERSION = 1;
  private static final int SIZE_AT = 1;
  private static final int EXPIRY_AT = 3;
  private static final int CLIENT_AT = 11;
  /** The longest identity that a request may name (the schema of [MS-AVEDGEA] allows 64,000 characters; TURN allows 513 octets for the whole). */
  private static final int LONGEST_CLIENT = 255;

  private final byte[] blob;
  private final byte[] code;
  private final Instant expiry;
  private final String client;

  private Username(byte[] blob, byte[] code, Instant expiry, String client) {
    this.blob = blob;
    this.code = code;
    this.expiry = expiry;
    this.client = client;
  }

  /** The blob, to which a code is yet to be made. */
  static byte[] blob(String client, Instant expiry) {
    byte[] name = client.getBytes(StandardCharsets.UTF_8);
    if (name.length == 0 || name.length > LONGEST_CLIENT) {
      throw new IllegalArgumentException("a client has 1 to " + LONGEST_CLIENT + " octets, not " + name.length);
    }
    int size = CLIENT_AT + name.length;
    return ByteBuffer.allocate(size).put(VERSION).putShort((short) size).putLong(expiry.getEpochSecond()).put(name).array();
  }

  /** The username with this blob and this code. */
  static Username of(byte[] blob, byte[] code) {
    try {
      return read(ByteBuffer.allocate(blob.length + code.length).put(blob).put(code).array());
    } catch (MalformedData e) {
      throw new IllegalArgumentException(e);
    }
  }

  /** Reads a username; whether its code is right is for the service to say. */
  public static Username read(byte[] octets) throws MalformedData {
    if (octets.length <= CLIENT_AT + Hmac.SHA1_LENGTH) {
      throw MalformedData.inBytes(SOURCE, octets.length, "the username ends", "more than " + (CLIENT_AT + Hmac.SHA1_LENGTH) + " octets");
    }
    if (octets[0] != VERSION) {
      throw MalformedData.inBytes(SOURCE, 0, "version " + (octets[0] & 0xFF), "version " + VERSION);
    }
    ByteBuffer buffer = ByteBuffer.wrap(octets);
    int size = buffer.getShort(SIZE_AT) & 0xFFFF;
    if (size != octets.length - Hmac.SHA1_LENGTH || size > CLIENT_AT + LONGEST_CLIENT) {
      throw MalformedData.inBytes(SOURCE, SIZE_AT, "a size of " + size + " in " + octets.length + " octets",
          "the octets before the code, at most " + (CLIENT_AT + LONGEST_CLIENT));
    }
    return new Username(Arrays.copyOf(octets, size), Arrays.copyOfRange(octets, size, octets.length), expiry(buffer.getLong(EXPIRY_AT)),
        client(ByteBuffer.wrap(octets, CLIENT_AT, size - CLIENT_AT)));
  }

  /** Reads a username as it stands in documents and in TURN. */
  public static Username read(String base64) throws MalformedData {
    return read(Base64Text.read(SOURCE, base64));
  }

  private static Instant expiry(long seconds) throws MalformedData {
    try {
      return Instant.ofEpochSecond(seconds);
    } catch (DateTimeException e) {
      throw MalformedData.inBytes(SOURCE, EXPIRY_AT, "an expiry that is no time", "seconds since 1970");
    }
  }

  private static String client(ByteBuffer octets) throws MalformedData {
    try {
      return StandardCharsets.UTF_8.newDecoder().decode(octets).toString();
    } catch (CharacterCodingException e) {
      throw MalformedData.inBytes(SOURCE, CLIENT_AT, "a client that is not UTF-8", "UTF-8");
    }
  }

  public Instant expiry() {
    return expiry;
  }

  /** Whom the credential was issued for. */
  public String client() {
    return client;
  }

  byte[] blob() {
    return blob.clone();
  }

  byte[] code() {
    return code.clone();
  }

  public byte[] bytes() {
    return ByteBuffer.allocate(blob.length + code.length).put(blob).put(code).array();
  }

  /** As it stands in documents and in TURN. */
  public String text() {
    return Base64.getEncoder().encodeToString(bytes());
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Username username && Arrays.equals(username.blob, blob) && Arrays.equals(username.code, code);
  }

  @Override
  public int hashCode() {
    return 31 * Arrays.hashCode(blob) + Arrays.hashCode(code);
  }

  @Override
  public String toString() {
    return "relay username of " + client;
  }
}
