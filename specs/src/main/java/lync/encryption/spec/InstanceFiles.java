package lync.encryption.spec;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The generated text of one instance of a specification: a module that fixes its constants, and configurations of TLC for the tasks of
 * {@link TlcTask}. The same instance always gives the same text.
 *
 * @param name what the instance is called in its headers
 * @param specification the modules it extends
 * @param constants definitions of the constants, by name
 * @param start the initial predicate, where it is another than the specification's {@code Init}; empty where it is not
 * @param checked what {@link TlcTask#CHECK} checks
 * @param observation what {@link TlcTask#OBSERVE} records
 * @param liveness what {@link TlcTask#LIVENESS} checks
 */
record InstanceFiles(
    String name,
    SpecificationFiles specification,
    Map<String, String> constants,
    String start,
    Checked checked,
    Observation observation,
    Liveness liveness) {

  /**
   * @param invariants names and definitions; a definition equal to its name is an operator of the specification
   * @param stepProperties likewise, step predicates that must hold on every step
   */
  record Checked(Map<String, String> invariants, Map<String, String> stepProperties) {
    Checked {
      invariants = Collections.unmodifiableMap(new LinkedHashMap<>(invariants));
      stepProperties = Collections.unmodifiableMap(new LinkedHashMap<>(stepProperties));
    }
  }

  /** A behaviour formula with fairness, in which {@code %s} stands for the initial predicate, and a temporal property of it. */
  record Liveness(String behaviour, String property) {}

  /** The module that fixes the constants. */
  static final String MODULE = "MC";
  /** The initial predicate of an instance that starts elsewhere. */
  private static final String CHECKPOINT = "Checkpoint";

  InstanceFiles {
    constants = Collections.unmodifiableMap(new LinkedHashMap<>(constants));
  }

  /** Writes the specification and the instance; the folder must exist. */
  void writeTo(Path folder) throws IOException {
    specification.writeTo(folder);
    write(folder, MODULE + ".tla", instance());
    write(folder, TlcTask.CHECK.module() + ".cfg", configuration(TlcTask.CHECK, "INIT " + initial() + "\nNEXT Next\nVIEW View\n" + checks()));
    write(folder, TlcTask.OBSERVE.module() + ".tla", ObservingModule.text(TlcTask.OBSERVE.module(), MODULE, observation));
    write(folder, TlcTask.OBSERVE.module() + ".cfg", configuration(TlcTask.OBSERVE,
        "INIT " + initial() + "\nNEXT Next\nVIEW View\nINVARIANT ObserveState\nACTION_CONSTRAINT ObserveStep\n"));
    write(folder, TlcTask.LIVENESS.module() + ".tla", live());
    // Without VIEW: TLC's liveness graph then does not depend on what the view leaves out.
    write(folder, TlcTask.LIVENESS.module() + ".cfg", configuration(TlcTask.LIVENESS, "SPECIFICATION FairBehaviour\nPROPERTY Ends\n"));
  }

  private String initial() {
    return start.isEmpty() ? "Init" : CHECKPOINT;
  }

  private String instance() {
    ModuleText text = new ModuleText(MODULE, List.of(specification.root(), "TLC"));
    text.comment("""
        %s
        Written by lync; changes are lost. The specification lies beside it. To check it with any TLC:
          %s
        Distributed, on this machine: java -cp tla2tools.jar tlc2.tool.distributed.TLCServer -deadlock %s
          and, as often as there are cores: java -cp tla2tools.jar tlc2.tool.distributed.TLCWorker localhost"""
        .formatted(name, TlcTask.CHECK.command(), MODULE));
    constants.forEach((constant, value) -> text.define("The" + constant, value));
    if (!start.isEmpty()) {
      text.define(CHECKPOINT, start);
    }
    checked.invariants().forEach((name, definition) -> defineUnlessSame(text, name, definition));
    checked.stepProperties().forEach((name, definition) -> text.define(name, "[][" + definition + "]_vars"));
    return text.toString();
  }

  private static void defineUnlessSame(ModuleText text, String name, String definition) {
    if (!name.equals(definition)) {
      text.define(name, definition);
    }
  }

  private String live() {
    ModuleText text = new ModuleText(TlcTask.LIVENESS.module(), List.of(MODULE));
    text.define("FairBehaviour", liveness.behaviour().formatted(initial()));
    text.define("Ends", liveness.property());
    return text.toString();
  }

  private String checks() {
    StringBuilder checks = new StringBuilder();
    checked.invariants().keySet().forEach(name -> checks.append("INVARIANT ").append(name).append('\n'));
    checked.stepProperties().keySet().forEach(name -> checks.append("PROPERTY ").append(name).append('\n'));
    return checks.toString();
  }

  private String configuration(TlcTask task, String body) {
    StringBuilder text = new StringBuilder("\\* " + name + "\n\\* " + task.command() + "\n" + body);
    constants.keySet().forEach(constant -> text.append("CONSTANT ").append(constant).append(" <- The").append(constant).append('\n'));
    return text.append("CHECK_DEADLOCK FALSE\n").toString();
  }

  private static void write(Path folder, String file, String text) throws IOException {
    Files.writeString(folder.resolve(file), text);
  }
}
