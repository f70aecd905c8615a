package lync.encryption.model.clause;

import lync.encryption.model.Footprint;
import lync.encryption.model.State;
import lync.encryption.model.rule.MediaStream;
import lync.encryption.model.rule.Term;
import lync.encryption.model.vocabulary.Media;
import lync.encryption.model.vocabulary.Side;

/** C18a: what media says all of whose legs were SRTP is known only to its participants and the servers that handled its keys. Paragraph on media. */
public final class MediaConfidential extends MediaClause {

  MediaConfidential() {
    super("C18a", Form.State, Modality.Must, "media paragraph",
        "What media says all of whose legs were SRTP is known to nobody but its participants and trusted servers.");
  }

  @Override
  Footprint footprint(State s) {
    return s.footprint().known(Term.Kind.Media).sent().bypassed();
  }

  @Override
  public boolean antecedent(State s) {
    return MediaEvidence.srtpWasSent(s);
  }

  @Override
  public boolean holds(State s) {
    return !MediaEvidence.someStream(s, MediaConfidential::isExposed);
  }

  /** The attacker knows what a packet says that comes from here, though nobody sent it in clear, and nobody concerned is the attacker's. */
  private static boolean isExposed(State s, int call, Side sender) {
    MediaStream root = new MediaStream(call, sender);
    for (int k = 0; k < s.setting().universe().packets(); k++) {
      if (s.knows(s.setting().terms().media(call, sender, k)) && isProtected(s, root) && !wentInClear(s, root, k)) {
        return true;
      }
    }
    return false;
  }

  private static boolean isProtected(State s, MediaStream root) {
    return MediaEvidence.isConcerned(s, root.call())
        && !MediaEvidence.someStream(s, (t, call, sender) ->
            t.setting().root(call, sender).equals(root) && !MediaEvidence.isConcerned(t, call));
  }

  private static boolean wentInClear(State s, MediaStream root, int index) {
    return MediaEvidence.someStream(s, (t, call, sender) ->
        t.setting().root(call, sender).equals(root) && t.stream(call, sender).form(index) == Media.RTP);
  }
}
