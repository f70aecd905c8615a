package lync.encryption.model.clause;

import java.util.List;
import lync.encryption.model.Reads;
import lync.encryption.model.State;
import lync.encryption.model.design.Design;
import lync.encryption.model.rule.Term;
import lync.encryption.model.vocabulary.Carriage;
import lync.encryption.model.vocabulary.Link;
import lync.encryption.model.vocabulary.MessageKind;
import lync.encryption.model.vocabulary.Participant;
import lync.encryption.model.vocabulary.Zone;

/**
 * C01: the content of an instant message can be read in a zone exactly if the message took a TCP hop there. Introduction, first paragraph ("uses
 * TLS and MTLS to encrypt instant messages") and second ("TCP, in which case it is not encrypted").
 */
public final class InstantMessageEncryptedOnTls extends SimpleClause {

  private static final Zone[] ZONES = Zone.values();

  InstantMessageEncryptedOnTls() {
    super("C01", Form.State, Modality.Default, "introduction, first paragraph",
        "The content of an instant message can be read in a zone exactly if the message took a TCP hop there.");
  }

  @Override
  public boolean applies(Design design) {
    return design.present().stream().anyMatch(Participant::isOwnClient);
  }

  @Override
  public boolean antecedent(State s) {
    for (int m = 1; m <= s.setting().universe().messages(); m++) {
      if (isInstantMessage(s, m) && s.carriedAnywhere(m)) {
        return true;
      }
    }
    return false;
  }

  @Override
  public boolean holds(State s) {
    // What was never carried can be read nowhere, and took no hop.
    if (!antecedent(s)) {
      return true;
    }
    Reads reads = s.reads();
    for (int m = 1; m <= s.setting().universe().messages(); m++) {
      if (isInstantMessage(s, m) && s.carriedAnywhere(m) && !readWhereInClear(s, reads, m)) {
        return false;
      }
    }
    return true;
  }

  @Override
  public List<Aspect> aspects(State s) {
    return List.of(new Aspect(s.footprint().carried(), () -> antecedent(s), () -> !holds(s)));
  }

  private static boolean readWhereInClear(State s, Reads reads, int message) {
    Term content = s.setting().terms().content(message);
    int inClear = zonesOfTcpHops(s, message);
    for (Zone zone : ZONES) {
      if (reads.contains(zone, content) != ((inClear >> zone.ordinal() & 1) != 0)) {
        return false;
      }
    }
    return true;
  }

  private static boolean isInstantMessage(State s, int message) {
    return s.setting().plan(message).kind() == MessageKind.InstantMessage;
  }

  /** The zones of the links that a message crossed over TCP: the bit at each zone's ordinal. */
  private static int zonesOfTcpHops(State s, int message) {
    List<Link> links = s.setting().universe().links();
    int zones = 0;
    for (int i = 0; i < links.size(); i++) {
      if (s.carried(message, links.get(i)) == Carriage.TCP) {
        for (Zone zone : s.setting().link(links.get(i)).zones()) {
          zones |= 1 << zone.ordinal();
        }
      }
    }
    return zones;
  }
}
