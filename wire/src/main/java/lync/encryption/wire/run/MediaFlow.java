package lync.encryption.wire.run;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.HexFormat;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import lync.encryption.model.design.Scenario;
import lync.encryption.model.rule.MediaStream;
import lync.encryption.model.rule.ReplayWindow;
import lync.encryption.model.rule.Setting;
import lync.encryption.model.vocabulary.Fault;
import lync.encryption.model.vocabulary.Media;
import lync.encryption.model.vocabulary.Participant;
import lync.encryption.model.vocabulary.Side;
import lync.encryption.wire.input.MalformedData;
import lync.encryption.wire.srtp.MasterKey;
import lync.encryption.wire.srtp.Protection;
import lync.encryption.wire.srtp.Reception;
import lync.encryption.wire.srtp.Rfc3711;
import lync.encryption.wire.srtp.Rfc3711Receiver;
import lync.encryption.wire.srtp.RtpPacket;
import lync.encryption.wire.srtp.SrtpFault;
import lync.encryption.wire.srtp.SrtpReceiver;
import lync.encryption.wire.srtp.SrtpSender;
import lync.encryption.wire.srtp.WindowScale;
import lync.encryption.wire.srtp.jitsi.JitsiSrtp;

/**
 * The packets of media of a scenario's calls. The replay window of the model has two places and that of RFC 3711 has 64: on the wire, sequence
 * numbers are so far apart that both remember and forget the same packets. Where streams are so long that a receiver can be wrong about the roll-over
 * counter, they are 8,192 apart and windows have 16,384 places, so that both guess the same as well ({@link WindowScale}); for that there is one
 * opinion only, as the second implementation has no such window.
 *
 * <p>Where media of two calls goes past the Mediation Server between them, it is one: a packet that is sent in the first call is, unopened, what the
 * model has the Mediation Server send in the second, and is judged by who receives that.
 */
final class MediaFlow {

  private static final int MODEL_WINDOW = 2;
  private static final int CYCLE = 1 << 16;
  /** PCMU (RFC 3551 6): 20 ms a packet, 160 octets. */
  private static final int PAYLOAD_TYPE = 0;
  private static final int PAYLOAD = 160;
  private static final int WORDS = 12;
  /** Deviations of the receiver: those that have one are not compared with another implementation, which has none. */
  private static final Set<SrtpFault> OF_RECEIVERS = EnumSet.complementOf(EnumSet.of(SrtpFault.SenderReusesIndex));

  /** What our implementation made of a packet, and a second one. */
  record Opinions(Reception ours, Optional<Reception> theirs) {

    /** They judge alike, and what they accept says the same. */
    boolean agree() {
      return theirs.isEmpty()
          || theirs.get().verdict() == ours.verdict() && Arrays.equals(theirs.get().packet().orElse(null), ours.packet().orElse(null));
    }
  }

  private final Setting setting;
  private final Network network;
  private final Calls calls;
  private final Attacker attacker;
  private final Counterparts counterparts;
  private final Rfc3711 srtp;
  private final boolean usableKeys;
  private final Random random;
  private final WindowScale scale;
  private final int first;
  private final StreamRecord[][] streams = new StreamRecord[Scenario.CALLS + 1][Side.values().length];
  private final String[][][] marks;
  private Opinions opinions;

