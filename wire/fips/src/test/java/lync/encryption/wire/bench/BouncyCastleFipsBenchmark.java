package lync.encryption.wire.bench;

import lync.encryption.wire.fips.BouncyCastleFips;
import lync.encryption.wire.pki.Cryptography;

/** With the validated module, in approved-only mode. */
public class BouncyCastleFipsBenchmark extends HandshakeBenchmark {

  @Override
  Cryptography cryptography() {
    return new BouncyCastleFips();
  }
}
