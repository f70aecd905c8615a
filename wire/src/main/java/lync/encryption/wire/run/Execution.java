package lync.encryption.wire.run;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import lync.encryption.model.LyncModel;
import lync.encryption.model.State;
import lync.encryption.model.action.Action;
import lync.encryption.model.rule.Term;
import lync.encryption.model.vocabulary.Certificate;
import lync.encryption.model.vocabulary.FarEnd;
import lync.encryption.model.vocabulary.Fault;
import lync.encryption.model.vocabulary.Level;
import lync.encryption.model.vocabulary.Link;
import lync.encryption.model.vocabulary.Side;
import lync.encryption.model.vocabulary.Transport;
import lync.encryption.search.Run;
import lync.encryption.wire.capture.Capture;
import lync.encryption.wire.capture.Conversation;
import lync.encryption.wire.capture.Host;
import lync.encryption.wire.capture.KeyLog;
import lync.encryption.wire.capture.MalformedCapture;
import lync.encryption.wire.capture.Reassembly;
import lync.encryption.wire.tls.TlsVersion;

/**
 * Takes the steps of a run of the model in reality, one after the other, and compares after each. The same for the same run, seed and version. Not
 * safe for use by several threads.
 */
public final class Execution {

  private final LyncModel model;
  private final Network network;
  private final Parts parts;
  private final Connections connections;
  private final Mail mail;
  private final Deduction deduction;

  /**
   * @param faults those that the ends have: the design's, unless a difference is wanted
   * @param seed of keys, nonces and texts
   */
  public Execution(LyncModel model, Set<Fault> faults, TlsVersion version, long seed) {
    this.model = model;
    network = new Network(model.design(), faults, version, seed);
    parts = Parts.of(model.setting(), network);
    connections = parts.connections();
    mail = new Mail(parts);
    deduction = new Deduction(parts);
  }

  /** Everything that crossed the wire. */
  public Capture capture() {
    return network.capture();
  }

  /** The secrets of its connections. */
  public KeyLog keyLog() {
    return network.keys();
  }

  /**
   * A step, executed.
   *
   * @param number from 1
   * @param differences in which the states after it differ
   */
  public record Step(int number, Action action, Happening happening, List<Difference> differences) {

    public Step {
      differences = List.copyOf(differences);
    }
  }

  /**
   * Executes a whole run, up to the first step after which there is a difference.
   *
   * @throws IllegalStateException if steps were executed before
   */
  public List<Step> execute(Run run) {
    List<Step> steps = new ArrayList<>();
    int[] actions = run.actions();
    long[][] states = run.states();
    for (int i = 0; i < actions.length; i++) {
      Action action = model.groundActions().get(actions[i]);
      Happening happening = happening(action, model.view(states[i + 1], 0));
      deduction.close();
      List<Difference> differences = differences(i + 1, action, states[i + 1]);
      differences.addAll(ofOpinions(i + 1, action, model.view(states[i], 0)));
      steps.add(new Step(i + 1, action, happening, differences));
      if (!steps.get(i).differences().isEmpty()) {
        break;
      }
    }
    return steps;
  }

  private List<Difference> differences(int number, Action action, long[] state) {
    Map<String, Object> expected = ModelValues.of(model, state);
    List<Difference> differences = new ArrayList<>();
    observed().forEach((field, real) -> {
      if (!real.equals(expected.get(field))) {
        differences.add(new Difference(number, action.label(), field, expected.get(field), real));
      }
    });
    Observed.secondOpinion(model, parts, mail).forEach((field, real) -> {
      if (!real.equals(expected.get(field))) {
        differences.add(new Difference(number, action.label(), field + " by jitsi-srtp", expected.get(field), real));
      }
    });
    return differences;
  }

