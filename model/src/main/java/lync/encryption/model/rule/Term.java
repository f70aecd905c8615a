package lync.encryption.model.rule;

import java.util.List;
import lync.encryption.model.LyncVariables;
import lync.encryption.model.vocabulary.Link;

/**
 * Something that can be known ({@code specs/PROTOCOL.md} §1, Terms). Made by {@link Terms}.
 *
 * @param index its place among the terms of its universe
 * @param message the message slot, 0 if the term concerns none
 * @param link the link, null if the term concerns none
 */
public record Term(int index, Kind kind, int message, Link link) {

  /** What sort of thing is known. */
  public enum Kind {
    /** What a message says. */
    Content,
    /** A message as TLS records on a link. */
    Sealed,
    /** The secrets that open the records of a link. */
    TrafficSecret
  }

  /** The triple (kind, message, link), of one type for all terms. */
  public List<Object> value() {
    return List.of(kind.name(), message, link == null ? LyncVariables.NO_LINK : link.name());
  }
}
