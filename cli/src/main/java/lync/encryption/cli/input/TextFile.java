package lync.encryption.cli.input;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;

/**
 * Reads a file of text whole. UTF-8 unless it starts with the mark of UTF-16, which is what Windows PowerShell writes by default.
 *
 * @param what the kind of file, in a sentence: "a design file"
 * @param text what is in it, likewise: "YAML in UTF-8"
 * @param largestBytes a larger file is refused
 */
public record TextFile(String what, String text, int largestBytes) {

  private static final char MARK = '\uFEFF';

  /**
   * The text, without a byte order mark and with line ends as {@code \n}.
   *
   * @param shown the file's name in messages
   * @throws InvalidInput if there is no such file, it may not be read, is too large, or is no text
   */
  public String read(Path file, String shown) throws InvalidInput {
    return decode(bytes(file, shown), shown);
  }

  private byte[] bytes(Path file, String shown) throws InvalidInput {
    try {
      if (Files.isDirectory(file)) {
        throw new InvalidInput(InputProblem.ofWholeFile(shown, "is a folder; expected " + what));
      }
      // A device or a pipe does not tell its size before it is read.
      try (InputStream content = Files.newInputStream(file)) {
        byte[] bytes = content.readNBytes(largestBytes + 1);
        if (bytes.length > largestBytes) {
          throw new InvalidInput(InputProblem.ofWholeFile(shown, "is larger than " + largestBytes + " bytes; expected " + what));
        }
        return bytes;
      }
    } catch (NoSuchFileException missing) {
      throw new InvalidInput(InputProblem.ofWholeFile(shown, "no such file; expected " + what));
    } catch (AccessDeniedException denied) {
      throw new InvalidInput(InputProblem.ofWholeFile(shown, "may not be read; expected " + what.replaceFirst("^an? ", "a readable ")));
    } catch (IOException failure) {
      throw new InvalidInput(InputProblem.ofWholeFile(shown, "cannot be read (" + failure.getMessage() + "); expected " + what));
    }
  }

  /** The text in these bytes; see {@link #read}. */
  public String decode(byte[] bytes, String shown) throws InvalidInput {
    CharsetDecoder decoder = charset(bytes).newDecoder().onMalformedInput(CodingErrorAction.REPORT);
    CharBuffer characters = CharBuffer.allocate(bytes.length + 1);
    CoderResult result = decoder.decode(ByteBuffer.wrap(bytes), characters, true);
    String found = characters.flip().toString();
    int control = found.indexOf('\0');
    if (result.isError() || control >= 0) {
      String before = control >= 0 ? found.substring(0, control) : found;
      int line = 1 + (int) before.chars().filter(c -> c == '\n').count();
      throw new InvalidInput(
          new InputProblem(shown, line, before.length() - before.lastIndexOf('\n'), "not a text file; expected " + text));
    }
    String unmarked = !found.isEmpty() && found.charAt(0) == MARK ? found.substring(1) : found;
    return unmarked.replace("\r\n", "\n").replace('\r', '\n');
  }

  private static Charset charset(byte[] bytes) {
    if (bytes.length >= 2 && bytes[0] == (byte) 0xFF && bytes[1] == (byte) 0xFE) {
      return StandardCharsets.UTF_16LE;
    }
    if (bytes.length >= 2 && bytes[0] == (byte) 0xFE && bytes[1] == (byte) 0xFF) {
      return StandardCharsets.UTF_16BE;
    }
    return StandardCharsets.UTF_8;
  }
}
