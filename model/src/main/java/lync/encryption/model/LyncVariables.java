package lync.encryption.model;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import lync.encryption.model.design.Scenario;
import lync.encryption.model.rule.Route;
import lync.encryption.model.rule.Term;
import lync.encryption.model.rule.Terms;
import lync.encryption.model.state.Shape;
import lync.encryption.model.state.Shape.Choice;
import lync.encryption.model.state.Shape.FunctionOf;
import lync.encryption.model.state.Shape.Range;
import lync.encryption.model.state.Shape.RecordOf;
import lync.encryption.model.state.Shape.SetOf;
import lync.encryption.model.state.Shape.Truth;
import lync.encryption.model.state.Variable;
import lync.encryption.model.vocabulary.AdministratorStep;
import lync.encryption.model.vocabulary.CallPhase;
import lync.encryption.model.vocabulary.CallReason;
import lync.encryption.model.vocabulary.Carriage;
import lync.encryption.model.vocabulary.Certificate;
import lync.encryption.model.vocabulary.CredentialState;
import lync.encryption.model.vocabulary.FarEnd;
import lync.encryption.model.vocabulary.Level;
import lync.encryption.model.vocabulary.Media;
import lync.encryption.model.vocabulary.MessagePhase;
import lync.encryption.model.vocabulary.MessageReason;
import lync.encryption.model.vocabulary.Participant;
import lync.encryption.model.vocabulary.PayloadForm;
import lync.encryption.model.vocabulary.Phase;
import lync.encryption.model.vocabulary.Reason;
import lync.encryption.model.vocabulary.SentLevel;
import lync.encryption.model.vocabulary.Side;
import lync.encryption.model.vocabulary.Suite;
import lync.encryption.model.vocabulary.Transport;

/**
 * The state variables and their domains ({@code specs/PROTOCOL.md} §3, {@code specs/CALLS.md} C3, {@code specs/MEDIA.md} M3): the one declaration
 * from which bit layout, typed views and plain values are derived. The first value of every choice is the initial one, so that a fresh part of a
 * state is all zeros; only what design and scenario choose, levels, what administrator and attacker may do and how many packets may come, starts
 * otherwise.
 */
public final class LyncVariables {

  /** The value of a link-valued place that holds no link. */
  public static final String NO_LINK = "None";

  /** How often the use of an index, and the acceptance of a packet, is counted: more than once is once too often. */
  static final int MAX_TIMES = 2;

  private LyncVariables() {}

  /** The variables of an instance, in the order of the page. */
  public static List<Variable> of(Universe universe) {
    List<Object> links = Shape.names(universe.links());
    List<Object> messages = IntStream.rangeClosed(1, universe.messages()).<Object>mapToObj(m -> m).toList();
    return List.of(
        new Variable("initiator", new FunctionOf(Shape.names(universe.honestLinks()), initiator())),
        new Variable("responder", new FunctionOf(links, responder())),
        new Variable("message", new FunctionOf(messages, message())),
        new Variable("carried", new FunctionOf(messages, new FunctionOf(links, Shape.choice(Carriage.class)))),
        new Variable("registration", new FunctionOf(Shape.names(ownClients()), linkOrNone(links))),
        new Variable("call", new FunctionOf(calls(), call())),
        new Variable("level", new FunctionOf(Shape.names(sites()), Shape.choice(Level.class))),
        new Variable("credentials", credentials()),
        new Variable("payload", new FunctionOf(messages, payload())),
        new Variable("signedIn", new FunctionOf(messages, signedIn(links))),
        new Variable("unwrapped", new FunctionOf(calls(), new RecordOf(unwrapped()))),
        new Variable("sent", streams(new FunctionOf(indices(universe), sent()))),
        new Variable("window", streams(window(universe))),
        new Variable("accepted", streams(new FunctionOf(indices(universe), new Range(MAX_TIMES)))),
        new Variable("alien", streams(alien())),
        new Variable("deliveries", new Range(Scenario.MAX_DELIVERIES)),
        new Variable("administrator", new SetOf(Shape.names(List.of(AdministratorStep.values())))),
        new Variable("knowledge", new SetOf(new Terms(universe).all().stream().<Object>map(Term::value).toList())),
        new Variable("trunkWarned", new Truth()),
        new Variable("attackerBudget", new Range(Scenario.MAX_BOUND)));
  }

  /** The clients that sign in, in the order of their declaration. */
  static List<Participant> ownClients() {
    return Arrays.stream(Participant.values()).filter(Participant::isOwnClient).toList();
  }

