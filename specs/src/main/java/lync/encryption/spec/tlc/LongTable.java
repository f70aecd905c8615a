package lync.encryption.spec.tlc;

/** A small map from numbers to objects without boxes; what it holds can be found again, so that it forgets everything when it grows too large. */
final class LongTable<V> {

  private static final int LEAST = 8;
  private static final long GOLDEN_RATIO = 0x9E3779B97F4A7C15L;

  private final int most;
  private long[] keys = new long[LEAST];
  private Object[] values = new Object[LEAST];
  private int size;

  /** @param most how large it may grow, a power of two from 8: it holds half as many objects */
  LongTable(int most) {
    this.most = most;
  }

  /** The value, or {@code null}. */
  @SuppressWarnings("unchecked")
  V get(long key) {
    return (V) values[slot(key)];
  }

  void put(long key, V value) {
    int slot = slot(key);
    if (values[slot] == null) {
      if (size >= keys.length / 2) {
        resize();
        slot = slot(key);
      }
      size++;
    }
    keys[slot] = key;
    values[slot] = value;
  }

  private int slot(long key) {
    int mask = keys.length - 1;
    // The highest bits of the product depend on all bits of the key.
    int slot = (int) (key * GOLDEN_RATIO >>> Long.numberOfLeadingZeros(mask));
    while (values[slot] != null && keys[slot] != key) {
      slot = slot + 1 & mask;
    }
    return slot;
  }

  private void resize() {
    long[] oldKeys = keys;
    Object[] oldValues = values;
    int length = Math.min(most, keys.length * 2);
    keys = new long[length];
    values = new Object[length];
    if (oldKeys.length == most) {
      size = 0;
      return;
    }
    for (int i = 0; i < oldKeys.length; i++) {
      if (oldValues[i] != null) {
        int slot = slot(oldKeys[i]);
        keys[slot] = oldKeys[i];
        values[slot] = oldValues[i];
      }
    }
  }
}
