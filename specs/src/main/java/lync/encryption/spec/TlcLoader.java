package lync.encryption.spec;

import java.net.MalformedURLException;
import java.net.URISyntaxException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Path;
import java.util.List;

/**
 * Loads TLC, SANY and the classes of ours that touch them ({@code lync.encryption.spec.tlc}) apart from everything else. TLC keeps the
 * variables of a specification, its strings and its messages in static fields; with a loader each, several specifications are open at once
 * and do not see one another. All other classes come from the application, so that values of the JDK and of the model cross the boundary.
 */
final class TlcLoader extends URLClassLoader {

  private static final List<String> APART = List.of("tlc2.", "tla2sany.", "util.", "pcal.", "lync.encryption.spec.tlc.");

  static {
    registerAsParallelCapable();
  }

  TlcLoader() {
    super("tlc", new URL[] {url(bundledTlc()), url(ownClasses())}, TlcLoader.class.getClassLoader());
  }

  /** Where the TLC of the class path lies: a jar. */
  static Path bundledTlc() {
    try {
      return locationOf(Class.forName("tlc2.TLC", false, TlcLoader.class.getClassLoader()));
    } catch (ClassNotFoundException e) {
      throw new SpecificationError("TLC is not on the class path", e);
    }
  }

  /** Where the classes of this module lie: a jar or a directory. */
  static Path ownClasses() {
    return locationOf(TlcLoader.class);
  }

  @Override
  protected Class<?> loadClass(String name, boolean resolve) throws ClassNotFoundException {
    if (APART.stream().noneMatch(name::startsWith)) {
      return super.loadClass(name, resolve);
    }
    synchronized (getClassLoadingLock(name)) {
      Class<?> loaded = findLoadedClass(name);
      return loaded != null ? loaded : findClass(name);
    }
  }

  private static Path locationOf(Class<?> type) {
    try {
      return Path.of(type.getProtectionDomain().getCodeSource().getLocation().toURI());
    } catch (URISyntaxException e) {
      throw new SpecificationError("the class path has an entry that is not a file", e);
    }
  }

  private static URL url(Path path) {
    try {
      return path.toUri().toURL();
    } catch (MalformedURLException e) {
      throw new IllegalStateException(e);
    }
  }
}
