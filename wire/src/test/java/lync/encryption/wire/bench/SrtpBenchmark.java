package lync.encryption.wire.bench;

import java.security.Provider;
import java.security.Security;
import lync.encryption.wire.input.MalformedData;
import lync.encryption.wire.srtp.MasterKey;
import lync.encryption.wire.srtp.Reception;
import lync.encryption.wire.srtp.Rfc3711;
import lync.encryption.wire.srtp.RtpPacket;
import lync.encryption.wire.srtp.SrtpImplementation;
import lync.encryption.wire.srtp.SrtpReceiver;
import lync.encryption.wire.srtp.SrtpSender;
import lync.encryption.wire.srtp.SrtpSuite;
import lync.encryption.wire.srtp.jitsi.JitsiSrtp;
import org.bouncycastle.jce.provider.BouncyCastleProvider;
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

/** Packets with 160 octets of payload, 20 ms of G.711, protected and received again: one operation is one packet both ways. */
@State(Scope.Thread)
@BenchmarkMode(Mode.Throughput)
@Fork(1)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
public class SrtpBenchmark {

  private static final int SSRC = 1;
  private static final int PAYLOAD = 160;

  /** Whose SRTP. */
  public enum Whose {
    Ours,
    Jitsi
  }

  @Param
  private Whose whose;
  @Param
  private JitsiSrtp.Ciphers ciphers;
  @Param({"AES_CM_128_HMAC_SHA1_80", "AEAD_AES_128_GCM"})
  private SrtpSuite suite;

  private SrtpSender sender;
  private SrtpReceiver receiver;
  private final byte[] payload = new byte[PAYLOAD];
  private int sequenceNumber;

  @Setup
  public void open() throws MalformedData {
    MasterKey key = MasterKey.of(suite, new byte[suite.keyAndSaltLength()]);
    SrtpImplementation implementation = implementation();
    sender = implementation.sender(key, SSRC);
    receiver = implementation.receiver(key, SSRC);
  }

  private SrtpImplementation implementation() {
    if (whose == Whose.Jitsi) {
      return JitsiSrtp.on(ciphers);
    }
    Provider provider = ciphers == JitsiSrtp.Ciphers.SunJCE ? Security.getProvider("SunJCE") : new BouncyCastleProvider();
    return Rfc3711.on(provider);
  }

  @Benchmark
  public byte[] packet() {
    RtpPacket packet = RtpPacket.of(8, sequenceNumber & 0xFFFF, 160 * sequenceNumber, SSRC, payload);
    sequenceNumber++;
    Reception reception = receiver.receive(sender.protect(packet).packet().orElseThrow());
    return reception.packet().orElseThrow();
  }
}
