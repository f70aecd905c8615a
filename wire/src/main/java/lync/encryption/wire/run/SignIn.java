package lync.encryption.wire.run;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import lync.encryption.model.vocabulary.Participant;
import lync.encryption.wire.pki.Cryptography;
import lync.encryption.wire.sip.SipHeader;
import lync.encryption.wire.sip.SipMessage;

/**
 * How a client proves who it is when it signs in, and how a server judges that: a code over the request's Call-ID under the client's password. The
 * document names the methods (NTLM, Kerberos, TLS-DSK) and leaves them to others; what counts here is that one without the password cannot do it.
 */
final class SignIn {

  private static final String AUTHORIZATION = "Authorization";
  private static final String HMAC = "HmacSHA256";
  private static final int PASSWORD = 16;

  private final Cryptography cryptography;

  SignIn(Cryptography cryptography) {
    this.cryptography = cryptography;
  }

  /** The request with a proof that it is the client's own. */
  SipMessage proven(SipMessage request, Participant client) {
    return with(request, code(request, password(client)));
  }

  /** The request with a proof by somebody who does not know the password. */
  SipMessage guessed(SipMessage request) {
    return with(request, code(request, "guess".getBytes(StandardCharsets.US_ASCII)));
  }

  /** Whether the proof is one that only the client could make. */
  boolean accepts(SipMessage request, Participant client) {
    Optional<String> proof = request.header(AUTHORIZATION);
    return proof.isPresent() && MessageDigest.isEqual(
        proof.get().getBytes(StandardCharsets.UTF_8), value(code(request, password(client))).getBytes(StandardCharsets.UTF_8));
  }

  private static SipMessage with(SipMessage request, byte[] code) {
    List<SipHeader> headers = new ArrayList<>(request.headers());
    headers.add(new SipHeader(AUTHORIZATION, value(code)));
    return new SipMessage(request.startLine(), headers, request.body());
  }

  private static String value(byte[] code) {
    return "HMAC response=\"" + HexFormat.of().formatHex(code) + "\"";
  }

  private byte[] password(Participant client) {
    byte[] password = new byte[PASSWORD];
    cryptography.random("password of " + client).nextBytes(password);
    return password;
  }

  private byte[] code(SipMessage request, byte[] password) {
    try {
      Mac mac = Mac.getInstance(HMAC, cryptography.provider());
      mac.init(new SecretKeySpec(password, HMAC));
      return mac.doFinal(request.header(SipHeader.CALL_ID).orElseThrow().getBytes(StandardCharsets.UTF_8));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("no " + HMAC, e);
    }
  }
}
