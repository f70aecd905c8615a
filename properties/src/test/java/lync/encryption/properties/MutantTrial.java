package lync.encryption.properties;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Supplier;
import lync.encryption.generators.LyncArbitraries.Situation;
import lync.encryption.model.LyncModel;
import lync.encryption.model.Universe;
import lync.encryption.model.design.Scenario;
import lync.encryption.model.vocabulary.Fault;
import lync.encryption.model.vocabulary.Link;
import lync.encryption.model.vocabulary.MessageKind;
import lync.encryption.spec.LockStep;
import lync.encryption.spec.ModuleTree;
import lync.encryption.spec.Session;
import lync.encryption.spec.SpecificationError;
import lync.encryption.spec.SpecificationFiles;
import lync.encryption.spec.SpecificationInterpreter;

/**
 * Does a changed specification still agree with the Java model? Asked on a fixed corpus of designs, scenarios, states and pairs of states, first
 * over a small universe, where most mutants show themselves in a second, then over the wide one; then of the names, domains and initial values
 * that {@link ParityTest} compares; and of what is left on a corpus of twenty times as many designs, on one of calls over the trunk, and on one of
 * streams so long that their sequence numbers come round. Where a mutant differs the specification itself is asked the same, and must not: else its
 * death would prove nothing. For one thread at a time.
 */
final class MutantTrial implements AutoCloseable {

  /** What became of a mutant. */
  enum Fate {
    /** Model and mutant differ on the corpus, or the mutant has no value there. */
    Killed,
    Survived,
    /** It does not parse, and so is no specification at all. */
    Unparsable
  }

  /**
   * The end of a trial.
   *
   * @param evidence the first difference found; empty for a survivor
   */
  record Outcome(Fate fate, String evidence) {}

  /** A little of everything: both kinds of internal way in, the way through Edge and Director, a relay, HTTP between servers, the trunk. */
  private static final List<Link> SMALL = List.of(
      Link.ClientAToFrontEnd, Link.ClientAToDirector, Link.ClientBToFrontEnd, Link.ExternalClientToAccessEdge, Link.ExternalClientToAvEdge,
      Link.AccessEdgeToDirector, Link.DirectorToAccessEdge, Link.DirectorToFrontEnd, Link.FrontEndToDirector,
      Link.ReverseProxyToWebServices, Link.MediationServerToGateway, Link.AttackerAsClientAToFrontEnd,
      Link.AttackerAsExternalClientToAccessEdge, Link.AttackerAsDirectorToFrontEnd, Link.AttackerAsGatewayToMediationServer);

  /** One packet more than there are sequence numbers, and little else. */
  private static final Universe LONG_STREAMS = new Universe(
      List.of(Link.ClientAToFrontEnd, Link.ClientBToFrontEnd, Link.MediationServerToGateway), 3, Scenario.MAX_PACKETS);

  private final List<Supplier<MutantCorpus>> corpora = List.of(
      remembered(() -> new MutantCorpus(new Universe(SMALL, 3, 2), 80, 20)), remembered(() -> new MutantCorpus(Universe.wide(), 60, 10)));
  private final Supplier<MutantCorpus> large = remembered(() -> new MutantCorpus(Universe.wide(), 1_200, 10));
  /** Much is said of the trunk that depends on several settings at once, and few scenarios call over it. */
  private final Supplier<MutantCorpus> trunk = remembered(() -> new MutantCorpus(Universe.wide(), 1_200, 10, MutantTrial::callsOverTrunk));
  /** In the wide universe no guess of a roll-over counter is wrong that a window would let pass. */
  private final List<Supplier<MutantCorpus>> streams = List.of(remembered(MutantTrial::longStreams), remembered(MutantTrial::reflectedStreams));
  private final SpecificationInterpreter.Series interpreters = SpecificationInterpreter.series();
  /** What is asked of names has a root module of its own, and TLC's classes keep something of the last one. */
  private final SpecificationInterpreter.Series questioners = SpecificationInterpreter.series();
  private final SpecificationFiles specification;
  private final Map<Universe, SpecificationInterpreter> unchanged = new HashMap<>();

  /** @param specification what mutants are made of */
  MutantTrial(SpecificationFiles specification) {
    this.specification = specification;
  }

  /** A corpus is drawn when it is first needed, and kept. */
  private static Supplier<MutantCorpus> remembered(Supplier<MutantCorpus> drawn) {
    AtomicReference<MutantCorpus> corpus = new AtomicReference<>();
    return () -> corpus.updateAndGet(known -> known == null ? drawn.get() : known);
  }

