package lync.encryption.cli.command;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import lync.encryption.cli.report.Terminal;
import lync.encryption.cli.system.Installation;
import lync.encryption.cli.system.Interruption;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;

/** The command as a user sees it: what it says, where, and with which exit code. A terminal of 120 columns unless stated. */
abstract class CommandTest {

  /** One server that must never be spoken to in clear, and a client that does: C11 falls if internal TCP is never allowed (R3). */
  static final String CLEAR = """
      design: clear
      title: One client on internal TCP
      participants:
        ClientA: {transport: TCP}
        FrontEnd: {}
      links:
        - {from: ClientA, to: FrontEnd, allows: [TCP]}
      scenarios:
        sign-in:
          messages:
            - {kind: SignIn, from: ClientA}
      """;

  @TempDir
  Path folder;

  final StringWriter out = new StringWriter();
  final StringWriter err = new StringWriter();
  int columns;

  @BeforeEach
  void wideTerminal() {
    columns = 120;
  }

  final int lync(String... arguments) {
    out.getBuffer().setLength(0);
    err.getBuffer().setLength(0);
    return Lync.run(terminal(), Installation.find(), Interruption.never(), arguments);
  }

  final Terminal terminal() {
    return new Terminal(new PrintWriter(out), new PrintWriter(err), columns, false, false);
  }

  final Path design(String name, String text) throws IOException {
    return Files.writeString(folder.resolve(name + ".yaml"), text);
  }

  final String clear(String expect) throws IOException {
    return design("clear", CLEAR + "expect:\n  C01: vacuous\n  C12: not applicable\n" + expect).toString();
  }

  final void assertErrors(String... lines) {
    assertEquals(List.of(lines), err.toString().lines().toList());
    assertEquals("", out.toString());
  }
}
