package lync.encryption.wire.run;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.Provider;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import lync.encryption.model.vocabulary.CredentialState;
import lync.encryption.model.vocabulary.Fault;
import lync.encryption.model.vocabulary.Participant;
import lync.encryption.model.vocabulary.Side;
import lync.encryption.wire.input.MalformedData;
import lync.encryption.wire.pki.Pki;
import lync.encryption.wire.relay.AllocationRequest;
import lync.encryption.wire.relay.AvEdge;
import lync.encryption.wire.relay.Certificates;
import lync.encryption.wire.relay.Credential;
import lync.encryption.wire.relay.CredentialHolder;
import lync.encryption.wire.relay.FrontEndForwarding;
import lync.encryption.wire.relay.KeyDelivery;
import lync.encryption.wire.relay.KeyWrapping;
import lync.encryption.wire.relay.RelayDocument;
import lync.encryption.wire.relay.RelayFault;
import lync.encryption.wire.relay.RelayService;
import lync.encryption.wire.relay.SessionKeys;
import lync.encryption.wire.relay.SettableClock;
import lync.encryption.wire.relay.TurnIntegrity;
import lync.encryption.wire.relay.Username;
import lync.encryption.wire.srtp.MasterKey;
import lync.encryption.wire.srtp.SrtpSuite;

/**
 * Relay authentication as a deployment has it: the service, the A/V Edge, their certificates on a clock, and what clients and their home pools have
 * received from them.
 */
final class RelayPool {

  /** By how much every certificate outlives the one before. */
  private static final Duration CERTIFICATE = Duration.ofDays(90);
  /** The longest that Set-CsAVEdgeConfiguration takes (facts §3): credentials then last as long as their certificate, as the model has it. */
  private static final Duration LIFETIME = Duration.ofDays(180);
  private static final String REALM = "contoso.example";
  private static final int MINUTES = 480;

  /** A key as it was wrapped for a side of a call, under a credential of a generation. */
  record WrappedFor(int call, Side side, int generation) {}

  private final SettableClock clock = new SettableClock(Pki.DOCUMENT_DATE);
  private final KeyWrapping wrapping;
  private final Certificates certificates;
  private final RelayService service;
  private final AvEdge edge;
  private final AllocationRequest allocation;
  private final FrontEndForwarding frontEnd;
  private final Provider provider;
  private final SecureRandom random;
  private boolean retired;
  private final Map<Participant, List<Credential>> held = new EnumMap<>(Participant.class);
  private final Map<Participant, List<Credential>> kept = new EnumMap<>(Participant.class);
  private final Map<Participant, List<Credential>> issued = new EnumMap<>(Participant.class);
  private final Map<WrappedFor, List<byte[]>> wrapped = new HashMap<>();

  RelayPool(Network network) {
    provider = network.cryptography().provider();
    random = network.cryptography().random("relay service");
    Set<RelayFault> faults = EnumSet.noneOf(RelayFault.class);
    Arrays.stream(RelayFault.values()).filter(fault -> network.has(Fault.valueOf(fault.name()))).forEach(faults::add);
    wrapping = new KeyWrapping(provider);
    certificates = new Certificates(provider, random, clock, LIFETIME, Pki.DOCUMENT_DATE.plus(CERTIFICATE), faults);
    service = new RelayService(certificates, new SessionKeys(provider, random, SrtpSuite.AES_CM_128_HMAC_SHA1_80, faults), wrapping, random);
    edge = new AvEdge(certificates, provider, TurnIntegrity.Sha1, REALM, random);
    allocation = new AllocationRequest(provider, TurnIntegrity.Sha1, random);
    frontEnd = new FrontEndForwarding(wrapping, faults);
  }

  /** By which the service knows the key of a call. */
  static String name(int call) {
    return "call-" + call;
  }

  // What the administrator does.

  void roll() {
    certificates.roll(Pki.DOCUMENT_DATE.plus(CERTIFICATE.multipliedBy(certificates.generation() + 1L)));
  }

  void retire() {
    certificates.retire();
    retired = true;
  }

  /** Time passes until the first certificate has expired. */
  void expire() {
    clock.set(Pki.DOCUMENT_DATE.plus(CERTIFICATE));
  }

  int generation() {
    return certificates.generation();
  }

  /** What has become of credentials of a generation: told by clock and list of certificates, whatever a faulty service makes of them. */
  CredentialState state(int generation) {
    if (generation > 1) {
      return CredentialState.Valid;
    }
    if (retired) {
      return CredentialState.RolledOut;
    }
    return clock.instant().isBefore(Pki.DOCUMENT_DATE.plus(CERTIFICATE)) ? CredentialState.Valid : CredentialState.Expired;
  }

  // What the service and the Edge do.

  /** A credential for a client, in answer to its request; none where there is none to give. */
  Optional<RelayDocument.CredentialReply> credential(Participant client, RelayDocument.CredentialRequest request) {
    Optional<Credential> credential = certificates.issue(request.identity());
    credential.ifPresent(each -> issued.computeIfAbsent(client, key -> new ArrayList<>()).add(each));
    return credential.map(each -> new RelayDocument.CredentialReply(each, MINUTES));
  }

  /** Whether the service takes the credential that a request for a key shows. */
  boolean accepts(RelayDocument.KeyRequest request) {
    return !(service.key(request.call(), request.credential()) instanceof KeyDelivery.CredentialRefused);
  }

