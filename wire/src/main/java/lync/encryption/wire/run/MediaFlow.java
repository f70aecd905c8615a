package lync.encryption.wire.run;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Collectors;
import lync.encryption.model.design.Scenario;
import lync.encryption.model.rule.MediaStream;
import lync.encryption.model.rule.Setting;
import lync.encryption.model.vocabulary.Fault;
import lync.encryption.model.vocabulary.Media;
import lync.encryption.model.vocabulary.Participant;
import lync.encryption.model.vocabulary.Side;
import lync.encryption.wire.capture.Addresses;
import lync.encryption.wire.capture.Socket;
import lync.encryption.wire.input.MalformedData;
import lync.encryption.wire.srtp.MasterKey;
import lync.encryption.wire.srtp.Reception;
import lync.encryption.wire.srtp.Rfc3711;
import lync.encryption.wire.srtp.RtpPacket;
import lync.encryption.wire.srtp.SrtpFault;
import lync.encryption.wire.srtp.SrtpReceiver;
import lync.encryption.wire.srtp.SrtpSender;
import lync.encryption.wire.srtp.WindowScale;

/**
 * The packets of media of a scenario's calls. The replay window of the model has two places and that of RFC 3711 has 64: on the wire, sequence
 * numbers are so far apart that both remember and forget the same packets ({@link WindowScale}).
 */
final class MediaFlow {

  private static final int MODEL_WINDOW = 2;
  private static final int CYCLE = 1 << 16;
  /** PCMU (RFC 3551 6): 20 ms a packet, 160 octets. */
  private static final int PAYLOAD_TYPE = 0;
  private static final int PAYLOAD = 160;
  private static final int WORDS = 12;

  /**
   * A packet as it was sent.
   *
   * @param content what it says
   */
  record Packet(int index, Media form, byte[] octets, byte[] content) {}

  /** What one side of a call sends, and what the other has made of it. */
  static final class Stream {
    private final int ssrc;
    private final List<Packet> sent = new ArrayList<>();
    private final int[] accepted;
    private final byte[][] heard;
    private SrtpSender sender;
    private SrtpReceiver receiver;
    private boolean forged;
    private boolean reflected;

    private Stream(int ssrc, int packets) {
      this.ssrc = ssrc;
      accepted = new int[packets];
      heard = new byte[packets][];
    }

    List<Packet> sent() {
      return List.copyOf(sent);
    }

    int accepted(int index) {
      return accepted[index];
    }

    boolean forged() {
      return forged;
    }

    boolean reflected() {
      return reflected;
    }

    private Packet latest(int index) {
      return sent.stream().filter(packet -> packet.index == index).reduce((one, later) -> later).orElseThrow();
    }
  }

  private final Setting setting;
  private final Network network;
  private final Calls calls;
  private final Attacker attacker;
  private final Rfc3711 srtp;
  private final Random random;
  private final WindowScale scale = new WindowScale(MODEL_WINDOW);
  private final int first;
  private final Stream[][] streams = new Stream[Scenario.CALLS + 1][Side.values().length];
  private final String[][][] marks;

  MediaFlow(Setting setting, Network network, Calls calls, Attacker attacker) {
    this.setting = setting;
    this.network = network;
    this.calls = calls;
    this.attacker = attacker;
    srtp = Rfc3711.on(network.cryptography().provider()).withFaults(Arrays.stream(SrtpFault.values())
        .filter(fault -> network.has(Fault.valueOf(fault.name()))).collect(Collectors.toSet()));
    random = network.cryptography().random("media");
    // What stands shortly before the model's roll-over stands as many packets before the real one.
    first = setting.scenario().firstIndex() == 0 ? 0 : CYCLE - scale.step() * (Scenario.BEFORE_ROLL_OVER / (MODEL_WINDOW + 1));
    int packets = setting.universe().packets();
    marks = new String[Scenario.CALLS + 1][Side.values().length][packets];
    for (int call = 1; call <= Scenario.CALLS; call++) {
      for (Side side : Side.values()) {
        streams[call][side.ordinal()] = new Stream(random.nextInt(), packets);
        for (int k = 0; k < packets; k++) {
          byte[] words = new byte[WORDS];
          random.nextBytes(words);
          marks[call][side.ordinal()][k] = "call " + call + " " + side + " " + k + " " + HexFormat.of().formatHex(words);
        }
      }
    }
  }

