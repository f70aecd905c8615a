package lync.encryption.model.clause;

import lync.encryption.model.ConnectionEnd;
import lync.encryption.model.State;
import lync.encryption.model.design.Design;
import lync.encryption.model.rule.Traffic;

/**
 * C03: a channel between two servers that crosses the perimeter carries the same evidence as one inside (C02); towards a federation partner or a
 * public provider the list is that of allowed partners. Introduction, first paragraph ("or crosses the internal network perimeter").
 */
public final class PerimeterCrossingMutualTls extends ConnectionClause {

  PerimeterCrossingMutualTls() {
    super("C03", Form.State, Modality.Must, Traffic.ServerCrossing, "introduction, first paragraph",
        "Every established server-to-server channel that crosses the perimeter is MTLS between servers that list each other.");
  }

  @Override
  public boolean applies(Design design) {
    return somePresentLink(design, link -> Traffic.ServerCrossing.includes(design, link) && !design.allows().get(link).isEmpty());
  }

  @Override
  boolean evident(State s, ConnectionEnd end) {
    return isTrustedServer(end);
  }
}
