package lync.encryption.wire.relay;

import java.util.Arrays;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import lync.encryption.model.LyncModel;
import lync.encryption.model.State;
import lync.encryption.model.Universe;
import lync.encryption.model.action.Action;
import lync.encryption.model.design.CertificateFacts;
import lync.encryption.model.design.Design;
import lync.encryption.model.design.MessagePlan;
import lync.encryption.model.design.Scenario;
import lync.encryption.model.rule.Keys;
import lync.encryption.model.rule.Sending;
import lync.encryption.model.vocabulary.AdministratorStep;
import lync.encryption.model.vocabulary.Carriage;
import lync.encryption.model.vocabulary.Fault;
import lync.encryption.model.vocabulary.Handshakes;
import lync.encryption.model.vocabulary.Issuer;
import lync.encryption.model.vocabulary.Link;
import lync.encryption.model.vocabulary.MessageKind;
import lync.encryption.model.vocabulary.MessagePhase;
import lync.encryption.model.vocabulary.MessageReason;
import lync.encryption.model.vocabulary.Order;
import lync.encryption.model.vocabulary.Origin;
import lync.encryption.model.vocabulary.Participant;
import lync.encryption.model.vocabulary.PayloadForm;
import lync.encryption.model.vocabulary.Redirect;
import lync.encryption.model.vocabulary.Side;
import lync.encryption.model.vocabulary.Transport;
import lync.encryption.model.vocabulary.TrunkMode;

/**
 * Asks the Java model what becomes of credentials and keys: its own rules and actions on a state of its own, in which the way there (connections,
 * hops) is taken for granted.
 */
final class ModelOracle {

  private static final Participant CLIENT = Participant.ExternalClient;
  private static final int FIRST_CREDENTIAL_REQUEST = 1;
  private static final int SECOND_CREDENTIAL_REQUEST = 3;
  private static final int KEY_REQUEST = 5;
  private static final int KEY_REPLY = 6;
  private static final int ALLOCATE = 7;

  private final LyncModel model;
  private final State state;
  private final long[] words;

  ModelOracle(Set<RelayFault> faults) {
    Scenario scenario = new Scenario(Set.of(Link.ExternalClientToAccessEdge, Link.AccessEdgeToFrontEnd, Link.ClientAToFrontEnd,
        Link.FrontEndToRelayAuthentication, Link.ExternalClientToAvEdge), messages(), Set.of(), 0, 0, Handshakes.Serial, Order.Concurrent,
        Set.of(AdministratorStep.Roll, AdministratorStep.Retire, AdministratorStep.Expire));
    Design design = design(faults);
    model = new LyncModel(design, scenario, Universe.of(design, scenario));
    words = new long[model.words()];
    model.initial((action, next, offset) -> System.arraycopy(next, offset, words, 0, words.length));
    state = model.view(words, 0);
  }

  private static List<MessagePlan> messages() {
    return List.of(
        new MessagePlan(MessageKind.CredentialRequest, CLIENT, CLIENT, Origin.Sender),
        new MessagePlan(MessageKind.CredentialReply, CLIENT, CLIENT, Origin.Sender),
        new MessagePlan(MessageKind.CredentialRequest, CLIENT, CLIENT, Origin.Sender),
        new MessagePlan(MessageKind.CredentialReply, CLIENT, CLIENT, Origin.Sender),
        new MessagePlan(MessageKind.KeyRequest, CLIENT, CLIENT, Origin.Sender, 1),
        new MessagePlan(MessageKind.KeyReply, CLIENT, CLIENT, Origin.Sender, 1),
        new MessagePlan(MessageKind.Allocate, CLIENT, CLIENT, Origin.Sender),
        new MessagePlan(MessageKind.Offer, CLIENT, Participant.ClientA, Origin.Sender, 1));
  }

