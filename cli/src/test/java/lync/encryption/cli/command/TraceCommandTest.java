package lync.encryption.cli.command;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import org.junit.jupiter.api.Test;

/** {@code lync trace}. */
class TraceCommandTest extends CommandTest {

  @Test
  void aTraceWithinABoundDoesNotSayThatTheClauseHolds() throws IOException {
    assertEquals(4, lync("trace", clear(""), "--clause", "C11", "--engine", "java", "--max-states", "4"), err::toString);
    assertTrue(out.toString().contains("C11 ClientToServerTls is undecided, a bound was reached; its situation occurs in clear"), out::toString);
  }

  @Test
  void aTraceShowsTheRunAgainstAClause() throws IOException {
    String file = design("clear", CLEAR + "readings: {R3: never}\nexpect: {C11: violated}\n").toString();
    assertEquals(0, lync("trace", file, "--clause", "C11", "--engine", "java"));
    assertTrue(out.toString().contains("C11 ClientToServerTls is violated in clear, scenario sign-in:"), out::toString);
    assertTrue(out.toString().contains("the specification was not asked"), out::toString);
  }

  @Test
  void aTraceOfAClauseThatHoldsLeadsIntoItsSituationAndTheSpecificationConfirmsIt() throws IOException {
    assertEquals(0, lync("trace", clear(""), "--clause", "ClientToServerTls"), err::toString);
    assertTrue(out.toString().contains("C11 ClientToServerTls holds; its situation occurs in clear, scenario sign-in:"), out::toString);
    assertTrue(out.toString().contains("Confirmed by the specification, step by step."), out::toString);
  }

  @Test
  void aTraceMayGoByAnotherReading() throws IOException {
    assertEquals(0, lync("trace", clear(""), "--clause", "C11", "--reading", "R3=never"), err::toString);
    assertTrue(out.toString().contains("C11 ClientToServerTls is violated in clear, scenario sign-in:"), out::toString);
    assertTrue(out.toString().contains("Confirmed by the specification, step by step."), out::toString);
  }

  @Test
  void aClauseWithoutSituationHasNoTrace() throws IOException {
    assertEquals(0, lync("trace", clear(""), "--clause", "C01", "--engine", "java"));
    assertTrue(out.toString().contains("vacuous; its situation occurs in none"), out::toString);
  }
}
