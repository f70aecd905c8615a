package lync.encryption.cli.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.PrintWriter;
import java.io.Writer;
import java.util.Map;
import java.util.Properties;
import org.junit.jupiter.api.Test;

class TerminalTest {

  private static final PrintWriter NOWHERE = new PrintWriter(Writer.nullWriter());

  private static Terminal terminal(boolean out, boolean err, Map<String, String> environment) {
    Properties properties = new Properties();
    properties.setProperty("lync.out.terminal", Boolean.toString(out));
    properties.setProperty("lync.err.terminal", Boolean.toString(err));
    return Terminal.of(NOWHERE, NOWHERE, properties, environment);
  }

  @Test
  void coloursOnlyOnATerminalThatMayHaveThem() {
    assertTrue(terminal(true, false, Map.of()).colour());
    assertFalse(terminal(false, true, Map.of()).colour());
    assertFalse(terminal(true, true, Map.of("NO_COLOR", "1")).colour());
    assertTrue(terminal(true, true, Map.of("NO_COLOR", "")).colour());
    assertFalse(terminal(true, true, Map.of("TERM", "dumb")).colour());
  }

  @Test
  void progressOnlyWhereSomebodyWatchesTheErrorStream() {
    assertTrue(terminal(false, true, Map.of()).live());
    assertFalse(terminal(true, false, Map.of()).live());
  }

  @Test
  void widthComesFromTheEnvironmentWithinReason() {
    assertEquals(80, terminal(true, true, Map.of("COLUMNS", "80")).columns());
    assertEquals(60, terminal(true, true, Map.of("COLUMNS", "20")).columns());
    assertEquals(160, terminal(true, true, Map.of("COLUMNS", "500")).columns());
    assertEquals(100, terminal(true, true, Map.of("COLUMNS", "wide")).columns());
    assertEquals(100, terminal(true, true, Map.of()).columns());
  }
}
