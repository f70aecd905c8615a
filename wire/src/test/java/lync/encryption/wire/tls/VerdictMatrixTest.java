package lync.encryption.wire.tls;

import lync.encryption.wire.pki.BouncyCastle;
import lync.encryption.wire.pki.Cryptography;

/** With Bouncy Castle's algorithms. */
class VerdictMatrixTest extends VerdictMatrix {

  @Override
  Cryptography cryptography() {
    return new BouncyCastle(1);
  }
}
