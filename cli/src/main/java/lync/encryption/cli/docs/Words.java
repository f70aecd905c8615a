package lync.encryption.cli.docs;

import java.util.Locale;
import lync.encryption.cli.verification.ClauseReport;
import lync.encryption.model.clause.Form;

/** Words that several pages share. */
final class Words {

  private Words() {}

  /** "MustWithExceptions" as "must with exceptions". */
  static String of(String name) {
    return name.replaceAll("(?<=[a-z])(?=[A-Z])", " ").toLowerCase(Locale.ROOT);
  }

  static String form(Form form) {
    return of(form.name()) + switch (form) {
      case State -> ": it is asked of every reachable state";
      case Step -> ": it is asked of every step";
      case Reach -> ": some run must get there";
      case Live -> ": every run must get there";
      case Design -> ": it is read off the design alone";
      case Advice -> ": a warning, never a violation";
    };
  }

  static String steps(ClauseReport.FoundTrace found) {
    int steps = found.trace().run().length();
    return steps + (steps == 1 ? " step" : " steps");
  }
}
