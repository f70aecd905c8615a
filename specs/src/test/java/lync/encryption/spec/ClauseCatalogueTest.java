package lync.encryption.spec;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import lync.encryption.model.clause.Clauses;
import lync.encryption.model.vocabulary.Fault;
import lync.encryption.model.vocabulary.Reading;
import org.junit.jupiter.api.Test;

/** The catalogue has no orphans and no duplicates, and the model has what the catalogue says of its slice. */
class ClauseCatalogueTest {

  private static final int SLICE = 3;

  private final ClauseCatalogue catalogue = ClauseCatalogue.bundled();
  private final Set<String> clauseIds = ids(catalogue.clauses().stream().map(ClauseCatalogue.ClauseEntry::id).toList());

  @Test
  void theModelHasTheClausesOfTheSlice() {
    assertEquals(
        catalogue.clauses().stream().filter(clause -> clause.slice() <= SLICE)
            .map(clause -> List.of(clause.id(), clause.name(), clause.forms(), clause.modality())).toList(),
        Clauses.all().stream().map(clause -> List.of(clause.id(), clause.name(), List.of(clause.form()), clause.modality())).toList());
  }

  @Test
  void theModelHasTheReadingsOfTheSlice() {
    assertEquals(
        catalogue.readings().stream().filter(reading -> reading.slice() <= SLICE)
            .map(reading -> List.of(reading.id(), reading.byDefault(), reading.alternative())).toList(),
        Arrays.stream(Reading.values()).map(reading -> List.of(reading.name(), reading.byDefault(), reading.alternative())).toList());
  }

  @Test
  void theModelHasTheFaults() {
    assertEquals(
        Arrays.stream(Fault.values()).map(Enum::name).collect(Collectors.toSet()),
        ids(catalogue.faults().stream().map(ClauseCatalogue.FaultEntry::name).toList()));
  }

  @Test
  void everyReferenceIsToSomething() {
    Set<String> statementIds = ids(catalogue.statements().stream().map(ClauseCatalogue.Statement::id).toList());
    Set<String> omissionIds = ids(Stream.of(catalogue.omittedFromDocument(), catalogue.omittedFromDeployment())
        .flatMap(Collection::stream).map(ClauseCatalogue.Omission::id).toList());
    Set<String> readingIds = ids(catalogue.readings().stream().map(ClauseCatalogue.ReadingEntry::id).toList());
    catalogue.clauses().forEach(clause -> {
      assertAllIn(statementIds, clause.statements(), clause.id());
      assertAllIn(readingIds, clause.readings(), clause.id());
    });
    catalogue.statements().forEach(statement -> {
      assertAllIn(clauseIds, statement.clauses(), statement.id());
      assertAllIn(omissionIds, statement.notModelled(), statement.id());
    });
    catalogue.readings().forEach(reading -> assertAllIn(clauseIds, reading.affects(), reading.id()));
    catalogue.faults().forEach(fault -> {
      assertAllIn(clauseIds, fault.breaks(), fault.name());
      assertAllIn(clauseIds, fault.starves(), fault.name());
      assertAllIn(readingIds, fault.readings(), fault.name());
    });
    assertAllIn(clauseIds, catalogue.derived().keySet(), "derived");
  }

  @Test
  void everySentenceIsAccountedForAndEveryClauseRestsOnSomething() {
    catalogue.statements().forEach(
        statement -> assertFalse(statement.clauses().isEmpty() && statement.notModelled().isEmpty(), statement.id()));
    Set<String> supported = catalogue.statements().stream().flatMap(statement -> statement.clauses().stream()).collect(Collectors.toSet());
    supported.addAll(catalogue.derived().keySet());
    catalogue.clauses().forEach(clause -> assertTrue(
        supported.contains(clause.id()) || !clause.restsOn().isEmpty(), () -> clause.id() + " rests on nothing"));
  }

  @Test
  void everyClauseOfTheSliceIsBrokenByAFault() {
    Set<String> broken = catalogue.faults().stream()
        .flatMap(fault -> Stream.concat(fault.breaks().stream(), fault.starves().stream())).collect(Collectors.toSet());
    Clauses.all().forEach(clause -> assertTrue(broken.contains(clause.id()), () -> "no fault shows " + clause.id() + " violated"));
  }

  private static Set<String> ids(List<String> ids) {
    Set<String> distinct = new HashSet<>(ids);
    assertEquals(ids.size(), distinct.size(), () -> "duplicates among " + ids);
    return distinct;
  }

  private static void assertAllIn(Set<String> known, Collection<String> used, String where) {
    used.forEach(id -> assertTrue(known.contains(id), () -> where + " refers to " + id));
  }
}
