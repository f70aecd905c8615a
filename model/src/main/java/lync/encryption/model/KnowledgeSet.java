package lync.encryption.model;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import lync.encryption.model.design.Scenario;
import lync.encryption.model.rule.Deduction;
import lync.encryption.model.rule.MediaStream;
import lync.encryption.model.rule.PayloadTerms;
import lync.encryption.model.rule.Setting;
import lync.encryption.model.rule.Term;
import lync.encryption.model.state.Field;
import lync.encryption.model.state.Layout;
import lync.encryption.model.state.Mask;
import lync.encryption.model.state.Place;
import lync.encryption.model.vocabulary.Link;
import lync.encryption.model.vocabulary.PayloadForm;
import lync.encryption.model.vocabulary.Side;

/**
 * Where a set of terms lies among the words of a state, one bit a term, and how it is closed under deduction. The words that have the set also say
 * what messages carry; where they do not, only that does not follow from a message's records. Immutable.
 */
final class KnowledgeSet {

  private static final PayloadForm[] FORMS = PayloadForm.values();

  private final List<Field> bits;
  private final Mask all;
  private final Rule[] rules;
  private final Contents[] contents;
  private final Packets[] streams;

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

  /** What a message carries besides its text, which whoever opens its records has as well. Which term that is depends on the state. */
  private final class Contents {
    private final int message;
    private final Field form;
    private final Field generation;
    private final List<Link> links;
    /** Whether media of the message's call goes past the Mediation Server; null if the message concerns no call. */
    private final Field bypassed;
    private final Field[] sealed;
    private final Field[] secrets;
    private final PayloadTerms payloads;

    Contents(Setting setting, int message, Place payload, Field bypassed) {
      this.message = message;
      this.bypassed = bypassed;
      form = payload.get("form").leaf();
      generation = payload.get("generation").leaf();
      links = setting.universe().links();
      sealed = links.stream().map(link -> bit(setting.terms().sealed(message, link))).toArray(Field[]::new);
      secrets = links.stream().map(link -> bit(setting.terms().trafficSecret(link))).toArray(Field[]::new);
      payloads = setting.payloads();
    }

    /** Whether something follows that is not there; adds it if it may. */
    boolean adds(long[] words, int offset, boolean conclude) {
      int what = form.get(words, offset);
      boolean found = false;
      for (int i = 0; what != 0 && i < sealed.length; i++) {
        if (sealed[i].get(words, offset) != 0 && secrets[i].get(words, offset) != 0) {
          Term term = payloads.term(message, links.get(i), FORMS[what], generation.get(words, offset), isSet(bypassed, words, offset));
          if (term != null && !contains(term, words, offset)) {
            found = true;
            if (conclude) {
              add(term, words, offset);
            }
          }
        }
      }
      return found;
    }
  }

  /** The SRTP packets of a stream, which whoever has its key can open. Which key that is depends on the state. */
  private final class Packets {
    private final Field bypassed;
    private final Field ownKey;
    private final Field keyIfBypassed;
    private final Field[] packets;
    private final Field[] media;

    Packets(Setting setting, int call, Side sender, Field bypassed) {
      this.bypassed = bypassed;
      ownKey = bit(setting.keyTerm(call, sender, false));
      keyIfBypassed = bit(setting.keyTerm(call, sender, true));
      MediaStream root = setting.root(call, sender);
      int number = setting.universe().packets();
      packets = IntStream.range(0, number).mapToObj(k -> bit(setting.terms().packet(call, sender, k))).toArray(Field[]::new);
      media = IntStream.range(0, number).mapToObj(k -> bit(setting.terms().media(root.call(), root.sender(), k))).toArray(Field[]::new);
    }

    /** Whether something follows that is not there; adds it if it may. */
    boolean adds(long[] words, int offset, boolean conclude) {
      boolean found = false;
      boolean hasKey = (bypassed.get(words, offset) != 0 ? keyIfBypassed : ownKey).get(words, offset) != 0;
      for (int k = 0; hasKey && k < packets.length; k++) {
        if (packets[k].get(words, offset) != 0 && media[k].get(words, offset) == 0) {
          found = true;
          if (conclude) {
            media[k].set(words, offset, 1);
          }
        }
      }
      return found;
    }
  }

  private static boolean isSet(Field flag, long[] words, int offset) {
    return flag != null && flag.get(words, offset) != 0;
  }

  KnowledgeSet(Setting setting, Layout layout) {
    Place place = layout.place("knowledge");
    bits = ((Place.Bits) place).elements();
    all = new Mask(bits);
    rules = setting.deductions().stream()
        .map(rule -> new Rule(rule.premises().stream().map(this::bit).toList(), bit(rule.conclusion())))
        .toArray(Rule[]::new);
    contents = IntStream.rangeClosed(1, setting.universe().messages())
        .mapToObj(m -> new Contents(setting, m, layout.place("payload").at(m - 1), bypassed(layout, setting.plan(m).call())))
        .toArray(Contents[]::new);
    streams = setting.universe().packets() == 0 ? new Packets[0] : IntStream.rangeClosed(1, Scenario.CALLS)
        .boxed()
        .flatMap(call -> Arrays.stream(Side.values()).map(side -> new Packets(setting, call, side, bypassed(layout, call))))
        .toArray(Packets[]::new);
  }

  private static Field bypassed(Layout layout, int call) {
    return call == 0 ? null : layout.place("call").at(call - 1).get("bypassed").leaf();
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
      for (Contents each : contents) {
        grew |= each.adds(words, offset, true);
      }
      for (Packets each : streams) {
        grew |= each.adds(words, offset, true);
      }
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
    for (Contents each : contents) {
      if (each.adds(words, offset, false)) {
        return false;
      }
    }
    for (Packets each : streams) {
      if (each.adds(words, offset, false)) {
        return false;
      }
    }
    for (Rule rule : rules) {
      if (rule.adds(words, offset)) {
        return false;
      }
    }
    return true;
  }
}
