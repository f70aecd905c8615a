package lync.encryption.cli.design;

import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import lync.encryption.model.vocabulary.Participant;

/**
 * What a design says about the encryption of a trunk's media and about FIPS: read and checked for contradictions, but not judged, because no
 * clause of the slices so far reads it. Reports name the fields that were stated, so that nobody takes them for verified.
 *
 * @param trunkMedia the trunk's SRTP mode, if stated (C26, C27)
 * @param fips servers stated to be in FIPS mode (C33, C34)
 * @param capabilities of gateway and servers, where they are stated (C28); those of clients are part of the design
 */
public record MediaPolicy(
    Optional<TrunkMedia> trunkMedia,
    Set<Participant> fips,
    Map<Participant, Set<Capability>> capabilities) {

  /** Whether the trunk's media is SRTP (clauses C26, C27). */
  public enum TrunkMedia { Required, Optional, NotSupported }

  /** What a participant's equipment can do: audio and video at all; SRTP; keeping a certificate, as SRTP on a trunk needs it (clause C28). */
  public enum Capability { AudioVideo, SRTP, CertificateStore }

  /** For a design that says nothing of it. */
  public static final MediaPolicy UNSTATED = new MediaPolicy(Optional.empty(), Set.of(), Map.of());

  public MediaPolicy {
    fips = fips.isEmpty() ? Set.of() : Collections.unmodifiableSet(EnumSet.copyOf(fips));
    capabilities = capabilities.isEmpty() ? Map.of() : Collections.unmodifiableMap(new EnumMap<>(capabilities));
  }

  /** The fields that the design states. */
  public List<String> stated() {
    List<String> stated = new ArrayList<>();
    trunkMedia.ifPresent(any -> stated.add("trunk"));
    if (!fips.isEmpty()) {
      stated.add("fips");
    }
    if (!capabilities.isEmpty()) {
      stated.add("capabilities");
    }
    return stated;
  }
}
