package lync.encryption.wire.tls;

import java.io.IOException;
import java.io.InputStream;
import org.bouncycastle.tls.DigitallySigned;
import org.bouncycastle.tls.TlsECCUtils;
import org.bouncycastle.tls.TlsECDHEKeyExchange;
import org.bouncycastle.tls.TlsUtils;

/** The key exchange of TLS 1.2 with a responder that has no certificate, and whose signature therefore means nothing. */
final class KeyExchangeWithNobody extends TlsECDHEKeyExchange {

  KeyExchangeWithNobody(int keyExchange) {
    super(keyExchange);
  }

  /** Checks the signature if there is a certificate to check it by. */
  @Override
  public void processServerKeyExchange(InputStream message) throws IOException {
    if (serverCertificate != null) {
      super.processServerKeyExchange(message);
      return;
    }
    ecConfig = TlsECCUtils.receiveECDHConfig(context, message);
    byte[] point = TlsUtils.readOpaque8(message, 1);
    DigitallySigned.parse(context, message);
    agreement = context.getCrypto().createECDomain(ecConfig).createECDH();
    processEphemeral(point);
  }
}
