package lync.encryption.wire.srtp;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Every bit of a packet counts, in every implementation; and so does its length. The genuine packet is accepted afterwards all the same. */
class TamperingTest {

  private static final int SHAPES = 24;

  @ParameterizedTest
  @EnumSource
  void everyBitCounts(SrtpSuite suite) {
    MasterKey key = key(suite);
    for (int shape = 0; shape < SHAPES; shape++) {
      RtpPacket clear = Packets.shaped(shape, 1000, Story.SSRC);
      byte[] sealed = Implementations.all().get(0).sender(key, Story.SSRC).protect(clear).packet().orElseThrow();
      List<SrtpReceiver> receivers = Implementations.all().stream().map(implementation -> implementation.receiver(key, Story.SSRC)).toList();
      for (int bit = 0; bit < 8 * sealed.length; bit++) {
        byte[] altered = sealed.clone();
        altered[bit / 8] ^= (byte) (1 << bit % 8);
        assertSameRejection(receivers, altered, "bit " + bit + " of shape " + shape);
      }
      for (SrtpReceiver receiver : receivers) {
        assertArrayEquals(clear.bytes(), receiver.receive(sealed).packet().orElseThrow(), "the genuine packet afterwards");
      }
    }
  }

  @ParameterizedTest
  @EnumSource
  void everyOctetIsNeeded(SrtpSuite suite) {
    MasterKey key = key(suite);
    for (int shape = 0; shape < SHAPES; shape++) {
      byte[] sealed = Implementations.all().get(0).sender(key, Story.SSRC).protect(Packets.shaped(shape, 1000, Story.SSRC)).packet().orElseThrow();
      List<SrtpReceiver> receivers = Implementations.all().stream().map(implementation -> implementation.receiver(key, Story.SSRC)).toList();
      for (int length = 0; length < sealed.length; length++) {
        assertSameRejection(receivers, Arrays.copyOf(sealed, length), "cut to " + length + " octets, shape " + shape);
      }
      assertSameRejection(receivers, Arrays.copyOf(sealed, sealed.length + 1), "one octet too many, shape " + shape);
    }
  }

  private static void assertSameRejection(List<SrtpReceiver> receivers, byte[] packet, String what) {
    Reception first = receivers.get(0).receive(packet);
    assertNotEquals(Reception.Verdict.Accepted, first.verdict(), what);
    assertTrue(first.verdict() != Reception.Verdict.Malformed
        || first.detail().matches("SRTP packet:byte \\d+: .+; expected at least \\d+ octets: .+"), first::detail);
    receivers.forEach(receiver -> assertEquals(first.verdict(), receiver.receive(packet).verdict(), what));
  }

  private static MasterKey key(SrtpSuite suite) {
    byte[] octets = new byte[suite.keyAndSaltLength()];
    IntStream.range(0, octets.length).forEach(i -> octets[i] = (byte) (7 * i + 1));
    return Story.key(suite, octets);
  }
}
