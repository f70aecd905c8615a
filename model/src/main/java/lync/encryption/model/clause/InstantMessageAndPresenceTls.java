package lync.encryption.model.clause;

import java.util.List;
import lync.encryption.model.State;
import lync.encryption.model.design.Design;
import lync.encryption.model.rule.Setting;
import lync.encryption.model.vocabulary.Carriage;
import lync.encryption.model.vocabulary.Link;
import lync.encryption.model.vocabulary.MessageKind;
import lync.encryption.model.vocabulary.Participant;
import lync.encryption.model.vocabulary.Protocol;
import lync.encryption.model.vocabulary.Transport;

/**
 * C12: instant messages and presence between a client configured for TLS and its server are never carried over TCP, even where the link allows
 * TCP to others. Table "Traffic protection", row "instant messaging and presence" ("TLS, if configured for TLS").
 */
public final class InstantMessageAndPresenceTls extends SimpleClause {

  InstantMessageAndPresenceTls() {
    super("C12", Form.State, Modality.Default, "table Traffic protection, row instant messaging and presence",
        "No instant message or presence of a client configured for TLS is carried over TCP between it and its server.");
  }

  @Override
  public boolean applies(Design design) {
    return design.present().stream().anyMatch(p -> isConfiguredForTls(design, p));
  }

  @Override
  public boolean antecedent(State s) {
    return anyCarried(s, false);
  }

  @Override
  public boolean holds(State s) {
    return !anyCarried(s, true);
  }

  @Override
  public List<Aspect> aspects(State s) {
    return List.of(new Aspect(s.footprint().carried(), () -> antecedent(s), () -> !holds(s)));
  }

  /** Some instant message or presence was carried, perhaps in clear, on a SIP link of a client configured for TLS. */
  private static boolean anyCarried(State s, boolean inClear) {
    Setting setting = s.setting();
    List<Link> links = setting.universe().links();
    for (int m = 1; m <= setting.universe().messages(); m++) {
      MessageKind kind = setting.plan(m).kind();
      boolean concerned = (kind == MessageKind.InstantMessage || kind == MessageKind.Presence) && s.carriedAnywhere(m);
      for (int i = 0; concerned && i < links.size(); i++) {
        Carriage carriage = s.carried(m, links.get(i));
        if ((inClear ? carriage == Carriage.TCP : carriage != Carriage.None) && isProtected(setting.design(), links.get(i))) {
          return true;
        }
      }
    }
    return false;
  }

  private static boolean isProtected(Design design, Link link) {
    return link.isHonest() && link.protocol() == Protocol.SIP && isConfiguredForTls(design, link.initiator());
  }

  private static boolean isConfiguredForTls(Design design, Participant participant) {
    return participant.isOwnClient() && design.configured().get(participant) == Transport.TLS;
  }
}
