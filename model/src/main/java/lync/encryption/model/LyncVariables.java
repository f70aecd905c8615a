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
import lync.encryption.model.vocabulary.Carriage;
import lync.encryption.model.vocabulary.Certificate;
import lync.encryption.model.vocabulary.FarEnd;
import lync.encryption.model.vocabulary.MessagePhase;
import lync.encryption.model.vocabulary.MessageReason;
import lync.encryption.model.vocabulary.Participant;
import lync.encryption.model.vocabulary.Phase;
import lync.encryption.model.vocabulary.Reason;
import lync.encryption.model.vocabulary.Suite;
import lync.encryption.model.vocabulary.Transport;

/**
 * The state variables and their domains ({@code specs/PROTOCOL.md} §3): the one declaration from which bit layout, typed views and plain
 * values are derived. The first value of every choice is the initial one, so that a fresh part of a state is all zeros.
 */
public final class LyncVariables {

  /** The value of a link-valued place that holds no link. */
  public static final String NO_LINK = "None";

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

  private static Choice linkOrNone(List<Object> links) {
    List<Object> values = new ArrayList<>();
    values.add(NO_LINK);
    values.addAll(links);
    return new Choice(values);
  }
}
