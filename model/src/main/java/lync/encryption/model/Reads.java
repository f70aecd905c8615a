package lync.encryption.model;

import java.util.Arrays;
import java.util.List;
import lync.encryption.model.rule.Setting;
import lync.encryption.model.rule.Term;
import lync.encryption.model.vocabulary.Carriage;
import lync.encryption.model.vocabulary.Link;
import lync.encryption.model.vocabulary.Zone;

/** {@code Reads(zone)} of a state ({@code specs/PROTOCOL.md} §7): what anyone who taps the zone, and nothing else, can derive. */
public final class Reads {

  private final State state;
  private final KnowledgeSet terms;
  /** A set of terms, lying where a state has the attacker's knowledge. */
  private final long[] scratch;

  Reads(State state, KnowledgeSet terms, int words) {
    this.state = state;
    this.terms = terms;
    this.scratch = new long[words];
  }

  Reads of(Zone zone) {
    Arrays.fill(scratch, 0);
    Setting setting = state.setting();
    List<Link> links = setting.universe().links();
    for (int m = 1; m <= setting.universe().messages(); m++) {
      for (int i = 0; i < links.size(); i++) {
        Link link = links.get(i);
        Carriage carriage = state.carried(m, link);
        if (carriage != Carriage.None && setting.link(link).zones().contains(zone)) {
          add(setting.wireTerm(m, link, carriage));
        }
        if (carriage == Carriage.NullTLS) {
          add(setting.terms().trafficSecret(link));
        }
      }
    }
    terms.close(scratch, 0);
    return this;
  }

  private void add(Term term) {
    terms.add(term, scratch, 0);
  }

  public boolean contains(Term term) {
    return terms.contains(term, scratch, 0);
  }
}
