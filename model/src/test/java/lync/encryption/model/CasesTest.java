package lync.encryption.model;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import lync.encryption.model.clause.Clauses;
import lync.encryption.model.clause.Part;
import lync.encryption.model.vocabulary.MessageKind;
import lync.encryption.model.vocabulary.Origin;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What every case without fault has in common, and that together they leave nothing out. */
class CasesTest {

  /** The actions of {@code specs/PROTOCOL.md} §6 and {@code specs/CALLS.md} C5 and {@code specs/MEDIA.md} M5. */
  private static final Set<String> ACTION_NAMES = Set.of(
      "OpenConnection", "InterceptConnection", "AcceptTcp", "RejectTransport", "PresentServerCertificate", "JudgeServerCertificate",
      "FinishInitiator", "JudgeClientCertificate", "AttackerPresentsCertificate", "AttackerAccepts", "AttackerConnects", "AttackerFinishes",
      "TimeOut", "RetryConnection", "StartMessage", "SendHop", "RefuseMessage", "LoseMessage", "AttackerForwards", "InjectMessage",
      "AnswerRequest", "UnwrapKey", "PlaceCall", "AnswerCall", "CompleteCall", "FailCall", "HangUp", "AttackerStrips", "ChangeLevel",
      "RollCredentials", "RetireCredentials", "ExpireCredentials", "RejectSuites", "AnswerDownload", "SendPacket", "ReceivePacket",
      "ForgePacket", "ReflectPacket");

  @ParameterizedTest
  @EnumSource
  void violatesNothing(Case which) {
    assertEquals(Map.of(), which.explore().violations());
  }

  @ParameterizedTest
  @EnumSource
  void everyStateIsWellTyped(Case which) {
    Exploration exploration = which.explore();
    exploration.result().forEachState((index, words, offset, level) ->
        assertTrue(exploration.model().layout().wellTyped(words, offset), () -> "state " + index));
  }

  /** L02 speaks of connections; that messages end too is what makes the runs of a scenario worth looking at. */
  @ParameterizedTest
  @EnumSource
  void everyMessageOfASenderEnds(Case which) {
    Exploration exploration = which.explore();
    assertTrue(exploration.endsIn(s -> {
      for (int m = 1; m <= s.setting().universe().messages(); m++) {
        boolean senders = s.setting().plan(m).kind() != MessageKind.Unused && s.setting().plan(m).origin() == Origin.Sender;
        if (senders && !s.message(m).phase().ended()) {
          return false;
        }
      }
      return true;
    }));
  }

  @Test
  void everyActionFires() {
    Set<String> fired = new TreeSet<>();
    Stream.of(Case.values()).forEach(which -> fired.addAll(which.explore().actions()));
    FaultsTest.rows().forEach(row -> fired.addAll(
        Exploration.of(row.host().design().build().withFaults(Set.of(row.fault())), row.host().scenario().build()).actions()));
    assertEquals(new TreeSet<>(ACTION_NAMES), fired);
  }

  @Test
  void everyAntecedentIsMet() {
    Set<String> met = new TreeSet<>();
    Stream.of(Case.values()).forEach(which -> met.addAll(which.explore().antecedents()));
    assertEquals(Clauses.parts().stream().map(Part::name).collect(Collectors.toCollection(TreeSet::new)), met);
  }

  @Test
  void everyGoalIsReached() {
    Set<String> reached = new TreeSet<>();
    Stream.of(Case.values()).forEach(which -> reached.addAll(which.explore().goals()));
    assertEquals(
        Set.of("TrunkTlsOptionalOverTcp", "TrunkTlsOptionalOverTls", "InternalInstantMessageMayUseTls", "InternalInstantMessageMayUseTcp",
            "WindowsLiveAudioVideo", "MediaReachesParticipant", "TrunkMediaClearReachable", "TrunkMediaMayBeEncrypted"),
        reached);
  }
}
