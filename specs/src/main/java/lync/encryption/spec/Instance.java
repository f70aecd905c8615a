package lync.encryption.spec;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import lync.encryption.model.LyncModel;
import lync.encryption.model.Universe;
import lync.encryption.model.clause.Clause;
import lync.encryption.model.clause.Clauses;
import lync.encryption.model.clause.Form;
import lync.encryption.model.clause.Part;
import lync.encryption.model.design.Design;
import lync.encryption.model.design.Scenario;

/** The specification for one design and one scenario, as files that any TLA+ tool can read. Immutable. */
public final class Instance {

  private static final int VALUE_COLUMN = 7;

  private final InstanceFiles files;

  private Instance(InstanceFiles files) {
    this.files = files;
  }

  /**
   * An instance.
   *
   * @param name what it is called in the files' headers
   * @param universe the links and messages it has; at least those that the scenario uses
   */
  public static Instance of(String name, Design design, Scenario scenario, Universe universe) {
    return of(SpecificationFiles.bundled(), name, design, scenario, universe);
  }

  /** The same for another text of the specification: a mutant of it. */
  public static Instance of(SpecificationFiles specification, String name, Design design, Scenario scenario, Universe universe) {
    Map<String, String> constants = UniverseText.of(universe);
    constants.put("Designs", TlaText.of(Set.of(DesignValues.of(design))));
    constants.put("Scenarios", TlaText.of(Set.of(DesignValues.of(scenario, universe.messages()))));
    return new Instance(new InstanceFiles(name, specification, constants, start(design, scenario, universe), checked(), Observation.ofClauses(), liveness()));
  }

  /** Writes the modules of the specification, the instance and its configurations into a folder, which is made if it does not exist. */
  public void writeTo(Path folder) throws IOException {
    Files.createDirectories(folder);
    files.writeTo(folder);
  }

  InstanceFiles files() {
    return files;
  }

  /**
   * Where a scenario begins that begins after some steps: the state that they lead to in the model, and that the specification allows them to lead to
   * as well is for a test to say.
   */
  private static String start(Design design, Scenario scenario, Universe universe) {
    if (scenario.prologue().isEmpty()) {
      return "";
    }
    StringBuilder start = new StringBuilder("  /\\ design \\in Designs\n  /\\ scenario \\in Scenarios\n");
    LyncModel model = new LyncModel(design, scenario, universe);
    model.initial((action, words, offset) -> model.codec().decode(words, offset).forEach(
        (variable, value) -> start.append("  /\\ ").append(variable).append(" =\n").append(TlaText.of(value).indent(VALUE_COLUMN))));
    return start.toString();
  }

  /** Every clause that all states or steps must keep, where it applies; reach clauses have nothing that could be violated. */
  private static InstanceFiles.Checked checked() {
    Map<String, String> invariants = new LinkedHashMap<>();
    Map<String, String> stepProperties = new LinkedHashMap<>();
    stepProperties.put("L02RankAlwaysFalls", "RankFalls");
    stepProperties.put("L02EndedForGood", "EndedStaysEnded");
    invariants.put("TypeOK", "TypeOK");
    invariants.put("KnowledgeClosed", "KnowledgeClosed");
    for (Clause clause : Clauses.all()) {
      if (clause.form() != Form.Reach) {
        for (Part part : clause.parts()) {
          (clause.form() == Form.Step ? stepProperties : invariants).put(clause.id() + part.name(), part.name() + "Applies => " + part.name());
        }
      }
    }
    return new InstanceFiles.Checked(invariants, stepProperties);
  }

  /**
   * L01 and L02 as they are meant: under weak fairness of the protocol, whenever a connection or a call has been begun, a time comes at which none is
   * in progress: all are established or refused, established, ended or failed. Bounds make every run finite, so that this says the same as one
   * formula for every link and every call, which TLC would take much longer for.
   */
  private static InstanceFiles.Liveness liveness() {
    String ended = "NothingInProgress /\\ \\A c \\in Calls : call[c].phase \\notin {\"Offered\", \"Answered\", \"Reoffered\", \"Reanswered\"}";
    return new InstanceFiles.Liveness("%s /\\ [][Next]_vars /\\ WF_vars(ProtocolStep)", "~(%1$s) ~> (%1$s)\n".formatted(ended));
  }
}
