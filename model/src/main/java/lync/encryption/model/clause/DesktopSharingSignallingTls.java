package lync.encryption.model.clause;

import lync.encryption.model.design.Design;
import lync.encryption.model.rule.Setting;
import lync.encryption.model.vocabulary.Carriage;
import lync.encryption.model.vocabulary.Link;

/** C14: signalling of a shared desktop is TLS or MTLS on every hop. Table "Traffic protection", row "desktop sharing (signalling)". */
public final class DesktopSharingSignallingTls extends CarriedClause {

  DesktopSharingSignallingTls() {
    super("C14", "table Traffic protection, row desktop sharing (signalling)", "Signalling of a shared desktop is TLS or MTLS on every hop.");
  }

  @Override
  public boolean applies(Design design) {
    return CallEvidence.audioVideoPossible(design) && design.present().stream().filter(design.sharing()::contains).count() >= 2;
  }

  @Override
  boolean concerns(Setting setting, int message) {
    return setting.isSharing(message);
  }

  @Override
  boolean mayCross(Link link, Carriage carriage) {
    return carriage == Carriage.TLS;
  }
}
