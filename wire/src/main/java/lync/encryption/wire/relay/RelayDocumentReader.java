package lync.encryption.wire.relay;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import lync.encryption.wire.input.MalformedData;
import lync.encryption.wire.srtp.MasterKey;
import lync.encryption.wire.srtp.SrtpSuite;

/** Reads what {@link RelayDocument} writes, and nothing else. */
public final class RelayDocumentReader {

  private final Xml xml;

  private RelayDocumentReader(Xml xml) {
    this.xml = xml;
  }

  public static RelayDocument read(byte[] octets) throws MalformedData {
    try {
      return read(StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(octets)).toString());
    } catch (CharacterCodingException e) {
      throw MalformedData.inBytes("relay document", 0, "a document that is not UTF-8", "UTF-8");
    }
  }

  public static RelayDocument read(String text) throws MalformedData {
    return new RelayDocumentReader(Xml.of(text)).document();
  }

  private RelayDocument document() throws MalformedData {
    RelayDocument document = switch (xml.begin("request", "response")) {
      case "request" -> xml.begin("credentialsRequest", "sessionKeyRequest").equals("credentialsRequest") ? credentialRequest() : keyRequest();
      default -> xml.begin("credentialsResponse", "sessionKeyResponse").equals("credentialsResponse") ? credentialReply() : keyReply();
    };
    xml.end();
    xml.end();
    xml.endOfDocument();
    return document;
  }

  private RelayDocument credentialRequest() throws MalformedData {
    String identity = xml.content("identity");
    String word = xml.content("location");
    RelayDocument.Location location = Arrays.stream(RelayDocument.Location.values()).filter(each -> each.name().equals(word)).findFirst()
        .orElseThrow(() -> xml.here("'" + word + "'", "intranet or internet"));
    return new RelayDocument.CredentialRequest(identity, location, xml.number("duration", 1));
  }

  private RelayDocument credentialReply() throws MalformedData {
    xml.begin("credentials");
    Credential credential = credential();
    int minutes = xml.number("duration", 1);
    xml.end();
    return new RelayDocument.CredentialReply(credential, minutes);
  }

  private RelayDocument keyRequest() throws MalformedData {
    String call = xml.content("call");
    xml.begin("credentials");
    Credential credential = credential();
    xml.end();
    return new RelayDocument.KeyRequest(call, credential);
  }

  private RelayDocument keyReply() throws MalformedData {
    String call = xml.content("call");
    if (xml.begin("wrappedKey", "sessionKey").equals("wrappedKey")) {
      return new RelayDocument.KeyReply(call, new KeyDelivery.Wrapped(Base64Text.read("wrapped key", xml.content())));
    }
    String name = xml.attribute("suite");
    SrtpSuite suite = Arrays.stream(SrtpSuite.values()).filter(each -> each.name().equals(name)).findFirst()
        .orElseThrow(() -> xml.here("unknown suite '" + name + "'", Arrays.toString(SrtpSuite.values())));
    return new RelayDocument.KeyReply(call, new KeyDelivery.Bare(MasterKey.of(suite, Base64Text.read("session key", xml.content()))));
  }

  private Credential credential() throws MalformedData {
    return new Credential(Username.read(xml.content("username")), xml.content("password"));
  }
}
