package lync.encryption.properties;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import lync.encryption.generators.DesignDraft;
import lync.encryption.model.clause.Clauses;
import lync.encryption.model.clause.Part;
import lync.encryption.model.design.Design;
import lync.encryption.model.design.Scenario;
import lync.encryption.model.vocabulary.Fault;
import lync.encryption.model.vocabulary.Reading;

/**
 * A part of a clause and the conditions on a design under which it is said to hold there, whatever else is configured, whichever other faults are on
 * and whatever the attacker holds: more than the reference designs say, which are single designs.
 *
 * @param given what the theorem is about, such as one of two readings; not a condition that could be left out
 * @param restraints what may not be attempted in a scenario
 */
record Theorem(Part part, List<Condition> given, List<Condition> conditions, List<Restraint> restraints) {

  /**
   * A condition on what is attempted, not on the design.
   *
   * @param says the condition in words
   * @param meet takes out of a scenario what may not be in it
   */
  record Restraint(String says, UnaryOperator<Scenario> meet) {}

  /** About the part of a clause with this name, so far without conditions. */
  static Theorem about(String part) {
    return new Theorem(Clauses.parts().stream().filter(candidate -> candidate.name().equals(part)).findFirst().orElseThrow(),
        List.of(), List.of(), List.of());
  }

  /** Said of designs with this answer to a reading. */
  Theorem read(Reading reading, boolean alternative) {
    return given(Conditions.read(reading, alternative));
  }

  /** Said of such designs, without asking whether it could be said of others. */
  Theorem given(Condition condition) {
    return new Theorem(part, Stream.concat(given.stream(), Stream.of(condition)).toList(), conditions, restraints);
  }

  /** And in scenarios that keep to this. */
  Theorem inScenarios(Restraint restraint) {
    return new Theorem(part, given, conditions, Stream.concat(restraints.stream(), Stream.of(restraint)).toList());
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
    return new Theorem(part, given, Stream.concat(conditions.stream(), more).toList(), restraints);
  }

  boolean covers(Design design) {
    return all().allMatch(condition -> condition.isMet().test(design));
  }

  /** The design, changed where it must be to meet every condition. */
  Design covered(Design design, Random random) {
    Design covered = meet(all().toList(), design, random);
    List<String> missed = all().filter(condition -> !condition.isMet().test(covered)).map(Condition::says).toList();
    if (!missed.isEmpty()) {
      throw new IllegalStateException("conditions that the others undo: " + missed);
    }
    return covered;
  }

  /** The design, changed to meet every condition but this one; empty if it has nothing that this one speaks about. */
  Optional<Design> allBut(Condition dropped, Design design, Random random) {
    List<Condition> others = new ArrayList<>(all().toList());
    others.remove(dropped);
    DesignDraft draft = new DesignDraft(meet(others, design, random));
    dropped.spoil().to(draft, random);
    Design spoilt = draft.design();
    boolean alone = others.stream().allMatch(condition -> condition.isMet().test(spoilt));
    return alone && !dropped.isMet().test(spoilt) ? Optional.of(spoilt) : Optional.empty();
  }

  /** The scenario without what the theorem does not allow in it. */
  Scenario restrained(Scenario scenario) {
    Scenario restrained = scenario;
    for (Restraint restraint : restraints) {
      restrained = restraint.meet().apply(restrained);
    }
    return restrained;
  }

  /** The theorem as it would be without this restraint. */
  Theorem unrestrained(Restraint dropped) {
    return new Theorem(part, given, conditions, restraints.stream().filter(restraint -> !restraint.equals(dropped)).toList());
  }

  private Stream<Condition> all() {
    return Stream.concat(given.stream(), conditions.stream());
  }

  private static Design meet(List<Condition> conditions, Design design, Random random) {
    DesignDraft draft = new DesignDraft(design);
    conditions.forEach(condition -> condition.meet().to(draft, random));
    return draft.design();
  }

  @Override
  public String toString() {
    return part.name() + " in every design in which" + System.lineSeparator()
        + Stream.concat(all().map(Condition::says), restraints.stream().map(Restraint::says)).map(says -> "  " + says)
            .collect(Collectors.joining(", and" + System.lineSeparator()));
  }
}