  /**
   * Why packets of a call are not executed; empty if they are. In a design whose implementations of SRTP deviate, the window cannot be told by what a
   * receiver rejects.
   */
  Optional<String> withoutCounterpart(int call) {
    List<SrtpFault> faults = Arrays.stream(SrtpFault.values()).filter(fault -> network.design().fault(Fault.valueOf(fault.name()))).toList();
    return faults.isEmpty() ? calls.withoutCounterpart(call) : Optional.of("media under " + faults + " is not executed yet");
  }

  Stream stream(int call, Side sender) {
    return streams[call][sender.ordinal()];
  }

  private static Side other(Side side) {
    return side == Side.Caller ? Side.Callee : Side.Caller;
  }

  private CallRecord.End end(int call, Side side) {
    return calls.record(call).end(side);
  }

  private Participant participant(int call, Side side) {
    return setting.dialog(call).at(side);
  }

  private int sequenceNumber(int index) {
    return scale.sequenceNumber(first, index);
  }

  /** An end sends its next packet. */
  String send(int call, Side side) {
    Stream stream = stream(call, side);
    int index = stream.sent.size();
    Optional<byte[]> content = content(call, side, index);
    if (content.isEmpty()) {
      return participant(call, side) + " has nothing to send on";
    }
    RtpPacket plain = rtp(stream, index, content.get());
    boolean encrypted = end(call, side).media() == Media.SRTP;
    byte[] octets = encrypted ? protect(call, side, stream, plain) : plain.bytes();
    stream.sent.add(new Packet(index, encrypted ? Media.SRTP : Media.RTP, octets, content.get()));
    network.capture().datagram(socket(call, side), socket(call, other(side)), octets);
    if (tapped(call)) {
      attacker.sees(octets);
      if (encrypted) {
        attacker.seesPacket(call, side, octets);
        attacker.finds(calls.guess(call, side));
      }
    }
    return octets.length + " octets of " + (encrypted ? "SRTP" : "RTP in clear") + ", sequence number " + plain.sequenceNumber();
  }

  private RtpPacket rtp(Stream stream, int index, byte[] content) {
    return RtpPacket.of(PAYLOAD_TYPE, sequenceNumber(index), PAYLOAD * index, stream.ssrc, content);
  }

  /** What a packet says: something new, or what its sender has heard in the other call that it is an end of. */
  private Optional<byte[]> content(int call, Side side, int index) {
    MediaStream root = setting.root(call, side);
    if (root.call() == call) {
      return Optional.of(Arrays.copyOf(mark(root.call(), root.sender(), index).getBytes(StandardCharsets.US_ASCII), PAYLOAD));
    }
    Stream from = stream(root.call(), root.sender());
    boolean inClear = from.sent.size() > index && from.latest(index).form == Media.RTP && end(root.call(), other(root.sender())).media() == Media.RTP;
    return inClear ? Optional.of(payload(from.latest(index).octets)) : Optional.ofNullable(from.heard[index]);
  }

  private static byte[] payload(byte[] packet) {
    try {
      return RtpPacket.read(packet).payload();
    } catch (MalformedData e) {
      throw Contents.illegible(e);
    }
  }

  /** What a stream's packet says and no other. */
  String mark(int call, Side sender, int index) {
    return marks[call][sender.ordinal()][index];
  }

  private byte[] protect(int call, Side side, Stream stream, RtpPacket plain) {
    if (stream.sender == null) {
      stream.sender = srtp.sender(calls.sendingKey(call, side).orElseThrow(), stream.ssrc);
    }
    return stream.sender.protect(plain).packet().orElseThrow();
  }

  private Socket socket(int call, Side side) {
    Participant end = participant(call, side);
    return new Socket(network.addresses().of(end), Addresses.FIRST_RELAYED + end.ordinal());
  }

  private boolean tapped(int call) {
    return Arrays.stream(Side.values()).map(side -> network.design().zone().get(participant(call, side)))
        .anyMatch(network.design().tapped()::contains);
  }

  /** A packet comes to the other end. */
  String receive(int call, Side side, int index) {
    Packet packet = stream(call, side).latest(index);
    if (end(call, other(side)).media() == Media.RTP) {
      return packet.form == Media.RTP ? "taken as it is" : "noise, to one who expects RTP";
    }
    Reception reception = judge(call, side, packet.octets);
    if (reception.verdict() == Reception.Verdict.Accepted) {
      Stream stream = stream(call, side);
      byte[] heard = payload(reception.packet().orElseThrow());
      if (!Arrays.equals(heard, packet.content)) {
        return verdict(reception) + ", but not what was said";
      }
      stream.accepted[index] = Math.min(stream.accepted[index] + 1, 2);
      stream.heard[index] = heard;
    }
    return verdict(reception);
  }

