package lync.encryption.wire.bench;

import lync.encryption.wire.pki.BouncyCastle;
import lync.encryption.wire.pki.Cryptography;

/** With Bouncy Castle's ordinary provider. */
public class BouncyCastleBenchmark extends HandshakeBenchmark {

  @Override
  Cryptography cryptography() {
    return new BouncyCastle(1);
  }
}
