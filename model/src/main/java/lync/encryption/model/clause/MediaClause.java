package lync.encryption.model.clause;

import java.util.List;
import lync.encryption.model.Footprint;
import lync.encryption.model.State;
import lync.encryption.model.design.Design;

/** A clause about packets of media. In an instance without any there is nothing to judge. */
abstract class MediaClause extends SimpleClause {

  MediaClause(String id, Form form, Modality modality, String place, String statement) {
    super(id, form, modality, place, statement);
  }

  /** All that judging packets takes. */
  abstract Footprint footprint(State s);

  /** The part is violated or, for {@link Form#Reach}, its goal reached. */
  boolean isHit(State s) {
    return !holds(s);
  }

  @Override
  public final boolean applies(Design design) {
    return CallEvidence.audioVideoPossible(design);
  }

  @Override
  public final List<Aspect> aspects(State s) {
    return s.setting().universe().packets() == 0 ? List.of() : List.of(new Aspect(footprint(s), () -> antecedent(s), () -> isHit(s)));
  }
}
