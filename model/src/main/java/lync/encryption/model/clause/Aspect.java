package lync.encryption.model.clause;

import java.util.Optional;
import java.util.function.BooleanSupplier;
import lync.encryption.model.Footprint;

/**
 * A share in a part's judgement on the state that a view is bound to.
 *
 * @param footprint all of a state that the share depends on; empty if that may be anything
 * @param antecedent whether the part's situation is met in what the share looks at
 * @param hit whether the part is violated there or, for {@link Form#Reach}, its goal reached
 */
public record Aspect(Optional<Footprint> footprint, BooleanSupplier antecedent, BooleanSupplier hit) {

  Aspect(Footprint footprint, BooleanSupplier antecedent, BooleanSupplier hit) {
    this(Optional.of(footprint), antecedent, hit);
  }
}
