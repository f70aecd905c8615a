package lync.encryption.wire.run;

import java.net.URI;
import java.util.Arrays;
import java.util.Optional;
import lync.encryption.model.vocabulary.MessageKind;
import lync.encryption.wire.web.HttpStart;

/** What can be downloaded from the web services, and under which path they have it. */
enum WebResource {
  MeetingContent(MessageKind.MeetingContent, "/DataCollabWeb/content"),
  AddressBook(MessageKind.AddressBook, "/abs/handler"),
  GroupExpansion(MessageKind.GroupExpansion, "/groupexpansion/service.svc");

  private final MessageKind kind;
  private final String path;

  WebResource(MessageKind kind, String path) {
    this.kind = kind;
    this.path = path;
  }

  /** What an answer of a kind has. */
  static Optional<WebResource> of(MessageKind answer) {
    return Arrays.stream(values()).filter(resource -> resource.kind == answer).findFirst();
  }

  /** Its address with a host. */
  URI at(String host) {
    return URI.create("https://" + host + path);
  }

  boolean isAskedFor(HttpStart request) {
    return request instanceof HttpStart.Get get && get.target().equals(path);
  }
}