  private static Design design(Set<RelayFault> faults) {
    Map<Link, Set<Transport>> allows = new EnumMap<>(Link.class);
    Link.honest().forEach(link -> allows.put(link, Set.of(Transport.MTLS)));
    for (Link link : List.of(Link.ExternalClientToAccessEdge, Link.ClientAToFrontEnd, Link.ExternalClientToAvEdge)) {
      allows.put(link, Set.of(Transport.TLS));
    }
    Map<Participant, Transport> configured = new EnumMap<>(Participant.class);
    Map<Participant, Participant> home = new EnumMap<>(Participant.class);
    for (Participant client : Participant.values()) {
      if (client.isOwnClient()) {
        configured.put(client, Transport.TLS);
        home.put(client, Participant.FrontEnd);
      }
    }
    home.put(Participant.MediationServer, Participant.FrontEnd);
    Set<Participant> servers = Arrays.stream(Participant.values()).filter(Participant::isServer).collect(Collectors.toSet());
    Set<Participant> inCall = EnumSet.of(CLIENT, Participant.ClientA);
    return new Design(EnumSet.of(CLIENT, Participant.ClientA, Participant.AccessEdge, Participant.FrontEnd, Participant.RelayAuthentication,
        Participant.AvEdge), total(Participant::usualZone), total(p -> CertificateFacts.issuedBy(Issuer.EnterpriseCA)),
        total(p -> Set.of(Issuer.EnterpriseCA)), total(p -> servers), total(p -> Set.of()), allows, configured, home, Set.of(), inCall, inCall,
        Design.UNSET, Set.of(), TrunkMode.Unset, false, false, Redirect.None, Set.of(), false, Design.ONLY_APPROVED, Set.of(), Set.of(), false, Set.of(),
        Set.of(),
        faults.stream().map(fault -> Fault.valueOf(fault.name())).collect(Collectors.toSet()));
  }

  private static <T> Map<Participant, T> total(Function<Participant, T> value) {
    return Arrays.stream(Participant.values()).collect(Collectors.toMap(Function.identity(), value));
  }

  /** Takes an action of the model if it is enabled; the state is as before otherwise. */
  private boolean take(String label) {
    Action action = model.groundActions().stream().filter(each -> each.label().equals(label)).findFirst()
        .orElseThrow(() -> new AssertionError("the model has no action " + label));
    State before = model.view(words.clone(), 0);
    if (!action.guard(before)) {
      return false;
    }
    action.effect(before, state);
    return true;
  }

  boolean roll() {
    return take("RollCredentials()");
  }

  boolean retire() {
    return take("RetireCredentials()");
  }

  boolean expire() {
    return take("ExpireCredentials()");
  }

  /** The client asks for a credential and receives it; of which generation it is, or none. */
  Optional<Integer> issue() {
    int request = state.generation() == 1 ? FIRST_CREDENTIAL_REQUEST : SECOND_CREDENTIAL_REQUEST;
    MessagePhase before = state.message(request + 1).phase();
    comeToRelay(request, PayloadForm.None, 0);
    if (!answered(request + 1)) {
      state.message(request + 1).phase(before);
      return Optional.empty();
    }
    return Optional.of(state.payload(request + 1).generation());
  }

  /** A credential of this generation, 0 for a forgery, is shown for a key; the form in which the key comes, or nothing if that is refused. */
  Optional<PayloadForm> key(int generation) {
    state.payload(KEY_REQUEST).set(PayloadForm.Credential, generation);
    MessageReason reason = arrive(KEY_REQUEST);
    if (reason == MessageReason.CredentialRefused) {
      return Optional.empty();
    }
    comeToRelay(KEY_REQUEST, PayloadForm.Credential, generation);
    if (!answered(KEY_REPLY)) {
      throw new AssertionError("a request that was served is not answered");
    }
    state.call(1).unwrapped(Side.Caller, 0);
    return Optional.of(Keys.deliveredBare(state, KEY_REPLY) ? PayloadForm.SessionKey : state.payload(KEY_REPLY).form());
  }

  /** Whether the client can unwrap the key that came last. */
  boolean canUnwrap() {
    return Keys.canUnwrap(state, KEY_REPLY);
  }

  /** An allocation is asked for with the proof of a credential of this generation. */
  boolean allocate(int generation) {
    state.payload(ALLOCATE).set(PayloadForm.Proof, generation);
    return arrive(ALLOCATE) == MessageReason.None;
  }

  private MessageReason arrive(int message) {
    state.message(message).reason(MessageReason.None);
    Sending.arrive(state, message, state.setting().route(message).length());
    return state.message(message).reason();
  }

  private void comeToRelay(int request, PayloadForm form, int generation) {
    state.message(request).phase(MessagePhase.Delivered);
    state.payload(request).set(form, generation);
    state.carried(request, Link.FrontEndToRelayAuthentication, Carriage.TLS);
    state.message(request + 1).phase(MessagePhase.Waiting);
  }

  private boolean answered(int reply) {
    if (!take("AnswerRequest(" + reply + ")")) {
      return false;
    }
    state.message(reply).phase(MessagePhase.Delivered);
    return true;
  }
}
