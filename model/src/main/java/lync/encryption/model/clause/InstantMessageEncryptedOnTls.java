package lync.encryption.model.clause;

import lync.encryption.model.Reads;
import lync.encryption.model.State;
import lync.encryption.model.design.Design;
import lync.encryption.model.rule.Setting;
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
    for (Zone zone : s.setting().zones()) {
      Reads reads = s.reads(zone);
      for (int m = 1; m <= s.setting().universe().messages(); m++) {
        if (isInstantMessage(s, m) && reads.contains(s.setting().terms().content(m)) != tookTcpHop(s, m, zone)) {
          return false;
        }
      }
    }
    return true;
  }

  private static boolean isInstantMessage(State s, int message) {
    return s.setting().plan(message).kind() == MessageKind.InstantMessage;
  }

  private static boolean tookTcpHop(State s, int message, Zone zone) {
    Setting setting = s.setting();
    for (Link link : setting.universe().links()) {
      if (s.carried(message, link) == Carriage.TCP && setting.link(link).zones().contains(zone)) {
        return true;
      }
    }
    return false;
  }
}
