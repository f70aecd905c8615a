package lync.encryption.wire.run;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/** The messages of a scenario, by slot from 1. */
final class Letters {

  private final List<Letter> letters = new ArrayList<>();

  Letters(int messages) {
    IntStream.rangeClosed(0, messages).forEach(m -> letters.add(new Letter()));
  }

  Letter of(int message) {
    return letters.get(message);
  }
}
