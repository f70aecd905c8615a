package lync.encryption.cli.design;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import lync.encryption.model.ImpossibleStep;
import lync.encryption.model.LyncModel;
import lync.encryption.model.Universe;
import lync.encryption.model.design.Design;
import lync.encryption.model.design.MessagePlan;
import lync.encryption.model.design.Scenario;
import lync.encryption.model.vocabulary.MessageKind;
import lync.encryption.model.vocabulary.Reading;

/**
 * A scenario as its design file has it.
 *
 * @param about what it attempts, in a sentence; may be empty
 * @param thorough too large for every day: explored only when asked for
 * @param stated all that the file says
 * @param scenario what of it the design's readings leave to attempt
 */
public record NamedScenario(String name, String about, boolean thorough, Scenario stated, Scenario scenario) {

  /** Where the ends make the keys (R5), nobody asks the relay service for one. */
  private static final Set<MessageKind> ASKS_FOR_KEY = EnumSet.of(MessageKind.KeyRequest, MessageKind.KeyReply);

  static NamedScenario of(String name, String about, boolean thorough, Scenario stated, Design design) {
    return new NamedScenario(name, about, thorough, stated, stated).under(design);
  }

  /**
   * The same scenario in a design with other readings, or with faults. If they do not allow the run to where it begins, it begins at the beginning:
   * more is explored then, not less.
   */
  NamedScenario under(Design design) {
    Scenario attempted = design.alternative(Reading.R5) ? withoutKeys(stated) : stated;
    return new NamedScenario(name, about, thorough, stated, possible(design, attempted) ? attempted : attempted.after(List.of()));
  }

  /** The same, explored from where these steps lead. */
  NamedScenario after(List<String> steps) {
    return new NamedScenario(name, about, thorough, stated.after(steps), scenario.after(steps));
  }

  private static boolean possible(Design design, Scenario scenario) {
    if (scenario.prologue().isEmpty()) {
      return true;
    }
    try {
      new LyncModel(design, scenario, Universe.of(design, scenario));
      return true;
    } catch (ImpossibleStep otherwise) {
      return false;
    }
  }

  private static Scenario withoutKeys(Scenario stated) {
    return stated.withMessages(stated.messages().stream().filter((MessagePlan plan) -> !ASKS_FOR_KEY.contains(plan.kind())).toList());
  }
}
