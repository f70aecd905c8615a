package lync.encryption.model.rule;

import java.util.List;

/**
 * Something that can be known ({@code specs/PROTOCOL.md} §1, {@code specs/CALLS.md} C1, Terms). Made by {@link Terms}.
 *
 * @param index its place among the terms of its universe
 * @param number the message slot or the call, 0 if the term concerns none
 * @param name the link, maker, side or client that it concerns; {@code None} if it concerns none
 * @param generation the generation of credentials, or the index of a packet in its stream; 0 if it concerns neither
 */
public record Term(int index, Kind kind, int number, String name, int generation) {

  /** What sort of thing is known. */
  public enum Kind {
    /** What a message says. */
    Content,
    /** A message as TLS records on a link. */
    Sealed,
    /** The secrets that open the records of a link. */
    TrafficSecret,
    /** The key of a call's media, by who made it. */
    SessionKey,
    /** The relay service's key of a call, under the credential of a side. */
    Wrapped,
    /** A client's credential at the relay service: username and password. */
    Credential,
    /** A media packet as SRTP has it, by its stream and index. */
    Packet,
    /** What the packet of a stream with an index says. */
    Media
  }

  /** The quadruple (kind, number, name, generation), of one type for all terms. */
  public List<Object> value() {
    return List.of(kind.name(), number, name, generation);
  }
}
