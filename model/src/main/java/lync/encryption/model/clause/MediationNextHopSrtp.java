package lync.encryption.model.clause;

import lync.encryption.model.State;
import lync.encryption.model.design.Design;
import lync.encryption.model.vocabulary.Media;
import lync.encryption.model.vocabulary.Participant;

/**
 * C25: media between the Mediation Server and its next hop inside is SRTP in both directions; where it goes past the Mediation Server, that has no
 * next hop. Paragraph on media ("between the Mediation Server and its internal next hop"), reading R8.
 */
public final class MediationNextHopSrtp extends CallClause {

  MediationNextHopSrtp() {
    super("C25", Form.State, Modality.Must, "media paragraph", "Media between the Mediation Server and its internal next hop is SRTP.");
  }

  @Override
  public boolean applies(Design design) {
    return takesPart(design, Participant.MediationServer) && design.present().stream().anyMatch(p -> p.isClient() && takesPart(design, p));
  }

  private static boolean takesPart(Design design, Participant participant) {
    return design.present().contains(participant) && design.audioVideo().contains(participant);
  }

  @Override
  boolean concerns(State s, int call) {
    int behind = s.setting().behind(call);
    return s.setting().dialog(call).mediatedInside() && CallEvidence.isUp(s, call) && !(behind != 0 && s.call(behind).bypassed());
  }

  @Override
  boolean isViolated(State s, int call) {
    return concerns(s, call) && !CallEvidence.isAll(s, call, Media.SRTP);
  }
}
