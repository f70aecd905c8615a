package lync.encryption.model.clause;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import lync.encryption.model.ConnectionEnd;
import lync.encryption.model.InitiatorEnd;
import lync.encryption.model.State;
import lync.encryption.model.design.Design;
import lync.encryption.model.design.Scenario;
import lync.encryption.model.rule.Dialog;
import lync.encryption.model.rule.Setting;
import lync.encryption.model.rule.Suites;
import lync.encryption.model.vocabulary.Link;
import lync.encryption.model.vocabulary.Media;
import lync.encryption.model.vocabulary.Participant;
import lync.encryption.model.vocabulary.Reading;
import lync.encryption.model.vocabulary.Suite;
import lync.encryption.model.vocabulary.Transport;

/**
 * C33: every accepted channel and every leg of media with an end on a server in FIPS mode uses an approved suite. Section on FIPS ("operates with
 * FIPS support"); under reading R10 only where both ends have one and nobody stands between them. Who has taken the attacker for such a server is
 * connected with none.
 */
public final class FipsAlgorithms extends SimpleClause {

  FipsAlgorithms() {
    super("C33", Form.State, Modality.Default, "section on FIPS",
        "Every channel and leg of media with an end on a server in FIPS mode uses an approved suite.");
  }

  @Override
  public boolean applies(Design design) {
    return design.present().stream().anyMatch(participant -> Suites.fipsMode(design, participant));
  }

  @Override
  public boolean antecedent(State s) {
    return IntStream.range(0, s.ends()).mapToObj(s::end).anyMatch(end -> concerns(s, end))
        || IntStream.rangeClosed(1, Scenario.CALLS).anyMatch(call -> concerns(s, call));
  }

  @Override
  public boolean holds(State s) {
    return IntStream.range(0, s.ends()).mapToObj(s::end).noneMatch(end -> isViolated(s, end))
        && IntStream.rangeClosed(1, Scenario.CALLS).noneMatch(call -> isViolated(s, call));
  }

  /** End by end, and the calls. */
  @Override
  public List<Aspect> aspects(State s) {
    List<Aspect> aspects = new ArrayList<>();
    for (int i = 0; i < s.ends(); i++) {
      ConnectionEnd end = s.end(i);
      if (mayBeOnFipsServer(s.setting().design(), end.link())) {
        aspects.add(new Aspect(s.footprint().ends(end.link()), () -> concerns(s, end), () -> isViolated(s, end)));
      }
    }
    for (int call = 1; call <= Scenario.CALLS; call++) {
      int number = call;
      if (isOnFipsServer(s.setting(), call)) {
        aspects.add(new Aspect(s.footprint().calls(), () -> concerns(s, number), () -> isViolated(s, number)));
      }
    }
    return aspects;
  }

  private static boolean mayBeOnFipsServer(Design design, Link link) {
    return Suites.fipsMode(design, link.initiator()) || Suites.fipsMode(design, link.responder());
  }

  private static boolean isOnFipsServer(Design design, ConnectionEnd end) {
    if (!end.attackerAtFarEnd()) {
      return mayBeOnFipsServer(design, end.link());
    }
    return Suites.fipsMode(design, end instanceof InitiatorEnd ? end.link().initiator() : end.link().responder());
  }

  private static boolean isOnFipsServer(Setting setting, int call) {
    return CallEvidence.hasEnd(setting, call, participant -> Suites.fipsMode(setting.design(), participant));
  }

  private static boolean concerns(State s, ConnectionEnd end) {
    return end.established() && end.transport() != Transport.TCP && isOnFipsServer(s.setting().design(), end);
  }

  private static boolean concerns(State s, int call) {
    return isOnFipsServer(s.setting(), call) && CallEvidence.isUp(s, call) && s.call(call).hasMedia(Media.SRTP);
  }

  private static boolean isViolated(State s, ConnectionEnd end) {
    return concerns(s, end)
        && !isApproved(s.setting().design(), end.suite(), end.link().initiator(), end.link().responder(), !end.attackerAtFarEnd());
  }

  private static boolean isViolated(State s, int call) {
    Dialog dialog = s.setting().dialog(call);
    return concerns(s, call) && !isApproved(s.setting().design(), s.call(call).suite(), dialog.caller(), dialog.callee(), true);
  }

  /** @param undisturbed whether the two have chosen among themselves */
  private static boolean isApproved(Design design, Suite suite, Participant one, Participant other, boolean undisturbed) {
    boolean mayBeOther = design.alternative(Reading.R10)
        && suite != Suite.Null
        && !(undisturbed && design.suites().get(one).contains(Suite.Approved) && design.suites().get(other).contains(Suite.Approved));
    return suite == Suite.Approved || mayBeOther;
  }
}
