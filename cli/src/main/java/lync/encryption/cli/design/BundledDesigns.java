package lync.encryption.cli.design;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import lync.encryption.cli.input.InputProblem;
import lync.encryption.cli.input.InvalidInput;
import lync.encryption.cli.input.Names;
import lync.encryption.cli.system.Installation;

/** The reference designs that come with the project. */
public record BundledDesigns(Installation installation) {

  /** The names of all, in alphabetical order. */
  public List<String> names() throws IOException {
    try (Stream<Path> files = Files.list(installation.designs())) {
      return files.map(path -> path.getFileName().toString())
          .filter(name -> name.endsWith(DesignReader.EXTENSION))
          .map(name -> name.substring(0, name.length() - DesignReader.EXTENSION.length()))
          .sorted()
          .toList();
    }
  }

  /**
   * The file that an argument means: the path of a file, or the name of a reference design.
   *
   * @throws InvalidInput if it is neither
   */
  public Path resolve(String argument) throws InvalidInput, IOException {
    Path path = Path.of(argument);
    boolean looksLikeAPath = path.getNameCount() > 1 || path.isAbsolute() || argument.endsWith(DesignReader.EXTENSION);
    if (looksLikeAPath || Files.isRegularFile(path)) {
      return path;
    }
    List<String> names = names();
    if (!names.contains(argument)) {
      throw new InvalidInput(InputProblem.ofWholeFile(argument,
          "no such file, and no reference design of this name; " + Names.expectation(argument, names)));
    }
    return path(argument);
  }

  /** The file of a reference design, as short as it can be said from the working folder. */
  public Path path(String name) {
    Path file = installation.designs().resolve(name + DesignReader.EXTENSION).toAbsolutePath().normalize();
    Path here = Path.of("").toAbsolutePath();
    return file.startsWith(here) ? here.relativize(file) : file;
  }
}
