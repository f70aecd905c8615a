package lync.encryption.generators;

import java.util.Collections;
import java.util.List;
import java.util.Random;
import lync.encryption.model.state.Field;
import lync.encryption.model.state.Layout;
import lync.encryption.model.state.Place;
import lync.encryption.model.state.Shape;
import lync.encryption.model.state.Variable;

/** Draws values straight into the fields of packed states. */
final class UniformDraw {

  private final Layout layout;
  /** The variables, each as often as it has binary digits in the number of its leaves: one among hundreds would else hardly ever change. */
  private final List<Variable> weighted;

  UniformDraw(Layout layout) {
    this.layout = layout;
    weighted = layout.variables().stream()
        .flatMap(variable -> Collections.nCopies(Integer.toBinaryString(leaves(variable.shape())).length(), variable).stream()).toList();
  }

  /** Every field independently. */
  long[] state(Random random) {
    long[] state = new long[layout.words()];
    for (Variable variable : layout.variables()) {
      draw(variable.shape(), layout.place(variable.name()), state, random);
    }
    return state;
  }

  /** Draws one leaf anew: of a variable, then of an entry of it, and so on down. A set is a leaf. */
  void changeLeaf(long[] state, Random random) {
    Variable variable = weighted.get(random.nextInt(weighted.size()));
    changeLeaf(variable.shape(), layout.place(variable.name()), state, random);
  }

  private static int leaves(Shape shape) {
    if (shape instanceof Shape.FunctionOf function) {
      return function.domain().size() * leaves(function.range());
    } else if (shape instanceof Shape.RecordOf record) {
      return record.fields().values().stream().mapToInt(UniformDraw::leaves).sum();
    }
    return 1;
  }

  private static void changeLeaf(Shape shape, Place place, long[] state, Random random) {
    if (shape instanceof Shape.FunctionOf function && !function.domain().isEmpty()) {
      changeLeaf(function.range(), place.at(random.nextInt(function.domain().size())), state, random);
    } else if (shape instanceof Shape.RecordOf record) {
      List<String> names = List.copyOf(record.fields().keySet());
      String name = names.get(random.nextInt(names.size()));
      changeLeaf(record.fields().get(name), place.get(name), state, random);
    } else {
      draw(shape, place, state, random);
    }
  }

  private static void draw(Shape shape, Place place, long[] state, Random random) {
    if (place instanceof Place.Leaf leaf) {
      leaf.field().set(state, 0, random.nextInt(leaf.size()));
    } else if (place instanceof Place.Bits bits) {
      double density = random.nextDouble();
      for (Field bit : bits.elements()) {
        bit.set(state, 0, random.nextDouble() < density ? 1 : 0);
      }
    } else if (shape instanceof Shape.FunctionOf function) {
      for (int i = 0; i < function.domain().size(); i++) {
        draw(function.range(), place.at(i), state, random);
      }
    } else {
      ((Shape.RecordOf) shape).fields().forEach((name, part) -> draw(part, place.get(name), state, random));
    }
  }
}
