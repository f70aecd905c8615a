package lync.encryption.model.rule;

import java.util.ArrayList;
import java.util.List;
import lync.encryption.model.Universe;
import lync.encryption.model.vocabulary.Link;

/** The terms of a universe: the content of each message, each message sealed on each link, the traffic secret of each link. Immutable. */
public final class Terms {

  private final List<Term> all = new ArrayList<>();
  private final Term[] content;
  private final Term[][] sealed;
  private final Term[] trafficSecret = new Term[Link.values().length];

  public Terms(Universe universe) {
    content = new Term[universe.messages() + 1];
    sealed = new Term[universe.messages() + 1][Link.values().length];
    for (int m = 1; m <= universe.messages(); m++) {
      content[m] = add(Term.Kind.Content, m, null);
    }
    for (int m = 1; m <= universe.messages(); m++) {
      for (Link link : universe.links()) {
        sealed[m][link.ordinal()] = add(Term.Kind.Sealed, m, link);
      }
    }
    for (Link link : universe.links()) {
      trafficSecret[link.ordinal()] = add(Term.Kind.TrafficSecret, 0, link);
    }
  }

  private Term add(Term.Kind kind, int message, Link link) {
    Term term = new Term(all.size(), kind, message, link);
    all.add(term);
    return term;
  }

  /** All terms; a term's index is its position. */
  public List<Term> all() {
    return List.copyOf(all);
  }

  public Term content(int message) {
    return content[message];
  }

  public Term sealed(int message, Link link) {
    return sealed[message][link.ordinal()];
  }

  public Term trafficSecret(Link link) {
    return trafficSecret[link.ordinal()];
  }
}
