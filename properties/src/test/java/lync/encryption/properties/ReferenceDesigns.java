package lync.encryption.properties;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import lync.encryption.cli.design.BundledDesigns;
import lync.encryption.cli.design.DesignFile;
import lync.encryption.cli.design.DesignReader;
import lync.encryption.cli.design.NamedScenario;
import lync.encryption.cli.input.InvalidInput;
import lync.encryption.cli.system.Installation;
import lync.encryption.model.LyncModel;
import lync.encryption.model.Universe;
import lync.encryption.model.design.Design;
import lync.encryption.model.design.Scenario;

/** The committed designs, as the cross-checks use them. */
final class ReferenceDesigns {

  /** One scenario of one design. */
  record Instance(String name, Design design, Scenario scenario, boolean thorough) {

    /** The model over the scenario's own universe, which is the one that the engines explore. */
    LyncModel narrow() {
      return new LyncModel(design, scenario, Universe.of(design, scenario));
    }

    @Override
    public String toString() {
      return name;
    }
  }

  private ReferenceDesigns() {}

  /** Every scenario of every reference design, the thorough ones included. */
  static List<Instance> instances() {
    try {
      List<Instance> instances = new ArrayList<>();
      BundledDesigns bundled = new BundledDesigns(Installation.find());
      for (String name : bundled.names()) {
        DesignFile file = DesignReader.read(bundled.path(name));
        for (NamedScenario each : file.scenarios()) {
          instances.add(new Instance(name + "/" + each.name(), file.design(), each.scenario(), each.thorough()));
        }
      }
      return instances;
    } catch (IOException | InvalidInput e) {
      throw new IllegalStateException(e);
    }
  }
}
