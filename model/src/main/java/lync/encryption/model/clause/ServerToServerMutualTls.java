package lync.encryption.model.clause;

import lync.encryption.model.ConnectionEnd;
import lync.encryption.model.State;
import lync.encryption.model.design.Design;
import lync.encryption.model.rule.Traffic;

/**
 * C02: every established channel between two servers inside the network is mutual TLS: both presented a certificate, each chain ends in an
 * authority that the other trusts, the name matches, it is within its validity period, and each is on the other's trusted-server list.
 * Introduction, first paragraph; table "Traffic protection", row "server to server".
 */
public final class ServerToServerMutualTls extends ConnectionClause {

  ServerToServerMutualTls() {
    super("C02", Form.State, Modality.Must, Traffic.ServerInside,
        "introduction, first paragraph; table Traffic protection, row server-to-server",
        "Every established server-to-server channel inside the network is MTLS between trusted servers.");
  }

  @Override
  public boolean applies(Design design) {
    return somePresentLink(design, link -> Traffic.ServerInside.includes(design, link) && !design.allows().get(link).isEmpty());
  }

  @Override
  boolean evident(State s, ConnectionEnd end) {
    return isTrustedServer(end);
  }
}
