package lync.encryption.generators;

import java.util.Random;
import java.util.stream.LongStream;

/** Seeds for many draws: far apart, because the first draw of {@link Random} hardly differs from one small seed to the next. */
final class Seeds {

  private Seeds() {}

  /** The same seeds every time. */
  static LongStream first(int number) {
    return new Random(20131112).longs(number);
  }
}
