package lync.encryption.model.action;

import java.util.ArrayList;
import java.util.List;
import lync.encryption.model.Universe;
import lync.encryption.model.design.Scenario;
import lync.encryption.model.rule.Setting;
import lync.encryption.model.vocabulary.Certificate;
import lync.encryption.model.vocabulary.Level;
import lync.encryption.model.vocabulary.Link;
import lync.encryption.model.vocabulary.Side;
import lync.encryption.model.vocabulary.Transport;

/** All ground actions of a setting. */
public final class Actions {

  private Actions() {}

  /** Every ground action that is possible under this design and scenario: link by link, message by message, call by call, stream by stream. */
  public static List<Action> ground(Setting setting) {
    Universe universe = setting.universe();
    List<Action> all = new ArrayList<>();
    universe.links().forEach(link -> all.addAll(on(setting, link)));
    for (int m = 1; m <= universe.messages(); m++) {
      all.addAll(on(setting, m));
    }
    for (int call = 1; call <= Scenario.CALLS; call++) {
      all.add(new CompleteCall(setting, call));
      all.add(new FailCall(setting, call));
    }
    for (int call = 1; call <= Scenario.CALLS; call++) {
      for (Side sender : Side.values()) {
        all.addAll(ofStream(setting, call, sender));
      }
    }
    all.addAll(ofAdministrator(setting));
    return all.stream().filter(Action::possible).toList();
  }

  private static List<Action> on(Setting setting, Link link) {
    List<Action> all = new ArrayList<>();
    for (Transport transport : Transport.values()) {
      all.add(new OpenConnection(setting, link, transport));
      all.add(new InterceptConnection(setting, link, transport));
      all.add(new AttackerConnects(setting, link, transport));
    }
    all.add(new AcceptTcp(setting, link));
    all.add(new RejectTransport(setting, link));
    all.add(new RejectSuites(setting, link));
    all.add(new PresentServerCertificate(setting, link));
    for (Certificate certificate : Certificate.values()) {
      all.add(new AttackerPresentsCertificate(setting, link, certificate));
    }
    all.add(new JudgeServerCertificate(setting, link));
    all.add(new FinishInitiator(setting, link));
    for (Certificate certificate : Certificate.values()) {
      all.add(new AttackerFinishes(setting, link, certificate));
    }
    all.add(new JudgeClientCertificate(setting, link));
    all.add(new AttackerAccepts(setting, link));
    all.add(new TimeOut(setting, link));
    all.add(new RetryConnection(setting, link));
    return all;
  }

  private static List<Action> on(Setting setting, int message) {
    List<Action> all = new ArrayList<>();
    all.add(new StartMessage(setting, message));
    all.add(new SendHop(setting, message));
    all.add(new RefuseMessage(setting, message));
    all.add(new LoseMessage(setting, message));
    all.add(new AttackerForwards(setting, message));
    all.add(new AttackerStrips(setting, message));
    all.add(new AnswerRequest(setting, message));
    all.add(new AnswerDownload(setting, message));
    all.add(new UnwrapKey(setting, message));
    all.add(new PlaceCall(setting, message));
    all.add(new AnswerCall(setting, message));
    all.add(new HangUp(setting, message));
    for (Link link : setting.universe().links()) {
      all.add(new InjectMessage(setting, message, link));
    }
    return all;
  }

  private static List<Action> ofStream(Setting setting, int call, Side sender) {
    List<Action> all = new ArrayList<>();
    all.add(new SendPacket(setting, call, sender));
    for (int index = 0; index < setting.universe().packets(); index++) {
      all.add(new ReceivePacket(setting, call, sender, index));
      all.add(new ForgePacket(setting, call, sender, index));
      all.add(new ReflectPacket(setting, call, sender, index));
    }
    return all;
  }

  private static List<Action> ofAdministrator(Setting setting) {
    return List.of(
        new ChangeLevel(setting, Level.Required),
        new ChangeLevel(setting, Level.Supported),
        new ChangeLevel(setting, Level.DoNotSupport),
        new RollCredentials(setting),
        new RetireCredentials(setting),
        new ExpireCredentials(setting));
  }
}
