package lync.encryption.wire.bench;

import java.util.Arrays;
import lync.encryption.model.vocabulary.Link;
import lync.encryption.model.vocabulary.Transport;
import lync.encryption.wire.input.MalformedData;
import lync.encryption.wire.pki.Cryptography;
import lync.encryption.wire.srtp.MasterKey;
import lync.encryption.wire.srtp.Rfc3711;
import lync.encryption.wire.srtp.RtpPacket;
import lync.encryption.wire.srtp.SrtpImplementation;
import lync.encryption.wire.srtp.SrtpReceiver;
import lync.encryption.wire.srtp.SrtpSender;
import lync.encryption.wire.srtp.SrtpSuite;
import lync.encryption.wire.tls.Bench;
import lync.encryption.wire.tls.Handshake;
import lync.encryption.wire.tls.Party;
import lync.encryption.wire.tls.SecretSink;
import lync.encryption.wire.tls.Tap;
import lync.encryption.wire.tls.TlsVersion;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/**
 * Mutual TLS on P-256 between two ends in memory, with validation of both chains and a message each way: one operation is one connection; or one with
 * twenty packets of SRTP after it, under a key of its own: 1,000 of these are to take at most 5 seconds of CPU time, so 200 are to fit into one.
 */
@State(Scope.Thread)
@BenchmarkMode(Mode.Throughput)
@Fork(1)
@Warmup(iterations = 10, time = 2)
@Measurement(iterations = 5, time = 2)
public abstract class HandshakeBenchmark {

  private static final Link LINK = Link.FrontEndToAccessEdge;
  private static final byte[] DATA = new byte[400];
  private static final SrtpSuite SUITE = SrtpSuite.AES_CM_128_HMAC_SHA1_80;
  private static final int SSRC = 1;
  private static final int PACKETS = 20;
  private static final int PAYLOAD = 160;

  @Param
  private TlsVersion version;

  private Bench bench;

  private SrtpImplementation srtp;

  @Setup
  public void deploy() {
    bench = new Bench(cryptography());
    srtp = Rfc3711.on(cryptography().provider());
  }

  /** Whose algorithms. */
  abstract Cryptography cryptography();

  @Benchmark
  public byte[] connection() {
    Handshake handshake = bench.handshake(LINK, Transport.MTLS, version, Tap.NONE, SecretSink.NONE);
    if (!handshake.run().connected()) {
      throw new IllegalStateException(handshake.outcome().toString());
    }
    handshake.send(Party.Initiator, DATA);
    return handshake.send(Party.Responder, DATA);
  }

  @Benchmark
  public int connectionAndTwentyPackets() throws MalformedData {
    MasterKey key = MasterKey.of(SUITE, Arrays.copyOf(connection(), SUITE.keyAndSaltLength()));
    SrtpSender sender = srtp.sender(key, SSRC);
    SrtpReceiver receiver = srtp.receiver(key, SSRC);
    int octets = 0;
    for (int k = 0; k < PACKETS; k++) {
      RtpPacket packet = RtpPacket.of(8, k, PAYLOAD * k, SSRC, new byte[PAYLOAD]);
      octets += receiver.receive(sender.protect(packet).packet().orElseThrow()).packet().orElseThrow().length;
    }
    return octets;
  }
}