  MediaFlow(Setting setting, Network network, Calls calls, Attacker attacker, Counterparts counterparts) {
    this.setting = setting;
    this.network = network;
    this.calls = calls;
    this.attacker = attacker;
    this.counterparts = counterparts;
    Set<SrtpFault> faults = Arrays.stream(SrtpFault.values()).filter(fault -> network.has(Fault.valueOf(fault.name())))
        .collect(Collectors.toCollection(() -> EnumSet.noneOf(SrtpFault.class)));
    boolean comesRound = setting.scenario().packets() > ReplayWindow.SEQUENCE / 2;
    boolean comparable = !comesRound && faults.stream().noneMatch(OF_RECEIVERS::contains);
    usableKeys = !faults.remove(SrtpFault.NoDecryption);
    scale = comesRound ? WindowScale.ofSequence(MODEL_WINDOW, ReplayWindow.SEQUENCE) : WindowScale.ofWindow(MODEL_WINDOW);
    srtp = Rfc3711.on(network.cryptography().provider()).withWindow(scale.window()).withFaults(faults);
    random = network.cryptography().random("media");
    // What stands shortly before the model's roll-over stands as many packets before the real one.
    first = comesRound ? scale.sequenceNumber(0, setting.scenario().firstIndex())
        : setting.scenario().firstIndex() == 0 ? 0 : CYCLE - scale.step() * (Scenario.BEFORE_ROLL_OVER / (MODEL_WINDOW + 1));
    int packets = setting.universe().packets();
    marks = new String[Scenario.CALLS + 1][Side.values().length][packets];
    for (int call = 1; call <= Scenario.CALLS; call++) {
      for (Side side : Side.values()) {
        streams[call][side.ordinal()] = newStream(call, side, packets, comparable);
        for (int k = 0; k < packets; k++) {
          byte[] words = new byte[WORDS];
          random.nextBytes(words);
          marks[call][side.ordinal()][k] = "call " + call + " " + side + " " + k + " " + HexFormat.of().formatHex(words);
        }
      }
    }
  }

  private StreamRecord newStream(int call, Side side, int packets, boolean comparable) {
    Ear<Rfc3711Receiver> ear = new Ear<>(packets, () -> srtp.receiver(receivingKey(call, side), ssrc(call, side)),
        (receiver, index) -> receiver.hasSeen(scale.index(first, index)));
    Ear<SrtpReceiver> second = new Ear<>(packets,
        () -> JitsiSrtp.on(JitsiSrtp.Ciphers.BouncyCastle).receiver(receivingKey(call, side), ssrc(call, side)),
        (receiver, index) -> receiver.receive(guessed(call, side, index, new byte[PAYLOAD])).verdict() == Reception.Verdict.Replayed);
    return new StreamRecord(random.nextInt(), packets, ear, comparable ? Optional.of(second) : Optional.empty());
  }

  /** Who receives a stream goes by the key that has come to it; by a fault, that is of no use. */
  private MasterKey receivingKey(int call, Side sender) {
    MasterKey key = calls.receivingKey(call, other(sender)).orElseThrow();
    return usableKeys ? key : blank(key);
  }

  private static MasterKey blank(MasterKey key) {
    try {
      return MasterKey.of(key.suite(), new byte[key.suite().keyAndSaltLength()]);
    } catch (MalformedData e) {
      throw new IllegalStateException(e);
    }
  }

  StreamRecord stream(int call, Side sender) {
    return streams[call][sender.ordinal()];
  }

