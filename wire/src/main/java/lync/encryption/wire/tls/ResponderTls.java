package lync.encryption.wire.tls;

import java.io.IOException;
import java.security.cert.X509Certificate;
import java.util.Vector;
import org.bouncycastle.asn1.x500.X500Name;
import org.bouncycastle.tls.AbstractTlsServer;
import org.bouncycastle.tls.Certificate;
import org.bouncycastle.tls.CertificateRequest;
import org.bouncycastle.tls.ClientCertificateType;
import org.bouncycastle.tls.ProtocolVersion;
import org.bouncycastle.tls.TlsCredentials;
import org.bouncycastle.tls.TlsProtocol;
import org.bouncycastle.tls.TlsServerProtocol;
import org.bouncycastle.tls.TlsUtils;

/** The end that accepts. */
public final class ResponderTls extends TlsEnd {

  private final TlsServerProtocol protocol = new TlsServerProtocol();

  /** Waits for a hello. */
  public ResponderTls(EndSettings settings, SecretSink secrets) {
    super(Party.Responder, settings, secrets);
    attempt(() -> protocol.accept(new Server()));
  }

  @Override
  TlsProtocol protocol() {
    return protocol;
  }

  private final class Server extends AbstractTlsServer {

    private Server() {
      super(crypto());
    }

    @Override
    protected ProtocolVersion[] getSupportedVersions() {
      return versions();
    }

    @Override
    protected int[] getSupportedCipherSuites() {
      return suiteCodes();
    }

    @Override
    protected boolean preferLocalCipherSuites() {
      return true;
    }

    @Override
    public int[] getSupportedGroups() {
      return new int[] {GROUP};
    }

    /** Revocation is not modelled. */
    @Override
    protected boolean allowCertificateStatus() {
      return false;
    }

    @Override
    public int getSelectedCipherSuite() throws IOException {
      int selected = super.getSelectedCipherSuite();
      noteSuite(selected);
      return selected;
    }

    @Override
    public TlsCredentials getCredentials() throws IOException {
      return settings().identity().isPresent()
          ? signer(context, settings().identity().get(), TlsUtils.EMPTY_BYTES)
          : new NobodysSigner(crypto(), TlsUtils.isTLSv13(context));
    }

    @Override
    public CertificateRequest getCertificateRequest() throws IOException {
      if (!settings().requestsCertificate()) {
        return null;
      }
      noteRequest();
      Vector<X500Name> authorities = new Vector<>();
      for (X509Certificate root : settings().judge().trust().roots()) {
        authorities.add(X500Name.getInstance(root.getSubjectX500Principal().getEncoded()));
      }
      return TlsUtils.isTLSv13(context)
          ? new CertificateRequest(TlsUtils.EMPTY_BYTES, signatures(), null, authorities.isEmpty() ? null : authorities)
          : new CertificateRequest(new short[] {ClientCertificateType.ecdsa_sign}, signatures(), authorities);
    }

    /** Called if a certificate was asked for, whether one came or not. */
    @Override
    public void notifyClientCertificate(Certificate presented) throws IOException {
      judge(presented);
    }

    @Override
    public void notifyHandshakeComplete() throws IOException {
      super.notifyHandshakeComplete();
      noteComplete();
    }

    @Override
    public void notifyAlertRaised(short level, short alert, String message, Throwable cause) {
      noteAlertRaised(level, alert, message, cause);
    }

    @Override
    public void notifyAlertReceived(short level, short alert) {
      noteAlertReceived(level, alert);
    }
  }
}
