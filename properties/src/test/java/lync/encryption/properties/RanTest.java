package lync.encryption.properties;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import java.util.stream.Stream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Element;

/**
 * Did the tests run at all? Reads the reports that Surefire wrote for this build and compares them with what must have run. Without it, a
 * renamed class or a changed pattern would give a green build with nothing checked.
 */
class RanTest {

  /** Every jqwik suite with the number of its properties. A new suite is entered here; a suite that is missing fails the build. */
  private static final TreeMap<String, Integer> EXPECTED = new TreeMap<>();

  static {
    EXPECTED.put("lync.encryption.properties.CallsEndProperties", 4);
    EXPECTED.put("lync.encryption.properties.ClientToServerProperties", 2);
    EXPECTED.put("lync.encryption.properties.ConferenceProperties", 7);
    EXPECTED.put("lync.encryption.properties.ConnectionsEndProperties", 3);
    EXPECTED.put("lync.encryption.properties.DownloadProperties", 2);
    EXPECTED.put("lync.encryption.properties.ExecutionProperties", 2);
    EXPECTED.put("lync.encryption.properties.FipsProperties", 4);
    EXPECTED.put("lync.encryption.properties.FirewallProperties", 4);
    EXPECTED.put("lync.encryption.properties.HandshakeVerdictProperties", 2);
    EXPECTED.put("lync.encryption.properties.InstantMessageProperties", 6);
    EXPECTED.put("lync.encryption.properties.KeyDeliveryProperties", 7);
    EXPECTED.put("lync.encryption.properties.LevelProperties", 2);
    EXPECTED.put("lync.encryption.properties.LockStepProperties", 3);
    EXPECTED.put("lync.encryption.properties.MediaPacketProperties", 10);
    EXPECTED.put("lync.encryption.properties.MediaProperties", 10);
    EXPECTED.put("lync.encryption.properties.ServerToServerProperties", 4);
    EXPECTED.put("lync.encryption.properties.SessionKeyProperties", 12);
    EXPECTED.put("lync.encryption.properties.StepPredicateProperties", 1);
    EXPECTED.put("lync.encryption.properties.TrunkMediaProperties", 10);
    EXPECTED.put("lync.encryption.properties.TrunkProperties", 8);
    EXPECTED.put("lync.encryption.properties.VariedExecutionProperties", 1);
    EXPECTED.put("lync.encryption.properties.WindowsLiveProperties", 5);
    EXPECTED.put("lync.encryption.wire.relay.RelayDocumentProperties", 2);
    EXPECTED.put("lync.encryption.wire.relay.RelayProperties", 1);
    EXPECTED.put("lync.encryption.wire.sdp.SdpProperties", 5);
    EXPECTED.put("lync.encryption.wire.sip.SipProperties", 4);
    EXPECTED.put("lync.encryption.wire.srtp.SrtpProperties", 3);
  }

  @Test
  void everyExpectedPropertyRanAndNoneWasSkipped() throws Exception {
    TreeMap<String, Integer> ran = new TreeMap<>();
    List<String> skipped = new ArrayList<>();
    for (Path report : reports()) {
      Element suite = DocumentBuilderFactory.newInstance().newDocumentBuilder().parse(report.toFile()).getDocumentElement();
      ran.merge(suite.getAttribute("name"), Integer.parseInt(suite.getAttribute("tests")), Integer::sum);
      if (!suite.getAttribute("skipped").equals("0")) {
        skipped.add(suite.getAttribute("name"));
      }
    }
    assertEquals(List.of(), skipped, "suites with skipped tests");
    assertAll(EXPECTED.entrySet().stream().map(expected -> () -> assertEquals(expected.getValue(), ran.get(expected.getKey()),
        "properties that ran in " + expected.getKey())));
    List<String> unknown = ran.keySet().stream().filter(name -> name.endsWith("Properties")).filter(name -> !EXPECTED.containsKey(name)).toList();
    assertEquals(List.of(), unknown, "property suites that are not on the list of expected ones");
  }

  /** Of this module, and of the one whose properties speak of real packets and messages. */
  private static List<Path> reports() throws IOException {
    List<Path> reports = new ArrayList<>();
    for (Path folder : List.of(Path.of("target", "surefire-reports"), Path.of("..", "wire", "target", "surefire-reports"))) {
      assertTrue(Files.isDirectory(folder), () -> "no reports of tests in " + folder + ": run mvn verify");
      try (Stream<Path> files = Files.list(folder)) {
        files.filter(file -> file.getFileName().toString().matches("TEST-.*\\.xml")).forEach(reports::add);
      }
    }
    return reports;
  }
}
