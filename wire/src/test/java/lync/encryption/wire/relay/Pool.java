package lync.encryption.wire.relay;

import java.security.NoSuchAlgorithmException;
import java.security.Provider;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.Optional;
import java.util.Set;
import lync.encryption.wire.input.MalformedData;
import lync.encryption.wire.srtp.SrtpSuite;
import org.bouncycastle.jce.provider.BouncyCastleProvider;

/** An Edge pool with everything that relay authentication needs, on a clock that is set by hand. */
final class Pool {

  static final Provider PROVIDER = new BouncyCastleProvider();
  static final Instant START = Instant.parse("2013-10-01T08:00:00Z");
  /** Set-CsAVEdgeConfiguration's default, and the most that it takes (facts §3). */
  static final Duration USUAL_LIFETIME = Duration.ofHours(8);
  static final Duration LONGEST_LIFETIME = Duration.ofDays(180);
  /** By how much every certificate outlives the one before. */
  static final Duration CERTIFICATE = Duration.ofDays(90);

  final SettableClock clock = new SettableClock(START);
  final SecureRandom random = seeded(7);
  final KeyWrapping wrapping = new KeyWrapping(PROVIDER);
  final Certificates certificates;
  final RelayService service;
  final AvEdge edge;
  final FrontEndForwarding frontEnd;
  final AllocationRequest client;

  /** As the model has it: credentials last as long as their certificate. */
  static Pool asModelled(Set<RelayFault> faults) {
    return new Pool(faults, LONGEST_LIFETIME, TurnIntegrity.Sha1, SrtpSuite.AES_CM_128_HMAC_SHA1_80);
  }

  /** As it is set up by default. */
  static Pool usual(TurnIntegrity integrity, SrtpSuite suite, RelayFault... faults) {
    return new Pool(Set.of(faults), USUAL_LIFETIME, integrity, suite);
  }

  private Pool(Set<RelayFault> faults, Duration lifetime, TurnIntegrity integrity, SrtpSuite suite) {
    certificates = new Certificates(PROVIDER, random, clock, lifetime, START.plus(CERTIFICATE), faults);
    service = new RelayService(certificates, new SessionKeys(PROVIDER, random, suite, faults), wrapping, random);
    edge = new AvEdge(certificates, PROVIDER, integrity, "contoso.example", random);
    frontEnd = new FrontEndForwarding(wrapping, faults);
    client = new AllocationRequest(PROVIDER, integrity, random);
  }

  static SecureRandom seeded(long seed) {
    try {
      SecureRandom random = SecureRandom.getInstance("SHA1PRNG");
      random.setSeed(seed);
      return random;
    } catch (NoSuchAlgorithmException e) {
      throw new AssertionError(e);
    }
  }

  void roll() {
    certificates.roll(START.plus(CERTIFICATE.multipliedBy(certificates.generation() + 1L)));
  }

  CredentialHolder holder() {
    return new CredentialHolder(wrapping, certificates::judge);
  }

  /** Both messages of an allocation; what became of the second. */
  AvEdge.Outcome allocate(Credential credential) {
    try {
      return edge.receive(client.authenticated(edge.receive(client.first()).answer(), credential)).outcome();
    } catch (MalformedData e) {
      throw new AssertionError(e);
    }
  }

  /** A credential that whoever does not know the keys could make up. */
  static Credential forged(String name, Instant expiry) {
    CertificateKeys own = new CertificateKeys(PROVIDER, 1, seeded(99), expiry);
    return own.credential(name, expiry);
  }

  /** What a client receives that asks for a key through a Front End that has kept these credentials; empty if the credential shown is refused. */
  Optional<KeyDelivery> key(String call, Credential shown, Collection<Credential> kept) {
    KeyDelivery delivery = service.key(call, shown);
    if (delivery instanceof KeyDelivery.CredentialRefused) {
      return Optional.empty();
    }
    try {
      return Optional.of(frontEnd.forward(delivery, call, kept));
    } catch (MalformedData e) {
      throw new AssertionError(e);
    }
  }
}
