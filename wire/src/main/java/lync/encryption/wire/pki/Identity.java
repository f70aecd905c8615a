package lync.encryption.wire.pki;

import java.security.PrivateKey;
import java.security.cert.X509Certificate;
import java.util.List;

/**
 * A certificate with its private key: what it takes to present it.
 *
 * @param chain the certificate first, then those of the authorities between it and the root; the root is left out (RFC 8446 §4.4.2)
 */
public record Identity(List<X509Certificate> chain, PrivateKey key) {

  public Identity {
    chain = List.copyOf(chain);
  }

  public X509Certificate certificate() {
    return chain.get(0);
  }
}
