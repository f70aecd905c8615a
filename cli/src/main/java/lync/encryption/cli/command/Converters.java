package lync.encryption.cli.command;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import lync.encryption.cli.engine.Engine;
import lync.encryption.cli.input.Names;
import lync.encryption.model.clause.Clause;
import lync.encryption.model.clause.Clauses;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** Turns words of the command line into what they mean. */
final class Converters {

  private Converters() {}

  /** A clause by id or by name. */
  static final class ClauseConverter implements ITypeConverter<Clause> {
    @Override
    public Clause convert(String word) {
      List<String> valid = Clauses.all().stream().flatMap(clause -> Stream.of(clause.id(), clause.name())).distinct().toList();
      return Clauses.byId(word).orElseThrow(() -> new TypeConversionException("unknown clause '" + word + "'; " + Names.expectation(word, valid)));
    }
  }

  /** A number of states, at least one. */
  static final class StatesConverter implements ITypeConverter<Long> {
    @Override
    public Long convert(String word) {
      if (!word.matches("0*[1-9][0-9]{0,17}")) {
        throw new TypeConversionException("'" + word + "'; expected a number from 1");
      }
      return Long.valueOf(word);
    }
  }

  /** The engines to use. */
  enum Engines {
    JAVA("java", EnumSet.of(Engine.Java)),
    TLC("tlc", EnumSet.of(Engine.Tlc)),
    BOTH("both", EnumSet.allOf(Engine.class));

    private final String word;
    private final Set<Engine> engines;

    Engines(String word, Set<Engine> engines) {
      this.word = word;
      this.engines = engines;
    }

    Set<Engine> engines() {
      return EnumSet.copyOf(engines);
    }

    boolean include(Engine engine) {
      return engines.contains(engine);
    }

    @Override
    public String toString() {
      return word;
    }
  }

  /** {@code java}, {@code tlc} or {@code both}. */
  static final class EnginesConverter implements ITypeConverter<Engines> {
    @Override
    public Engines convert(String word) {
      List<String> valid = Stream.of(Engines.values()).map(Engines::toString).toList();
      return Stream.of(Engines.values())
          .filter(engines -> engines.word.equals(word))
          .findFirst()
          .orElseThrow(() -> new TypeConversionException("unknown engine '" + word + "'; " + Names.expectation(word, valid)));
    }
  }
}
