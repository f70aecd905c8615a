package lync.encryption.wire.srtp;

import java.security.Provider;
import java.security.Security;
import java.util.List;
import lync.encryption.wire.srtp.jitsi.JitsiSrtp;
import org.bouncycastle.jce.provider.BouncyCastleProvider;

/** What is compared with what. jitsi-srtp settles for one provider per process; {@code -Dlync.srtp.ciphers=SunJCE} chooses the other. */
final class Implementations {

  static final Provider BOUNCY_CASTLE = new BouncyCastleProvider();
  static final Provider SUN_JCE = Security.getProvider("SunJCE");

  private Implementations() {}

  static SrtpImplementation jitsi() {
    return JitsiSrtp.on(JitsiSrtp.Ciphers.valueOf(System.getProperty("lync.srtp.ciphers", JitsiSrtp.Ciphers.BouncyCastle.name())));
  }

  /** Who sends where an implementation is looked at: the sender of jitsi-srtp gets f8 wrong ({@link JitsiDifferencesTest}). */
  static SrtpImplementation sending(SrtpImplementation implementation, SrtpSuite suite) {
    return suite == SrtpSuite.F8_128_HMAC_SHA1_80 && implementation instanceof JitsiSrtp ? Rfc3711.on(BOUNCY_CASTLE) : implementation;
  }

  static List<SrtpImplementation> all() {
    return List.of(Rfc3711.on(SUN_JCE), Rfc3711.on(BOUNCY_CASTLE), jitsi());
  }
}
