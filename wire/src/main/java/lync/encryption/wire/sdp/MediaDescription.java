package lync.encryption.wire.sdp;

import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * One media stream of a session: an {@code m=} line and what belongs to it. Immutable.
 *
 * @param kind for example "audio" or "video"
 * @param port 1..65535
 * @param payloadTypes of RTP, 0..127, at least one
 * @param crypto what may protect it, each with a tag of its own; at least one under {@link MediaProfile#Savp}
 */
public record MediaDescription(String kind, int port, MediaProfile profile, List<Integer> payloadTypes, List<CryptoAttribute> crypto) {

  public MediaDescription {
    payloadTypes = List.copyOf(payloadTypes);
    crypto = List.copyOf(crypto);
    if (payloadTypes.isEmpty()) {
      throw new IllegalArgumentException("a stream has at least one payload type");
    }
    if (profile == MediaProfile.Savp && crypto.isEmpty()) {
      throw new IllegalArgumentException("RTP/SAVP needs a key");
    }
    Set<Integer> tags = new HashSet<>();
    if (!crypto.stream().allMatch(attribute -> tags.add(attribute.tag()))) {
      throw new IllegalArgumentException("two keys have the same tag");
    }
  }

  /** What this says about protection ([MS-SDPEXT] 3.1.5.8; facts §4). */
  public MediaSecurity security() {
    if (crypto.isEmpty()) {
      return MediaSecurity.Clear;
    }
    return profile == MediaProfile.Savp ? MediaSecurity.Protected : MediaSecurity.Protectable;
  }
}
