package lync.encryption.model;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.function.BooleanSupplier;
import java.util.stream.IntStream;
import lync.encryption.model.clause.Aspect;
import lync.encryption.model.clause.Clauses;
import lync.encryption.model.clause.Form;
import lync.encryption.model.clause.Part;
import lync.encryption.model.state.Mask;
import lync.encryption.model.state.Novelty;
import lync.encryption.model.state.Projections;
import lync.encryption.search.Observer;
import lync.encryption.search.StateSink;

/**
 * Watches every part of every clause, and that the attacker's knowledge is closed.
 *
 * <p>State predicates: for the part at position {@code i} of {@link Clauses#parts()}, {@code 2 * i} is its antecedent and {@code 2 * i + 1} its
 * {@link #hit hit}; the last one is that knowledge is <em>not</em> closed. Step predicates: for each part that judges steps, in the same order,
 * that a step violates it. As the model that it is made for, it serves one thread at a time.
 *
 * <p>Most questions look at a small part of a state, of which few values occur: they are asked once for each value, and the answers remembered.
 */
public final class ClauseObserver implements Observer {

  private final List<Part> parts = Clauses.parts();
  private final Part[] stepParts = parts.stream().filter(Part::hasStep).toArray(Part[]::new);
  private final StepRule[] stepRules;
  private final State before;
  private final State after;
  /** By kind of step, the predicates that hold, as an observer gives them. */
  private long[][] byKind = new long[0][];
  private final Question[] unremembered;
  private final Stirred[] stirred;
  private final Remembered[] remembered;
  /** Through which of the bits that something is remembered of a state looks other than the one judged before. */
  private final Novelty novelty;

  /** One of the parts that judge steps by one rule, and the step predicates of all of them. */
  private record StepRule(Part part, long predicates) {}

  /** Something asked of every state: a state predicate. */
  private record Question(int predicate, BooleanSupplier holds) {}

  /** Questions to be asked only if some of these bits are set: the answers are no otherwise. */
  private record Stirred(Mask bits, Question[] questions) {}

  /** Questions that look at the same bits of a state, with the answers to them that were given so far. */
  private static final class Remembered {
    private final Projections seen;
    private final Question[] questions;
    private final int words;
    /** By number of the value seen, the predicates that hold, as an observer gives them. */
    private long[] answers = new long[0];
    /** The answers in the state looked at last. */
    private final long[] now;

    Remembered(Mask bits, List<Question> questions, int words) {
      this.seen = new Projections(bits);
      this.questions = questions.toArray(Question[]::new);
      this.words = words;
      this.now = new long[words];
    }

    /** Turns to a state. */
    void look(long[] states, int offset) {
      int number = seen.number(states, offset);
      int at = (number < 0 ? ~number : number) * words;
      if (number < 0) {
        work(at);
      }
      for (int i = 0; i < words; i++) {
        now[i] = answers[at + i];
      }
    }

    private void work(int at) {
      if (at + words > answers.length) {
        answers = Arrays.copyOf(answers, 2 * (at + words));
      }
      Arrays.fill(answers, at, at + words, 0);
      for (Question question : questions) {
        if (question.holds.getAsBoolean()) {
          set(answers, at, question.predicate);
        }
      }
    }
  }

  private ClauseObserver(LyncModel model) {
    before = model.view(new long[model.words()], 0);
    after = model.view(new long[model.words()], 0);
    List<Question> always = new ArrayList<>();
    Map<Mask, List<Question>> byBits = new LinkedHashMap<>();
    Map<Mask, List<Question>> byStirring = new LinkedHashMap<>();
    for (Part part : parts) {
      for (Aspect aspect : part.aspects(after)) {
        aspect.footprint()
            .map(footprint -> byBits.computeIfAbsent(footprint.mask(), bits -> new ArrayList<>()))
            .or(() -> aspect.stirring().map(footprint -> byStirring.computeIfAbsent(footprint.mask(), bits -> new ArrayList<>())))
            .orElse(always)
            .addAll(List.of(new Question(antecedent(part), aspect.antecedent()), new Question(hit(part), aspect.hit())));
      }
    }
    byBits.computeIfAbsent(after.footprint().knowledge().payloads().bypassed().mask(), bits -> new ArrayList<>())
        .add(new Question(knowledgeNotClosed(), () -> !after.knowledgeClosed()));
    unremembered = always.toArray(Question[]::new);
    stirred = byStirring.entrySet().stream()
        .map(each -> new Stirred(each.getKey(), each.getValue().toArray(Question[]::new)))
        .toArray(Stirred[]::new);
    stepRules = Arrays.stream(stepParts)
        .filter(part -> first(part) == part)
        .map(part -> new StepRule(part, IntStream.range(0, stepParts.length)
            .filter(i -> first(stepParts[i]) == part)
            .mapToLong(i -> 1L << i)
            .sum()))
        .toArray(StepRule[]::new);
    int words = (statePredicates() + Long.SIZE - 1) / Long.SIZE;
    remembered = byBits.entrySet().stream().map(each -> new Remembered(each.getKey(), each.getValue(), words)).toArray(Remembered[]::new);
    novelty = new Novelty(List.copyOf(byBits.keySet()), model.words());
  }

