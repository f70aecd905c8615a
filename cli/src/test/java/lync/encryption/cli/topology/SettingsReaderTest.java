package lync.encryption.cli.topology;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import lync.encryption.cli.input.InvalidInput;
import lync.encryption.model.vocabulary.Level;
import lync.encryption.model.vocabulary.TrunkMode;
import org.junit.jupiter.api.Test;

/** Settings in our words and in the cmdlets'. */
class SettingsReaderTest {

  @Test
  void enumerationsAreReadByNumberAndByName() throws Exception {
    for (String level : List.of("0", "\"SupportEncryption\"")) {
      assertEquals(Level.Supported, read("{\"Identity\": \"Global\", \"EncryptionLevel\": " + level + "}").levels.get("global").value());
    }
    for (String level : List.of("1", "\"RequireEncryption\"")) {
      assertEquals(Level.Required, read("[{\"EncryptionLevel\": " + level + "}]").levels.get("global").value());
    }
    assertEquals(Level.DoNotSupport, read("{\"EncryptionLevel\": 2}").levels.get("global").value());
    assertEquals(TrunkMode.NotSupported, read("{\"SRTPMode\": 2, \"Identity\": \"Site:North\"}").trunkMedia.get("site:north").value());
    assertTrue(read("{\"SRTPMode\": 2, \"EnableBypass\": true}").bypass.get("global").value());
    assertEquals(TrunkMode.Optional, read("{\"SRTPMode\": \"Optional\"}").trunkMedia.get("global").value());
  }

  @Test
  void aMappingByCmdletASingleObjectAndAListAreRead() throws Exception {
    Settings settings = read("""
        {"Get-CsMediaConfiguration": {"EncryptionLevel": 1}, "Get-CsTrunkConfiguration": [{"SRTPMode": 0}, {"SRTPMode": 1,
            "Identity": "Site:A"}]}""");
    assertEquals(1, settings.levels.size());
    assertEquals(2, settings.trunkMedia.size());
    assertTrue(read("[{\"AllowFederatedUsers\": true, \"AllowOutsideUsers\": false}, {\"EncryptionLevel\": 0}]").federation.orElseThrow().value());
  }

  @Test
  void badSettingsAreRefused() {
    assertProblem("{\"EncryptionLevel\": 7}",
        "1:21: unknown EncryptionLevel '7'; expected DoNotSupportEncryption, RequireEncryption or SupportEncryption");
    assertProblem("{\"EncryptionLevel\": \"Require\"}",
        "1:21: unknown EncryptionLevel 'Require'; expected DoNotSupportEncryption, RequireEncryption or "
        + "SupportEncryption");
    assertProblem("[{\"Name\": 1}]", "1:2: an object of no cmdlet that is read here; expected the output of Get-CsMediaConfiguration, "
        + "Get-CsTrunkConfiguration, Get-CsAccessEdgeConfiguration, Get-CsProxyConfiguration or Get-CsCertificate");
    assertProblem("{\"Get-CsMediaConfig\": 1}", "1:2: unknown cmdlet 'Get-CsMediaConfig'; expected Get-CsMediaConfiguration, ");
    assertProblem("{\"EncryptionLevel\": 1,}", "1:23: not JSON: ");
    assertProblem("{\"EncryptionLevel\": 1} 2", "1:24: a second JSON value; expected one deployment's settings a file");
    assertProblem("[{\"EncryptionLevel\": 1}, {\"EncryptionLevel\": 2}]",
        "1:46: this is stated a second time and differently for global; expected it once");
    assertProblem("encryptionlevel: Required", "1:1: a settings file has no field 'encryptionlevel'; ");
    assertProblem("encryptionLevel: Require",
        "1:18: unknown encryption level 'Require'; expected DoNotSupport, Required or Supported; did you mean Required?");
    assertProblem("clients: TLS", "1:10: clients is 'TLS'; expected a mapping (name: value)");
    assertProblem("clients: {Bob: TLS}", "1:11: unknown client 'Bob'; expected ClientA, ClientB or ExternalClient");
    assertProblem("fips: yes", "1:7: fips is 'yes'; expected true or false");
    assertProblem("fips: [ClientA]", "1:8: unknown server in FIPS mode 'ClientA'; expected ");
    assertProblem("mediaBypass: {gw: perhaps}", "1:19: mediaBypass is 'perhaps'; expected true or false");
    assertProblem("exchange: \"a b\"", "1:11: exchange is 'a b'; expected the name of a host");
    assertProblem("", "1:1: the file is empty; expected settings");
    assertProblem("hello", "1:1: a settings file is 'hello'; expected a mapping (name: value)");
    assertProblem("{\"Thumbprint\": \"1\", \"Use\": \"Default\", \"NotAfter\": \"soon\"}",
        "1:51: NotAfter is 'soon'; expected a date, as ConvertTo-Json writes it");
    assertProblem("{\"Thumbprint\": \"1\", \"NotAfter\": \"2016-01-01T00:00:00Z\"}", "1:1: a certificate without Use; expected Default, ");
  }

  /** No documentation says which number is which use. */
  @Test
  void aUseByNumberIsListedAndNotGuessed() throws Exception {
    Settings settings = read("{\"Thumbprint\": \"1\", \"Use\": 3, \"NotAfter\": \"/Date(0)/\"}");
    assertEquals(List.of(), settings.serverCertificates);
    assertTrue(settings.leftOut.get(0).contains("its Use is the number 3"), settings.leftOut::toString);
  }

  private static Settings read(String text) throws InvalidInput {
    Settings settings = new Settings();
    SettingsReader.read(text, "s.json", Topologies.NOW, settings);
    return settings;
  }

  private static void assertProblem(String text, String expected) {
    InvalidInput invalid = assertThrows(InvalidInput.class, () -> read(text), text);
    String first = invalid.problems().get(0).toString();
    assertTrue(first.startsWith("s.json:" + expected), first);
  }
}
