package lync.encryption.properties;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import lync.encryption.generators.DesignDraft;
import lync.encryption.model.clause.Clauses;
import lync.encryption.model.clause.Part;
import lync.encryption.model.design.Design;
import lync.encryption.model.vocabulary.Fault;
import lync.encryption.model.vocabulary.Reading;

/**
 * A part of a clause and the conditions on a design under which it is said to hold there, whatever else is configured, whichever other faults are on
 * and whatever the attacker holds: more than the reference designs say, which are single designs.
 */
record Theorem(Part part, List<Condition> conditions) {

  /** About the part of a clause with this name, so far without conditions. */
  static Theorem about(String part) {
    return new Theorem(Clauses.parts().stream().filter(candidate -> candidate.name().equals(part)).findFirst().orElseThrow(), List.of());
  }

  /** And without these faults. */
  Theorem without(Fault... faults) {
    return where(Conditions.without(faults));
  }

  /** And with these readings at their default. */
  Theorem byDefault(Reading... readings) {
    return where(Conditions.byDefault(readings));
  }

  /** And under one more condition. */
  Theorem where(Condition condition) {
    return where(Stream.of(condition));
  }

  /** And under more conditions. */
  Theorem where(Stream<Condition> more) {
    return new Theorem(part, Stream.concat(conditions.stream(), more).toList());
  }

  boolean covers(Design design) {
    return conditions.stream().allMatch(condition -> condition.isMet().test(design));
  }

  /** The design, changed where it must be to meet every condition. */
  Design covered(Design design, Random random) {
    Design covered = meet(conditions, design, random);
    List<String> missed = conditions.stream().filter(condition -> !condition.isMet().test(covered)).map(Condition::says).toList();
    if (!missed.isEmpty()) {
      throw new IllegalStateException("conditions that the others undo: " + missed);
    }
    return covered;
  }

  /** The design, changed to meet every condition but this one; empty if it has nothing that this one speaks about. */
  Optional<Design> allBut(Condition dropped, Design design, Random random) {
    List<Condition> others = new ArrayList<>(conditions);
    others.remove(dropped);
    DesignDraft draft = new DesignDraft(meet(others, design, random));
    dropped.spoil().to(draft, random);
    Design spoilt = draft.design();
    boolean alone = others.stream().allMatch(condition -> condition.isMet().test(spoilt));
    return alone && !dropped.isMet().test(spoilt) ? Optional.of(spoilt) : Optional.empty();
  }

  private static Design meet(List<Condition> conditions, Design design, Random random) {
    DesignDraft draft = new DesignDraft(design);
    conditions.forEach(condition -> condition.meet().to(draft, random));
    return draft.design();
  }

  @Override
  public String toString() {
    return part.name() + " in every design in which" + System.lineSeparator()
        + conditions.stream().map(condition -> "  " + condition.says()).collect(Collectors.joining(", and" + System.lineSeparator()));
  }
}
