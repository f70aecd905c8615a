package lync.encryption.model.clause;

import java.util.List;
import lync.encryption.model.State;
import lync.encryption.model.design.Design;
import lync.encryption.model.rule.Suites;
import lync.encryption.model.vocabulary.Participant;

/** C34: in a deployment declared to be FIPS compliant every Lync server is in FIPS mode. Section on FIPS ("on every server"). Read off the design. */
public final class FipsOnEveryServer extends SimpleClause {

  FipsOnEveryServer() {
    super("C34", Form.Design, Modality.Must, "section on FIPS", "In a deployment declared to be FIPS compliant every Lync server is in FIPS mode.");
  }

  @Override
  public boolean applies(Design design) {
    return design.fipsDeclared();
  }

  @Override
  public boolean antecedent(State s) {
    return s.setting().design().fipsDeclared();
  }

  @Override
  public boolean holds(State s) {
    Design design = s.setting().design();
    return !design.fipsDeclared() || design.present().stream().filter(Participant::isLyncServer).allMatch(server -> Suites.fipsMode(design, server));
  }

  @Override
  public List<Aspect> aspects(State s) {
    return List.of(new Aspect(s.footprint(), () -> antecedent(s), () -> !holds(s)));
  }
}
