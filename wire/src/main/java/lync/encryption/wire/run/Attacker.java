package lync.encryption.wire.run;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Set;
import lync.encryption.model.rule.MediaStream;
import lync.encryption.model.vocabulary.Link;
import lync.encryption.model.vocabulary.Side;
import lync.encryption.wire.srtp.MasterKey;

/**
 * What the attacker has come by: the bytes that it saw go by, those that its own ends of connections received, and the connections that it can open.
 * What it knows is read off the bytes, not off the steps.
 */
final class Attacker {

  /** A message's records, seen on a link. */
  record Record(int message, Link link) {}

  private final List<String> read = new ArrayList<>();
  private final Set<Record> records = new HashSet<>();
  private final Map<Link, List<byte[]>> secrets = new EnumMap<>(Link.class);
  private final Map<MediaStream, List<byte[]>> packets = new HashMap<>();
  /** Octets of keys and salts, in hexadecimal: the suite that a key is for is no secret. */
  private final Set<String> found = new HashSet<>();
  private final Set<Link> open = EnumSet.noneOf(Link.class);

  /** Bytes went by, or came to an end of its own. */
  void sees(byte[] bytes) {
    read.add(new String(bytes, StandardCharsets.ISO_8859_1));
  }

  /** Records with a message in them went by. */
  void seesRecords(int message, Link link) {
    records.add(new Record(message, link));
  }

  /** A connection over a link begins anew: secrets of one that came to nothing open nothing. */
  void startsOver(Link link) {
    secrets.remove(link);
  }

  /** A secret of a connection of its own came into being. */
  void secret(Link link, byte[] secret) {
    secrets.computeIfAbsent(link, key -> new ArrayList<>()).add(secret.clone());
  }

  /** A connection of its own stands: from now on there is something to open with the secrets. */
  void established(Link link) {
    if (secrets.containsKey(link)) {
      open.add(link);
    }
  }

  /** Nothing protects a connection's records. */
  void opensWithoutSecrets(Link link) {
    open.add(link);
  }

  /** A packet of encrypted media went by. */
  void seesPacket(int call, Side sender, byte[] octets) {
    packets.computeIfAbsent(new MediaStream(call, sender), key -> new ArrayList<>()).add(octets);
  }

  /** The packets of a stream that it has seen, in order. */
  List<byte[]> packets(int call, Side sender) {
    return List.copyOf(packets.getOrDefault(new MediaStream(call, sender), List.of()));
  }

  /** It has found a key out. */
  void finds(MasterKey key) {
    found.add(HexFormat.of().formatHex(key.keyAndSalt()));
  }

  /** Whether it has a key: read it, or found it out. */
  boolean knows(MasterKey key) {
    return found.contains(HexFormat.of().formatHex(key.keyAndSalt())) || hasRead(key.keyAndSalt());
  }

  /** Whether what it saw has this in it, in clear. */
  boolean hasRead(String text) {
    return read.stream().anyMatch(each -> each.contains(text));
  }

  /** Whether what it saw has these bytes in it, as they are or in Base64. */
  boolean hasRead(byte[] bytes) {
    return hasRead(Base64.getEncoder().encodeToString(bytes)) || hasRead(new String(bytes, StandardCharsets.ISO_8859_1));
  }

  boolean hasRecords(int message, Link link) {
    return records.contains(new Record(message, link));
  }

  boolean canOpen(Link link) {
    return open.contains(link);
  }
}
