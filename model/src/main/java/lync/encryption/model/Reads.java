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
  /** By zone a set of terms, lying where a state has the attacker's knowledge. */
  private final long[][] sets;

  Reads(State state, KnowledgeSet terms, int words) {
    this.state = state;
    this.terms = terms;
    sets = new long[Zone.values().length][words];
  }

  /** Gathers anew what has crossed each zone. */
  Reads now() {
    for (long[] set : sets) {
      Arrays.fill(set, 0);
    }
    Setting setting = state.setting();
    List<Link> links = setting.universe().links();
    for (int m = 1; m <= setting.universe().messages(); m++) {
      for (int i = 0; i < links.size() && state.carriedAnywhere(m); i++) {
        Carriage carriage = state.carried(m, links.get(i));
        if (carriage != Carriage.None) {
          gather(m, links.get(i), carriage);
        }
      }
    }
    for (long[] set : sets) {
      if (!terms.empty(set, 0)) {
        terms.close(set, 0);
      }
    }
    return this;
  }

  private void gather(int message, Link link, Carriage carriage) {
    Setting setting = state.setting();
    Term seen = setting.wireTerm(message, link, carriage);
    List<Zone> zones = setting.link(link).zones();
    for (int i = 0; i < zones.size(); i++) {
      terms.add(seen, sets[zones.get(i).ordinal()], 0);
    }
    if (carriage == Carriage.NullTLS) {
      for (long[] set : sets) {
        terms.add(setting.terms().trafficSecret(link), set, 0);
      }
    }
  }

  /** Whether a term can be derived from what crossed a zone. */
  public boolean contains(Zone zone, Term term) {
    return terms.contains(term, sets[zone.ordinal()], 0);
  }
}
