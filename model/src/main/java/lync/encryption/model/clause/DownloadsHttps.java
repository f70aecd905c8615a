package lync.encryption.model.clause;

import lync.encryption.model.design.Design;
import lync.encryption.model.rule.Setting;
import lync.encryption.model.vocabulary.Carriage;
import lync.encryption.model.vocabulary.Link;
import lync.encryption.model.vocabulary.MessageKind;
import lync.encryption.model.vocabulary.Protocol;

/**
 * C16: meeting content, address book and distribution group expansion, and what asks for them, cross HTTPS alone; a redirect out of it is not
 * followed. Table "Traffic protection", rows "meeting content download", "address book download" and "distribution group expansion".
 */
public final class DownloadsHttps extends CarriedClause {

  DownloadsHttps() {
    super("C16", "table Traffic protection, rows meeting content, address book and group expansion",
        "Meeting content, address book and group expansion are in transit only inside HTTPS.");
  }

  @Override
  public boolean applies(Design design) {
    return somePresentLink(design, link -> link.isClientLink() && link.protocol() == Protocol.HTTP && !design.allows().get(link).isEmpty());
  }

  @Override
  boolean concerns(Setting setting, int message) {
    MessageKind kind = setting.plan(message).kind();
    return kind.isDownload() || kind == MessageKind.DownloadRequest || kind == MessageKind.FollowRedirect;
  }

  @Override
  boolean mayCross(Link link, Carriage carriage) {
    return carriage == Carriage.TLS && link.protocol() == Protocol.HTTP;
  }
}
