package lync.encryption.wire.capture;

/**
 * An IPv4 address.
 *
 * @param address its four bytes, the first highest
 */
public record Host(int address) {

  static Host of(int first, int second, int third, int fourth) {
    return new Host(first << 24 | second << 16 | third << 8 | fourth);
  }

  @Override
  public String toString() {
    return (address >>> 24) + "." + (address >>> 16 & 0xFF) + "." + (address >>> 8 & 0xFF) + "." + (address & 0xFF);
  }
}
