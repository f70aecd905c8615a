package lync.encryption.model.clause;

import java.util.List;

/** A clause that is its own single part. */
abstract class SimpleClause extends Clause implements Part {

  SimpleClause(String id, Form form, Modality modality, String place, String statement) {
    super(id, form, modality, place, statement);
  }

  @Override
  public final List<Part> parts() {
    return List.of(this);
  }
}
