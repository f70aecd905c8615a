package lync.encryption.model.action;

import lync.encryption.model.State;
import lync.encryption.model.rule.Setting;
import lync.encryption.model.vocabulary.Level;
import lync.encryption.model.vocabulary.Participant;
import lync.encryption.model.vocabulary.Reading;

/** The administrator sets the encryption level: of the whole deployment or, under reading R7, of the first site (C31, C31b). */
public final class ChangeLevel extends AdministratorAction {

  private final Level level;

  ChangeLevel(Setting setting, Level level) {
    super(setting, level.step().orElseThrow(), level);
    this.level = level;
  }

  @Override
  boolean isDue(State s) {
    return true;
  }

  @Override
  void carryOut(State after) {
    after.level(Participant.FrontEnd, level);
    if (!setting.design().alternative(Reading.R7)) {
      after.level(Participant.SecondFrontEnd, level);
    }
  }
}
