package lync.encryption.spec;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.PropertyNamingStrategies;
import com.fasterxml.jackson.databind.annotation.JsonDeserialize;
import com.fasterxml.jackson.databind.deser.std.StdDeserializer;
import com.fasterxml.jackson.databind.module.SimpleModule;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import lync.encryption.model.clause.Form;
import lync.encryption.model.clause.Modality;

/**
 * The clause catalogue, {@code specs/catalogue}: what the document promises and where, what of it is left open or left out, and the faults by
 * which each promise is seen to be broken. Immutable. What the fields mean is said at the head of each file; texts that a file leaves out are
 * empty.
 */
public record ClauseCatalogue(
    List<ClauseEntry> clauses,
    List<ReadingEntry> readings,
    List<FaultEntry> faults,
    List<Statement> statements,
    Map<String, String> derived,
    List<Omission> omittedFromDocument,
    List<Omission> omittedFromDeployment) {

  /**
   * A clause, {@code clauses.yaml}.
   *
   * @param forms usually one; a clause of two forms makes a promise and allows something
   */
  public record ClauseEntry(
      String id,
      String name,
      int slice,
      @JsonProperty("form") @JsonDeserialize(using = Forms.class) List<Form> forms,
      String statement,
      Modality modality,
      String place,
      List<String> statements,
      String restsOn,
      List<String> readings,
      String note) {
    public ClauseEntry {
      statements = copy(statements);
      readings = copy(readings);
      restsOn = text(restsOn);
      note = text(note);
    }
  }

  /** A question that the document leaves open, {@code readings.yaml}. */
  public record ReadingEntry(
      String id,
      int slice,
      String question,
      @JsonProperty("default") String byDefault,
      String defaultMeans,
      String alternative,
      String alternativeMeans,
      List<String> affects,
      List<Change> changes,
      String why) {
    public ReadingEntry {
      affects = copy(affects);
      changes = copy(changes);
      why = text(why);
    }
  }

  /** A verdict that is another under the alternative reading. */
  public record Change(String design, String clause, String becomes, String because) {}

  /** A deviation, {@code faults.yaml}. */
  public record FaultEntry(
      String name,
      String deviation,
      List<String> breaks,
      Host host,
      List<String> readings,
      List<String> starves,
      List<ImpliedBreak> implied,
      String how) {
    public FaultEntry {
      breaks = copy(breaks);
      readings = copy(readings);
      starves = copy(starves);
      implied = copy(implied);
    }
  }

  /** The reference design and scenario in which a fault shows. */
  public record Host(String design, String scenario) {}

  /** A clause that may fall with the primary ones. */
  public record ImpliedBreak(String clause, String because) {}

  /** A sentence, heading or table row of the document, {@code statements.yaml}. */
  public record Statement(String id, String place, String says, List<String> clauses, List<String> notModelled) {
    public Statement {
      clauses = copy(clauses);
      notModelled = copy(notModelled);
    }
  }

  /**
   * Something left out on purpose, {@code not-modelled.yaml}.
   *
   * @param until the slice that brings it; 0 if none does
   */
  public record Omission(String id, String what, String why, int until) {}

  private record ClausesFile(List<ClauseEntry> clauses) {}

  private record ReadingsFile(List<ReadingEntry> readings) {}

  private record FaultsFile(List<FaultEntry> faults) {}

  private record StatementsFile(List<Statement> statements, Map<String, String> derived) {}

  private record OmissionsFile(List<Omission> ofTheDocument, List<Omission> ofTheDeployment) {}

  private static final YAMLMapper MAPPER = YAMLMapper.builder()
      .propertyNamingStrategy(PropertyNamingStrategies.KEBAB_CASE)
      .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
      .addModule(new SimpleModule().addDeserializer(Modality.class, new ModalityWord()))
      .build();

  public ClauseCatalogue {
    clauses = List.copyOf(clauses);
    readings = List.copyOf(readings);
    faults = List.copyOf(faults);
    statements = List.copyOf(statements);
    derived = Map.copyOf(derived);
    omittedFromDocument = List.copyOf(omittedFromDocument);
    omittedFromDeployment = List.copyOf(omittedFromDeployment);
  }

  /**
   * The catalogue on the class path.
   *
   * @throws SpecificationError if a file is missing, does not parse, or has a field that no entry has
   */
  public static ClauseCatalogue bundled() {
    StatementsFile statements = read("statements.yaml", StatementsFile.class);
    OmissionsFile omissions = read("not-modelled.yaml", OmissionsFile.class);
    return new ClauseCatalogue(
        read("clauses.yaml", ClausesFile.class).clauses(),
        read("readings.yaml", ReadingsFile.class).readings(),
        read("faults.yaml", FaultsFile.class).faults(),
        statements.statements(),
        statements.derived(),
        omissions.ofTheDocument(),
        omissions.ofTheDeployment());
  }

  /** The clause with this id. */
  public Optional<ClauseEntry> clause(String id) {
    return clauses.stream().filter(clause -> clause.id().equals(id)).findFirst();
  }

  private static <T> T read(String file, Class<T> type) {
    try (InputStream in = ClauseCatalogue.class.getResourceAsStream("/catalogue/" + file)) {
      if (in == null) {
        throw new SpecificationError("the catalogue is not on the class path: catalogue/" + file);
      }
      return MAPPER.readValue(in, type);
    } catch (JsonProcessingException e) {
      throw new SpecificationError("catalogue/" + file + ":" + e.getLocation().getLineNr() + ": " + e.getOriginalMessage(), e);
    } catch (IOException e) {
      throw new SpecificationError("catalogue/" + file + ": " + e.getMessage(), e);
    }
  }

  private static <T> List<T> copy(List<T> list) {
    return list == null ? List.of() : List.copyOf(list);
  }

  private static String text(String text) {
    return text == null ? "" : text;
  }

  /** Reads {@code state and reach} as two forms. */
  private static final class Forms extends StdDeserializer<List<Form>> {
    Forms() {
      super(List.class);
    }

    @Override
    public List<Form> deserialize(JsonParser parser, DeserializationContext context) throws IOException {
      List<Form> forms = new ArrayList<>();
      for (String word : parser.getText().split(" and ")) {
        forms.add(constant(Form.class, word, context));
      }
      return forms;
    }
  }

  /** Reads {@code must-with-exceptions} as {@link Modality#MustWithExceptions}. */
  private static final class ModalityWord extends StdDeserializer<Modality> {
    ModalityWord() {
      super(Modality.class);
    }

    @Override
    public Modality deserialize(JsonParser parser, DeserializationContext context) throws IOException {
      return constant(Modality.class, parser.getText(), context);
    }
  }

  private static <E extends Enum<E>> E constant(Class<E> type, String word, DeserializationContext context) throws IOException {
    for (E constant : type.getEnumConstants()) {
      if (constant.name().equalsIgnoreCase(word.replace("-", ""))) {
        return constant;
      }
    }
    throw context.weirdStringException(word, type, "unknown word");
  }
}
