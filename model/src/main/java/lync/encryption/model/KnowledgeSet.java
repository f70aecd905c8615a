package lync.encryption.model;

import java.util.ArrayList;
import java.util.List;
import lync.encryption.model.rule.Deduction;
import lync.encryption.model.rule.Setting;
import lync.encryption.model.rule.Term;
import lync.encryption.model.state.Field;
import lync.encryption.model.state.Place;

/** Where a set of terms lies among the words of a state, one bit a term, and how it is closed under deduction. Immutable. */
final class KnowledgeSet {

  /** A row of the deduction table, in terms of bits. */
  private record Rule(List<Field> premises, Field conclusion) {

    boolean adds(long[] words, int offset) {
      if (conclusion.get(words, offset) != 0) {
        return false;
      }
      for (int i = 0; i < premises.size(); i++) {
        if (premises.get(i).get(words, offset) == 0) {
          return false;
        }
      }
      return true;
    }
  }

  private final List<Field> bits;
  private final List<Rule> rules = new ArrayList<>();

  KnowledgeSet(Setting setting, Place place) {
    bits = ((Place.Bits) place).elements();
    for (Deduction deduction : Deduction.table(setting.universe(), setting.terms())) {
      rules.add(new Rule(deduction.premises().stream().map(this::bit).toList(), bit(deduction.conclusion())));
    }
  }

  private Field bit(Term term) {
    return bits.get(term.index());
  }

  boolean contains(Term term, long[] words, int offset) {
    return bit(term).get(words, offset) != 0;
  }

  /** Adds one term and nothing that follows from it. */
  void add(Term term, long[] words, int offset) {
    bit(term).set(words, offset, 1);
  }

  /** Adds all that follows from what is there. */
  void close(long[] words, int offset) {
    boolean grew;
    do {
      grew = false;
      for (int i = 0; i < rules.size(); i++) {
        Rule rule = rules.get(i);
        if (rule.adds(words, offset)) {
          rule.conclusion().set(words, offset, 1);
          grew = true;
        }
      }
    } while (grew);
  }

  boolean closed(long[] words, int offset) {
    for (int i = 0; i < rules.size(); i++) {
      if (rules.get(i).adds(words, offset)) {
        return false;
      }
    }
    return true;
  }
}
