package lync.encryption.model.clause;

import java.util.Set;
import lync.encryption.model.ConnectionEnd;
import lync.encryption.model.design.Design;
import lync.encryption.model.rule.Traffic;
import lync.encryption.model.vocabulary.Transport;

/** A clause about trunk connections over TLS. */
abstract class TrunkTlsClause extends ConnectionClause {

  TrunkTlsClause(String id, Modality modality, String place, String statement) {
    super(id, Form.State, modality, Traffic.Trunk, place, statement);
  }

  @Override
  public final boolean applies(Design design) {
    return somePresentLink(design, link -> link.isTrunkLink() && includesTls(design.allows().get(link)));
  }

  private static boolean includesTls(Set<Transport> transports) {
    return transports.contains(Transport.TLS) || transports.contains(Transport.MTLS);
  }

  @Override
  boolean concerns(ConnectionEnd end) {
    return end.transport() != Transport.TCP;
  }
}