  /** The first of the parts that judge steps by the same rule. */
  private Part first(Part part) {
    return Arrays.stream(stepParts).filter(other -> other.stepRule() == part.stepRule()).findFirst().orElseThrow();
  }

  public static ClauseObserver of(LyncModel model) {
    return new ClauseObserver(model);
  }

  /** Number of the state predicate that a part's situation is met. */
  public int antecedent(Part part) {
    return 2 * index(part);
  }

  /** Number of the state predicate that a part's goal is reached or, unless the clause is a {@link Form#Reach}, that the part is violated. */
  public int hit(Part part) {
    return 2 * index(part) + 1;
  }

  /** Number of the step predicate that a step violates a part, if the part judges steps. */
  public OptionalInt stepViolation(Part part) {
    int index = List.of(stepParts).indexOf(part);
    return index < 0 ? OptionalInt.empty() : OptionalInt.of(index);
  }

  /** Number of the state predicate that something follows from the attacker's knowledge that it does not know. */
  public int knowledgeNotClosed() {
    return 2 * parts.size();
  }

  private int index(Part part) {
    int index = parts.indexOf(part);
    if (index < 0) {
      throw new IllegalArgumentException(part.name() + " is not among the parts watched");
    }
    return index;
  }

  @Override
  public int statePredicates() {
    return 2 * parts.size() + 1;
  }

  @Override
  public void observeState(long[] states, int offset, long[] bits) {
    after.bind(states, offset);
    for (long news = novelty.of(states, offset); news != 0; news &= news - 1) {
      int first = Long.numberOfTrailingZeros(news);
      int end = first == Long.SIZE - 1 ? remembered.length : Math.min(first + 1, remembered.length);
      for (int i = first; i < end; i++) {
        remembered[i].look(states, offset);
      }
    }
    for (Remembered each : remembered) {
      for (int i = 0; i < each.now.length; i++) {
        bits[i] |= each.now[i];
      }
    }
    ask(unremembered, bits);
    for (Stirred each : stirred) {
      if (each.bits.any(states, offset)) {
        ask(each.questions, bits);
      }
    }
  }

  private static void ask(Question[] questions, long[] bits) {
    for (Question question : questions) {
      if (question.holds.getAsBoolean()) {
        set(bits, 0, question.predicate);
      }
    }
  }

  @Override
  public int stepPredicates() {
    return stepParts.length;
  }

  @Override
  public void observeStep(long[] states, int from, int action, long[] next, int to, long[] bits) {
    before.bind(states, from);
    after.bind(next, to);
    for (StepRule rule : stepRules) {
      if (!rule.part.holdsOnStep(before, after)) {
        bits[0] |= rule.predicates;
      }
    }
  }

  /** Steps of one kind change the same values to the same: one verdict serves for all of them. */
  @Override
  public void observeStep(int kind, long[] states, int from, int action, long[] next, int to, long[] bits) {
    if (kind == StateSink.NO_KIND) {
      observeStep(states, from, action, next, to, bits);
      return;
    }
    if (kind >= byKind.length) {
      byKind = Arrays.copyOf(byKind, 2 * kind + 1);
    }
    if (byKind[kind] == null) {
      byKind[kind] = new long[bits.length];
      observeStep(states, from, action, next, to, byKind[kind]);
    }
    for (int i = 0; i < bits.length; i++) {
      bits[i] |= byKind[kind][i];
    }
  }

  private static void set(long[] bits, int from, int predicate) {
    bits[from + predicate / Long.SIZE] |= 1L << predicate;
  }
}
