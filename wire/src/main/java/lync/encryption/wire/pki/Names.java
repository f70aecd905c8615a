package lync.encryption.wire.pki;

import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import lync.encryption.model.vocabulary.Participant;

/** Who is called what, on certificates and in messages. Immutable. */
public final class Names {

  private static final String OWN = "contoso.example";
  private static final String PARTNER = "fabrikam.example";
  private static final String PROVIDER = "live.example";
  private static final PeerName ELSEWHERE = PeerName.host("elsewhere.example");
  private static final PeerName UNLISTED = PeerName.host("unlisted." + OWN);

  private final Map<Participant, PeerName> names;

  /** @param chosen names in place of the standard ones; participants not in it keep theirs */
  public Names(Map<Participant, PeerName> chosen) {
    names = new EnumMap<>(Participant.class);
    for (Participant participant : Participant.values()) {
      names.put(participant, chosen.getOrDefault(participant, standard(participant)));
    }
  }

  public static Names standard() {
    return new Names(Map.of());
  }

  private static PeerName standard(Participant participant) {
    String domain = switch (participant) {
      case PartnerEdge, PartnerClient -> PARTNER;
      case PublicProvider, PublicUser -> PROVIDER;
      default -> OWN;
    };
    String name = participant.name().toLowerCase(Locale.ROOT);
    return participant.isClient() ? PeerName.user(name + "@" + domain) : PeerName.host(name + "." + domain);
  }

  public PeerName of(Participant participant) {
    return names.get(participant);
  }

  /** On a certificate that names somebody else than its holder. */
  public PeerName elsewhere() {
    return ELSEWHERE;
  }

  /** A server that certification authorities know and no trusted-server list does. */
  public PeerName unlisted() {
    return UNLISTED;
  }
}
