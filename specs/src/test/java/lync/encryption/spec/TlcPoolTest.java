package lync.encryption.spec;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;

/** What a process finds must not depend on what it ran before. The figures of the tiny specification are worked out in {@link TlcProcessTest}. */
class TlcPoolTest {

  private static final TlcOptions OBSERVE = TlcOptions.of(TlcTask.OBSERVE);

  private static List<Long> processes() {
    return ProcessHandle.current().children().map(ProcessHandle::pid).toList();
  }

  @Test
  void aProcessIsUsedAgainAndFindsTheSame() {
    InstanceFiles tiny = Tiny.instance(Tiny.files(), Map.of());
    InstanceFiles other = Tiny.instance(Tiny.mutant("\\E l \\in Links : Open(l)", "\\E l \\in Links \\ {\"B\"} : Open(l)"), Map.of());
    TlcResult alone = TlcProcess.run(other, OBSERVE);
    try (TlcPool pool = new TlcPool(OptionalLong.of(60))) {
      TlcResult first = pool.run(tiny, OBSERVE);
      List<Long> started = processes();
      assertEquals(1, started.size());
      assertEquals(20, first.distinct());
      assertEquals(alone, pool.run(other, OBSERVE));
      assertEquals(first, pool.run(tiny, OBSERVE));
      assertEquals(started, processes());
    }
    assertEquals(List.of(), processes());
  }

  @Test
  void aProcessThatWasStoppedOrFailedIsNotUsedAgain() {
    InstanceFiles tiny = Tiny.instance(Tiny.files(), Map.of());
    try (TlcPool pool = new TlcPool(OptionalLong.of(60))) {
      assertThrows(SpecificationError.class, () -> pool.run(Tiny.instance(Tiny.mutant("budget > 0", "purse > 0"), Map.of()), OBSERVE));
      assertEquals(List.of(), processes());
      InstanceFiles endless = Tiny.instance(Tiny.mutant("/\\ line[l].phase = \"Idle\"", "/\\ line[l].phase # \"Refused\""), Map.of());
      assertFalse(pool.run(endless, OBSERVE.withMaxStates(500)).complete());
      assertEquals(List.of(), processes());
      assertTrue(pool.run(tiny, OBSERVE).complete());
      assertEquals(1, processes().size());
    }
    assertEquals(List.of(), processes());
  }
}