  /** @throws IllegalStateException if the specification itself differs where the mutant does */
  Outcome of(SpecificationFiles mutant) {
    try {
      return corpora.stream().flatMap(corpus -> difference(corpus.get(), mutant).stream()).findFirst()
          .or(() -> disparity(mutant))
          .or(() -> difference(large.get(), mutant))
          .or(() -> difference(trunk.get(), mutant))
          .or(() -> streams.stream().flatMap(corpus -> difference(corpus.get(), mutant).stream()).findFirst())
          .map(found -> new Outcome(Fate.Killed, found)).orElse(new Outcome(Fate.Survived, ""));
    } catch (SpecificationError broken) {
      return new Outcome(parses(mutant) ? Fate.Killed : Fate.Unparsable, broken.getMessage());
    }
  }

  /** States of calls whose streams are so long that their sequence numbers come round. */
  static MutantCorpus longStreams() {
    return new MutantCorpus(LONG_STREAMS, 60, 40, MutantTrial::calls);
  }

  /** The same where receivers accept what they sent themselves, and an attacker sends it back: few designs are so. */
  static MutantCorpus reflectedStreams() {
    return new MutantCorpus(LONG_STREAMS, 20, 40,
        situation -> calls(situation) && situation.design().active() && situation.design().fault(Fault.ReflectionAccepted));
  }

  /** Its first messages, which are all that there is room for, are of a call. */
  private static boolean calls(Situation situation) {
    return situation.scenario().messages().stream().limit(LONG_STREAMS.messages()).anyMatch(plan -> plan.kind() == MessageKind.Offer);
  }

  private static boolean callsOverTrunk(Situation situation) {
    return situation.scenario().messages().stream()
        .anyMatch(plan -> plan.kind() == MessageKind.Offer && Link.between(plan.from(), plan.to()).filter(Link::isTrunkLink).isPresent());
  }

  private Optional<String> difference(MutantCorpus corpus, SpecificationFiles mutant) {
    SpecificationInterpreter interpreter = interpreters.next(mutant, corpus.universe());
    return corpus.cases().flatMap(one -> difference(one, interpreter).stream()
        .peek(found -> mustNotDiffer(difference(one, unchanged(corpus.universe()))))).findFirst();
  }

  private Optional<String> disparity(SpecificationFiles mutant) {
    Optional<String> found = disparities(mutant);
    found.ifPresent(disparity -> mustNotDiffer(disparities(specification)));
    return found;
  }

  private Optional<String> disparities(SpecificationFiles files) {
    return Description.differences(SpecificationDescription.ofVocabulary(files, questioners), ModelDescription.ofVocabulary()).stream().findFirst();
  }

  private SpecificationInterpreter unchanged(Universe universe) {
    return unchanged.computeIfAbsent(universe, each -> SpecificationInterpreter.open(specification, each));
  }

  private static void mustNotDiffer(Optional<String> difference) {
    difference.ifPresent(found -> {
      throw new IllegalStateException("so does the specification itself: " + found);
    });
  }

  /** What the model and the interpreter disagree about, or why the specification in it has no value there. */
  private static Optional<String> difference(MutantCorpus.Case one, SpecificationInterpreter interpreter) {
    LyncModel model = one.model();
    Session session = interpreter.session(model.design(), model.scenario());
    try {
      LockStep lockStep = new LockStep(model, session);
      List<String> differences = new ArrayList<>(lockStep.compareDesign(one.states().get(0)));
      for (int i = 0; i < one.states().size() && differences.isEmpty(); i++) {
        differences.addAll(lockStep.compare(one.states().get(i), 0));
        differences.addAll(StepPredicates.compare(model, session, one.states().get(i), one.neighbours().get(i)));
      }
      return differences.stream().findFirst();
    } catch (IllegalArgumentException | SpecificationError missingActionOrValue) {
      return Optional.of(missingActionOrValue.getMessage());
    }
  }

  @Override
  public void close() {
    interpreters.close();
    questioners.close();
    unchanged.values().forEach(SpecificationInterpreter::close);
  }

  private static boolean parses(SpecificationFiles mutant) {
    try {
      ModuleTree.of(mutant);
      return true;
    } catch (SpecificationError broken) {
      return false;
    }
  }
}
