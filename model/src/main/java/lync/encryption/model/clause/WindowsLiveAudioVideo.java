package lync.encryption.model.clause;

import java.util.Arrays;
import java.util.List;
import lync.encryption.model.State;
import lync.encryption.model.design.Design;
import lync.encryption.model.design.Scenario;
import lync.encryption.model.vocabulary.CallPhase;
import lync.encryption.model.vocabulary.Level;
import lync.encryption.model.vocabulary.Participant;
import lync.encryption.model.vocabulary.Reading;

/** C29: a call with a Windows Live user can be established, where the level allows it (C31). First note. */
public final class WindowsLiveAudioVideo extends SimpleClause {

  WindowsLiveAudioVideo() {
    super("C29", Form.Reach, Modality.Default, "note on Windows Live Messenger",
        "A call with a Windows Live user can be established where the level is not Required.");
  }

  @Override
  public boolean applies(Design design) {
    return CallEvidence.windowsLivePossible(design)
        && Arrays.stream(Participant.values())
            .filter(p -> p.isOwnClient() && design.present().contains(p) && design.audioVideo().contains(p))
            .map(p -> design.levels().get(design.alternative(Reading.R7) ? design.home().get(p) : Participant.FrontEnd))
            .anyMatch(level -> level == Level.Supported || level == Level.DoNotSupport);
  }

  @Override
  public boolean antecedent(State s) {
    for (int call = 1; call <= Scenario.CALLS; call++) {
      if (CallEvidence.isWindowsLive(s, call) && s.call(call).phase() != CallPhase.Idle) {
        return true;
      }
    }
    return false;
  }

  @Override
  public boolean holds(State s) {
    for (int call = 1; call <= Scenario.CALLS; call++) {
      if (CallEvidence.isWindowsLive(s, call) && s.call(call).phase() == CallPhase.Established) {
        return true;
      }
    }
    return false;
  }

  @Override
  public List<Aspect> aspects(State s) {
    return List.of(new Aspect(s.footprint().calls(), () -> antecedent(s), () -> holds(s)));
  }
}
