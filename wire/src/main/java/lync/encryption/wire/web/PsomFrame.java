package lync.encryption.wire.web;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import lync.encryption.wire.input.MalformedData;

/**
 * What a member of a web conference says, in a frame of its own: four octets that say how long it is, and the text. It stands in the place of PSOM
 * ([MS-PSOM]), which is binary and framed by length as well, and whose objects and codings are not written here: what protects it is TLS alone (C15).
 */
public record PsomFrame(String text) {

  private static final String SOURCE = "PSOM frame";

  /** As it goes over the wire. */
  public byte[] bytes() {
    byte[] content = text.getBytes(StandardCharsets.UTF_8);
    return ByteBuffer.allocate(Integer.BYTES + content.length).putInt(content.length).put(content).array();
  }

  /**
   * Reads one whole frame.
   *
   * @throws MalformedData if it is none
   */
  public static PsomFrame read(byte[] octets) throws MalformedData {
    if (octets.length < Integer.BYTES) {
      throw MalformedData.inBytes(SOURCE, octets.length, "the frame ends", "four octets of length");
    }
    ByteBuffer frame = ByteBuffer.wrap(octets);
    int length = frame.getInt();
    if (length != frame.remaining()) {
      throw MalformedData.inBytes(SOURCE, 0, "a length of " + length, "that of the content, " + frame.remaining());
    }
    try {
      CharBuffer text = StandardCharsets.UTF_8.newDecoder().decode(frame);
      return new PsomFrame(text.toString());
    } catch (CharacterCodingException e) {
      throw MalformedData.inBytes(SOURCE, Integer.BYTES, "content that is not UTF-8", "UTF-8");
    }
  }
}
