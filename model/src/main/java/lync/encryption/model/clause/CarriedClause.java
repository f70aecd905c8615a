package lync.encryption.model.clause;

import java.util.List;
import java.util.stream.IntStream;
import lync.encryption.model.State;
import lync.encryption.model.rule.Setting;
import lync.encryption.model.vocabulary.Carriage;
import lync.encryption.model.vocabulary.Link;

/** A clause about every channel that messages of some sort crossed. The antecedent is that one crossed any. */
abstract class CarriedClause extends SimpleClause {

  CarriedClause(String id, String place, String statement) {
    super(id, Form.State, Modality.Must, place, statement);
  }

  /** The clause speaks about the message in this slot. */
  abstract boolean concerns(Setting setting, int message);

  /** Such a message may cross a link under this protection. */
  abstract boolean mayCross(Link link, Carriage carriage);

  @Override
  public boolean antecedent(State s) {
    for (int m = 1; m <= s.setting().universe().messages(); m++) {
      if (concerns(s.setting(), m) && s.carriedAnywhere(m)) {
        return true;
      }
    }
    return false;
  }

  @Override
  public boolean holds(State s) {
    for (int m = 1; m <= s.setting().universe().messages(); m++) {
      if (concerns(s.setting(), m) && s.carriedAnywhere(m) && !crossedAsItMay(s, m)) {
        return false;
      }
    }
    return true;
  }

  private boolean crossedAsItMay(State s, int message) {
    List<Link> links = s.setting().universe().links();
    for (int i = 0; i < links.size(); i++) {
      Carriage carriage = s.carried(message, links.get(i));
      if (carriage != Carriage.None && !mayCross(links.get(i), carriage)) {
        return false;
      }
    }
    return true;
  }

  @Override
  public List<Aspect> aspects(State s) {
    boolean any = IntStream.rangeClosed(1, s.setting().universe().messages()).anyMatch(m -> concerns(s.setting(), m));
    return any ? List.of(new Aspect(s.footprint().carried(), () -> antecedent(s), () -> !holds(s))) : List.of();
  }
}
