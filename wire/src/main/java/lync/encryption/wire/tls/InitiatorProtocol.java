package lync.encryption.wire.tls;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.List;
import org.bouncycastle.tls.HandshakeMessageInput;
import org.bouncycastle.tls.HandshakeType;
import org.bouncycastle.tls.TlsAuthentication;
import org.bouncycastle.tls.TlsClientProtocol;

/**
 * The library's, but that a responder's list without certificates is judged like any other. The library would turn it down by itself (RFC 8446
 * §4.4.2.4); here only who judges so does, and an attacker that accepts anything goes on without.
 */
final class InitiatorProtocol extends TlsClientProtocol {

  /** The longest Certificate message without any certificate: a context of no bytes and a list of no bytes (RFC 8446 §4.4.2). */
  private static final int EMPTY_CERTIFICATE_MESSAGE = 4;

  private final TlsEnd end;
  private final TlsAuthentication authenticationWithoutCertificate;
  private boolean nobodyPresented;

  /** @param authenticationWithoutCertificate presents the initiator's certificate to a responder that has none */
  InitiatorProtocol(TlsEnd end, TlsAuthentication authenticationWithoutCertificate) {
    this.end = end;
    this.authenticationWithoutCertificate = authenticationWithoutCertificate;
  }

  @Override
  protected void handleHandshakeMessage(short type, HandshakeMessageInput message) throws IOException {
    if (type != HandshakeType.certificate || message.available() > EMPTY_CERTIFICATE_MESSAGE) {
      super.handleHandshakeMessage(type, message);
      return;
    }
    end.judge(List.of());
    nobodyPresented = true;
    if (end.settings().version() == TlsVersion.V12 && connection_state == CS_SERVER_HELLO) {
      handleSupplementalData(null);
      authentication = authenticationWithoutCertificate;
      connection_state = CS_SERVER_CERTIFICATE;
    } else {
      super.handleHandshakeMessage(type, message);
    }
  }

  @Override
  protected void receive13ServerCertificate(ByteArrayInputStream message) throws IOException {
    if (nobodyPresented) {
      authentication = authenticationWithoutCertificate;
    } else {
      super.receive13ServerCertificate(message);
    }
  }

  @Override
  protected void receive13ServerCertificateVerify(ByteArrayInputStream message) throws IOException {
    if (!nobodyPresented) {
      super.receive13ServerCertificateVerify(message);
    }
  }

  @Override
  protected void handleServerCertificate() throws IOException {
    if (!nobodyPresented) {
      super.handleServerCertificate();
    }
  }
}