  /** The key of a call, in answer to a request that was taken. */
  Optional<RelayDocument.KeyReply> key(int call, Side side, RelayDocument.KeyRequest request) {
    KeyDelivery delivery = service.key(request.call(), request.credential());
    if (delivery instanceof KeyDelivery.CredentialRefused) {
      return Optional.empty();
    }
    if (delivery instanceof KeyDelivery.Wrapped each) {
      wrapped.computeIfAbsent(new WrappedFor(call, side, wrappedUnder(request)), key -> new ArrayList<>()).add(each.octets());
    }
    return Optional.of(new RelayDocument.KeyReply(request.call(), delivery));
  }

  /** The generation of the credential under which the service wraps what a request asks for. */
  int wrappedUnder(RelayDocument.KeyRequest request) {
    int shown = generationOf(request.credential().username());
    return shown == 0 ? certificates.generation() : shown;
  }

  /** The generation of a credential; 0 of one that the service never issued. */
  int generationOf(Username username) {
    return certificates.generationOf(username).orElse(0);
  }

  /** What a first request to the Edge brings: anybody may have it. */
  byte[] firstRequest() {
    return allocation.first();
  }

  AvEdge.Judgement edgeReceives(byte[] request) {
    try {
      return edge.receive(request);
    } catch (MalformedData e) {
      throw Contents.illegible(e);
    }
  }

  byte[] authenticated(byte[] challenge, Credential credential) {
    try {
      return allocation.authenticated(challenge, credential);
    } catch (MalformedData e) {
      throw Contents.illegible(e);
    }
  }

  /** What a Front End makes of a key on its way to the client. */
  RelayDocument.KeyReply passedOn(RelayDocument.KeyReply reply, Participant client) {
    try {
      return new RelayDocument.KeyReply(reply.call(), frontEnd.forward(reply.delivery(), reply.call(), kept.getOrDefault(client, List.of())));
    } catch (MalformedData e) {
      throw Contents.illegible(e);
    }
  }

  // What clients and home pools have.

  /** A client's home pool has seen a credential for it. */
  void keeps(Participant client, Credential credential) {
    kept.computeIfAbsent(client, key -> new ArrayList<>()).add(credential);
  }

  /** A client has received a credential. */
  void holds(Participant client, Credential credential) {
    held.computeIfAbsent(client, key -> new ArrayList<>()).add(credential);
  }

  /** The credential that a client itself would show: the one that is good for longest. */
  Optional<Credential> latestHeld(Participant client) {
    return latest(held.getOrDefault(client, List.of()));
  }

  /** The credential that a client's home pool would show. */
  Optional<Credential> latestKept(Participant client) {
    return latest(kept.getOrDefault(client, List.of()));
  }

  private static Optional<Credential> latest(List<Credential> credentials) {
    return credentials.stream().max(Comparator.comparing(credential -> credential.username().expiry()));
  }

  /** What a client finds in a wrapped key. */
  Optional<MasterKey> unwrap(Participant client, RelayDocument.KeyReply reply) {
    CredentialHolder holder = new CredentialHolder(wrapping, certificates::judge);
    held.getOrDefault(client, List.of()).forEach(holder::receive);
    try {
      return holder.unwrap(reply.wrapped().orElseThrow(), reply.call()).key();
    } catch (MalformedData e) {
      throw Contents.illegible(e);
    }
  }

  /** The generation of the client's credential that opens a wrapped key; 0 if none does. */
  int opens(Participant client, RelayDocument.KeyReply reply) {
    return held.getOrDefault(client, List.of()).stream().filter(credential -> opens(credential, reply.wrapped().orElseThrow(), reply.call()))
        .map(credential -> generationOf(credential.username())).findFirst().orElse(0);
  }

  private boolean opens(Credential credential, byte[] key, String call) {
    try {
      return wrapping.unwrap(key, credential, call).isPresent();
    } catch (MalformedData e) {
      throw Contents.illegible(e);
    }
  }

  /** A credential that somebody makes up who has none. */
  Credential forged(String identity) {
    byte[] name = identity.getBytes(StandardCharsets.UTF_8);
    byte[] code = new byte[20];
    random.nextBytes(code);
    short size = (short) (1 + Short.BYTES + Long.BYTES + name.length);
    byte[] octets = ByteBuffer.allocate(size + code.length).put((byte) 1).putShort(size)
        .putLong(Pki.DOCUMENT_DATE.plus(LIFETIME).getEpochSecond()).put(name).put(code).array();
    try {
      return new Credential(Username.read(octets), "made up");
    } catch (MalformedData e) {
      throw Contents.illegible(e);
    }
  }

  // For comparison with what the attacker finds out.

  /** The credentials of a client of a generation. */
  List<Credential> issued(Participant client, int generation) {
    return issued.getOrDefault(client, List.of()).stream().filter(credential -> generationOf(credential.username()) == generation).toList();
  }

  List<byte[]> wrapped(WrappedFor what) {
    return List.copyOf(wrapped.getOrDefault(what, List.of()));
  }

  /** The session key of a call, if there is one. */
  Optional<MasterKey> key(int call) {
    return service.keyOf(name(call));
  }

  /** The key in a wrapped one, for whoever has this credential of the addressee's. */
  Optional<MasterKey> open(byte[] key, Credential credential, int call) {
    try {
      return wrapping.unwrap(key, credential, name(call));
    } catch (MalformedData e) {
      throw Contents.illegible(e);
    }
  }
}
