package lync.encryption.model;

import java.util.Arrays;
import java.util.List;

/** Takes steps by their labels, without any search: to where a scenario begins that does not begin at the beginning. */
final class Prologue {

  private final LyncModel model;

  Prologue(LyncModel model) {
    this.model = model;
  }

  /**
   * Where these steps lead.
   *
   * @throws ImpossibleStep if the model does not have a step of that label, or does not allow it where its turn comes
   */
  long[] play(long[] start, List<String> labels) {
    long[] state = start;
    for (int i = 0; i < labels.size(); i++) {
      state = after(state, labels.get(i));
      if (state == null) {
        throw new ImpossibleStep(i, labels.get(i));
      }
    }
    return state;
  }

  /** The state that the step of this label leads to; null if there is none. */
  private long[] after(long[] state, String label) {
    long[][] found = new long[1][];
    model.successors(state, 0, (action, words, offset) -> {
      if (model.label(action).equals(label)) {
        found[0] = Arrays.copyOfRange(words, offset, offset + model.words());
      }
    });
    return found[0];
  }
}
