package lync.encryption.wire.run;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import lync.encryption.wire.srtp.Rfc3711Receiver;
import lync.encryption.wire.srtp.SrtpReceiver;
import lync.encryption.wire.srtp.SrtpSender;

/** What one side of a call sends, and what the other has made of it: by our own SRTP, and where that is sound by somebody else's as well. */
final class StreamRecord {

  private final int ssrc;
  private final Ear<Rfc3711Receiver> ear;
  private final Optional<Ear<SrtpReceiver>> second;
  private final List<MediaPacket> sent = new ArrayList<>();
  private final byte[][] heard;
  private SrtpSender sender;

  StreamRecord(int ssrc, int packets, Ear<Rfc3711Receiver> ear, Optional<Ear<SrtpReceiver>> second) {
    this.ssrc = ssrc;
    this.ear = ear;
    this.second = second;
    heard = new byte[packets][];
  }

  int ssrc() {
    return ssrc;
  }

  Ear<Rfc3711Receiver> ear() {
    return ear;
  }

  Optional<Ear<SrtpReceiver>> second() {
    return second;
  }

  List<MediaPacket> sent() {
    return List.copyOf(sent);
  }

  void sent(MediaPacket packet) {
    sent.add(packet);
  }

  /** The packet that was last sent with an index. */
  Optional<MediaPacket> latest(int index) {
    return sent.stream().filter(packet -> packet.index() == index).reduce((one, later) -> later);
  }

  /** What the packet with an index said, to who has accepted it. */
  Optional<byte[]> heard(int index) {
    return Optional.ofNullable(heard[index]);
  }

  void hears(int index, byte[] content) {
    heard[index] = content;
  }

  /** Who protects the stream, once somebody does. */
  Optional<SrtpSender> sender() {
    return Optional.ofNullable(sender);
  }

  void sender(SrtpSender value) {
    sender = value;
  }
}
