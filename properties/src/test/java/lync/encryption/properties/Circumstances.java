package lync.encryption.properties;

import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Random;
import java.util.function.Function;
import lync.encryption.generators.DesignDraft;
import lync.encryption.generators.LyncArbitraries.Situation;
import lync.encryption.generators.RandomDesigns;
import lync.encryption.model.LyncModel;
import lync.encryption.model.Universe;
import lync.encryption.model.design.Design;
import lync.encryption.model.design.Scenario;
import lync.encryption.model.vocabulary.Certificate;
import lync.encryption.model.vocabulary.Fault;
import lync.encryption.model.vocabulary.Level;
import lync.encryption.model.vocabulary.Participant;
import lync.encryption.model.vocabulary.Reading;
import lync.encryption.model.vocabulary.Zone;

/**
 * What a theorem is tried in: a design and a scenario drawn at random, often mended so far that honest connections come about, often with more faults
 * and a stronger attacker than {@link RandomDesigns} has, sometimes with everybody inside.
 *
 * @param wide whether the scenario is one of any shape, for the wide universe, and not a narrow one, for as much of it as that needs
 */
record Circumstances(Design design, Scenario scenario, boolean wide) {

  private static final List<Certificate> BAG = List.of(Certificate.SelfSigned, Certificate.RogueIssuer, Certificate.Expired, Certificate.WrongName,
      Certificate.Unlisted);

  /** @param narrow draws the scenarios that are not of any shape */
  static Circumstances of(Situation situation, Random random, Function<Random, Scenario> narrow) {
    DesignDraft draft = new DesignDraft(situation.design());
    if (random.nextInt(3) == 0) {
      addSome(draft.faults(), EnumSet.allOf(Fault.class), 4, random);
    }
    if (random.nextBoolean()) {
      mend(draft);
    }
    if (random.nextInt(5) == 0) {
      draft.zone().replaceAll((participant, zone) -> Zone.Internal);
    }
    if (random.nextBoolean()) {
      draft.active(true);
      draft.tapped().addAll(EnumSet.allOf(Zone.class));
      draft.bag().addAll(BAG);
      addSome(draft.compromised(), EnumSet.allOf(Participant.class), 2, random);
    }
    boolean wide = random.nextBoolean();
    return new Circumstances(draft.design(), wide ? situation.scenario() : narrow.apply(random), wide);
  }

  /**
   * The same for calls: more has to go well before a call is up or a key has come, so that almost all designs are mended and few are crowded with
   * faults, and the wide universe, which has little room for a call, is rarer.
   *
   * @param narrow draws the scenarios that are not of any shape
   */
  static Circumstances ofCalls(Situation situation, Random random, Function<Random, Scenario> narrow) {
    DesignDraft draft = new DesignDraft(situation.design());
    if (random.nextInt(4) == 0) {
      addSome(draft.faults(), EnumSet.allOf(Fault.class), 12, random);
    }
    if (random.nextInt(10) > 0) {
      mend(draft);
      tidy(draft, random);
    }
    if (random.nextInt(5) == 0) {
      draft.zone().replaceAll((participant, zone) -> Zone.Internal);
    }
    if (random.nextBoolean()) {
      draft.active(true);
      draft.tapped().addAll(EnumSet.allOf(Zone.class));
      draft.bag().addAll(BAG);
      if (random.nextBoolean()) {
        addSome(draft.compromised(), EnumSet.allOf(Participant.class), 1 + random.nextInt(3), random);
      }
    }
    boolean wide = random.nextInt(12) == 0;
    return new Circumstances(draft.design(), wide ? situation.scenario() : narrow.apply(random), wide);
  }

  /** The same with a scenario that keeps to what the theorem says of scenarios. */
  Circumstances restrained(Theorem theorem) {
    return new Circumstances(design, theorem.restrained(scenario), wide);
  }

  /** The model of the scenario in a design made from this one. */
  LyncModel in(Design made) {
    return new LyncModel(made, scenario, wide ? Universe.wide() : Universe.of(made, scenario));
  }

  /** Gives everybody what connections take to come about: otherwise next to no message goes all its way. */
  private static void mend(DesignDraft draft) {
    Design plain = RandomDesigns.plain();
    draft.present().addAll(plain.present());
    draft.certificate().putAll(plain.certificate());
    plain.trust().forEach((participant, issuers) -> draft.trust(participant).addAll(issuers));
    plain.trustedServers().forEach((participant, servers) -> draft.trustedServers(participant).addAll(servers));
    plain.allowedPartners().forEach((participant, partners) -> draft.allowedPartners(participant).addAll(partners));
    plain.allows().forEach((link, transports) -> draft.allows(link).addAll(transports));
  }

  /** Everybody can call everybody; mostly nothing but what a documented deployment listens for and is configured for is left. */
  private static void tidy(DesignDraft draft, Random random) {
    Design plain = RandomDesigns.plain();
    draft.audioVideo().addAll(plain.audioVideo());
    if (random.nextInt(4) > 0) {
      draft.srtp().addAll(plain.srtp());
    }
    if (random.nextInt(3) == 0) {
      draft.levels().replaceAll((site, level) -> level == Level.DoNotSupport ? Level.Supported : level);
    }
    if (random.nextInt(3) > 0) {
      plain.allows().forEach((link, transports) -> draft.allows(link).retainAll(transports));
      draft.configured().putAll(plain.configured());
    }
    if (random.nextInt(3) == 0) {
      draft.alternatives().add(Reading.R5);
    }
    draft.home().put(Participant.ClientA, Participant.FrontEnd);
    draft.throughDirector().remove(Participant.ClientB);
  }

  /** Each value with a chance of 1 in {@code odds}. */
  private static <E> void addSome(Collection<E> target, Collection<E> values, int odds, Random random) {
    values.stream().filter(value -> random.nextInt(odds) == 0).forEach(target::add);
  }
}
