package lync.encryption.wire.tls;

import org.bouncycastle.tls.Certificate;
import org.bouncycastle.tls.CertificateEntry;
import org.bouncycastle.tls.SignatureAndHashAlgorithm;
import org.bouncycastle.tls.TlsCredentialedSigner;
import org.bouncycastle.tls.TlsUtils;
import org.bouncycastle.tls.crypto.TlsCertificate;
import org.bouncycastle.tls.crypto.TlsCrypto;
import org.bouncycastle.tls.crypto.TlsStreamSigner;

/**
 * What a responder without certificate presents: an empty list. The protocol wants a signature after it; without a certificate nobody can tell by
 * which key, so any bytes will do.
 */
final class NobodysSigner implements TlsCredentialedSigner {

  /** About as long as one on P-256. */
  private static final int SIGNATURE_LENGTH = 70;

  private final TlsCrypto crypto;
  private final Certificate certificate;

  NobodysSigner(TlsCrypto crypto, boolean version13) {
    this.crypto = crypto;
    certificate = version13 ? new Certificate(TlsUtils.EMPTY_BYTES, new CertificateEntry[0]) : new Certificate(new TlsCertificate[0]);
  }

  @Override
  public byte[] generateRawSignature(byte[] hash) {
    byte[] signature = new byte[SIGNATURE_LENGTH];
    crypto.getSecureRandom().nextBytes(signature);
    return signature;
  }

  @Override
  public SignatureAndHashAlgorithm getSignatureAndHashAlgorithm() {
    return TlsEnd.SIGNATURE;
  }

  @Override
  public TlsStreamSigner getStreamSigner() {
    return null;
  }

  @Override
  public Certificate getCertificate() {
    return certificate;
  }
}