  /** What came of a packet, if one came: both implementations say the same of it, and give the model's reason for turning it down. */
  private List<Difference> ofOpinions(int number, Action action, State before) {
    List<Difference> differences = new ArrayList<>();
    parts.media().takeOpinions().ifPresent(opinions -> {
      if (!opinions.agree()) {
        differences.add(new Difference(number, action.label(), "the packet by jitsi-srtp", opinions.ours().verdict(),
            opinions.theirs().orElseThrow().verdict()));
      }
      PacketReason.expected(before, action).filter(reason -> !reason.allows(opinions.ours().verdict()))
          .ifPresent(reason -> differences.add(new Difference(number, action.label(), "the packet", reason, opinions.ours().verdict())));
    });
    return differences;
  }

  private Map<String, Object> observed() {
    return Observed.of(model, parts, mail);
  }

  /**
   * Something that nobody should read who has no business with it.
   *
   * @param term what it is in the model
   * @param octets that tell it: not to be written to
   */
  public record Secret(Term term, byte[] octets) {}

  /** The secrets that there are so far. */
  public List<Secret> secrets() {
    return Secrets.of(model, parts);
  }

  /** All that crossed a zone that the attacker taps, as somebody with a tap would put it together again. */
  public List<Conversation> tapped() {
    Set<Host> hosts = network.tappedHosts();
    try {
      return Reassembly.of(capture().toBytes()).stream()
          .filter(said -> hosts.contains(said.from().host()) || hosts.contains(said.to().host())).toList();
    } catch (MalformedCapture e) {
      throw new IllegalStateException("our own capture cannot be read", e);
    }
  }

  /**
   * How much of a state is compared with reality.
   *
   * @param compared how many of its single values
   * @param all how many it has
   * @param leftOut the variables that are not compared, or not in all their parts, each with the reason
   */
  public record Extent(int compared, int all, Map<String, String> leftOut) {

    public Extent {
      leftOut = Collections.unmodifiableMap(new TreeMap<>(leftOut));
    }
  }

  /** What of the model's state is compared with reality in this execution. */
  public Extent extent() {
    Set<String> compared = observed().keySet();
    Set<String> all = ModelValues.of(model, new long[model.words()]).keySet();
    Map<String, String> left = new TreeMap<>();
    all.stream().filter(field -> !compared.contains(field)).map(field -> field.replaceFirst("\\[.*", ""))
        .forEach(variable -> left.put(variable, reason(variable)));
    return new Extent(compared.size(), all.size(), left);
  }

  /** A variable is not compared by itself, or because what it speaks of came to have no counterpart in this run. */
  private String reason(String variable) {
    Counterparts counterparts = parts.counterparts();
    return Counterparts.reason(variable)
        .or(() -> counterparts.withoutPackets().or(mail::anyLost).map(Omission::reason))
        .orElseThrow(() -> new IllegalStateException(variable + " is not compared, and nothing says why"));
  }

  /** @param after what the model says of the state after the step: looked at for the reason only that somebody gives, of several that there are */
  private Happening happening(Action action, State after) {
    return switch (action.name()) {
      case "StartMessage", "AnswerRequest", "UnwrapKey", "PlaceCall", "AnswerCall", "HangUp", "SendHop", "RefuseMessage", "LoseMessage",
          "AttackerForwards", "AttackerStrips", "InjectMessage", "AnswerDownload" -> onMessage(action, (Integer) action.parameters().get(0), after);
      case "CompleteCall", "FailCall" -> onCall(action, (Integer) action.parameters().get(0), after);
      case "ChangeLevel", "RollCredentials", "RetireCredentials", "ExpireCredentials" -> Happening.of(byAdministrator(action));
      case "SendPacket", "ReceivePacket", "ForgePacket", "ReflectPacket" -> onPacket(action, (Integer) action.parameters().get(0));
      default -> Happening.of(onLink(action, Link.valueOf((String) action.parameters().get(0))));
    };
  }

