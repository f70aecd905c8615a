package lync.encryption.cli.command;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import lync.encryption.cli.engine.Limits;
import picocli.CommandLine.IDefaultValueProvider;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** Which engines work, and how far. */
final class EngineOptions {

  /** Makes the Java engine work alone unless both are asked for. */
  static final class JavaByDefault implements IDefaultValueProvider {
    @Override
    public String defaultValue(ArgSpec argument) {
      return argument instanceof OptionSpec option && option.longestName().equals(ENGINE) ? Converters.Engines.JAVA.toString() : null;
    }
  }

  private static final String ENGINE = "--engine";

  @Spec(Spec.Target.MIXEE)
  private CommandSpec command;

  @Option(names = ENGINE, paramLabel = "java|tlc|both", defaultValue = "both", converter = Converters.EnginesConverter.class,
      description = "The engines to use (default: ${DEFAULT-VALUE}).")
  private Converters.Engines engines;

  @Option(names = "--max-states", paramLabel = "N", converter = Converters.StatesConverter.class,
      description = "Explore at most N distinct states of each scenario. A scenario with more is reported as incomplete.")
  private Long maxStates;

  @Option(names = "--tla2tools", paramLabel = "FILE", defaultValue = "${env:TLA2TOOLS_JAR}",
      description = "Run TLC from this tla2tools.jar (default: $TLA2TOOLS_JAR, else the one that comes with the project).")
  private Path tla2tools;

  Converters.Engines engines() {
    return engines;
  }

  /** @throws ParameterException if the options make no sense */
  Limits limits() {
    Optional<Path> jar = Optional.ofNullable(tla2tools).filter(path -> !path.toString().isEmpty());
    if (jar.isPresent() && !Files.isRegularFile(jar.get())) {
      throw new ParameterException(command.commandLine(), "--tla2tools: no such file: " + jar.get() + "; expected a tla2tools.jar");
    }
    return new Limits(maxStates == null ? Long.MAX_VALUE : maxStates, jar);
  }
}
