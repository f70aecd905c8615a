package lync.encryption.wire.tls;

import static org.junit.jupiter.api.Assertions.assertTrue;

import lync.encryption.wire.fips.BouncyCastleFips;
import lync.encryption.wire.pki.Cryptography;
import org.bouncycastle.crypto.CryptoServicesRegistrar;
import org.junit.jupiter.api.Test;

/** With the validated module, in approved-only mode. */
class FipsVerdictMatrixTest extends VerdictMatrix {

  @Override
  Cryptography cryptography() {
    return new BouncyCastleFips();
  }

  @Test
  void onlyApprovedAlgorithmsAreServed() {
    assertTrue(CryptoServicesRegistrar.isInApprovedOnlyMode());
  }
}
