package lync.encryption.wire.srtp.jitsi;

import java.security.GeneralSecurityException;
import java.util.logging.Level;
import lync.encryption.wire.srtp.MasterKey;
import lync.encryption.wire.srtp.SrtpImplementation;
import lync.encryption.wire.srtp.SrtpReceiver;
import lync.encryption.wire.srtp.SrtpSender;
import org.jitsi.srtp.SrtpContextFactory;
import org.jitsi.srtp.SrtpCryptoContext;
import org.jitsi.srtp.SrtpPolicy;
import org.jitsi.srtp.crypto.Aes;
import org.jitsi.srtp.crypto.JitsiOpenSslProvider;
import org.jitsi.utils.logging2.Logger;
import org.jitsi.utils.logging2.LoggerImpl;

/** jitsi-srtp behind our port. Its replay window has 64 packets. Known to differ from the RFC: see {@code JitsiDifferencesTest}. */
public final class JitsiSrtp implements SrtpImplementation {

  /** Whose AES jitsi-srtp uses. The names are the library's own. */
  public enum Ciphers {
    BouncyCastle,
    SunJCE
  }

  /** Held on to, or its level would be forgotten: the library reports at length that it has no native code. */
  private static final java.util.logging.Logger LIBRARY = java.util.logging.Logger.getLogger("org.jitsi");
  private static final Logger SILENT = new LoggerImpl(JitsiSrtp.class.getName(), Level.OFF);
  private static final int HMAC_KEY = 20;
  private static Ciphers settled;

  private final Ciphers ciphers;

  private JitsiSrtp(Ciphers ciphers) {
    this.ciphers = ciphers;
  }

  /**
   * The library with these ciphers. It keeps its choice for the whole Java process, so that the first call decides. Left alone, it would measure at
   * every start which ones are the fastest, and would use native ones if it could: no two runs would do the same.
   *
   * @throws IllegalStateException if others were asked for before, or a native library was loaded all the same
   */
  public static synchronized JitsiSrtp on(Ciphers ciphers) {
    if (settled == null) {
      LIBRARY.setLevel(Level.OFF);
      if (JitsiOpenSslProvider.isLoaded()) {
        throw new IllegalStateException("jitsi-srtp has loaded a native library; expected none on java.library.path");
      }
      Aes.setFactoryClassName(ciphers.name());
      settled = ciphers;
    }
    if (settled != ciphers) {
      throw new IllegalStateException("jitsi-srtp uses " + settled + " in this process, and can no longer change to " + ciphers);
    }
    return new JitsiSrtp(ciphers);
  }

  @Override
  public String name() {
    return "jitsi-srtp on " + ciphers;
  }

  @Override
  public SrtpSender sender(MasterKey key, int ssrc) {
    return new JitsiSender(context(true, key, ssrc), key.suite(), ssrc);
  }

  @Override
  public SrtpReceiver receiver(MasterKey key, int ssrc) {
    return new JitsiReceiver(context(false, key, ssrc), key.suite(), ssrc);
  }

  private static SrtpCryptoContext context(boolean sender, MasterKey key, int ssrc) {
    SrtpContextFactory factory = new SrtpContextFactory(sender, key.key(), key.salt(), policy(key), policy(key), SILENT);
    try {
      return factory.deriveContext(ssrc, 0);
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("jitsi-srtp cannot make a context for " + key.suite(), e);
    } finally {
      factory.close();
    }
  }

  private static SrtpPolicy policy(MasterKey key) {
    return switch (key.suite()) {
      case AES_CM_128_HMAC_SHA1_80 -> new SrtpPolicy(SrtpPolicy.AESCM_ENCRYPTION, key.suite().keyLength(), SrtpPolicy.HMACSHA1_AUTHENTICATION,
          HMAC_KEY, key.suite().tagLength(), key.suite().saltLength());
      case F8_128_HMAC_SHA1_80 -> new SrtpPolicy(SrtpPolicy.AESF8_ENCRYPTION, key.suite().keyLength(), SrtpPolicy.HMACSHA1_AUTHENTICATION,
          HMAC_KEY, key.suite().tagLength(), key.suite().saltLength());
      case AEAD_AES_128_GCM -> new SrtpPolicy(SrtpPolicy.AESGCM_ENCRYPTION, key.suite().keyLength(), SrtpPolicy.NULL_AUTHENTICATION,
          0, key.suite().tagLength(), key.suite().saltLength());
    };
  }
}
