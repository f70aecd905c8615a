package lync.encryption.wire.srtp;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** libsrtp2 as an implementation of SRTP: a process of our own that does what it is told line by line. */
final class Libsrtp implements SrtpImplementation, AutoCloseable {

  /** Why tests are skipped without it. */
  static final String NEEDED = "gcc or libsrtp2 is not installed, so nothing was compared with it; apt-get install gcc libsrtp2-dev";
  /** libsrtp's numbers for its reasons (srtp_err_status_t). */
  private static final Map<String, Reception.Verdict> RECEIVED = Map.of(
      "2", Reception.Verdict.Malformed,
      "7", Reception.Verdict.AuthenticationFailed,
      "8", Reception.Verdict.Malformed,
      "9", Reception.Verdict.Replayed,
      "10", Reception.Verdict.TooOld,
      "13", Reception.Verdict.OtherStream,
      "21", Reception.Verdict.Malformed);
  private static final Map<String, Protection.Verdict> SENT = Map.of(
      "9", Protection.Verdict.IndexUsedBefore,
      "10", Protection.Verdict.TooOld);

  private final Process process;
  private final Writer commands;
  private final BufferedReader answers;
  private int contexts;

  private Libsrtp(Process process) {
    this.process = process;
    commands = process.outputWriter(StandardCharsets.US_ASCII);
    answers = process.inputReader(StandardCharsets.US_ASCII);
  }

  /**
   * Compiles and starts the process.
   *
   * @param folder for source and program
   * @return empty where a compiler or the library is missing
   */
  static Optional<Libsrtp> start(Path folder) throws IOException, InterruptedException {
    Path header = Files.writeString(folder.resolve("header.c"), "#include <srtp2/srtp.h>\n");
    if (!succeeds("gcc", "-fsyntax-only", header.toString())) {
      return Optional.empty();
    }
    Path source = folder.resolve("libsrtp.c");
    try (InputStream resource = Libsrtp.class.getResourceAsStream("libsrtp.c")) {
      Files.copy(resource, source);
    }
    String program = folder.resolve("libsrtp").toString();
    if (!succeeds("gcc", "-std=c11", "-Wall", "-Wextra", "-Werror", "-O2", "-o", program, source.toString(), "-lsrtp2")) {
      throw new AssertionError("libsrtp.c does not compile, though gcc and the library's headers are there");
    }
    return Optional.of(new Libsrtp(new ProcessBuilder(program).redirectError(ProcessBuilder.Redirect.INHERIT).start()));
  }

  private static boolean succeeds(String... command) throws InterruptedException {
    try {
      return new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(ProcessBuilder.Redirect.DISCARD).start().waitFor() == 0;
    } catch (IOException e) {
      return false;
    }
  }

  @Override
  public String name() {
    return "libsrtp2";
  }

  @Override
  public SrtpSender sender(MasterKey key, int ssrc) {
    int number = open(key, ssrc);
    return packet -> {
      List<String> answer = ask("protect " + number + " " + Hex.text(packet.bytes()));
      return answer.get(0).equals("ok") ? Protection.of(Hex.bytes(answer.get(1))) : Protection.refused(known(SENT, answer.get(1)));
    };
  }

  @Override
  public SrtpReceiver receiver(MasterKey key, int ssrc) {
    int number = open(key, ssrc);
    return packet -> {
      List<String> answer = ask("unprotect " + number + " " + Hex.text(packet));
      if (answer.get(0).equals("ok")) {
        return Reception.accepted(Hex.bytes(answer.get(1)));
      }
      Reception.Verdict verdict = known(RECEIVED, answer.get(1));
      return verdict == Reception.Verdict.Malformed ? Reception.malformed("libsrtp2") : Reception.rejected(verdict);
    };
  }

  private static <V> V known(Map<String, V> verdicts, String status) {
    V verdict = verdicts.get(status);
    if (verdict == null) {
      throw new AssertionError("libsrtp2 refuses a packet with status " + status);
    }
    return verdict;
  }

  private int open(MasterKey key, int ssrc) {
    int number = contexts++;
    assertEquals(List.of("ok"), ask("open " + number + " " + key.suite() + " " + Integer.toHexString(ssrc) + " " + Hex.text(key.keyAndSalt())));
    return number;
  }

  /** Forgets all contexts. */
  void clear() {
    while (contexts > 0) {
      assertEquals(List.of("ok"), ask("close " + --contexts));
    }
  }

  private List<String> ask(String command) {
    try {
      commands.write(command + "\n");
      commands.flush();
      String answer = answers.readLine();
      if (answer == null || answer.startsWith("bad")) {
        throw new AssertionError("the process answers " + answer + " to " + command);
      }
      return List.of(answer.split(" "));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public void close() {
    process.destroy();
  }
}
