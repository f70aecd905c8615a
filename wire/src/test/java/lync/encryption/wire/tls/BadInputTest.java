package lync.encryption.wire.tls;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.OptionalInt;
import java.util.Random;
import lync.encryption.model.vocabulary.Certificate;
import lync.encryption.model.vocabulary.Link;
import lync.encryption.model.vocabulary.Transport;
import lync.encryption.wire.pki.BouncyCastle;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What is not TLS, cut off or tampered with: an end gives up and says why, and never throws. */
class BadInputTest {

  private static final Link LINK = Link.FrontEndToAccessEdge;
  private static final int RECORD_HEADER = 5;
  /** Every so many bytes one is tried. */
  private static final int EVERY = 5;

  private final Bench bench = new Bench(new BouncyCastle(11));

  private InitiatorTls initiator(TlsVersion version) {
    return new InitiatorTls(bench.initiator(LINK, version, Certificate.Own, Certificate.Own), SecretSink.NONE);
  }

  private ResponderTls responder(TlsVersion version) {
    return new ResponderTls(bench.responder(LINK, Transport.MTLS, version, Certificate.Own, Certificate.Own), SecretSink.NONE);
  }

  private static EndFailure failure(TlsEnd end) {
    return end.failure().orElseThrow();
  }

  @ParameterizedTest
  @EnumSource
  void whatIsNotTlsIsGivenUpWithoutAnAnswer(TlsVersion version) {
    ResponderTls responder = responder(version);
    responder.receive("GET / HTTP/1.1\r\nHost: frontend.contoso.example\r\n\r\n".getBytes(StandardCharsets.US_ASCII));
    assertEquals(EndFailure.Kind.ProtocolBroken, failure(responder).kind());
    assertEquals(OptionalInt.of(10), failure(responder).alert());
    assertEquals(0, responder.takeOutput().length);
  }

  @Test
  void anyGarbageEndsInATypedFailureOrInWaitingForMore() {
    Random random = new Random(5);
    for (int i = 0; i < 300; i++) {
      TlsEnd end = i % 2 == 0 ? responder(TlsVersion.V13) : initiator(TlsVersion.V12);
      byte[] garbage = new byte[1 + random.nextInt(100)];
      random.nextBytes(garbage);
      end.receive(garbage);
      end.inputEnded();
      assertTrue(end.failure().isPresent());
      assertFalse(failure(end).detail().isBlank());
      assertFalse(end.complete());
    }
  }

  @ParameterizedTest
  @EnumSource
  void aRecordCutOffIsCutShort(TlsVersion version) {
    byte[] hello = initiator(version).takeOutput();
    ResponderTls responder = responder(version);
    responder.receive(Arrays.copyOf(hello, hello.length - 1));
    responder.inputEnded();
    assertEquals(new EndFailure(EndFailure.Kind.CutShort, OptionalInt.empty(), "the connection ended in the middle of a record"), failure(responder));
  }

  @ParameterizedTest
  @EnumSource
  void aPeerThatGoesAwayIsCutShort(TlsVersion version) {
    InitiatorTls initiator = initiator(version);
    initiator.inputEnded();
    assertEquals(new EndFailure(EndFailure.Kind.CutShort, OptionalInt.empty(), "the connection ended without notice"), failure(initiator));
  }

  @ParameterizedTest
  @EnumSource
  void anEndOfDataWithoutNoticeIsNoticed(TlsVersion version) {
    Handshake handshake = bench.handshake(LINK, Transport.MTLS, version, Tap.NONE, SecretSink.NONE);
    assertTrue(handshake.run().connected());
    handshake.end(Party.Responder).inputEnded();
    assertEquals(EndFailure.Kind.CutShort, failure(handshake.end(Party.Responder)).kind());
  }

  /** Bytes in pieces of any size are the same bytes. */
  @ParameterizedTest
  @EnumSource
  void piecesOfAnySizeDo(TlsVersion version) {
    InitiatorTls initiator = initiator(version);
    ResponderTls responder = responder(version);
    for (int i = 0; i < 4; i++) {
      for (byte single : initiator.takeOutput()) {
        responder.receive(new byte[] {single});
      }
      for (byte single : responder.takeOutput()) {
        initiator.receive(new byte[] {single});
      }
    }
    assertTrue(initiator.complete());
    assertTrue(responder.complete());
  }

  /** Whichever byte of a handshake is changed on its way: it fails, unless the byte is one that receivers must ignore. */
  @ParameterizedTest
  @EnumSource
  void aChangedByteIsNoticed(TlsVersion version) {
    List<Integer> unnoticed = new ArrayList<>();
    int flights = 0;
    Tampering last;
    do {
      int at = 0;
      do {
        last = new Tampering(flights, at);
        if (last.connected(version) && last.length > 0) {
          unnoticed.add(last.offsetInRecord);
        }
        at += EVERY;
      } while (at < last.length);
      flights++;
    } while (last.length > 0);
    assertTrue(flights > 3, "flights of a handshake");
    assertEquals(List.of(), unnoticed.stream().filter(offset -> offset >= RECORD_HEADER).toList());
  }

  /** One handshake with one byte changed. */
  private final class Tampering {
    private final int flight;
    private final int at;
    private int length;
    private int offsetInRecord;

    Tampering(int flight, int at) {
      this.flight = flight;
      this.at = at;
    }

    boolean connected(TlsVersion version) {
      InitiatorTls initiator = initiator(version);
      ResponderTls responder = responder(version);
      TlsEnd sender = initiator;
      TlsEnd receiver = responder;
      for (int i = 0; i < 6; i++) {
        byte[] output = sender.takeOutput();
        if (i == flight && output.length > 0) {
          length = output.length;
          offsetInRecord = offsetInRecord(output);
          output[at] ^= 1;
        }
        receiver.receive(output);
        TlsEnd next = sender;
        sender = receiver;
        receiver = next;
      }
      return initiator.complete() && responder.complete() && initiator.failure().isEmpty() && responder.failure().isEmpty();
    }

    private int offsetInRecord(byte[] output) {
      int start = 0;
      for (byte[] record : Records.of(output)) {
        if (at < start + record.length) {
          return at - start;
        }
        start += record.length;
      }
      throw new AssertionError("no record has byte " + at);
    }
  }
}
