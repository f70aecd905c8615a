package lync.encryption.search;

import java.util.Arrays;

/**
 * Where to divide states, so that their halves take the least room. Halves are counted by their hashes: where two of them are the same, the place
 * chosen may be less good, which only room and time depend on.
 */
final class Division {

  private static final long FACTOR = 0x9E3779B97F4A7C15L;

  private final StateArena states;
  /** For each state the hash of the words seen of it so far. */
  private final long[] hashes;
  /** A set of hashes, open-addressing; 0 is an empty slot. */
  private final long[] slots;
  private final long[] state;

  private Division(StateArena states) {
    this.states = states;
    this.hashes = new long[states.size()];
    this.slots = new long[Integer.highestOneBit(states.size()) * 4];
    this.state = new long[states.words()];
  }

  /**
   * How many words the left halves should have: at least one, and so the right ones; where states have a single word, the right halves have it.
   *
   * @param states not none
   */
  static int best(StateArena states) {
    int words = states.words();
    long[] room = new long[words + 1];
    Division division = new Division(states);
    for (int left = 1; left < words; left++) {
      room[left] = (long) division.differentWith(left - 1) * left;
    }
    Arrays.fill(division.hashes, 0);
    for (int left = words - 1; left > 0; left--) {
      room[left] += (long) division.differentWith(left) * (words - left);
    }
    int best = words / 2;
    for (int left = 1; left < words; left++) {
      if (room[left] < room[best]) {
        best = left;
      }
    }
    return best;
  }

  /** How many different halves there are once they have this word, too. */
  private int differentWith(int word) {
    Arrays.fill(slots, 0);
    int different = 0;
    for (int i = 0; i < hashes.length; i++) {
      states.read(i, state, 0);
      long hash = (hashes[i] + state[word] + 1) * FACTOR;
      hashes[i] = hash ^ hash >>> 32;
      different += add(hashes[i]) ? 1 : 0;
    }
    return different;
  }

  private boolean add(long hash) {
    int mask = slots.length - 1;
    int slot = (int) hash & mask;
    while (slots[slot] != 0) {
      if (slots[slot] == hash) {
        return false;
      }
      slot = slot + 1 & mask;
    }
    slots[slot] = hash;
    return true;
  }
}
