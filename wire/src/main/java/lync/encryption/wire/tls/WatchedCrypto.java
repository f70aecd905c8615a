package lync.encryption.wire.tls;

import java.io.IOException;
import java.security.SecureRandom;
import lync.encryption.wire.pki.Cryptography;
import org.bouncycastle.jcajce.util.JcaJceHelper;
import org.bouncycastle.tls.SecurityParameters;
import org.bouncycastle.tls.TlsUtils;
import org.bouncycastle.tls.crypto.TlsCipher;
import org.bouncycastle.tls.crypto.TlsCryptoParameters;
import org.bouncycastle.tls.crypto.TlsNonceGenerator;
import org.bouncycastle.tls.crypto.TlsSecret;
import org.bouncycastle.tls.crypto.impl.jcajce.JcaTlsCrypto;
import org.bouncycastle.tls.crypto.impl.jcajce.JcaTlsCryptoProvider;

/**
 * The algorithms of one end. Every cipher of the record layer is made here, which is when the secrets behind it are told. Nonces come from the end's
 * own random bytes: the library would mix in the time of day.
 */
final class WatchedCrypto extends JcaTlsCrypto {

  private final SecretSink secrets;
  private int ciphers;

  private WatchedCrypto(JcaJceHelper helper, SecureRandom random, SecretSink secrets) {
    super(helper, null, random, random);
    this.secrets = secrets;
  }

  static WatchedCrypto of(Cryptography cryptography, String purpose, SecretSink secrets) {
    JcaJceHelper helper = new JcaTlsCryptoProvider().setProvider(cryptography.provider()).getHelper();
    return new WatchedCrypto(helper, cryptography.random(purpose), secrets);
  }

  @Override
  public TlsNonceGenerator createNonceGenerator(byte[] timeOfDay) {
    return size -> {
      byte[] nonce = new byte[size];
      getSecureRandom().nextBytes(nonce);
      return nonce;
    };
  }

  @Override
  public TlsCipher createCipher(TlsCryptoParameters parameters, int encryption, int mac) throws IOException {
    SecurityParameters security = parameters.getSecurityParametersHandshake();
    if (TlsUtils.isTLSv13(security.getNegotiatedVersion())) {
      // RFC 8446 §7.1: one for the rest of the handshake, then one for what follows it.
      String phase = ciphers++ == 0 ? "_HANDSHAKE_TRAFFIC_SECRET" : "_TRAFFIC_SECRET_0";
      tell("CLIENT" + phase, security, security.getTrafficSecretClient());
      tell("SERVER" + phase, security, security.getTrafficSecretServer());
    } else {
      tell("CLIENT_RANDOM", security, security.getMasterSecret());
    }
    return super.createCipher(parameters, encryption, mac);
  }

  /** Of a copy: what is taken out of a secret is gone from it. */
  private void tell(String label, SecurityParameters security, TlsSecret secret) {
    secrets.secret(label, security.getClientRandom(), adoptSecret(secret).extract());
  }
}
