package lync.encryption.model.clause;

import java.util.Optional;
import java.util.function.BooleanSupplier;
import lync.encryption.model.Footprint;

/**
 * A share in a part's judgement on the state that a view is bound to.
 *
 * @param footprint all of a state that the share depends on; empty if that may be anything
 * @param stirring parts of a state of which some bit must be set for the share to say anything; empty if it may whatever is set
 * @param antecedent whether the part's situation is met in what the share looks at
 * @param hit whether the part is violated there or, for {@link Form#Reach}, its goal reached
 */
public record Aspect(Optional<Footprint> footprint, Optional<Footprint> stirring, BooleanSupplier antecedent, BooleanSupplier hit) {

  Aspect(Footprint footprint, BooleanSupplier antecedent, BooleanSupplier hit) {
    this(Optional.of(footprint), Optional.empty(), antecedent, hit);
  }

  /** A share that may depend on anything. */
  static Aspect ofAll(BooleanSupplier antecedent, BooleanSupplier hit) {
    return new Aspect(Optional.empty(), Optional.empty(), antecedent, hit);
  }

  /** A share that may depend on anything, but says nothing while these parts of a state are as they are initially. */
  static Aspect onceStirred(Footprint parts, BooleanSupplier antecedent, BooleanSupplier hit) {
    return new Aspect(Optional.empty(), Optional.of(parts), antecedent, hit);
  }
}
