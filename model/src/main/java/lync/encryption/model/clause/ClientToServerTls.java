package lync.encryption.model.clause;

import lync.encryption.model.ConnectionEnd;
import lync.encryption.model.InitiatorEnd;
import lync.encryption.model.State;
import lync.encryption.model.design.Design;
import lync.encryption.model.rule.LinkRules;
import lync.encryption.model.rule.Traffic;
import lync.encryption.model.vocabulary.Reading;
import lync.encryption.model.vocabulary.Transport;

/**
 * C11: every established channel between a client and a server is TLS or stronger, and the client judged the server's certificate; the only
 * exception is internal TCP where the design allows it (C10, reading R3). Table "Traffic protection", row "client to server".
 */
public final class ClientToServerTls extends ConnectionClause {

  ClientToServerTls() {
    super("C11", Form.State, Modality.Must, Traffic.Client, "table Traffic protection, row client-to-server",
        "Every established client-to-server channel is TLS or stronger, but for internal TCP where the design allows it.");
  }

  @Override
  public boolean applies(Design design) {
    return somePresentLink(design, link -> Traffic.Client.includes(design, link) && !design.allows().get(link).isEmpty());
  }

  @Override
  boolean evident(State s, ConnectionEnd end) {
    if (end.transport() == Transport.TCP) {
      LinkRules rules = s.setting().link(end.link());
      return !s.setting().design().alternative(Reading.R3) && rules.inside() && rules.allowed().contains(Transport.TCP);
    }
    return !(end instanceof InitiatorEnd) || hasGoodCertificate(end);
  }
}
