package lync.encryption.model.clause;

import java.util.ArrayList;
import java.util.List;
import lync.encryption.model.ConnectionEnd;
import lync.encryption.model.State;
import lync.encryption.model.design.Design;
import lync.encryption.model.rule.Setting;
import lync.encryption.model.rule.Traffic;
import lync.encryption.model.vocabulary.Carriage;
import lync.encryption.model.vocabulary.Link;
import lync.encryption.model.vocabulary.MessageKind;
import lync.encryption.model.vocabulary.Protocol;
import lync.encryption.model.vocabulary.Suite;
import lync.encryption.model.vocabulary.Transport;

/** C15: web conferencing is TLS to clients, and MTLS between trusted servers (from C02). Table "Traffic protection", row "web conferencing". */
public final class WebConferencingTls extends CarriedClause {

  WebConferencingTls() {
    super("C15", "table Traffic protection, row web conferencing", "Web conferencing is TLS to clients, and MTLS between trusted servers.");
  }

  @Override
  public boolean applies(Design design) {
    return somePresentLink(design, link -> link.protocol() == Protocol.PSOM && !design.allows().get(link).isEmpty());
  }

  @Override
  boolean concerns(Setting setting, int message) {
    return setting.plan(message).kind() == MessageKind.WebConference;
  }

  @Override
  boolean mayCross(Link link, Carriage carriage) {
    return carriage == Carriage.TLS;
  }

  @Override
  public boolean antecedent(State s) {
    return s.ends(Traffic.WebConferencing).stream().anyMatch(ConnectionEnd::established) || super.antecedent(s);
  }

  @Override
  public boolean holds(State s) {
    return s.ends(Traffic.WebConferencing).stream().noneMatch(WebConferencingTls::isExposed) && super.holds(s);
  }

  private static boolean isExposed(ConnectionEnd end) {
    boolean encrypted = end.transport() != Transport.TCP && end.suite() != Suite.Null;
    return end.established() && !(encrypted && (!end.link().isServerLink() || ConnectionClause.isTrustedServer(end)));
  }

  /** End by end, and the messages. */
  @Override
  public List<Aspect> aspects(State s) {
    List<Aspect> aspects = new ArrayList<>();
    for (ConnectionEnd end : s.ends(Traffic.WebConferencing)) {
      aspects.add(new Aspect(s.footprint().ends(end.link()), end::established, () -> isExposed(end)));
    }
    if (s.setting().anyMessage(kind -> kind == MessageKind.WebConference)) {
      aspects.add(new Aspect(s.footprint().carried(), () -> super.antecedent(s), () -> !super.holds(s)));
    }
    return aspects;
  }
}
