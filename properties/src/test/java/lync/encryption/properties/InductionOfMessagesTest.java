package lync.encryption.properties;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import lync.encryption.model.State;
import lync.encryption.model.invariant.Conjunct;
import lync.encryption.model.invariant.Strengthening;
import lync.encryption.model.vocabulary.MessageKind;
import lync.encryption.model.vocabulary.MessagePhase;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/**
 * Evidence 4, messages: in surroundings that are drawn, over all values of one message slot, reachable or not, the strengthening is kept by every
 * step and implies the clauses; without some of its conjuncts, or with a guard of the model left out, that is not so.
 */
class InductionOfMessagesTest {

  /** Surroundings for each kind of message. */
  private static final int EACH = 16;

  /** What is said of messages. */
  private static final List<String> CLAUSES = List.of("InstantMessageEncryptedOnTls", "CrossFirewallTrafficTls", "InstantMessageAndPresenceTls",
      "DesktopSharingSignallingTls", "WebConferencingTls", "DownloadsHttps", "SessionKeyFromRelayAuthentication", "SessionKeyWrapped",
      "CredentialUnforgeable", "CredentialExpires", "FrontEndPresentsCredentials", "SessionKeyOnlyOverTlsSip", "DeliveryOverAuthenticatedConnection");

  /** Conjuncts that one slot by itself shows to be needed. Of the others {@link InductionTogetherTest} says so. */
  private static final List<String> NOTICED = List.of("ImpossibleStaysAtHome", "PayloadFitsKind", "CarriedAsConnected", "CarriedOnItsWay",
      "KeysNotInClear", "RequestsReachedRelay", "RepliesFollowRequests", "IssuedToTheKnown",
      "AllocatesWithItsOwn", "KeysDeliveredWhereSignedIn");

  /** Fields of these have a meaning that those of others do not have. */
  private static final List<MessageKind> PARTICULAR =
      List.of(MessageKind.SignIn, MessageKind.CredentialReply, MessageKind.KeyRequest, MessageKind.KeyReply, MessageKind.Allocate);

  private static List<ComponentValues> surroundings;
  private static List<ComponentValues> alone;

  @BeforeAll
  static void draw() {
    surroundings = InductionSurroundings.ofMessages(EACH);
    alone = InductionSurroundings.ofMessagesAlone(PARTICULAR);
  }

  @Test
  void theStrengtheningIsInductiveOnEveryMessage() {
    Set<String> seen = new TreeSet<>();
    InductionFigures figures = ComponentInduction.check("messages", surroundings, (slot, s) -> note(slot, s, seen));
    System.out.println(figures);
    assertEquals(List.of(), figures.tooFew(CLAUSES), "clauses whose situation was met too rarely");
    assertEquals(List.of(), wanted().filter(sight -> !seen.contains(sight)).toList(), "what no slot was in");
    assertTrue(figures.unreachableShare() >= 0.5, figures::toString);
  }

  private static void note(ComponentValues slot, State s, Set<String> seen) {
    int m = slot.number();
    seen.add(slot + " " + s.message(m).phase());
    if (s.carriedAnywhere(m)) {
      seen.add(slot + " crossing");
    }
  }

  /** Each kind of message in each phase but the attacker's, which only some come into, and across a connection. */
  private static Stream<String> wanted() {
    Set<MessagePhase> phases = EnumSet.complementOf(EnumSet.of(MessagePhase.Intercepted));
    Stream<String> used = EnumSet.complementOf(EnumSet.of(MessageKind.Unused)).stream().flatMap(kind ->
        Stream.concat(phases.stream().map(phase -> kind + " " + phase), Stream.of(kind + " crossing")));
    Stream<String> rest = Stream.of("Unused Waiting", "Unused Refused", "SignIn Intercepted", "InstantMessage Intercepted", "Offer Intercepted");
    return Stream.concat(used, rest);
  }

  /** Every typed value of slots that need few connections, beside the value that stands for it. */
  @Test
  void whatHasNoMeaningChangesNothing() {
    long alike = ComponentInduction.differences(alone);
    assertTrue(alike > 10_000, "values that others stand for: " + alike);
  }

  @Test
  void whatIsBrokenEarlyStaysBroken() {
    assertEquals(List.of(), ComponentInduction.mended(alone));
  }

  @Test
  void withoutSomeConjunctsItIsNotInductive() {
    List<Conjunct> dropped = Strengthening.conjuncts().stream().filter(conjunct -> NOTICED.contains(conjunct.name())).toList();
    assertEquals(NOTICED.size(), dropped.size());
    assertEquals(List.of(), dropped.stream().filter(conjunct -> !ComponentInduction.notices(surroundings, conjunct)).toList(),
        "conjuncts on messages that can be left out");
  }

  @Test
  void aGuardLeftOutIsNoticed() {
    assertEquals(List.of(), Stream.of("StartMessage", "AnswerRequest", "AnswerDownload", "LoseMessage", "UnwrapKey")
        .filter(guard -> !ComponentInduction.notices(surroundings, guard)).toList(), "actions of messages whose guard can be left out");
  }
}
