package lync.encryption.model.rule;

import static org.junit.jupiter.api.Assertions.assertEquals;

import lync.encryption.model.rule.Negotiation.Outcome;
import lync.encryption.model.vocabulary.Media;
import lync.encryption.model.vocabulary.SentLevel;
import lync.encryption.model.vocabulary.Transport;
import lync.encryption.model.vocabulary.TrunkMode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** The tables of facts §4, cell by cell. */
class NegotiationTest {

  @ParameterizedTest
  @CsvSource({
    "Required, Required, SRTP", "Required, Supported, SRTP", "Required, DoNotSupport, Failure", "Required, Unstated, Failure",
    "Supported, Required, SRTP", "Supported, Supported, SRTP", "Supported, DoNotSupport, RTP", "Supported, Unstated, RTP",
    "DoNotSupport, Required, Failure", "DoNotSupport, Supported, RTP", "DoNotSupport, DoNotSupport, RTP", "DoNotSupport, Unstated, RTP",
    "Unstated, Required, Failure", "Unstated, Supported, RTP", "Unstated, DoNotSupport, RTP", "Unstated, Unstated, RTP"
  })
  void levelsComeToWhatTheTableSays(SentLevel offered, SentLevel answered, Outcome expected) {
    assertEquals(expected, Negotiation.table(offered, answered));
  }

  /** A level that was never sent does not occur; it counts as DoNotSupport. */
  @ParameterizedTest
  @EnumSource
  void noLevelCountsAsDoNotSupport(SentLevel other) {
    assertEquals(Negotiation.table(SentLevel.DoNotSupport, other), Negotiation.table(SentLevel.None, other));
    assertEquals(Negotiation.table(other, SentLevel.DoNotSupport), Negotiation.table(other, SentLevel.None));
  }

  @ParameterizedTest
  @CsvSource({
    "Required, true, TLS, SRTP", "Optional, true, MTLS, SRTP", "NotSupported, true, TLS, RTP",
    "Required, false, TLS, Failure", "Optional, false, TLS, RTP", "NotSupported, false, TLS, RTP",
    "Required, true, TCP, RTP", "Optional, true, TCP, RTP", "NotSupported, true, TCP, RTP",
    "Required, false, TCP, RTP", "Optional, false, TCP, RTP", "NotSupported, false, TCP, RTP"
  })
  void trunkModesComeToWhatTheTableSays(TrunkMode mode, boolean gatewayCapable, Transport transport, Outcome expected) {
    assertEquals(expected, Negotiation.trunkTable(mode, gatewayCapable, transport));
  }

  @ParameterizedTest
  @CsvSource({"SRTP, SRTP", "RTP, RTP", "Failure, None"})
  void mediaIsWhatWasAgreed(Outcome outcome, Media media) {
    assertEquals(media, outcome.media());
  }
}
