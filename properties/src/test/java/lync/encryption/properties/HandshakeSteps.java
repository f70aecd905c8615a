package lync.encryption.properties;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import lync.encryption.model.ConnectionEnd;
import lync.encryption.model.LyncModel;
import lync.encryption.model.State;
import lync.encryption.model.Universe;
import lync.encryption.model.action.Action;
import lync.encryption.model.design.Scenario;
import lync.encryption.model.vocabulary.Certificate;
import lync.encryption.model.vocabulary.Handshakes;
import lync.encryption.model.vocabulary.Link;
import lync.encryption.model.vocabulary.Order;
import lync.encryption.model.vocabulary.Phase;
import lync.encryption.model.vocabulary.Reason;
import lync.encryption.model.vocabulary.Suite;

/**
 * What the Java model makes of a handshake: its own actions are taken one by one, and the certificates of the case put in where a participant or the
 * attacker would present one.
 */
final class HandshakeSteps {

  /** An end as the model has it. */
  record End(Phase phase, Suite suite, Certificate certificate, boolean requested, Reason reason) {}

  private final HandshakeCase handshake;
  private final Link link;
  private final LyncModel model;
  private long[] words;
  private State state;
  /** The ends after each step, by the step's name; an attacker link has no initiator. */
  private final Map<String, Map<String, End>> steps = new LinkedHashMap<>();

  private HandshakeSteps(HandshakeCase handshake) {
    this.handshake = handshake;
    link = handshake.link();
    Scenario scenario = new Scenario(Set.of(link.twin()), List.of(), Set.of(), 0, 0, Handshakes.Serial, Order.Sequential);
    model = new LyncModel(handshake.design(), scenario, new Universe(List.of(link), 1));
  }

  /** The ends after each step that is taken; a refusal ends the handshake. */
  static Map<String, Map<String, End>> of(HandshakeCase handshake) {
    HandshakeSteps steps = new HandshakeSteps(handshake);
    steps.take();
    return steps.steps;
  }

  private void take() {
    model.initial((action, initial, offset) -> words = Arrays.copyOfRange(initial, offset, offset + model.words()));
    state = model.view(words, 0);
    open();
    note("OpenConnection");
    if (!suiteInCommon()) {
      take("RejectSuites");
      note("PresentServerCertificate");
      return;
    }
    take("PresentServerCertificate");
    if (link.isHonest()) {
      state.initiator(link).certificate(handshake.server());
      note("PresentServerCertificate");
      take("JudgeServerCertificate");
      note("JudgeServerCertificate");
      if (state.initiator(link).phase() == Phase.Refused) {
        return;
      }
      take("FinishInitiator");
    } else {
      note("PresentServerCertificate");
      state.responder(link).phase(Phase.Finished);
    }
    state.responder(link).certificate(state.responder(link).requested() ? handshake.client() : Certificate.None);
    note("FinishInitiator");
    take("JudgeClientCertificate");
    note("JudgeClientCertificate");
  }

  /** Whether somebody wants the connection, and is ready to make it, is another matter. */
  private void open() {
    if (link.isHonest()) {
      state.initiator(link).phase(Phase.Opened);
      state.initiator(link).transport(handshake.transport());
    }
    state.responder(link).phase(Phase.Opened);
    state.responder(link).transport(handshake.transport());
  }

  /** Otherwise the responder says so, where it would present its certificate. */
  private boolean suiteInCommon() {
    return model.groundActions().stream().noneMatch(action -> action.name().equals("RejectSuites") && action.guard(state));
  }

  private void take(String name) {
    Action action = model.groundActions().stream().filter(candidate -> candidate.name().equals(name)).findFirst().orElseThrow();
    if (!action.guard(state)) {
      throw new AssertionError(action + " is not enabled: " + handshake);
    }
    State before = model.view(words.clone(), 0);
    action.effect(before, state);
  }

  private void note(String step) {
    Map<String, End> ends = new LinkedHashMap<>();
    if (link.isHonest()) {
      ends.put("initiator", end(state.initiator(link)));
    }
    ends.put("responder", end(state.responder(link)));
    steps.put(step, ends);
  }

  private static End end(ConnectionEnd end) {
    return new End(end.phase(), end.suite(), end.certificate(), end.requested(), end.reason());
  }
}
