package lync.encryption.wire.tls;

import lync.encryption.model.vocabulary.Suite;

/**
 * A cipher suite that is known here.
 *
 * @param code its number in the registry of TLS cipher suites
 * @param version the version of TLS that it belongs to
 * @param standing what it is in the model
 */
public record CipherSuite(String name, int code, TlsVersion version, Suite standing) {

  @Override
  public String toString() {
    return name;
  }
}
