package lync.encryption.wire.tls;

import java.util.List;
import java.util.stream.Collectors;
import lync.encryption.model.vocabulary.Suite;

/**
 * The cipher suites in use. All but those without encryption are forward secret, and all are for certificates on P-256. Approved are those whose
 * every algorithm is (FIPS 140 with SP 800-52r2 §3.3.1): the rest may be good, but a FIPS server has no business with it (C33).
 */
public final class Suites {

  private static final List<CipherSuite> ALL = List.of(
      new CipherSuite("TLS_AES_128_GCM_SHA256", 0x1301, TlsVersion.V13, Suite.Approved),
      new CipherSuite("TLS_AES_256_GCM_SHA384", 0x1302, TlsVersion.V13, Suite.Approved),
      new CipherSuite("TLS_CHACHA20_POLY1305_SHA256", 0x1303, TlsVersion.V13, Suite.NonApproved),
      // RFC 9150 §2: integrity only.
      new CipherSuite("TLS_SHA256_SHA256", 0xC0B4, TlsVersion.V13, Suite.Null),
      new CipherSuite("TLS_ECDHE_ECDSA_WITH_AES_128_GCM_SHA256", 0xC02B, TlsVersion.V12, Suite.Approved),
      new CipherSuite("TLS_ECDHE_ECDSA_WITH_AES_256_GCM_SHA384", 0xC02C, TlsVersion.V12, Suite.Approved),
      new CipherSuite("TLS_ECDHE_ECDSA_WITH_CAMELLIA_128_GCM_SHA256", 0xC086, TlsVersion.V12, Suite.NonApproved),
      new CipherSuite("TLS_ECDHE_ECDSA_WITH_CHACHA20_POLY1305_SHA256", 0xCCA9, TlsVersion.V12, Suite.NonApproved),
      // RFC 8422 §6: integrity only.
      new CipherSuite("TLS_ECDHE_ECDSA_WITH_NULL_SHA", 0xC006, TlsVersion.V12, Suite.Null));

  private Suites() {}

  public static List<CipherSuite> all() {
    return ALL;
  }

  /** The suites of one standing, the preferred first. */
  public static List<CipherSuite> of(TlsVersion version, Suite standing) {
    return ALL.stream().filter(suite -> suite.version() == version && suite.standing() == standing).toList();
  }

  /** @throws UnknownSuite if it is none of those in use */
  public static CipherSuite named(String name) {
    return ALL.stream().filter(suite -> suite.name().equals(name)).findFirst().orElseThrow(() -> new UnknownSuite(name, known()));
  }

  /** @throws UnknownSuite if it is none of those in use */
  public static CipherSuite numbered(int code) {
    return ALL.stream().filter(suite -> suite.code() == code).findFirst()
        .orElseThrow(() -> new UnknownSuite(String.format("0x%04X", code), known()));
  }

  private static String known() {
    return ALL.stream().map(CipherSuite::name).collect(Collectors.joining(", "));
  }
}
