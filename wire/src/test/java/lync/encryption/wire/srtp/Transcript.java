package lync.encryption.wire.srtp;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** What a sender and a receiver made of a story: every packet that the sender was asked for, and every one that came in. */
final class Transcript {

  /**
   * A packet that the sender was asked to protect.
   *
   * @param index that it truly has: sequence numbers counted on beyond 16 bits, from the first packet on
   * @param made the protected packet; null if it was refused
   */
  record Sending(long index, RtpPacket clear, Protection.Verdict verdict, byte[] made) {}

  /**
   * A packet that came in.
   *
   * @param genuine the sending of which it is an unaltered copy; empty for what is altered, made up, or from elsewhere
   * @param packet as it came in
   */
  record Arrival(Optional<Sending> genuine, byte[] packet, Reception reception) {}

  private final List<Sending> sendings = new ArrayList<>();
  private final List<Arrival> arrivals = new ArrayList<>();
  private final Story story;
  private final SrtpSender sender;
  private final SrtpSender ownSender;
  private final SrtpReceiver receiver;
  /** What has been sent, in the order of sending; these are the packets that somebody on the way has. */
  private final List<Sending> onTheWay = new ArrayList<>();
  private long index;

  private Transcript(Story story, SrtpSender sender, SrtpSender ownSender, SrtpReceiver receiver) {
    this.story = story;
    this.sender = sender;
    this.ownSender = ownSender;
    this.receiver = receiver;
    index = story.firstSequenceNumber();
  }

  /** Plays a story; both directions are under the same key. */
  static Transcript of(Story story, SrtpImplementation sending, SrtpImplementation receiving) {
    Transcript transcript = new Transcript(story, sending.sender(story.key(), Story.SSRC), sending.sender(story.key(), Story.OWN_SSRC),
        receiving.receiver(story.key(), Story.SSRC));
    story.events().forEach(transcript::play);
    return transcript;
  }

  List<Sending> sendings() {
    return sendings;
  }

  List<Arrival> arrivals() {
    return arrivals;
  }

  private void play(Event event) {
    if (event instanceof Event.Send send) {
      advance(send.gap());
      send(index, send.shape()).ifPresent(this::deliver);
    } else if (event instanceof Event.Lose lose) {
      advance(lose.gap());
      send(index, lose.shape());
    } else if (event instanceof Event.Turn turn) {
      if (!sendings.isEmpty() && index - turn.back() >= story.firstSequenceNumber()) {
        send(index - turn.back(), turn.shape()).ifPresent(this::deliver);
      }
    } else if (event instanceof Event.Deliver late) {
      sent(late.back()).ifPresent(this::deliver);
    } else if (event instanceof Event.Tamper tamper) {
      sent(tamper.back()).ifPresent(sending -> arrive(altered(sending.made(), tamper)));
    } else if (event instanceof Event.Truncate truncate) {
      sent(truncate.back()).ifPresent(sending -> arrive(Arrays.copyOf(sending.made(), truncate.at() % sending.made().length)));
    } else if (event instanceof Event.Reflect reflect) {
      ownSender.protect(Packets.shaped(reflect.shape(), reflect.sequenceNumber(), Story.OWN_SSRC)).packet().ifPresent(this::arrive);
    } else if (event instanceof Event.Forge forge) {
      arrive(Packets.shaped(forge.shape(), (int) (index + forge.ahead()) & 0xFFFF, Story.SSRC).bytes());
    } else if (event instanceof Event.Plain plain) {
      sent(plain.back()).ifPresent(sending -> arrive(sending.clear().bytes()));
    }
  }

  private void advance(int gap) {
    index = sendings.isEmpty() ? story.firstSequenceNumber() : index + gap;
  }

  private Optional<Sending> send(long sendingIndex, long shape) {
    RtpPacket clear = Packets.shaped(shape, (int) sendingIndex & 0xFFFF, Story.SSRC);
    Protection protection = sender.protect(clear);
    Sending sending = new Sending(sendingIndex, clear, protection.verdict(), protection.packet().orElse(null));
    sendings.add(sending);
    if (sending.made() == null) {
      return Optional.empty();
    }
    onTheWay.add(sending);
    return Optional.of(sending);
  }

  private Optional<Sending> sent(int back) {
    return onTheWay.isEmpty() ? Optional.empty() : Optional.of(onTheWay.get(Math.floorMod(onTheWay.size() - 1 - back, onTheWay.size())));
  }

  private static byte[] altered(byte[] packet, Event.Tamper tamper) {
    byte[] altered = packet.clone();
    altered[tamper.at() % altered.length] ^= (byte) tamper.mask();
    return altered;
  }

  private void deliver(Sending sending) {
    arrivals.add(new Arrival(Optional.of(sending), sending.made(), receiver.receive(sending.made())));
  }

  private void arrive(byte[] packet) {
    arrivals.add(new Arrival(Optional.empty(), packet, receiver.receive(packet)));
  }
}
