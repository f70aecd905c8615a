package lync.encryption.cli.cache;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What Maven's tests compute the command finds again, though one has the classes in a folder and the other in a jar. */
class FoundationTest {

  private static final Map<String, String> CLASSES = Map.of("lync/Model.class", "model", "lync/rule/Route.class", "route", "Lync.tla", "module");

  @TempDir
  Path folder;

  @Test
  void aFolderAndAJarOfTheSameClassesAreTheSame() throws IOException {
    assertArrayEquals(Foundation.ofClasses(folder(CLASSES)), Foundation.ofClasses(jar(CLASSES)));
  }

  @Test
  void anotherByteOrAnotherNameIsAnother() throws IOException {
    byte[] digest = Foundation.ofClasses(jar(CLASSES));
    Map<String, String> changed = new TreeMap<>(CLASSES);
    changed.put("lync/Model.class", "Model");
    assertFalse(Arrays.equals(digest, Foundation.ofClasses(jar(changed))), "another byte");
    Map<String, String> renamed = new TreeMap<>(CLASSES);
    renamed.put("lync/model.class", renamed.remove("lync/Model.class"));
    assertFalse(Arrays.equals(digest, Foundation.ofClasses(folder(renamed))), "another name");
  }

  private Path folder(Map<String, String> files) throws IOException {
    Path place = Files.createTempDirectory(folder, "classes");
    for (Map.Entry<String, String> file : files.entrySet()) {
      Path path = place.resolve(file.getKey());
      Files.createDirectories(path.getParent());
      Files.writeString(path, file.getValue());
    }
    return place;
  }

  private Path jar(Map<String, String> files) throws IOException {
    Path place = Files.createTempFile(folder, "classes", ".jar");
    try (OutputStream out = Files.newOutputStream(place); ZipOutputStream jar = new ZipOutputStream(out)) {
      add(jar, "META-INF/MANIFEST.MF", "Created-By: Maven");
      for (Map.Entry<String, String> file : files.entrySet()) {
        add(jar, file.getKey(), file.getValue());
      }
    }
    return place;
  }

  private static void add(ZipOutputStream jar, String name, String content) throws IOException {
    jar.putNextEntry(new ZipEntry(name));
    jar.write(content.getBytes(StandardCharsets.UTF_8));
    jar.closeEntry();
  }
}
