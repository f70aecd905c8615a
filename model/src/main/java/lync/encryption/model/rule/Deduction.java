package lync.encryption.model.rule;

import java.util.ArrayList;
import java.util.List;
import lync.encryption.model.Universe;

/**
 * A rule by which one term follows from others.
 *
 * @param premises what must be known
 * @param conclusion what is then known too
 */
public record Deduction(List<Term> premises, Term conclusion) {

  public Deduction {
    premises = List.copyOf(premises);
  }

  /** The table of all rules: whoever has the records of a message on a link and that link's traffic secret has the content. */
  public static List<Deduction> table(Universe universe, Terms terms) {
    List<Deduction> table = new ArrayList<>();
    for (int m = 1; m <= universe.messages(); m++) {
      for (var link : universe.links()) {
        table.add(new Deduction(List.of(terms.sealed(m, link), terms.trafficSecret(link)), terms.content(m)));
      }
    }
    return List.copyOf(table);
  }
}
