package lync.encryption.cli.command;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import lync.encryption.cli.design.DesignFile;
import lync.encryption.cli.design.DesignReader;
import lync.encryption.cli.input.InvalidInput;
import lync.encryption.cli.topology.Deployment;
import lync.encryption.cli.topology.TopologyImport;

/** Reads designs, and topology documents as designs; remembers what was derived from which deployment. */
final class DesignFiles {

  private final TopologyOptions options;
  private final Map<Path, Deployment> deployments = new HashMap<>();

  DesignFiles(TopologyOptions options) {
    this.options = options;
  }

  DesignFile read(Path path) throws InvalidInput {
    if (!TopologyImport.isTopology(path)) {
      return DesignReader.read(path);
    }
    TopologyImport read = TopologyImport.read(path, options.settings(), TopologyImport.nameOf(path), options.now());
    deployments.put(path, read.deployment());
    return read.design();
  }

  /** The deployment that a design was derived from, if it was. */
  Optional<Deployment> deployment(DesignFile file) {
    return Optional.ofNullable(deployments.get(file.path()));
  }

  void checkSettingsUsed() throws InvalidInput {
    options.checkUsed(!deployments.isEmpty());
  }
}
