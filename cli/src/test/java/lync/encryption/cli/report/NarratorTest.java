package lync.encryption.cli.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
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
        tellAll(new LyncModel(file.design(), scenario.scenario(), Universe.of(file.design(), scenario.scenario())), file, seen);
      }
    }
    DesignFile calls = DesignReader.read(Path.of(NarratorTest.class.getResource("/report/calls.yaml").toURI()));
    for (NamedScenario scenario : calls.scenarios()) {
      tellAll(new LyncModel(calls.design(), scenario.scenario(), Universe.of(calls.design(), scenario.scenario())), calls, seen);
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

  private static void tellAll(LyncModel model, DesignFile file, Set<String> seen) {
    Narrator narrator = new Narrator(model, file.names());
    SearchResult result = Search.of(model).maxStates(STATES_EACH).run();
    State before = model.view(new long[model.words()], 0);
    State after = model.view(new long[model.words()], 0);
    result.forEachState((index, states, offset, level) -> model.successors(states, offset, (number, words, at) -> {
      Action action = model.groundActions().get(number);
      Narrator.Told told = narrator.tell(action, before.bind(states, offset), after.bind(words, at));
      seen.add(action.name());
      boolean wordless = told.who().isBlank() || told.what().isBlank() || told.what().contains("null") || told.what().contains("no reason");
      assertFalse(wordless, () -> action + ": " + told);
    }));
  }
}
