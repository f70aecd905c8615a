package lync.encryption.wire.srtp;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.ArrayList;
import java.util.List;
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
    WindowScale scale = new WindowScale(window);
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

  @Test
  void windowsThatCannotBeAreRefused() {
    assertThrows(IllegalArgumentException.class, () -> new WindowScale(3));
    assertThrows(IllegalArgumentException.class, () -> Rfc3711.on(Implementations.SUN_JCE).withWindow(65));
  }
}
