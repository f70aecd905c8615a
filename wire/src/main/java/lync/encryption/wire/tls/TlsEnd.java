package lync.encryption.wire.tls;

import java.io.ByteArrayInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.security.GeneralSecurityException;
import java.security.cert.CertificateEncodingException;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Vector;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import lync.encryption.model.vocabulary.Reason;
import lync.encryption.wire.pki.Identity;
import lync.encryption.wire.pki.PeerName;
import org.bouncycastle.tls.AlertDescription;
import org.bouncycastle.tls.AlertLevel;
import org.bouncycastle.tls.Certificate;
import org.bouncycastle.tls.CertificateEntry;
import org.bouncycastle.tls.HashAlgorithm;
import org.bouncycastle.tls.NamedGroup;
import org.bouncycastle.tls.ProtocolVersion;
import org.bouncycastle.tls.SignatureAlgorithm;
import org.bouncycastle.tls.SignatureAndHashAlgorithm;
import org.bouncycastle.tls.TlsContext;
import org.bouncycastle.tls.TlsCredentialedSigner;
import org.bouncycastle.tls.TlsFatalAlert;
import org.bouncycastle.tls.TlsProtocol;
import org.bouncycastle.tls.TlsUtils;
import org.bouncycastle.tls.crypto.TlsCertificate;
import org.bouncycastle.tls.crypto.TlsCryptoParameters;
import org.bouncycastle.tls.crypto.impl.jcajce.JcaDefaultTlsCredentialedSigner;

/**
 * One end of a TLS connection, without a network: bytes are put in and taken out. It does nothing but in answer to a call, and never throws for what
 * the other end did: it gives up, and says why. Only what the sink of secrets throws comes through. Not safe for use by several threads.
 */
public abstract class TlsEnd {

  /** All certificates here are for it. */
  static final SignatureAndHashAlgorithm SIGNATURE = new SignatureAndHashAlgorithm(HashAlgorithm.sha256, SignatureAlgorithm.ecdsa);
  /** All keys are exchanged on it. */
  static final int GROUP = NamedGroup.secp256r1;

  private final Party party;
  private EndSettings settings;
  private final WatchedCrypto crypto;
  private Optional<List<X509Certificate>> peerChain = Optional.empty();
  private Optional<Reason> verdict = Optional.empty();
  private Optional<EndFailure> failure = Optional.empty();
  private Optional<CipherSuite> suite = Optional.empty();
  private boolean requested;
  private boolean presented;
  private boolean complete;
  /** What our own sink of secrets objected to: no fault of the peer's. */
  private RuntimeException objection;

  TlsEnd(Party party, EndSettings settings, SecretSink secrets) {
    this.party = party;
    this.settings = settings;
    crypto = WatchedCrypto.of(settings.cryptography(), party + " " + settings.purpose(), (label, clientRandom, secret) -> {
      try {
        secrets.secret(label, clientRandom, secret);
      } catch (RuntimeException objection) {
        this.objection = objection;
        throw objection;
      }
    });
  }

  abstract TlsProtocol protocol();

  public final Party party() {
    return party;
  }

  public final EndSettings settings() {
    return settings;
  }

  /**
   * Changes what this end will present, of no effect on what it has presented: an attacker makes up its mind when it is asked.
   */
  public final void present(Optional<Identity> identity) {
    settings = settings.presenting(identity);
  }

  /** The peer has said who it is: a certificate that is yet to be judged must carry this name. */
  public final void expect(PeerName name) {
    settings = settings.judgingBy(settings.judge().expecting(name));
  }

  /** The suite that was settled on, once it is. */
  public final Optional<CipherSuite> suite() {
    return suite;
  }

  /** What the other end presented, once it is known: an empty list if it had the chance and presented none. */
  public final Optional<List<X509Certificate>> peerChain() {
    return peerChain;
  }

  /** How the other's certificate was judged, once it is. A responder that asked for none has nothing to judge. */
  public final Optional<Reason> verdict() {
    return verdict;
  }

  /** Of a responder, whether it asked for a certificate; of an initiator, whether it was asked. */
  public final boolean requested() {
    return requested;
  }

  /** Whether this end presented a certificate of its own. */
  public final boolean presented() {
    return presented;
  }

  /**
   * Whether this end has all that it needs of the handshake. An initiator of TLS 1.3 is complete before its certificate is judged (RFC 8446 §4.4): a
   * connection stands when the responder is complete.
   */
  public final boolean complete() {
    return complete;
  }

  /** Why this end gave up, if it did. */
  public final Optional<EndFailure> failure() {
    return failure;
  }

  /** What is to be sent to the other end. */
  public final byte[] takeOutput() {
    byte[] output = new byte[protocol().getAvailableOutputBytes()];
    protocol().readOutput(output, 0, output.length);
    return output;
  }

  /** Takes what the other end sent, in pieces of any size. What comes after the end gave up or closed is ignored. */
  public final void receive(byte[] bytes) {
    if (!protocol().isClosed()) {
      attempt(() -> protocol().offerInput(bytes));
    }
  }

