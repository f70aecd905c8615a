package lync.encryption.wire.tls;

import org.bouncycastle.tls.ProtocolVersion;

/** The versions of TLS that are spoken. */
public enum TlsVersion {
  V12(ProtocolVersion.TLSv12),
  V13(ProtocolVersion.TLSv13);

  private final ProtocolVersion number;

  TlsVersion(ProtocolVersion number) {
    this.number = number;
  }

  ProtocolVersion number() {
    return number;
  }
}
