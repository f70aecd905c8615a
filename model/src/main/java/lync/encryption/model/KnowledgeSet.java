package lync.encryption.model;

import java.util.List;
import lync.encryption.model.rule.Deduction;
import lync.encryption.model.rule.Setting;
import lync.encryption.model.rule.Term;
import lync.encryption.model.state.Field;
import lync.encryption.model.state.Mask;
import lync.encryption.model.state.Place;

/** Where a set of terms lies among the words of a state, one bit a term, and how it is closed under deduction. Immutable. */
final class KnowledgeSet {

  private final List<Field> bits;
  private final Mask all;
  private final Rule[] rules;

  /** What follows from what. */
  private static final class Rule {
    private final int[] premiseWords;
    private final long[] premiseBits;
    private final int conclusionWord;
    private final long conclusionBit;

    Rule(List<Field> premises, Field conclusion) {
      premiseWords = premises.stream().mapToInt(Field::word).toArray();
      premiseBits = premises.stream().mapToLong(premise -> 1L << premise.shift()).toArray();
      conclusionWord = conclusion.word();
      conclusionBit = 1L << conclusion.shift();
    }

    /** Whether all premises are there and the conclusion is not. */
    boolean adds(long[] words, int offset) {
      for (int i = 0; i < premiseWords.length; i++) {
        if ((words[offset + premiseWords[i]] & premiseBits[i]) == 0) {
          return false;
        }
      }
      return (words[offset + conclusionWord] & conclusionBit) == 0;
    }

    void conclude(long[] words, int offset) {
      words[offset + conclusionWord] |= conclusionBit;
    }
  }

  KnowledgeSet(Setting setting, Place place) {
    bits = ((Place.Bits) place).elements();
    all = new Mask(bits);
    rules = Deduction.table(setting.universe(), setting.terms()).stream()
        .map(rule -> new Rule(rule.premises().stream().map(this::bit).toList(), bit(rule.conclusion())))
        .toArray(Rule[]::new);
  }

  private Field bit(Term term) {
    return bits.get(term.index());
  }

  boolean contains(Term term, long[] words, int offset) {
    return bit(term).get(words, offset) != 0;
  }

  boolean empty(long[] words, int offset) {
    return !all.any(words, offset);
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
      for (Rule rule : rules) {
        if (rule.adds(words, offset)) {
          rule.conclude(words, offset);
          grew = true;
        }
      }
    } while (grew);
  }

  /** Whether all that follows from what is there is there as well. */
  boolean closed(long[] words, int offset) {
    for (Rule rule : rules) {
      if (rule.adds(words, offset)) {
        return false;
      }
    }
    return true;
  }
}