  private static RecordOf initiator() {
    Map<String, Shape> fields = new LinkedHashMap<>();
    fields.put("phase", Shape.choice(Phase.class));
    fields.put("transport", Shape.choice(Transport.class));
    fields.put("farEnd", Shape.choice(FarEnd.class));
    fields.put("suite", Shape.choice(Suite.class));
    fields.put("certificate", Shape.choice(Certificate.class));
    fields.put("requested", new Truth());
    fields.put("reason", Shape.choice(Reason.class));
    fields.put("retries", new Range(Scenario.MAX_BOUND));
    return new RecordOf(fields);
  }

  private static RecordOf responder() {
    Map<String, Shape> fields = new LinkedHashMap<>();
    fields.put("phase", Shape.choice(Phase.class));
    fields.put("transport", Shape.choice(Transport.class));
    fields.put("suite", Shape.choice(Suite.class));
    fields.put("certificate", Shape.choice(Certificate.class));
    fields.put("requested", new Truth());
    fields.put("reason", Shape.choice(Reason.class));
    return new RecordOf(fields);
  }

  private static RecordOf message() {
    Map<String, Shape> fields = new LinkedHashMap<>();
    fields.put("phase", Shape.choice(MessagePhase.class));
    fields.put("position", new Range(Route.MAX_LENGTH));
    fields.put("reason", Shape.choice(MessageReason.class));
    return new RecordOf(fields);
  }

  /** The sites that an encryption level is set at, in the order of the page. */
  static List<Participant> sites() {
    return List.of(Participant.FrontEnd, Participant.SecondFrontEnd, Participant.PartnerEdge);
  }

  private static List<Object> calls() {
    return IntStream.rangeClosed(1, Scenario.CALLS).<Object>mapToObj(c -> c).toList();
  }

  private static RecordOf call() {
    Map<String, Shape> fields = new LinkedHashMap<>();
    fields.put("phase", Shape.choice(CallPhase.class));
    fields.put("reason", Shape.choice(CallReason.class));
    fields.put("offered", Shape.choice(SentLevel.class));
    fields.put("answered", Shape.choice(SentLevel.class));
    fields.put("reoffered", Shape.choice(SentLevel.class));
    fields.put("reanswered", Shape.choice(SentLevel.class));
    fields.put("callerMedia", Shape.choice(Media.class));
    fields.put("calleeMedia", Shape.choice(Media.class));
    fields.put("suite", Shape.choice(Suite.class));
    fields.put("bypassed", new Truth());
    return new RecordOf(fields);
  }

  /** One value for each stream of media: for each call and the side that sends. */
  private static FunctionOf streams(Shape range) {
    return new FunctionOf(calls(), new FunctionOf(Shape.names(List.of(Side.values())), range));
  }

  private static List<Object> indices(Universe universe) {
    return IntStream.range(0, universe.packets()).<Object>mapToObj(k -> k).toList();
  }

  private static RecordOf sent() {
    Map<String, Shape> fields = new LinkedHashMap<>();
    fields.put("form", Shape.choice(Media.class));
    fields.put("times", new Range(MAX_TIMES));
    return new RecordOf(fields);
  }

  private static RecordOf window(Universe universe) {
    Map<String, Shape> fields = new LinkedHashMap<>();
    fields.put("highest", new Range(universe.packets()));
    fields.put("below", new Truth());
    return new RecordOf(fields);
  }

  private static RecordOf alien() {
    Map<String, Shape> fields = new LinkedHashMap<>();
    fields.put("forged", new Truth());
    fields.put("reflected", new Truth());
    return new RecordOf(fields);
  }

  private static RecordOf credentials() {
    Map<String, Shape> fields = new LinkedHashMap<>();
    fields.put("generation", new Choice(List.of(1, 2)));
    fields.put("first", Shape.choice(CredentialState.class));
    fields.put("second", Shape.choice(CredentialState.class));
    return new RecordOf(fields);
  }

  private static RecordOf payload() {
    Map<String, Shape> fields = new LinkedHashMap<>();
    fields.put("form", Shape.choice(PayloadForm.class));
    fields.put("generation", new Range(Terms.GENERATIONS));
    return new RecordOf(fields);
  }

  private static RecordOf signedIn(List<Object> links) {
    Map<String, Shape> fields = new LinkedHashMap<>();
    fields.put("issued", linkOrNone(links));
    fields.put("delivered", linkOrNone(links));
    return new RecordOf(fields);
  }

  private static Map<String, Shape> unwrapped() {
    Map<String, Shape> fields = new LinkedHashMap<>();
    for (Side side : Side.values()) {
      fields.put(side.name(), new Range(Terms.GENERATIONS));
    }
    return fields;
  }

  private static Choice linkOrNone(List<Object> links) {
    List<Object> values = new ArrayList<>();
    values.add(NO_LINK);
    values.addAll(links);
    return new Choice(values);
  }
}
