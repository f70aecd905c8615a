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
  /** The deduction table: each rule's premises, and at the same index its conclusion. */
  private final Mask[] from;
  private final Field[] to;

  KnowledgeSet(Setting setting, Place place) {
    bits = ((Place.Bits) place).elements();
    all = new Mask(bits);
    List<Deduction> table = Deduction.table(setting.universe(), setting.terms());
    from = table.stream().map(rule -> new Mask(rule.premises().stream().map(this::bit).toList())).toArray(Mask[]::new);
    to = table.stream().map(rule -> bit(rule.conclusion())).toArray(Field[]::new);
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
      for (int rule = 0; rule < from.length; rule++) {
        if (adds(rule, words, offset)) {
          to[rule].set(words, offset, 1);
          grew = true;
        }
      }
    } while (grew);
  }

  /** Whether all that follows from what is there is there as well. */
  boolean closed(long[] words, int offset) {
    for (int rule = 0; rule < from.length; rule++) {
      if (adds(rule, words, offset)) {
        return false;
      }
    }
    return true;
  }

  /** Whether all premises of a rule are there and its conclusion is not. */
  private boolean adds(int rule, long[] words, int offset) {
    return from[rule].all(words, offset) && to[rule].get(words, offset) == 0;
  }
}
