package lync.encryption.model.rule;

import java.util.ArrayList;
import java.util.List;
import lync.encryption.model.design.Scenario;
import lync.encryption.model.vocabulary.Link;
import lync.encryption.model.vocabulary.Participant;
import lync.encryption.model.vocabulary.Side;

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

  /**
   * The table of the rules that hold in every state: whoever has the records of a message on a link and that link's traffic secret has the content;
   * whoever has a wrapped key and a credential of that generation of the client at that side has the key.
   */
  public static List<Deduction> table(Setting setting) {
    Terms terms = setting.terms();
    List<Deduction> table = new ArrayList<>();
    for (int m = 1; m <= setting.universe().messages(); m++) {
      for (Link link : setting.universe().links()) {
        table.add(new Deduction(List.of(terms.sealed(m, link), terms.trafficSecret(link)), terms.content(m)));
      }
    }
    for (int call = 1; call <= Scenario.CALLS; call++) {
      for (Side side : Side.values()) {
        for (int g = 1; g <= Terms.GENERATIONS; g++) {
          Participant client = setting.dialog(call).at(side);
          if (client != null && terms.credential(client, g) != null) {
            table.add(new Deduction(
                List.of(terms.wrapped(call, side, g), terms.credential(client, g)), terms.sessionKey(call, KeyMaker.Relay)));
          }
        }
      }
    }
    return List.copyOf(table);
  }
}
