package lync.encryption.wire.srtp;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A small window and the real one, on indices that far apart, judge every sequence of arrivals alike, the roll-over included. */
class WindowScaleTest {

  private static final int INDICES = 4;
  private static final int ARRIVALS = 5;
  private static final MasterKey KEY = Story.key(SrtpSuite.AES_CM_128_HMAC_SHA1_80, new byte[30]);

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 4})
  void smallWindowAndRealOneJudgeAlike(int window) {
    Rfc3711 ours = Rfc3711.on(Implementations.SUN_JCE);
    WindowScale scale = WindowScale.ofWindow(window);
    int first = 65536 - scale.step();
    List<byte[]> near = packets(ours.sender(KEY, Story.SSRC), 0, 1);
    List<byte[]> far = packets(ours.sender(KEY, Story.SSRC), first, scale.step());
    for (int sequence = 0; sequence < Math.pow(INDICES, ARRIVALS); sequence++) {
      List<Integer> arrivals = arrivals(sequence);
      // What rolls over before anything has come in cannot be told from what has not (RFC 3711 3.3.1).
      if (arrivals.get(0) == 0) {
        List<String> expected = verdicts(ours.withWindow(window).receiver(KEY, Story.SSRC), near, arrivals);
        assertEquals(expected, oracle(window, arrivals));
        for (SrtpImplementation real : Implementations.all()) {
          assertEquals(expected, verdicts(real.receiver(KEY, Story.SSRC), far, arrivals), () -> real.name() + " on " + arrivals);
        }
      }
    }
  }

  private static List<byte[]> packets(SrtpSender sender, int first, int step) {
    return IntStream.range(0, INDICES)
        .mapToObj(i -> sender.protect(Packets.shaped(i, first + step * i & 0xFFFF, Story.SSRC)).packet().orElseThrow()).toList();
  }

  private static List<Integer> arrivals(int sequence) {
    List<Integer> arrivals = new ArrayList<>();
    for (int rest = sequence, i = 0; i < ARRIVALS; i++, rest /= INDICES) {
      arrivals.add(rest % INDICES);
    }
    return arrivals;
  }

  private static List<String> verdicts(SrtpReceiver receiver, List<byte[]> packets, List<Integer> arrivals) {
    return arrivals.stream().map(index -> receiver.receive(packets.get(index)).verdict().name()).toList();
  }

  /** By the words of the rule: not before the window, and not seen. */
  private static List<String> oracle(int window, List<Integer> arrivals) {
    List<Integer> accepted = new ArrayList<>();
    List<String> verdicts = new ArrayList<>();
    for (int index : arrivals) {
      int highest = accepted.stream().mapToInt(i -> i).max().orElse(index);
      if (highest - index >= window) {
        verdicts.add("TooOld");
      } else if (accepted.contains(index)) {
        verdicts.add("Replayed");
      } else {
        accepted.add(index);
        verdicts.add("Accepted");
      }
    }
    return verdicts;
  }

  /** Nine indices of which the first and the last show the same: what is taken for another than it is has the wrong tag. */
  @ParameterizedTest
  @ValueSource(ints = {0, 6})
  void smallSequenceAndRealOneAreGuessedAlike(int first) {
    int sequence = 8;
    WindowScale scale = WindowScale.ofSequence(2, sequence);
    Rfc3711 ours = Rfc3711.on(Implementations.SUN_JCE).withWindow(scale.window());
    SrtpSender sender = ours.sender(KEY, Story.SSRC);
    List<byte[]> packets = IntStream.rangeClosed(0, sequence).mapToObj(index -> sender.protect(
        Packets.shaped(index, scale.sequenceNumber(scale.sequenceNumber(0, first), index), Story.SSRC)).packet().orElseThrow()).toList();
    int arrivals = 4;
    for (int number = 0; number < Math.pow(packets.size(), arrivals); number++) {
      Rfc3711Receiver receiver = ours.receiver(KEY, Story.SSRC);
      Set<Integer> accepted = new TreeSet<>();
      for (int rest = number, i = 0; i < arrivals; i++, rest /= packets.size()) {
        int index = first + rest % packets.size();
        Reception.Verdict expected = verdict(index, accepted, sequence);
        if (expected == Reception.Verdict.Accepted) {
          accepted.add(index);
        }
        assertEquals(expected, receiver.receive(packets.get(index - first)).verdict(), "the arrival of " + index + ", number " + i + " of " + number);
        assertEquals(accepted.stream().mapToLong(k -> k * scale.step()).max().orElse(-1), receiver.highest());
      }
    }
  }

  /** By the words of RFC 3711 3.3.1 and 3.3.2: the index nearest to the highest, of two as near the one of the same round, and a window of two. */
  private static Reception.Verdict verdict(int index, Set<Integer> accepted, int sequence) {
    int highest = accepted.stream().mapToInt(k -> k).max().orElse(index % sequence);
    int guessed = IntStream.rangeClosed(highest - sequence / 2, highest + sequence / 2).filter(k -> Math.floorMod(k - index, sequence) == 0).boxed()
        .min(Comparator.comparing(k -> Math.abs(k - highest) == sequence / 2 && Math.floorDiv(k, sequence) != highest / sequence)).orElseThrow();
    if (!accepted.isEmpty() && highest - guessed >= 2) {
      return Reception.Verdict.TooOld;
    }
    if (accepted.contains(guessed)) {
      return Reception.Verdict.Replayed;
    }
    return guessed == index ? Reception.Verdict.Accepted : Reception.Verdict.AuthenticationFailed;
  }

  @Test
  void windowsThatCannotBeAreRefused() {
    assertThrows(IllegalArgumentException.class, () -> WindowScale.ofWindow(3));
    assertThrows(IllegalArgumentException.class, () -> WindowScale.ofSequence(2, 7));
    assertThrows(IllegalArgumentException.class, () -> WindowScale.ofSequence(5, 8));
    assertThrows(IllegalArgumentException.class, () -> Rfc3711.on(Implementations.SUN_JCE).withWindow(0));
    assertThrows(IllegalArgumentException.class, () -> Rfc3711.on(Implementations.SUN_JCE).withWindow((1 << 15) + 1));
  }
}
