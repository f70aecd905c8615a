package lync.encryption.cli.command;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/** {@code lync accept}, and what {@code lync verify} makes of the certificates. */
class AcceptCommandTest extends CommandTest {

  @Test
  void aCertificateIsWrittenAndThenMatches() throws IOException {
    String file = clear("");
    assertEquals(0, lync("accept", "--engine", "java", file), err::toString);
    assertTrue(Files.exists(folder.resolve("clear.certificate.json")));
    assertEquals(0, lync("verify", "--engine", "java", file));
    assertTrue(out.toString().contains("certificates: 1 matches"), out::toString);
    assertEquals(4, lync("verify", "--engine", "java", "--max-states", "2", file));
    assertTrue(out.toString().contains("certificates: 1 not compared: a bound was reached"), out::toString);
    assertEquals(0, lync("verify", "--engine", "java", "--scenario", "sign-in", file));
    assertTrue(out.toString().contains("certificates: 1 matches as far as explored"), out::toString);
    String before = Files.readString(folder.resolve("clear.certificate.json"));
    assertEquals(0, lync("accept", "--engine", "java", file));
    assertEquals(before, Files.readString(folder.resolve("clear.certificate.json")));
  }

  @Test
  void aDesignThatChangedDriftsFromItsCertificate() throws IOException {
    assertEquals(0, lync("accept", "--engine", "java", clear("")));
    String changed = design("clear", CLEAR.replace("allows: [TCP]", "allows: [TCP, TLS]")).toString();
    assertEquals(3, lync("verify", "--engine", "java", changed));
    assertTrue(out.toString().contains("drifted the design is not the one certified"), out::toString);
  }

  @Test
  void figuresThatChangedAreNamed() throws IOException {
    String file = clear("");
    assertEquals(0, lync("accept", "--engine", "java", file));
    Path certificate = folder.resolve("clear.certificate.json");
    JsonNode root = new JsonMapper().readTree(Files.readString(certificate));
    long states = root.at("/scenarios/sign-in/states").asLong();
    Files.writeString(certificate, Files.readString(certificate).replace("\"states\" : " + states, "\"states\" : 999"));
    assertEquals(3, lync("verify", "--engine", "java", file));
    assertTrue(out.toString().contains("drifted sign-in: states (java): found " + states + ", certified 999"), out::toString);
  }

  @Test
  void aFileThatIsNoCertificateIsBadInput() throws IOException {
    String file = clear("");
    Files.writeString(folder.resolve("clear.certificate.json"), "{\n  \"design\": }");
    assertEquals(2, lync("verify", "--engine", "java", file));
    assertTrue(err.toString().startsWith(folder.resolve("clear.certificate.json") + ":2:"), err::toString);
    assertEquals(1, err.toString().lines().count());
  }

  @Test
  void whatIsUnexpectedIsNotAccepted() throws IOException {
    assertEquals(1, lync("accept", "--engine", "java", clear("  C11: violated\n")));
    assertTrue(Files.notExists(folder.resolve("clear.certificate.json")));
  }

  @Test
  void otherReadingsAreNotComparedWithTheCertificate() throws IOException {
    String file = clear("");
    assertEquals(0, lync("accept", "--engine", "java", file));
    assertEquals(1, lync("verify", "--engine", "java", "--reading", "R3=never", file));
    assertTrue(out.toString().contains("1 not compared: other readings"), out::toString);
  }
}
