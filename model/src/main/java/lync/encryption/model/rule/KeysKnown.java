package lync.encryption.model.rule;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import lync.encryption.model.State;
import lync.encryption.model.vocabulary.Carriage;
import lync.encryption.model.vocabulary.Link;
import lync.encryption.model.vocabulary.Participant;

/**
 * {@code KeysKnownTo} of {@code specs/CALLS.md} C4: the session keys that a participant can have from what passed it. For traces and for the
 * comparison with the specification, not for the search: it allocates.
 */
public final class KeysKnown {

  private KeysKnown() {}

  /** The session keys that a participant can derive from what crossed the connections that it is an end of, and from its own credentials. */
  public static Set<Term> to(State s, Participant participant) {
    Setting setting = s.setting();
    Set<Term> terms = new LinkedHashSet<>();
    for (Link link : setting.universe().links()) {
      for (int m = 1; isEnd(participant, link) && m <= setting.universe().messages(); m++) {
        Term term = s.carried(m, link) == Carriage.None ? null : s.payloadTerm(m, link);
        if (term != null) {
          terms.add(term);
        }
      }
    }
    for (int generation = 1; generation <= Terms.GENERATIONS; generation++) {
      if (setting.terms().credential(participant, generation) != null && Credentials.held(s, participant, generation)) {
        terms.add(setting.terms().credential(participant, generation));
      }
    }
    close(terms, setting.deductions());
    terms.removeIf(term -> term.kind() != Term.Kind.SessionKey);
    return terms;
  }

  /** Who is only claimed to have connected was not there. */
  private static boolean isEnd(Participant participant, Link link) {
    return participant == link.responder() || link.isHonest() && participant == link.initiator();
  }

  private static void close(Set<Term> terms, List<Deduction> rules) {
    boolean grew = !terms.isEmpty();
    while (grew) {
      grew = false;
      for (Deduction rule : rules) {
        grew |= terms.containsAll(rule.premises()) && terms.add(rule.conclusion());
      }
    }
  }
}
