package lync.encryption.model.vocabulary;

/**
 * What a listener speaks. {@code MTLS} is TLS with a certificate request (RFC 5246 §7.4.4, RFC 8446 §4.3.2); on a trunk, {@code TLS} asks for one as
 * well (C06).
 */
public enum Transport {
  TCP,
  TLS,
  MTLS
}
