package lync.encryption.properties;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.pitest.classinfo.ClassName;
import org.pitest.mutationtest.EngineArguments;
import org.pitest.mutationtest.engine.Mutater;
import org.pitest.mutationtest.engine.MutationDetails;
import org.pitest.mutationtest.engine.gregor.config.GregorEngineFactory;

/**
 * The Java model with one instruction changed, by PIT's mutators: a condition negated, a bound moved, a result replaced, a call left out. PIT
 * makes the mutants; they are not tried by running tests but by {@link ModelExam}, which is the comparison with the specification in short.
 */
final class ModelMutants {

  /**
   * One of them.
   *
   * @param key names it in a way that outlives changes elsewhere: {@code Class.method: what was done (occurrence)}
   */
  record ModelMutant(String key, String className, byte[] bytes) {
    @Override
    public String toString() {
      return key;
    }
  }

  private static final String MODEL = "lync.encryption.model.";
  /**
   * What a person reads, what equality of values means, and what the compiler writes for enumerations, are not the model's answers; a term's
   * value is compared by parity itself.
   */
  private static final Set<String> NOT_ANSWERS = Set.of("toString", "hashCode", "equals", "statement", "place", "values", "valueOf");
  /** What of the project asks the model, and so must be loaded with it. */
  private static final List<String> AROUND_THE_MODEL = Stream.concat(
      Stream.of("lync.encryption.search.", "lync.encryption.generators.", "lync.encryption.cli."),
      Stream.of(ModelExaminee.class, ModelDescription.class, Domains.class, Description.class, ReferenceDesigns.class).map(Class::getName)).toList();

  /** Instructions of the virtual machine, one byte each. */
  private static final String ICONST_0 = "\u0003";
  private static final String ICONST_1 = "\u0004";
  private static final String POP = "\u0057";
  private static final String IRETURN = "\u00ac";

  private final Mutater mutater =
      new GregorEngineFactory().createEngine(EngineArguments.arguments().withExcludedMethods(List.of())).createMutator(ModelMutants::bytes);

  /** Class files of this module's class path. */
  static Optional<byte[]> bytes(String className) {
    try (InputStream file = ModelMutants.class.getResourceAsStream("/" + className.replace('.', '/') + ".class")) {
      return file == null ? Optional.empty() : Optional.of(file.readAllBytes());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Whether a class of this name belongs to what a mutated model is made of, and must not be shared with the real one. */
  static boolean isOfTheModel(String className) {
    return className.startsWith(MODEL) || AROUND_THE_MODEL.stream().anyMatch(className::startsWith);
  }

  /** The mutants of a class, in the order of its instructions. */
  List<ModelMutant> of(String className) {
    List<ModelMutant> mutants = new ArrayList<>();
    Map<String, Integer> seen = new HashMap<>();
    for (MutationDetails details : mutater.findMutations(ClassName.fromString(className))) {
      String method = details.getMethod();
      if (NOT_ANSWERS.contains(method)) {
        continue;
      }
      String what = className.substring(MODEL.length()) + "." + method + ": " + details.getDescription();
      int occurrence = seen.merge(what, 1, Integer::sum);
      byte[] mutant = mutater.getMutation(details.getId()).getBytes();
      if (!returnsTheSame(mutant)) {
        mutants.add(new ModelMutant(occurrence == 1 ? what : what + " (" + occurrence + ")", className, mutant));
      }
    }
    return mutants;
  }

  /** A constant result thrown away for the same constant: PIT replaces results without looking at them, and no compiler writes such a thing. */
  private static boolean returnsTheSame(byte[] mutant) {
    String instructions = new String(mutant, StandardCharsets.ISO_8859_1);
    return Stream.of(ICONST_0, ICONST_1).anyMatch(constant -> instructions.contains(constant + POP + constant + IRETURN));
  }

  /** The model's classes once more, one of them changed. */
  static final class Loader extends ClassLoader {

    private final ModelMutant mutant;

    Loader(ModelMutant mutant) {
      super(ModelMutants.class.getClassLoader());
      this.mutant = mutant;
    }

    @Override
    protected Class<?> loadClass(String name, boolean resolve) throws ClassNotFoundException {
      if (!isOfTheModel(name)) {
        return super.loadClass(name, resolve);
      }
      synchronized (getClassLoadingLock(name)) {
        Class<?> loaded = findLoadedClass(name);
        return loaded == null ? define(name) : loaded;
      }
    }

    private Class<?> define(String name) throws ClassNotFoundException {
      byte[] bytes = name.equals(mutant.className()) ? mutant.bytes() : bytes(name).orElseThrow(() -> new ClassNotFoundException(name));
      return defineClass(name, bytes, 0, bytes.length);
    }
  }
}
