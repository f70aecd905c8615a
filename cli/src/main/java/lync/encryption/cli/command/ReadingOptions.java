package lync.encryption.cli.command;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import lync.encryption.cli.input.Names;
import lync.encryption.model.vocabulary.Reading;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Option;
import picocli.CommandLine.TypeConversionException;

/** Answers to readings in place of those that a design gives. */
final class ReadingOptions {

  @Option(names = "--reading", paramLabel = "R=V", converter = AnswerConverter.class,
      description = "Judge under this answer to a reading instead of the design's, such as R1=yes. May be repeated.")
  private List<Answer> answers = new ArrayList<>();

  /** Empty where none is given; of several answers to one reading, the last. */
  Map<Reading, String> readings() {
    Map<Reading, String> readings = new EnumMap<>(Reading.class);
    answers.forEach(given -> readings.put(given.reading(), given.answer()));
    return readings;
  }

  /**
   * An answer to a reading.
   *
   * @param answer one of those that the reading has
   */
  private record Answer(Reading reading, String answer) {}

  /** {@code R=V}: a reading and one of its answers. */
  static final class AnswerConverter implements ITypeConverter<Answer> {
    @Override
    public Answer convert(String word) {
      int sign = word.indexOf('=');
      if (sign < 0) {
        throw new TypeConversionException("'" + word + "' answers nothing; expected R=V, such as R1=yes");
      }
      Reading reading = reading(word.substring(0, sign));
      String answer = word.substring(sign + 1);
      if (!reading.answers().contains(answer)) {
        throw new TypeConversionException("unknown answer to " + reading + " '" + answer + "'; " + Names.expectation(answer, reading.answers()));
      }
      return new Answer(reading, answer);
    }

    private static Reading reading(String name) {
      List<String> valid = Stream.of(Reading.values()).map(Reading::name).toList();
      if (!valid.contains(name)) {
        throw new TypeConversionException("unknown reading '" + name + "'; " + Names.expectation(name, valid));
      }
      return Reading.valueOf(name);
    }
  }
}
