package lync.encryption.wire.srtp;

import java.security.GeneralSecurityException;
import java.security.Provider;
import java.util.Collections;
import java.util.EnumSet;
import java.util.Set;

/**
 * SRTP of our own, on the JCA alone: it runs on any provider that has AES and HMAC-SHA1, so also on those that are approved by FIPS. It can be made
 * to deviate from the RFC ({@link SrtpFault}), which is how the properties are seen to fail.
 */
public final class Rfc3711 implements SrtpImplementation {

  private final Provider provider;
  private final int window;
  private final Set<SrtpFault> faults;

  private Rfc3711(Provider provider, int window, Set<SrtpFault> faults) {
    this.provider = provider;
    this.window = window;
    this.faults = faults;
  }

  /** As the RFC has it. */
  public static Rfc3711 on(Provider provider) {
    return new Rfc3711(provider, ReplayWindow.SIZE, Collections.unmodifiableSet(EnumSet.noneOf(SrtpFault.class)));
  }

  /**
   * With a replay window of this size.
   *
   * @param packets 1..32768; fewer than 64 is less than RFC 3711 3.3.2 asks for, and for comparison with a model that has a small window
   */
  public Rfc3711 withWindow(int packets) {
    if (packets < 1 || packets > ReplayWindow.LARGEST) {
      throw new IllegalArgumentException("a replay window has 1.." + ReplayWindow.LARGEST + " packets, not " + packets);
    }
    return new Rfc3711(provider, packets, faults);
  }

  /** With these deviations. */
  public Rfc3711 withFaults(Set<SrtpFault> deviations) {
    EnumSet<SrtpFault> copy = EnumSet.noneOf(SrtpFault.class);
    copy.addAll(deviations);
    return new Rfc3711(provider, window, Collections.unmodifiableSet(copy));
  }

  @Override
  public String name() {
    return "RFC 3711 on " + provider.getName();
  }

  @Override
  public SrtpSender sender(MasterKey key, int ssrc) {
    return new Rfc3711Sender(protection(key), ssrc, window, faults);
  }

  @Override
  public Rfc3711Receiver receiver(MasterKey key, int ssrc) {
    return new Rfc3711Receiver(key.suite(), protection(key), ssrc, window, faults);
  }

  private PacketProtection protection(MasterKey masterKey) {
    SrtpSuite suite = masterKey.suite();
    KeyDerivation derivation = new KeyDerivation(provider, masterKey);
    try {
      byte[] key = derivation.derive(KeyDerivation.Label.EncryptionKey, suite.keyLength());
      byte[] salt = derivation.derive(KeyDerivation.Label.Salt, suite.saltLength());
      return switch (suite) {
        case AES_CM_128_HMAC_SHA1_80 -> new CounterModeProtection(provider, key, salt,
            derivation.derive(KeyDerivation.Label.AuthenticationKey, PacketTag.KEY), suite.tagLength());
        case F8_128_HMAC_SHA1_80 -> new F8Protection(provider, key, salt,
            derivation.derive(KeyDerivation.Label.AuthenticationKey, PacketTag.KEY), suite.tagLength());
        case AEAD_AES_128_GCM -> new GcmProtection(provider, key, salt, suite.tagLength());
      };
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(provider.getName() + " lacks what " + suite + " needs", e);
    }
  }
}
