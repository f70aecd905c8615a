package lync.encryption.model.clause;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ClausesTest {

  @Test
  void clausesInTheOrderOfTheCatalogue() {
    assertEquals(
        List.of("C01", "C02", "C03", "C04", "C05", "C06", "C07", "C07b", "C08", "C09", "C10", "C11", "C12", "C13", "C14", "C15", "C16", "C17",
            "C17b", "C18a", "C18b", "C18c", "C18d", "C18e", "C18f", "C19", "C20a", "C20b", "C20c", "C21", "C22", "C23", "C24", "C25", "C26", "C26b",
            "C27", "C28", "C29", "C30", "C31", "C31b", "C32", "C33", "C34", "L01", "L02"),
        Clauses.all().stream().map(Clause::id).toList());
  }

  @Test
  void clauseIsFoundByIdentifierAndByName() {
    assertEquals("ServerToServerMutualTls", Clauses.byId("C02").orElseThrow().name());
    assertEquals("C07b", Clauses.byId("MediationCertificateTrusted").orElseThrow().id());
    assertEquals(Optional.empty(), Clauses.byId("C99"));
  }

  @Test
  void everyClauseSaysWhatItDemandsAndWhere() {
    for (Clause clause : Clauses.all()) {
      assertFalse(clause.statement().isBlank(), clause.id());
      assertTrue(clause.place().matches("(introduction|table|derived|media paragraph|note|section on FIPS).*"), clause.id());
    }
  }

  @Test
  void onlyTheTrunkTransportsAreTwoGoals() {
    for (Clause clause : Clauses.all()) {
      List<String> names = clause.parts().stream().map(Part::name).toList();
      assertEquals(
          clause.id().equals("C04") ? List.of("TrunkTlsOptionalOverTcp", "TrunkTlsOptionalOverTls") : List.of(clause.name()), names);
    }
  }

  @Test
  void partNamesAreDistinct() {
    assertEquals(Clauses.parts().size(), Clauses.parts().stream().map(Part::name).distinct().count());
  }
}
