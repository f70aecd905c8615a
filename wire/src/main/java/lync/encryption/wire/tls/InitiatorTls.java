package lync.encryption.wire.tls;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Vector;
import lync.encryption.wire.pki.PeerName;
import org.bouncycastle.tls.AbstractTlsClient;
import org.bouncycastle.tls.CertificateRequest;
import org.bouncycastle.tls.CertificateStatusRequest;
import org.bouncycastle.tls.CipherSuite;
import org.bouncycastle.tls.DefaultTlsKeyExchangeFactory;
import org.bouncycastle.tls.NameType;
import org.bouncycastle.tls.ProtocolVersion;
import org.bouncycastle.tls.ServerName;
import org.bouncycastle.tls.TlsAuthentication;
import org.bouncycastle.tls.TlsClientProtocol;
import org.bouncycastle.tls.TlsContext;
import org.bouncycastle.tls.TlsCredentials;
import org.bouncycastle.tls.TlsKeyExchange;
import org.bouncycastle.tls.TlsKeyExchangeFactory;
import org.bouncycastle.tls.TlsProtocol;
import org.bouncycastle.tls.TlsServerCertificate;

/** The end that connects. */
public final class InitiatorTls extends TlsEnd {

  private final TlsAuthentication authentication = new Authentication();
  private final Client client = new Client();
  private final TlsClientProtocol protocol = new InitiatorProtocol(this, authentication);

  /** Says hello at once. */
  public InitiatorTls(EndSettings settings, SecretSink secrets) {
    super(Party.Initiator, settings, secrets);
    attempt(() -> protocol.connect(client));
  }

  @Override
  TlsProtocol protocol() {
    return protocol;
  }

  private final class Authentication implements TlsAuthentication {

    @Override
    public void notifyServerCertificate(TlsServerCertificate presented) throws IOException {
      judge(presented.getCertificate());
    }

    @Override
    public TlsCredentials getClientCredentials(CertificateRequest request) throws IOException {
      noteRequest();
      byte[] requestContext = request.getCertificateRequestContext();
      return settings().identity().isPresent() ? signer(client.context(), settings().identity().get(), requestContext) : null;
    }
  }

  private final class Client extends AbstractTlsClient {

    private Client() {
      super(crypto());
    }

    @Override
    protected ProtocolVersion[] getSupportedVersions() {
      return versions();
    }

    /** A hello names a suite at least (RFC 8446 4.1.2): who has none names the signal that is no suite (RFC 5746 3.3). */
    @Override
    protected int[] getSupportedCipherSuites() {
      return suiteCodes().length > 0 ? suiteCodes() : new int[] {CipherSuite.TLS_EMPTY_RENEGOTIATION_INFO_SCSV};
    }

    @Override
    protected Vector<Integer> getSupportedGroups(@SuppressWarnings("rawtypes") Vector roles) {
      return new Vector<>(List.of(GROUP));
    }

    @Override
    public Vector<Integer> getEarlyKeyShareGroups() {
      return new Vector<>(List.of(GROUP));
    }

    @Override
    protected Vector<?> getSupportedSignatureAlgorithms() {
      return signatures();
    }

    @Override
    protected Vector<ServerName> getSNIServerNames() {
      Vector<ServerName> names = new Vector<>();
      settings().judge().expected().filter(name -> name.kind() == PeerName.Kind.DNS)
          .ifPresent(name -> names.add(new ServerName(NameType.host_name, name.value().getBytes(StandardCharsets.US_ASCII))));
      return names.isEmpty() ? null : names;
    }

    /** Revocation is not modelled. */
    @Override
    protected CertificateStatusRequest getCertificateStatusRequest() {
      return null;
    }

    @Override
    public void notifySelectedCipherSuite(int selected) {
      super.notifySelectedCipherSuite(selected);
      noteSuite(selected);
    }

    @Override
    public TlsAuthentication getAuthentication() {
      return authentication;
    }

    /** For an initiator that goes on without the responder's certificate. */
    @Override
    public TlsKeyExchangeFactory getKeyExchangeFactory() {
      return new DefaultTlsKeyExchangeFactory() {
        @Override
        public TlsKeyExchange createECDHEKeyExchangeClient(int keyExchange) {
          return new KeyExchangeWithNobody(keyExchange);
        }
      };
    }

    private TlsContext context() {
      return context;
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
