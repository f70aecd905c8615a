package lync.encryption.model.clause;

import java.util.List;
import lync.encryption.model.State;
import lync.encryption.model.design.Design;
import lync.encryption.model.vocabulary.Carriage;
import lync.encryption.model.vocabulary.Link;
import lync.encryption.model.vocabulary.Participant;
import lync.encryption.model.vocabulary.Zone;

/**
 * C08: nothing of a conversation whose path crosses the corporate firewall is carried on a TCP hop, inner hops included; it is refused instead.
 * Introduction, second paragraph: only "strictly internal traffic" may use TCP.
 */
public final class CrossFirewallTrafficTls extends SimpleClause {

  CrossFirewallTrafficTls() {
    super("C08", Form.State, Modality.Implied, "introduction, second paragraph",
        "No message whose path crosses the corporate firewall is carried on a TCP hop, inner hops included.");
  }

  @Override
  public boolean applies(Design design) {
    return design.present().contains(Participant.AccessEdge)
        && design.present().stream().anyMatch(p -> p.isClient() && design.zone().get(p) != Zone.Internal);
  }

  @Override
  public boolean antecedent(State s) {
    for (int m = 1; m <= s.setting().universe().messages(); m++) {
      if (s.setting().route(m).crosses() && s.carriedAnywhere(m)) {
        return true;
      }
    }
    return false;
  }

  @Override
  public boolean holds(State s) {
    for (int m = 1; m <= s.setting().universe().messages(); m++) {
      if (s.setting().route(m).crosses() && s.carriedAnywhere(m) && carriedInClear(s, m)) {
        return false;
      }
    }
    return true;
  }

  @Override
  public List<Aspect> aspects(State s) {
    return List.of(new Aspect(s.footprint().carried(), () -> antecedent(s), () -> !holds(s)));
  }

  private static boolean carriedInClear(State s, int message) {
    List<Link> links = s.setting().universe().links();
    for (int i = 0; i < links.size(); i++) {
      if (s.carried(message, links.get(i)) == Carriage.TCP) {
        return true;
      }
    }
    return false;
  }
}