  /** The other end will send no more. In the middle of something that is a failure (RFC 8446 §6.1). */
  public final void inputEnded() {
    if (!protocol().isClosed()) {
      try {
        protocol().closeInput();
      } catch (IOException early) {
        noteFailure(EndFailure.Kind.CutShort, OptionalInt.empty(),
            early instanceof EOFException ? "the connection ended in the middle of a record" : "the connection ended without notice");
        attempt(protocol()::close);
      }
    }
  }

  /**
   * Sends data to the other end.
   *
   * @throws IllegalStateException if this end is not complete, or closed
   */
  public final void send(byte[] data) {
    if (!complete || protocol().isClosed()) {
      throw new IllegalStateException("the " + party + " has no connection to send on");
    }
    attempt(() -> protocol().writeApplicationData(data, 0, data.length));
  }

  /** The data that the other end sent and that was not taken yet. */
  public final byte[] takeReceived() {
    byte[] data = new byte[protocol().getAvailableInputBytes()];
    protocol().readInput(data, 0, data.length);
    return data;
  }

  /** Takes leave of the other end. */
  public final void close() {
    attempt(protocol()::close);
  }

  /** Something that the library may object to. */
  interface Attempt {
    void run() throws IOException;
  }

  final void attempt(Attempt attempt) {
    try {
      attempt.run();
    } catch (IOException failed) {
      // The callbacks below have noted alerts already; what comes without one is noted here.
      noteFailure(EndFailure.Kind.ProtocolBroken, OptionalInt.empty(), String.valueOf(failed.getMessage()));
    }
    if (objection != null) {
      throw objection;
    }
  }

  private void noteFailure(EndFailure.Kind kind, OptionalInt alert, String detail) {
    if (failure.isEmpty()) {
      failure = Optional.of(new EndFailure(kind, alert, detail));
    }
  }

  final WatchedCrypto crypto() {
    return crypto;
  }

  final ProtocolVersion[] versions() {
    return settings.version().number().only();
  }

  final int[] suiteCodes() {
    return settings.suites().stream().mapToInt(CipherSuite::code).toArray();
  }

  final Vector<SignatureAndHashAlgorithm> signatures() {
    return new Vector<>(List.of(SIGNATURE));
  }

  final void noteSuite(int code) {
    suite = Optional.of(Suites.numbered(code));
  }

  final void noteRequest() {
    requested = true;
  }

  final void noteComplete() {
    complete = true;
  }

  final void noteAlertRaised(short level, short alert, String message, Throwable cause) {
    if (level == AlertLevel.fatal) {
      boolean judged = verdict.isPresent() && verdict.get() != Reason.None;
      String detail = Stream.of(message, cause == null ? null : cause.getMessage()).filter(Objects::nonNull).collect(Collectors.joining(": "));
      noteFailure(judged ? EndFailure.Kind.PeerJudged : EndFailure.Kind.ProtocolBroken, OptionalInt.of(alert),
          judged ? verdict.get().name() : detail.isEmpty() ? Alerts.name(alert) : detail);
    }
  }

  final void noteAlertReceived(short level, short alert) {
    if (level == AlertLevel.fatal) {
      noteFailure(EndFailure.Kind.PeerRefused, OptionalInt.of(alert), Alerts.name(alert));
    }
  }

  /** Judges what the other end presented, and gives up unless it is accepted. */
  final void judge(Certificate presentedByPeer) throws IOException {
    judge(parsed(presentedByPeer));
  }

  final void judge(List<X509Certificate> chain) throws IOException {
    peerChain = Optional.of(chain);
    Reason reason = settings.judge().on(chain);
    verdict = Optional.of(reason);
    if (reason != Reason.None) {
      throw new TlsFatalAlert(Alerts.on(reason, settings.version(), party), reason.name());
    }
  }

  private List<X509Certificate> parsed(Certificate certificate) throws IOException {
    List<X509Certificate> chain = new ArrayList<>();
    try {
      CertificateFactory factory = CertificateFactory.getInstance("X.509", settings.cryptography().provider());
      for (TlsCertificate link : certificate.getCertificateList()) {
        chain.add((X509Certificate) factory.generateCertificate(new ByteArrayInputStream(link.getEncoded())));
      }
    } catch (GeneralSecurityException illegible) {
      throw new TlsFatalAlert(AlertDescription.bad_certificate, illegible);
    }
    return chain;
  }

  /**
   * Presents an identity.
   *
   * @param requestContext in TLS 1.3, what the request for it said; in TLS 1.2 of no meaning
   */
  final TlsCredentialedSigner signer(TlsContext context, Identity identity, byte[] requestContext) throws IOException {
    presented = true;
    List<X509Certificate> chain = identity.chain();
    TlsCertificate[] links = new TlsCertificate[chain.size()];
    CertificateEntry[] entries = new CertificateEntry[chain.size()];
    for (int i = 0; i < links.length; i++) {
      try {
        links[i] = crypto.createCertificate(chain.get(i).getEncoded());
      } catch (CertificateEncodingException illegible) {
        throw new TlsFatalAlert(AlertDescription.internal_error, illegible);
      }
      entries[i] = new CertificateEntry(links[i], null);
    }
    Certificate certificate = TlsUtils.isTLSv13(context) ? new Certificate(requestContext, entries) : new Certificate(links);
    return new JcaDefaultTlsCredentialedSigner(new TlsCryptoParameters(context), crypto, identity.key(), certificate, SIGNATURE);
  }
}