  /** What both implementations made of the packet that came last; empty before one has, and once it was asked for. */
  Optional<Opinions> takeOpinions() {
    Optional<Opinions> latest = Optional.ofNullable(opinions);
    opinions = null;
    return latest;
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

  /** In the model the Mediation Server sends it; really, it is what the other call's end has sent. */
  private boolean isPassedOn(int call, Side sender) {
    return participant(call, sender) == Participant.MediationServer && calls.joined(call).isPresent();
  }

  private int ssrc(int call, Side sender) {
    MediaStream root = isPassedOn(call, sender) ? setting.root(call, sender) : new MediaStream(call, sender);
    return stream(root.call(), root.sender()).ssrc();
  }

  private int sequenceNumber(int index) {
    return scale.sequenceNumber(first, index);
  }

  /** An end sends its next packet; by a fault, it begins again when it has sent all. */
  String send(int call, Side side) {
    StreamRecord stream = stream(call, side);
    int index = stream.sent().size() % setting.scenario().packets();
    return isPassedOn(call, side) ? passOn(call, side, index) : sendOwn(call, side, index);
  }

  private String sendOwn(int call, Side side, int index) {
    StreamRecord stream = stream(call, side);
    Optional<byte[]> content = content(call, side, index);
    if (content.isEmpty()) {
      return participant(call, side) + " has nothing to send on";
    }
    RtpPacket plain = rtp(stream.ssrc(), index, content.get());
    boolean encrypted = end(call, side).media() == Media.SRTP;
    Optional<byte[]> octets = encrypted ? protect(call, side, plain) : Optional.of(plain.bytes());
    if (octets.isEmpty()) {
      return participant(call, side) + " has used the index before";
    }
    MediaPacket packet = new MediaPacket(index, encrypted ? Media.SRTP : Media.RTP, octets.get(), content.get());
    stream.sent(packet);
    Participant sender = participant(call, side);
    network.capture().datagram(network.media(call, sender), calls.sendsTo(call, sender).orElseThrow(), packet.octets());
    crosses(call, side, packet);
    return packet.octets().length + " octets of " + (encrypted ? "SRTP" : "RTP in clear") + ", sequence number " + plain.sequenceNumber();
  }

  /** A packet that is on its way already leaves the network of one call for that of the other. */
  private String passOn(int call, Side side, int index) {
    MediaStream root = setting.root(call, side);
    Optional<MediaPacket> packet = stream(root.call(), root.sender()).latest(index);
    if (packet.isEmpty()) {
      return "there is nothing on its way";
    }
    stream(call, side).sent(packet.get());
    crosses(call, side, packet.get());
    return "the same packet, past " + participant(call, side);
  }

  private void crosses(int call, Side side, MediaPacket packet) {
    if (tapped(call)) {
      attacker.sees(packet.octets());
      if (packet.form() == Media.SRTP) {
        attacker.seesPacket(call, side, packet.octets());
        attacker.finds(calls.guess(call, side));
      }
    }
  }

  private RtpPacket rtp(int ssrc, int index, byte[] content) {
    return RtpPacket.of(PAYLOAD_TYPE, sequenceNumber(index), PAYLOAD * index, ssrc, content);
  }

  /** What a packet says: something new, or what its sender has heard in the other call that it is an end of. */
  private Optional<byte[]> content(int call, Side side, int index) {
    MediaStream root = setting.root(call, side);
    if (root.call() == call) {
      return Optional.of(Arrays.copyOf(mark(root.call(), root.sender(), index).getBytes(StandardCharsets.US_ASCII), PAYLOAD));
    }
    StreamRecord from = stream(root.call(), root.sender());
    Optional<MediaPacket> inClear = from.latest(index).filter(packet -> packet.form() == Media.RTP)
        .filter(packet -> end(root.call(), other(root.sender())).media() == Media.RTP);
    return inClear.map(packet -> payload(packet.octets())).or(() -> from.heard(index));
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

  /** Empty if the sender remembers that it has used the index. */
  private Optional<byte[]> protect(int call, Side side, RtpPacket plain) {
    StreamRecord stream = stream(call, side);
    if (stream.sender().isEmpty()) {
      stream.sender(srtp.sender(calls.sendingKey(call, side).orElseThrow(), stream.ssrc()));
    }
    Protection protection = stream.sender().orElseThrow().protect(plain);
    return protection.packet();
  }

  private boolean tapped(int call) {
    return Arrays.stream(Side.values()).map(side -> network.design().zone().get(participant(call, side)))
        .anyMatch(network.design().tapped()::contains);
  }

  /** A packet comes to the other end. */
  Happening receive(int call, Side side, int index) {
    MediaPacket packet = stream(call, side).latest(index).orElseThrow();
    if (end(call, other(side)).media() == Media.RTP) {
      return Happening.of(packet.form() == Media.RTP ? "taken as it is" : "noise, to one who expects RTP");
    }
    if (hasLostCount(call, side, index) && packet.form() == Media.SRTP
        && counterparts.has(Fault.TagUnchecked, Fault.WindowUpdatedBeforeAuthentication)) {
      return lose(Omission.LostCount);
    }
    StreamRecord stream = stream(call, side);
    Reception reception = judge(stream, packet.octets());
    Optional<byte[]> heard = reception.packet().map(MediaFlow::payload);
    if (heard.isPresent() && !Arrays.equals(heard.get(), packet.content())) {
      return Happening.of(verdict(reception) + ", but not what was said");
    }
    noteIfAccepted(stream, ear -> ear.accept(index));
    heard.ifPresent(content -> stream.hears(index, content));
    return Happening.of(verdict(reception));
  }

  /** Both implementations judge. */
  private Reception judge(StreamRecord stream, byte[] octets) {
    Reception reception = stream.ear().hear(octets);
    opinions = new Opinions(reception, stream.second().map(ear -> ear.hear(octets)));
    return reception;
  }

  /** Each that has accepted what came last takes note of it. */
  private void noteIfAccepted(StreamRecord stream, Consumer<Ear<?>> note) {
    if (opinions.ours().verdict() == Reception.Verdict.Accepted) {
      note.accept(stream.ear());
    }
    if (opinions.theirs().map(Reception::verdict).filter(Reception.Verdict.Accepted::equals).isPresent()) {
      note.accept(stream.second().orElseThrow());
    }
  }

  private Happening lose(Omission why) {
    counterparts.losePackets(why);
    return Happening.notExecuted(why.reason());
  }

  /** Whether the receiver would take a packet of an index for one of another. */
  private boolean hasLostCount(int call, Side side, int index) {
    long taken = stream(call, side).ear().receiver().map(receiver -> receiver.indexOf(sequenceNumber(index))).orElse((long) sequenceNumber(index));
    return taken != scale.index(first, index);
  }

  private static String verdict(Reception reception) {
    return "SRTP receiver: " + reception.verdict();
  }

  /** The attacker sends the receiver of a stream something of its own. */
  Happening forge(int call, Side side, int index) {
    StreamRecord stream = stream(call, side);
    byte[] content = Arrays.copyOf("made up".getBytes(StandardCharsets.US_ASCII), PAYLOAD);
    Optional<MasterKey> key = calls.sendingKey(call, side).filter(attacker::knows);
    if (hasLostCount(call, side, index)
        && (key.isPresent() || counterparts.has(Fault.TagUnchecked, Fault.WindowUpdatedBeforeAuthentication))) {
      return lose(Omission.LostCount);
    }
    byte[] octets = key.map(known -> forged(known, ssrc(call, side), index, content)).orElseGet(() -> guessed(call, side, index, content));
    Reception reception = judge(stream, octets);
    noteIfAccepted(stream, Ear::takesForged);
    return Happening.of((key.isPresent() ? "sealed with the key" : "with a tag at random") + "; " + verdict(reception));
  }

  /** Sealed as the sender would: it has to count up to the packet for the roll-over counter to be right. */
  private byte[] forged(MasterKey key, int ssrc, int index, byte[] content) {
    SrtpSender sender = srtp.sender(key, ssrc);
    for (int k = 0; k < index; k++) {
      sender.protect(rtp(ssrc, k, content));
    }
    return sender.protect(rtp(ssrc, index, content)).packet().orElseThrow();
  }

  private byte[] guessed(int call, Side side, int index, byte[] content) {
    byte[] plain = rtp(ssrc(call, side), index, content).bytes();
    return Arrays.copyOf(plain, plain.length + calls.receivingKey(call, other(side)).orElseThrow().suite().tagLength());
  }

  /** The attacker sends a packet back to its sender. */
  Happening reflect(int call, Side side, int index) {
    Side back = other(side);
    if (hasLostCount(call, back, index) && counterparts.has(Fault.ReflectionAccepted, Fault.WindowUpdatedBeforeAuthentication)) {
      return lose(Omission.LostCount);
    }
    StreamRecord stream = stream(call, back);
    Reception reception = judge(stream, stream(call, side).latest(index).orElseThrow().octets());
    noteIfAccepted(stream, Ear::takesReflected);
    return Happening.of(verdict(reception));
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
        Optional<MasterKey> key = calls.sendingKey(call, side).filter(attacker::knows);
        if (key.isPresent() && participant(call, side) != null && setting.root(call, side).equals(root)) {
          SrtpReceiver receiver = Rfc3711.on(network.cryptography().provider()).receiver(key.get(), ssrc(call, side));
          attacker.packets(call, side).stream().map(receiver::receive).map(Reception::packet).flatMap(Optional::stream)
              .forEach(packet -> all.append(new String(packet, StandardCharsets.ISO_8859_1)));
        }
      }
    }
    return all.toString();
  }
}
