package lync.encryption.properties;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import lync.encryption.cli.system.Installation;
import lync.encryption.model.CallSlot;
import lync.encryption.model.LyncModel;
import lync.encryption.model.State;
import lync.encryption.model.design.Design;
import lync.encryption.model.design.MessagePlan;
import lync.encryption.model.rule.Negotiation;
import lync.encryption.model.vocabulary.CallPhase;
import lync.encryption.model.vocabulary.CallReason;
import lync.encryption.model.vocabulary.Level;
import lync.encryption.model.vocabulary.Link;
import lync.encryption.model.vocabulary.Media;
import lync.encryption.model.vocabulary.MessageKind;
import lync.encryption.model.vocabulary.Participant;
import lync.encryption.model.vocabulary.Reading;
import lync.encryption.model.vocabulary.SentLevel;
import lync.encryption.model.vocabulary.Transport;
import lync.encryption.model.vocabulary.TrunkMode;
import lync.encryption.search.Search;
import org.junit.jupiter.api.Test;

/**
 * What calls come to, held against {@code negotiation.yaml}: the tables of the sources, written down before any model was asked (C30; facts §4).
 * {@link ParityTest} holds the specification's tables against the model's.
 */
class NegotiationTableTest {

  private final JsonNode data = read();

  @Test
  void theModelsTableIsThatOfTheSources() {
    rows("calls").forEach(row -> assertEquals(row.get("outcome").asText(),
        Negotiation.table(sent(row.get("offer")), sent(row.get("answer"))).name(), row::toString));
  }

  @Test
  void theModelsTrunkTableIsThatOfTheSources() {
    rows("trunk").forEach(row -> assertEquals(row.get("outcome").asText(),
        Negotiation.trunkTable(TrunkMode.valueOf(row.get("mode").asText()), row.get("capable").asBoolean(),
            Transport.valueOf(row.get("transport").asText())).name(), row::toString));
  }

  /** In the reference designs every pair of levels meets, and comes to what the sources say: whole calls, not a table alone. */
  @Test
  void callsOfTheReferenceDesignsComeToWhatTheSourcesSay() {
    Map<String, Set<String>> expected = new TreeMap<>();
    rows("calls").forEach(row -> expected.put(row.get("offer").asText() + ", " + row.get("answer").asText(), Set.of(row.get("outcome").asText())));
    Map<String, Set<String>> seen = new TreeMap<>();
    ReferenceDesigns.instances().stream().filter(NegotiationTableTest::undisturbed).forEach(instance -> watch(instance.narrow(), seen));
    assertEquals(expected, seen);
  }

  /** Nobody comes in between, neither attacker nor fault; nor is the level that one end sends that of another leg. */
  private static boolean undisturbed(ReferenceDesigns.Instance instance) {
    return instance.scenario().attackerConnections() == 0 && instance.design().faults().isEmpty() && !instance.design().bypass();
  }

  private static void watch(LyncModel model, Map<String, Set<String>> seen) {
    // The trunk has a table of its own.
    Map<Integer, MessagePlan> offers = model.scenario().messages().stream()
        .filter(plan -> plan.kind() == MessageKind.Offer && Link.between(plan.from(), plan.to()).filter(Link::isTrunkLink).isEmpty())
        .collect(Collectors.toMap(MessagePlan::call, plan -> plan));
    if (offers.isEmpty()) {
      return;
    }
    Search.of(model).run().forEachState((index, words, offset, level) -> model.successors(words, offset, (action, next, at) ->
        offers.forEach((call, offer) -> {
          State before = model.view(words, offset);
          State after = model.view(next, at);
          String outcome = outcome(before.call(call), after.call(call));
          if (!outcome.isEmpty()) {
            String offered = word(before, offer.from(), before.call(call).offered(false));
            String answered = word(before, offer.to(), before.call(call).answered(false));
            seen.computeIfAbsent(offered + ", " + answered, pair -> new TreeSet<>()).add(outcome);
          }
        })));
  }

  /** What a step makes of a call's first offer; empty if it leaves that open, or the call fails for want of something else. */
  private static String outcome(CallSlot before, CallSlot after) {
    if (before.phase() == CallPhase.Answered && after.phase() == CallPhase.Established) {
      return after.hasMedia(Media.SRTP) ? after.hasMedia(Media.RTP) ? "both" : "SRTP" : "RTP";
    }
    boolean refused = before.phase() == CallPhase.Offered && after.phase() == CallPhase.Failed
        && after.reason() == CallReason.EncryptionLevelsNotCompatible;
    return refused ? "Failure" : "";
  }

  /**
   * The level of an end in the words of the data: what it sent or, before it has answered, what it would send now. What is unset has always
   * been: no administrator's step unsets a level.
   */
  private static String word(State state, Participant client, SentLevel sent) {
    Design design = state.setting().design();
    if (!design.srtp().contains(client)) {
      return SentLevel.Unstated.name();
    }
    Level set = state.level(client == Participant.PartnerClient ? Participant.PartnerEdge
        : design.alternative(Reading.R7) ? design.home().get(client) : Participant.FrontEnd);
    return sent == SentLevel.None || set == Level.Unset ? set.name() : sent.name();
  }

  private static SentLevel sent(JsonNode level) {
    return level.asText().equals(Level.Unset.name()) ? SentLevel.Required : SentLevel.valueOf(level.asText());
  }

  private Stream<JsonNode> rows(String table) {
    return StreamSupport.stream(data.get(table).spliterator(), false);
  }

  private static JsonNode read() {
    try {
      return new YAMLMapper().readTree(Installation.find().catalogue().resolve("negotiation.yaml").toFile());
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
  }
}
