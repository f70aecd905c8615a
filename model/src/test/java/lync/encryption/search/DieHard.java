package lync.encryption.search;

/** Lamport's DieHard.tla: a jug of 3 gallons (first word) and one of 5 (second word). */
enum DieHard implements TransitionSystem {
  JUGS;

  @Override
  public int words() {
    return 2;
  }

  @Override
  public int actions() {
    return 6;
  }

  @Override
  public String label(int action) {
    return new String[] {"FillSmall", "FillBig", "EmptySmall", "EmptyBig", "SmallToBig", "BigToSmall"}
        [action];
  }

  @Override
  public void initial(StateSink sink) {
    sink.accept(-1, new long[2], 0);
  }

  @Override
  public void successors(long[] states, int offset, StateSink sink) {
    long small = states[offset];
    long big = states[offset + 1];
    long toBig = Math.min(small, 5 - big);
    long toSmall = Math.min(big, 3 - small);
    sink.accept(0, new long[] {3, big}, 0);
    sink.accept(1, new long[] {small, 5}, 0);
    sink.accept(2, new long[] {0, big}, 0);
    sink.accept(3, new long[] {small, 0}, 0);
    sink.accept(4, new long[] {small - toBig, big + toBig}, 0);
    sink.accept(5, new long[] {small + toSmall, big - toSmall}, 0);
  }
}