  private String onLink(Action action, Link link) {
    return switch (action.name()) {
      case "OpenConnection", "AttackerConnects" -> connections.open(link, transport(action), FarEnd.Genuine);
      case "InterceptConnection" -> connections.open(link, transport(action), FarEnd.Attacker);
      // Whether it accepts, rejects, or presents a certificate is the responder's own decision.
      case "AcceptTcp", "RejectTransport", "RejectSuites", "PresentServerCertificate" -> connections.answer(link);
      case "JudgeServerCertificate" -> connections.judgeServerCertificate(link);
      case "FinishInitiator" -> connections.finishInitiator(link);
      case "JudgeClientCertificate" -> connections.judgeClientCertificate(link);
      case "AttackerPresentsCertificate" -> connections.present(link, certificate(action));
      case "AttackerAccepts" -> connections.acceptAsAttacker(link);
      case "AttackerFinishes" -> connections.finishAsAttacker(link, certificate(action));
      case "TimeOut" -> connections.timeOut(link);
      case "RetryConnection" -> connections.retry(link);
      default -> throw new IllegalArgumentException("nobody knows how to execute " + action.label());
    };
  }

  private static Transport transport(Action action) {
    return Transport.valueOf((String) action.parameters().get(1));
  }

  private static Certificate certificate(Action action) {
    return Certificate.valueOf((String) action.parameters().get(1));
  }

  private Happening onMessage(Action action, int message, State after) {
    Optional<Omission> without = mail.omission(message);
    if (without.isPresent()) {
      return Happening.notExecuted(without.get().reason());
    }
    return switch (action.name()) {
      case "SendHop" -> mail.sendHop(message);
      case "AttackerForwards" -> mail.forward(message);
      case "AttackerStrips" -> mail.strip(message);
      case "InjectMessage" -> mail.inject(message, Link.valueOf((String) action.parameters().get(1)));
      default -> Happening.of(offTheWire(action, message, after));
    };
  }

  private String offTheWire(Action action, int message, State after) {
    return switch (action.name()) {
      case "StartMessage" -> mail.start(message);
      case "AnswerRequest" -> mail.reply(message);
      case "UnwrapKey" -> mail.unwrap(message);
      case "AnswerDownload" -> mail.download(message);
      case "PlaceCall" -> mail.offer(message);
      case "AnswerCall" -> mail.answer(message);
      case "HangUp" -> mail.hangUp(message);
      case "RefuseMessage" -> mail.refuse(message, after.message(message).reason());
      case "LoseMessage" -> mail.lose(message);
      default -> throw new IllegalArgumentException("nobody knows how to execute " + action.label());
    };
  }

  private Happening onCall(Action action, int call, State after) {
    Calls calls = parts.calls();
    Optional<Omission> without = parts.counterparts().withoutCalls();
    if (without.isPresent()) {
      return Happening.notExecuted(without.get().reason());
    }
    if (action.name().equals("FailCall")) {
      return Happening.of("given up: " + calls.fail(call, after.call(call).reason()));
    }
    return Happening.of(calls.complete(call) ? "the answer is taken: " + calls.media(call) : "the answer is not taken");
  }

  private Happening onPacket(Action action, int call) {
    MediaFlow media = parts.media();
    Side sender = Side.valueOf((String) action.parameters().get(1));
    Optional<Omission> without = parts.counterparts().withoutPackets();
    if (without.isPresent()) {
      return Happening.notExecuted(without.get().reason());
    }
    if (action.name().equals("SendPacket")) {
      return Happening.of(media.send(call, sender));
    }
    int index = (Integer) action.parameters().get(2);
    return switch (action.name()) {
      case "ReceivePacket" -> media.receive(call, sender, index);
      case "ForgePacket" -> media.forge(call, sender, index);
      case "ReflectPacket" -> media.reflect(call, sender, index);
      default -> throw new IllegalArgumentException("nobody knows how to execute " + action.label());
    };
  }

  private String byAdministrator(Action action) {
    switch (action.name()) {
      case "ChangeLevel" -> parts.policy().set(Level.valueOf((String) action.parameters().get(0)));
      case "RollCredentials" -> parts.relay().roll();
      case "RetireCredentials" -> parts.relay().retire();
      case "ExpireCredentials" -> parts.relay().expire();
      default -> throw new IllegalArgumentException("nobody knows how to execute " + action.label());
    }
    return "done, off the wire";
  }
}
