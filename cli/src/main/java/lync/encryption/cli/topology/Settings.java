package lync.encryption.cli.topology;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import lync.encryption.model.design.CertificateFacts;
import lync.encryption.model.vocabulary.Level;
import lync.encryption.model.vocabulary.Participant;
import lync.encryption.model.vocabulary.Reading;
import lync.encryption.model.vocabulary.Transport;
import lync.encryption.model.vocabulary.TrunkMode;

/** What a topology document does not say, as far as settings files do. Filled by {@link SettingsReader}. */
final class Settings {

  /** The scope that a collection of settings has unless it names one. */
  static final String GLOBAL = "global";

  /** By scope in small letters: {@code global}, or {@code site:NAME}. */
  final Map<String, Stated<Level>> levels = new LinkedHashMap<>();
  /** By scope in small letters: {@code global}, {@code site:NAME}, or {@code service:pstngateway:NAME}. */
  final Map<String, Stated<TrunkMode>> trunkMedia = new LinkedHashMap<>();
  /** Likewise. */
  final Map<String, Stated<Boolean>> bypass = new LinkedHashMap<>();
  final Map<Participant, Stated<Transport>> transports = new EnumMap<>(Participant.class);
  final Map<Participant, Stated<CertificateFacts>> certificates = new EnumMap<>(Participant.class);
  final Map<Reading, Stated<String>> readings = new EnumMap<>(Reading.class);
  /** Certificates of servers, still to be told whose they are. */
  final List<Stated<ServerCertificate>> serverCertificates = new ArrayList<>();
  /** What was read and says nothing that the model has, one sentence each. */
  final List<String> leftOut = new ArrayList<>();
  Optional<Stated<Boolean>> outsideUsers = Optional.empty();
  Optional<Stated<Boolean>> federation = Optional.empty();
  Optional<Stated<Boolean>> publicProvider = Optional.empty();
  Optional<Stated<String>> exchange = Optional.empty();
  /** Whether every server is in FIPS mode. */
  Optional<Stated<Boolean>> fips = Optional.empty();
  /** Servers in FIPS mode, where only some are. */
  final Map<Participant, Stated<Boolean>> fipsServers = new EnumMap<>(Participant.class);
  Optional<Stated<Boolean>> fipsDeclared = Optional.empty();

  /**
   * A certificate as Get-CsCertificate shows it.
   *
   * @param use its type: Default, Internal, AccessEdgeExternal, …
   * @param names subject and alternative names, in small letters
   */
  record ServerCertificate(String use, List<String> names, boolean selfSigned, boolean expired) {}
}
