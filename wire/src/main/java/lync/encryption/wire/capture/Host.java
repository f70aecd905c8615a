package lync.encryption.wire.capture;

import java.util.Arrays;

/**
 * An IPv4 address.
 *
 * @param address its four bytes, the first highest
 */
public record Host(int address) {

  private static final int BYTES = 4;

  static Host of(int first, int second, int third, int fourth) {
    return new Host(first << 24 | second << 16 | third << 8 | fourth);
  }

  /**
   * An address as it is written.
   *
   * @param dotted four numbers of 0..255 between dots
   */
  public static Host of(String dotted) {
    int[] numbers = Arrays.stream(dotted.split("\\.", -1)).mapToInt(Integer::parseInt).toArray();
    if (numbers.length != BYTES || Arrays.stream(numbers).anyMatch(number -> number < 0 || number > 0xFF)) {
      throw new IllegalArgumentException("an address has " + BYTES + " numbers of 0..255, unlike " + dotted);
    }
    return of(numbers[0], numbers[1], numbers[2], numbers[3]);
  }

  @Override
  public String toString() {
    return (address >>> 24) + "." + (address >>> 16 & 0xFF) + "." + (address >>> 8 & 0xFF) + "." + (address & 0xFF);
  }
}
