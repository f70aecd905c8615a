package lync.encryption.wire.capture;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Looks for secrets in what was said: their bytes, their hexadecimal digits, and Base64 of anything that contains them. A tripwire for these
 * encodings and no others: that nothing is found proves less than that something is.
 */
public final class SecrecyScan {

  /** Shorter secrets turn up by chance. */
  public static final int SHORTEST = 8;

  /** A place where a secret can be read. */
  public record Sighting(String secret, String encoding, Conversation where, int offset) {}

  private record Pattern(String secret, String encoding, String text) {}

  private final List<Pattern> patterns = new ArrayList<>();

  /**
   * Adds something to look for.
   *
   * @param name what to call it when it is found
   * @throws IllegalArgumentException if it is shorter than {@value #SHORTEST} bytes
   */
  public void lookFor(String name, byte[] secret) {
    if (secret.length < SHORTEST) {
      throw new IllegalArgumentException(name + " has " + secret.length + " bytes; expected at least " + SHORTEST + ", or chance would find it");
    }
    Map<String, String> encoded = new LinkedHashMap<>();
    encoded.put("raw", latin1(secret));
    encoded.put("hex", HexFormat.of().formatHex(secret));
    encoded.put("HEX", HexFormat.of().withUpperCase().formatHex(secret));
    for (int before = 0; before < 3; before++) {
      String standard = base64(Base64.getEncoder(), secret, before);
      String forAddresses = base64(Base64.getUrlEncoder(), secret, before);
      encoded.put("base64 after " + before, standard);
      if (!forAddresses.equals(standard)) {
        encoded.put("base64url after " + before, forAddresses);
      }
    }
    encoded.forEach((encoding, text) -> patterns.add(new Pattern(name, encoding, text)));
  }

  /** The characters that stand for the secret alone when it is encoded with so many bytes before it (modulo 3) and any after it. */
  private static String base64(Base64.Encoder encoder, byte[] secret, int before) {
    byte[] bytes = new byte[before + secret.length];
    System.arraycopy(secret, 0, bytes, before, secret.length);
    String text = encoder.withoutPadding().encodeToString(bytes);
    int shared = before == 0 ? 0 : before + 1;
    int whole = bytes.length * Byte.SIZE / 6;
    return text.substring(shared, whole);
  }

  /** Where secrets can be read. */
  public List<Sighting> in(List<Conversation> conversations) {
    List<Sighting> sightings = new ArrayList<>();
    for (Conversation conversation : conversations) {
      String said = latin1(conversation.bytes());
      for (Pattern pattern : patterns) {
        for (int at = said.indexOf(pattern.text); at >= 0; at = said.indexOf(pattern.text, at + 1)) {
          sightings.add(new Sighting(pattern.secret, pattern.encoding, conversation, at));
        }
      }
    }
    return sightings;
  }

  private static String latin1(byte[] bytes) {
    return new String(bytes, StandardCharsets.ISO_8859_1);
  }
}
