package lync.encryption.wire.srtp;

import java.util.List;
import lync.encryption.wire.input.MalformedData;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Tuple;

/**
 * A stream from its first packet on.
 *
 * @param firstSequenceNumber of the stream; high ones soon roll over
 */
record Story(MasterKey key, int firstSequenceNumber, List<Event> events) {

  static final int SSRC = 0xCAFEBABE;
  static final int OWN_SSRC = 0x0BADF00D;
  private static final int LAST = 65535;
  /** Beyond half a cycle nobody can tell which way a sequence number has gone (RFC 3711 3.3.1). */
  private static final int LARGEST_GAP = 30000;
  private static final int LONGEST = 80;

  static Arbitrary<Story> stories() {
    return keys().flatMap(Story::stories);
  }

  static Arbitrary<Story> stories(MasterKey key) {
    Arbitrary<Integer> first = Arbitraries.frequencyOf(
        Tuple.of(1, Arbitraries.integers().between(0, LAST)),
        Tuple.of(3, Arbitraries.integers().between(LAST - 40, LAST)),
        Tuple.of(1, Arbitraries.integers().between(0, 3)));
    return Combinators.combine(first, anyEvent().list().ofMinSize(1).ofMaxSize(LONGEST)).as((start, events) -> new Story(key, start, events));
  }

  static Arbitrary<MasterKey> keys() {
    Arbitrary<SrtpSuite> suites = Arbitraries.of(SrtpSuite.class);
    return suites.flatMap(suite -> Arbitraries.bytes().array(byte[].class).ofSize(suite.keyAndSaltLength()).map(octets -> key(suite, octets)));
  }

  static MasterKey key(SrtpSuite suite, byte[] octets) {
    try {
      return MasterKey.of(suite, octets);
    } catch (MalformedData e) {
      throw new AssertionError(e);
    }
  }

  private static Arbitrary<Event> anyEvent() {
    Arbitrary<Integer> gaps = Arbitraries.frequencyOf(
        Tuple.of(20, Arbitraries.just(1)),
        Tuple.of(4, Arbitraries.integers().between(2, 70)),
        Tuple.of(1, Arbitraries.integers().between(71, LARGEST_GAP)));
    Arbitrary<Integer> back = Arbitraries.frequencyOf(
        Tuple.of(3, Arbitraries.integers().between(0, 3)),
        Tuple.of(1, Arbitraries.integers().between(0, LONGEST)));
    Arbitrary<Long> shapes = Arbitraries.longs();
    Arbitrary<Integer> octets = Arbitraries.integers().between(0, 200);
    return Arbitraries.frequencyOf(
        Tuple.of(12, Combinators.combine(gaps, shapes).as(Event.Send::new)),
        Tuple.of(6, Combinators.combine(gaps, shapes).as(Event.Lose::new)),
        Tuple.of(2, Combinators.combine(Arbitraries.integers().between(0, 100), shapes).as(Event.Turn::new)),
        Tuple.of(8, back.map(Event.Deliver::new)),
        Tuple.of(4, Combinators.combine(back, octets, Arbitraries.integers().between(1, 255)).as(Event.Tamper::new)),
        Tuple.of(1, Combinators.combine(back, octets).as(Event.Truncate::new)),
        Tuple.of(2, Combinators.combine(Arbitraries.integers().between(0, LARGEST_GAP), shapes).as(Event.Reflect::new)),
        Tuple.of(2, Combinators.combine(Arbitraries.integers().between(-70, 200), shapes).as(Event.Forge::new)),
        Tuple.of(1, back.map(Event.Plain::new)));
  }
}
