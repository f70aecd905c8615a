package lync.encryption.wire.tls;

import java.security.cert.X509Certificate;
import java.util.List;
import lync.encryption.model.vocabulary.Phase;
import lync.encryption.model.vocabulary.Reason;
import lync.encryption.model.vocabulary.Suite;

/**
 * One end of a handshake as the model would describe it ({@code specs/PROTOCOL.md} §3).
 *
 * @param certificate what the other end presented: a chain, empty for none
 * @param requested whether the responder asked for a certificate
 */
public record EndView(Phase phase, Suite suite, List<X509Certificate> certificate, boolean requested, Reason reason) {

  public EndView {
    certificate = List.copyOf(certificate);
  }

  /** An end that knows no more than how far it has come. */
  public static EndView in(Phase phase) {
    return new EndView(phase, Suite.None, List.of(), false, Reason.None);
  }

  /** An end that gave up, or was given up. */
  public static EndView refused(Reason reason) {
    return new EndView(Phase.Refused, Suite.None, List.of(), false, reason);
  }
}
