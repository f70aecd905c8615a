package lync.encryption.cli.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.BiConsumer;
import java.util.stream.Collectors;
import lync.encryption.cli.design.BundledDesigns;
import lync.encryption.cli.design.DesignFile;
import lync.encryption.cli.design.DesignReader;
import lync.encryption.cli.design.NamedScenario;
import lync.encryption.cli.system.Installation;
import lync.encryption.model.LyncModel;
import lync.encryption.model.State;
import lync.encryption.model.Universe;
import lync.encryption.model.action.Action;
import lync.encryption.search.Search;
import lync.encryption.search.SearchResult;
import org.junit.jupiter.api.Test;

class NarratorTest {

  /** Enough to see every action; what is not seen is told by the last assertion. */
  private static final long STATES_EACH = 2_000;

  @Test
  void everyStepOfTheReferenceDesignsHasWords() throws Exception {
    Set<String> seen = new TreeSet<>();
    BundledDesigns bundled = new BundledDesigns(Installation.find());
    for (String name : bundled.names()) {
      DesignFile file = DesignReader.read(bundled.path(name));
      for (NamedScenario scenario : file.scenarios()) {
        tellAll(new LyncModel(file.design(), scenario.scenario(), Universe.of(file.design(), scenario.scenario())), file,
            (action, told) -> seen.add(action.name()));
      }
    }
    DesignFile calls = DesignReader.read(Path.of(NarratorTest.class.getResource("/report/calls.yaml").toURI()));
    for (NamedScenario scenario : calls.scenarios()) {
      tellAll(new LyncModel(calls.design(), scenario.scenario(), Universe.of(calls.design(), scenario.scenario())), calls,
          (action, told) -> seen.add(action.name()));
    }
    DesignFile pool = DesignReader.read(bundled.path("enterprise-pool"));
    LyncModel wide = new LyncModel(pool.design(), pool.scenarios().get(0).scenario(), Universe.wide());
    Set<String> possible = wide.groundActions().stream().map(Action::name).collect(Collectors.toCollection(TreeSet::new));
    possible.addAll(List.of("AnswerRequest", "UnwrapKey", "PlaceCall", "AnswerCall", "CompleteCall", "FailCall", "HangUp", "AttackerStrips"));
    possible.removeAll(seen);
    // Only under a fault.
    possible.remove("RejectTransport");
    assertEquals(Set.of(), possible);
  }

  /** Who gives something up refuses nothing, and only who is called answers with 488. */
  @Test
  void whatNobodySentIsNotRefused() throws Exception {
    Set<String> told = new TreeSet<>();
    BundledDesigns bundled = new BundledDesigns(Installation.find());
    for (String name : List.of("internal-calls", "relayed-keys", "external-calls")) {
      DesignFile file = DesignReader.read(bundled.path(name));
      for (NamedScenario scenario : file.scenarios()) {
        tellAll(new LyncModel(file.design(), scenario.scenario(), Universe.of(file.design(), scenario.scenario())), file,
            (action, step) -> told.add(step.who() + " " + step.what()));
      }
    }
    for (String expected : List.of(
        "ClientA declines the second offer of call 1, which goes on as before: the encryption levels are not compatible (488)",
        "ClientA gives up call 1: the encryption levels are not compatible",
        "ExternalClient gives up message 1 (sign-in): there is no connection to the next hop",
        "ExternalClient does not start message 5 (offer of call 1 to ClientA): no session key will come",
        "the attacker makes up message 1 (request for a relay, by ExternalClient) and hands it to AvEdge as if from ExternalClient, "
            + "showing possession of a forged relay credential; there it is refused: the relay credential is not accepted")) {
      assertTrue(told.contains(expected), () -> expected + " is not among:\n" + String.join("\n", told));
    }
  }

  private static void tellAll(LyncModel model, DesignFile file, BiConsumer<Action, Narrator.Told> listener) {
    Narrator narrator = new Narrator(model, file.names());
    SearchResult result = Search.of(model).maxStates(STATES_EACH).run();
    State before = model.view(new long[model.words()], 0);
    State after = model.view(new long[model.words()], 0);
    result.forEachState((index, states, offset, level) -> model.successors(states, offset, (number, words, at) -> {
      Action action = model.groundActions().get(number);
      Narrator.Told told = narrator.tell(action, before.bind(states, offset), after.bind(words, at));
      listener.accept(action, told);
      boolean wordless = told.who().isBlank() || told.what().isBlank() || told.what().contains("null") || told.what().contains("no reason");
      assertFalse(wordless, () -> action + ": " + told);
    }));
  }
}
