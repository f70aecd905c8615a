package lync.encryption.model.clause;

import java.util.ArrayList;
import java.util.List;
import lync.encryption.model.State;
import lync.encryption.model.design.Design;
import lync.encryption.model.design.Scenario;
import lync.encryption.model.rule.Trunk;
import lync.encryption.model.vocabulary.Carriage;
import lync.encryption.model.vocabulary.Link;
import lync.encryption.model.vocabulary.Media;

/**
 * C28: SRTP on the trunk takes an accepted MTLS connection and a gateway that stores a certificate, and no key of it crosses TCP. Paragraph on media
 * ("the gateway must be configured for MTLS").
 */
public final class TrunkSrtpNeedsCapableGateway extends SimpleClause {

  TrunkSrtpNeedsCapableGateway() {
    super("C28", Form.State, Modality.Must, "media paragraph",
        "SRTP on the trunk takes a mutual TLS connection and a gateway that stores a certificate; no key crosses a trunk in clear.");
  }

  @Override
  public boolean applies(Design design) {
    return CallEvidence.trunkPossible(design);
  }

  @Override
  public boolean antecedent(State s) {
    return someTrunkWithSrtp(s, false) || someKeyOnTrunk(s, false);
  }

  @Override
  public boolean holds(State s) {
    return !someTrunkWithSrtp(s, true) && !someKeyOnTrunk(s, true);
  }

  @Override
  public List<Aspect> aspects(State s) {
    List<Aspect> aspects = new ArrayList<>();
    if (CallEvidence.anyTrunkCall(s.setting())) {
      aspects.add(new Aspect(CallEvidence.trunkCalls(s), () -> someTrunkWithSrtp(s, false), () -> someTrunkWithSrtp(s, true)));
    }
    if (s.setting().universe().links().stream().anyMatch(Link::isTrunkLink)) {
      aspects.add(Aspect.onceStirred(s.footprint().payloads(), () -> someKeyOnTrunk(s, false), () -> someKeyOnTrunk(s, true)));
    }
    return aspects;
  }

  /** A trunk call with SRTP is up, perhaps without what it takes. */
  private static boolean someTrunkWithSrtp(State s, boolean unfounded) {
    for (int call = 1; call <= Scenario.CALLS; call++) {
      boolean founded = s.setting().design().certificateStore() && Trunk.isMutual(s, call);
      if (CallEvidence.isTrunkUp(s, call) && s.call(call).hasMedia(Media.SRTP) && !(unfounded && founded)) {
        return true;
      }
    }
    return false;
  }

  /** A message with key material crossed a trunk, perhaps in clear. */
  private static boolean someKeyOnTrunk(State s, boolean inClear) {
    List<Link> links = s.setting().universe().links();
    for (int m = 1; m <= s.setting().universe().messages(); m++) {
      for (int i = 0; s.payload(m).form().isKeyMaterial() && i < links.size(); i++) {
        Carriage carriage = links.get(i).isTrunkLink() ? s.carried(m, links.get(i)) : Carriage.None;
        if (inClear ? carriage == Carriage.TCP : carriage != Carriage.None) {
          return true;
        }
      }
    }
    return false;
  }
}