  private Reception judge(int call, Side side, byte[] octets) {
    return receiver(call, side).receive(octets);
  }

  /** Who receives a stream goes by the key that has come to it. */
  private SrtpReceiver receiver(int call, Side sender) {
    Stream stream = stream(call, sender);
    if (stream.receiver == null) {
      stream.receiver = srtp.receiver(calls.receivingKey(call, other(sender)).orElseThrow(), stream.ssrc);
    }
    return stream.receiver;
  }

  private static String verdict(Reception reception) {
    return "SRTP receiver: " + reception.verdict();
  }

  /** The attacker sends the receiver of a stream something of its own. */
  String forge(int call, Side side, int index) {
    Stream stream = stream(call, side);
    byte[] content = Arrays.copyOf("made up".getBytes(StandardCharsets.US_ASCII), PAYLOAD);
    Optional<MasterKey> key = calls.sendingKey(call, side).filter(known -> attacker.knows(known));
    byte[] octets = key.map(known -> forged(known, stream, index, content)).orElseGet(() -> guessed(stream, index, content));
    Reception reception = judge(call, side, octets);
    stream.forged |= reception.verdict() == Reception.Verdict.Accepted;
    return (key.isPresent() ? "sealed with the key" : "with a tag at random") + "; " + verdict(reception);
  }

  /** Sealed as the sender would: it has to count up to the packet for the roll-over counter to be right. */
  private byte[] forged(MasterKey key, Stream stream, int index, byte[] content) {
    SrtpSender sender = srtp.sender(key, stream.ssrc);
    for (int k = 0; k < index; k++) {
      sender.protect(rtp(stream, k, content));
    }
    return sender.protect(rtp(stream, index, content)).packet().orElseThrow();
  }

  private byte[] guessed(Stream stream, int index, byte[] content) {
    byte[] plain = rtp(stream, index, content).bytes();
    return Arrays.copyOf(plain, plain.length + 10);
  }

  /** The attacker sends a packet back to its sender. */
  String reflect(int call, Side side, int index) {
    Reception reception = judge(call, other(side), stream(call, side).latest(index).octets);
    stream(call, other(side)).reflected |= reception.verdict() == Reception.Verdict.Accepted;
    return verdict(reception);
  }

  /** What a receiver's replay window makes of an index: told by how it rejects a packet that nobody sealed, which leaves no trace in it. */
  private Reception.Verdict standing(int call, Side side, int index) {
    Stream stream = stream(call, side);
    return stream.receiver == null ? Reception.Verdict.AuthenticationFailed
        : stream.receiver.receive(guessed(stream, index, new byte[PAYLOAD])).verdict();
  }

  /** One more than the highest index that the receiver has accepted; 0 if none. */
  int highest(int call, Side side) {
    int highest = 0;
    for (int k = 0; k < setting.universe().packets(); k++) {
      if (standing(call, side, k) == Reception.Verdict.Replayed) {
        highest = k + 1;
      }
    }
    return highest;
  }

  /** Whether the receiver has accepted the index before the highest. */
  boolean below(int call, Side side) {
    int highest = highest(call, side);
    return highest > 1 && standing(call, side, highest - 2) == Reception.Verdict.Replayed;
  }

  /** Whether the attacker has read what a packet says: in clear, or by opening what it has seen with a key that it knows. */
  boolean readByAttacker(int call, Side side, int index) {
    String mark = mark(call, side, index);
    return attacker.hasRead(mark) || opened(new MediaStream(call, side)).contains(mark);
  }

  /** All that the attacker can open of the packets that say what a stream says. */
  private String opened(MediaStream root) {
    StringBuilder all = new StringBuilder();
    for (int call = 1; call <= Scenario.CALLS; call++) {
      for (Side side : Side.values()) {
        Optional<MasterKey> key = calls.sendingKey(call, side).filter(known -> attacker.knows(known));
        if (key.isPresent() && participant(call, side) != null && setting.root(call, side).equals(root)) {
          SrtpReceiver receiver = srtp.receiver(key.get(), stream(call, side).ssrc);
          attacker.packets(call, side).stream().map(receiver::receive).map(Reception::packet).flatMap(Optional::stream)
              .forEach(packet -> all.append(new String(packet, StandardCharsets.ISO_8859_1)));
        }
      }
    }
    return all.toString();
  }
}
