package lync.encryption.wire.srtp;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import lync.encryption.wire.srtp.Transcript.Arrival;
import lync.encryption.wire.srtp.Transcript.Sending;

/** What must hold of every stream, each said without looking into an implementation, by the clause that asks for it. */
enum StreamProperty {

  /** C18b: what is accepted was sent by the other end on this stream, unaltered. */
  OnlyWhatWasSentIsAccepted {
    @Override
    Optional<String> violation(Transcript transcript) {
      return transcript.arrivals().stream()
          .filter(arrival -> arrival.reception().verdict() == Reception.Verdict.Accepted && arrival.genuine().isEmpty())
          .map(arrival -> "accepted, though nobody sent it so: " + Hex.text(arrival.packet()))
          .findFirst();
    }
  },

  /** C18c: no index is accepted twice. */
  NoIndexIsAcceptedTwice {
    @Override
    Optional<String> violation(Transcript transcript) {
      Set<Long> accepted = new HashSet<>();
      return acceptedSendings(transcript).filter(sending -> !accepted.add(sending.index()))
          .map(sending -> "index " + sending.index() + " is accepted twice").findFirst();
    }
  },

  /**
   * C18d, and RFC 3711 3.3.2: a genuine packet is accepted if its index is new and not before the window, whatever was rejected meanwhile; otherwise
   * the reason is given. Nothing but accepted packets decides.
   */
  GenuinePacketsAreJudgedByAcceptedOnesAlone {
    @Override
    Optional<String> violation(Transcript transcript) {
      Set<Long> accepted = new HashSet<>();
      long highest = -1;
      for (Arrival arrival : transcript.arrivals()) {
        if (arrival.genuine().isEmpty()) {
          continue;
        }
        long index = arrival.genuine().get().index();
        if (!canBeTold(index, highest)) {
          return Optional.empty();
        }
        Reception.Verdict expected = highest - index >= WINDOW ? Reception.Verdict.TooOld
            : accepted.contains(index) ? Reception.Verdict.Replayed : Reception.Verdict.Accepted;
        if (arrival.reception().verdict() != expected) {
          return Optional.of("index " + index + " with " + highest + " the highest accepted: " + arrival.reception().verdict()
              + "; expected " + expected);
        }
        accepted.add(index);
        highest = Math.max(highest, index);
      }
      return Optional.empty();
    }
  },

  /** C18e: what is accepted comes out as it went in. */
  AcceptedPacketsComeOutAsTheyWentIn {
    @Override
    Optional<String> violation(Transcript transcript) {
      return transcript.arrivals().stream()
          .filter(arrival -> arrival.reception().packet().isPresent() && arrival.genuine().isPresent())
          .filter(arrival -> !Arrays.equals(arrival.reception().packet().get(), arrival.genuine().get().clear().bytes()))
          .map(arrival -> "came out altered: " + Hex.text(arrival.reception().packet().get())).findFirst();
    }
  },

  /** C18f: the sender uses no index twice. */
  NoIndexIsSentTwice {
    @Override
    Optional<String> violation(Transcript transcript) {
      Set<Long> used = new HashSet<>();
      return transcript.sendings().stream().filter(sending -> sending.verdict() == Protection.Verdict.Protected)
          .filter(sending -> !used.add(sending.index())).map(sending -> "index " + sending.index() + " is sent twice").findFirst();
    }
  },

  /** C18a: of the payload nothing is left to be read. */
  NoPayloadIsSentInClear {
    @Override
    Optional<String> violation(Transcript transcript) {
      return transcript.sendings().stream().filter(sending -> sending.made() != null && sending.clear().payload().length >= TELLING)
          .filter(sending -> Hex.text(sending.made()).contains(Hex.text(Arrays.copyOf(sending.clear().payload(), TELLING))))
          .map(sending -> "the payload is in " + Hex.text(sending.made())).findFirst();
    }
  };

  private static final int WINDOW = 64;
  /** So many octets of a payload do not appear by accident. */
  private static final int TELLING = 8;

  /** What is wrong with how a stream went; empty if nothing is. */
  abstract Optional<String> violation(Transcript transcript);

  /** All that is wrong with how a stream went. */
  static List<String> violations(Transcript transcript) {
    List<String> violations = new ArrayList<>();
    for (StreamProperty property : values()) {
      property.violation(transcript).ifPresent(violation -> violations.add(property + ": " + violation));
    }
    return violations;
  }

  /**
   * A receiver can tell from a sequence number of 16 bits which index is meant: of a first packet if none has rolled over yet, later if it is within
   * half a cycle of the highest accepted (RFC 3711 3.3.1).
   */
  private static boolean canBeTold(long index, long highest) {
    return highest < 0 ? index < 1 << 16 : Math.abs(index - highest) < 1 << 15;
  }

  private static Stream<Sending> acceptedSendings(Transcript transcript) {
    return transcript.arrivals().stream().filter(arrival -> arrival.reception().verdict() == Reception.Verdict.Accepted)
        .flatMap(arrival -> arrival.genuine().stream());
  }
}
