package lync.encryption.properties;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/**
 * Evidence 4, credentials and levels: in surroundings that are drawn, over all values of what the relay service keeps, of the levels and of what the
 * administrator may still do, the strengthening is kept by every step and implies the clauses; with a guard of the model left out, that is not
 * so.
 */
class InductionOfRelayServiceTest {

  private static final int SURROUNDINGS = 2;
  private static List<ComponentValues> surroundings;

  @BeforeAll
  static void draw() {
    surroundings = InductionSurroundings.ofRelayService(SURROUNDINGS);
  }

  @Test
  void theStrengtheningIsInductive() {
    InductionFigures figures = ComponentInduction.check("credentials and levels", surroundings, (service, s) -> { });
    System.out.println(figures);
    assertEquals(List.of(), figures.tooFew(List.of("CredentialExpires", "LevelChangedByAdministrator")),
        "clauses whose situation was met too rarely");
    assertTrue(figures.unreachableShare() >= 0.5, figures::toString);
  }

  @Test
  void aGuardLeftOutIsNoticed() {
    assertEquals(List.of(), Stream.of("ChangeLevel", "RollCredentials", "RetireCredentials", "ExpireCredentials")
        .filter(guard -> !ComponentInduction.notices(surroundings, guard)).toList(), "actions of the administrator whose guard can be left out");
  }
}
