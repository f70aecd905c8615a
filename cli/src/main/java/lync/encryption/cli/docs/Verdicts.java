package lync.encryption.cli.docs;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import lync.encryption.cli.engine.Engine;
import lync.encryption.cli.html.Element;
import lync.encryption.cli.verdict.Standing;
import lync.encryption.cli.verdict.Verdict;
import lync.encryption.cli.verification.ClauseReport;

/** Verdicts as they stand on pages. Green is only what was checked and came out as the design says beforehand. */
final class Verdicts {

  private Verdicts() {}

  /** What one engine says; that it was skipped, if it was. */
  static Element badge(ClauseReport clause, Engine engine) {
    Optional<Verdict> verdict = clause.verdict(engine);
    return verdict.isEmpty() ? badge("skipped", "warn") : badge(verdict.get().word(), style(clause, verdict.get()));
  }

  static Element badge(String text, String style) {
    return Element.of("span", text).styled(("badge " + style).strip());
  }

  static String style(ClauseReport clause, Verdict verdict) {
    if (clause.standing() == Standing.Unexpected) {
      return "bad";
    }
    return switch (verdict) {
      case Holds -> "good";
      case Violated -> "warn";
      case Incomplete -> "warn";
      case Vacuous, NotApplicable -> "";
    };
  }

  /** One sign for a cell of a table, with the word for who hears it. */
  static Element sign(ClauseReport clause) {
    Verdict verdict = clause.verdict();
    String sign = switch (verdict) {
      case Holds -> "✓";
      case Violated -> "✗";
      case Vacuous -> "○";
      case NotApplicable -> "·";
      case Incomplete -> "?";
    };
    return Element.of("span", Element.of("span", sign).with("aria-hidden", "true"), Element.of("span", verdict.word()).styled("hidden"))
        .styled(("sign " + style(clause, verdict)).strip()).with("title", verdict.word());
  }

  /** How often each verdict was found of one clause, in words; those that say least last. */
  static Element tally(List<ClauseReport> reports) {
    Map<Verdict, Long> counts = new EnumMap<>(Verdict.class);
    reports.forEach(report -> counts.merge(report.verdict(), 1L, Long::sum));
    Element tally = Element.of("span");
    counts.forEach((verdict, count) -> {
      boolean unexpected = reports.stream().anyMatch(report -> report.verdict() == verdict && report.standing() == Standing.Unexpected);
      tally.add(badge(verdict + " in " + count, unexpected ? "bad" : verdict == Verdict.Holds ? "good" : verdict == Verdict.Violated ? "warn" : ""), " ");
    });
    return tally;
  }
}
