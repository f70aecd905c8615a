package lync.encryption.spec.tlc;

import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import lync.encryption.spec.SpecificationError;
import tla2sany.drivers.FrontEndException;
import tla2sany.drivers.SANY;
import tla2sany.modanalyzer.SpecObj;
import tla2sany.semantic.ModuleNode;
import util.FilenameToStream;
import util.ToolIO;

/**
 * Finds modules in one folder and has SANY read them; standard modules it finds by unpacking them from the jar into it. TLC's own resolver unpacks
 * them to fixed names in the system's temporary folder, where two processes get in each other's way.
 */
final class ModuleFiles implements FilenameToStream {

  private static final String STANDARD_MODULES = "/tla2sany/StandardModules/";

  private final Path folder;
  private String latest = "";

  ModuleFiles(Path folder) {
    this.folder = folder;
  }

  @Override
  public File resolve(String name, boolean isModule) {
    String fileName = isModule && !name.endsWith(".tla") ? name + ".tla" : name;
    Path file = folder.resolve(fileName);
    latest = fileName;
    if (!Files.exists(file)) {
      unpack(fileName, file);
    }
    return new TLAFile(file.toString(), isStandardModule(name), this);
  }

  /**
   * The semantic tree of a module and all that it extends.
   *
   * @throws SpecificationError if it does not parse
   */
  ModuleNode parse(String rootModule) {
    ToolIO.setMode(ToolIO.TOOL);
    SpecObj specification = new SpecObj(rootModule, this);
    try {
      SANY.frontEndMain(specification, rootModule, new PrintStream(OutputStream.nullOutputStream()));
    } catch (FrontEndException e) {
      throw new SpecificationError("SANY: " + e.getMessage(), e);
    }
    String errors = Stream.of(specification.getInitErrors(), specification.getParseErrors(), specification.getSemanticErrors())
        .filter(found -> found != null && found.isFailure())
        .map(found -> Complaint.oneLine(found.toString())).collect(Collectors.joining("; "));
    if (!errors.isEmpty() || specification.getErrorLevel() != 0) {
      throw new SpecificationError(errors.isEmpty() ? latest + " does not parse" : errors);
    }
    return specification.getRootModule();
  }

  /** The file asked for last. */
  String latest() {
    return latest;
  }

  @Override
  public String getFullPath() {
    return folder.toString();
  }

  @Override
  public boolean isStandardModule(String name) {
    String module = name.endsWith(".tla") ? name : name + ".tla";
    return FilenameToStream.class.getResource(STANDARD_MODULES + module) != null;
  }

  private static void unpack(String fileName, Path file) {
    try (InputStream standard = FilenameToStream.class.getResourceAsStream(STANDARD_MODULES + fileName)) {
      if (standard != null) {
        Files.copy(standard, file);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
