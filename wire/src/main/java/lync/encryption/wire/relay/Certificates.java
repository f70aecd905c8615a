package lync.encryption.wire.relay;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.Provider;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * What relay service and A/V Edge of a pool have in common: the keys of the present certificate and of earlier ones, and the time. It issues
 * credentials and judges them, and remembers none. Credentials of one client of one generation with the same expiry are the same: all of them, where
 * the lifetime reaches beyond the certificate.
 *
 * <p>A roll puts a new certificate first; what it did not make is tried with the older ones, until they are given up (Staging AV certificates).
 */
public final class Certificates {

  private final Provider provider;
  private final SecureRandom random;
  private final Clock clock;
  private final Duration lifetime;
  private final Set<RelayFault> faults;
  /** The newest first. */
  private final List<CertificateKeys> keys = new ArrayList<>();
  private final Set<Integer> retired = new HashSet<>();

  /**
   * A pool with its first certificate, of generation 1.
   *
   * @param provider has HMAC-SHA1
   * @param random makes keys; determines them all
   * @param lifetime of credentials (Set-CsAVEdgeConfiguration; 8 hours by default); never beyond that of the certificate
   * @param notAfter when the first certificate expires
   */
  public Certificates(Provider provider, SecureRandom random, Clock clock, Duration lifetime, Instant notAfter, Set<RelayFault> faults) {
    this.provider = provider;
    this.random = random;
    this.clock = clock;
    this.lifetime = lifetime;
    EnumSet<RelayFault> copy = EnumSet.noneOf(RelayFault.class);
    copy.addAll(faults);
    this.faults = Collections.unmodifiableSet(copy);
    roll(notAfter);
  }

  /**
   * A new certificate: from now on credentials are issued under it.
   *
   * @param notAfter when it expires
   */
  public void roll(Instant notAfter) {
    keys.add(0, new CertificateKeys(provider, keys.size() + 1, random, notAfter));
  }

  /** All certificates but the newest are given up: what was issued under them counts no more. */
  public void retire() {
    keys.subList(1, keys.size()).forEach(old -> retired.add(old.generation()));
  }

  /** The generation of credentials that are issued now; counted from 1. */
  public int generation() {
    return keys.get(0).generation();
  }

  /** A credential for a client; none once the certificate has expired. */
  public Optional<Credential> issue(String client) {
    return clock.instant().isBefore(keys.get(0).notAfter()) ? Optional.of(latest(client)) : Optional.empty();
  }

  /** The credential of the present generation that a client would have, whether it still counts or not. */
  Credential latest(String client) {
    CertificateKeys current = keys.get(0);
    Instant expiry = clock.instant().plus(lifetime);
    return current.credential(client, expiry.isBefore(current.notAfter()) ? expiry : current.notAfter());
  }

  /** Of which generation a username is; empty if it is of none. */
  public Optional<Integer> generationOf(Username username) {
    return maker(username).map(CertificateKeys::generation);
  }

  /** Judges a username by itself, as one does who will see by the password whether the other end has it. */
  public CredentialVerdict judge(Username username) {
    Optional<CertificateKeys> maker = maker(username);
    if (maker.isEmpty()) {
      return faults.contains(RelayFault.ForgedCredentialAccepted) ? CredentialVerdict.Valid : CredentialVerdict.Forged;
    }
    if (retired.contains(maker.get().generation()) && !faults.contains(RelayFault.OldCredentialAfterRoll)) {
      return CredentialVerdict.RolledOut;
    }
    boolean expired = !clock.instant().isBefore(username.expiry());
    return expired && !faults.contains(RelayFault.ExpiredCredentialAccepted) ? CredentialVerdict.Expired : CredentialVerdict.Valid;
  }

  /** Judges a credential that is shown as a whole, the password included. */
  public CredentialVerdict judge(Credential credential) {
    CredentialVerdict verdict = judge(credential.username());
    boolean right = password(credential.username()).filter(password -> same(password, credential.password())).isPresent();
    return verdict == CredentialVerdict.Valid && !right && !faults.contains(RelayFault.ForgedCredentialAccepted) ? CredentialVerdict.Forged : verdict;
  }

  /** The password of a username that this pool issued. */
  Optional<String> password(Username username) {
    return maker(username).map(each -> each.password(username));
  }

  boolean has(RelayFault fault) {
    return faults.contains(fault);
  }

  private Optional<CertificateKeys> maker(Username username) {
    return keys.stream().filter(each -> each.made(username)).findFirst();
  }

  private static boolean same(String one, String other) {
    return MessageDigest.isEqual(one.getBytes(StandardCharsets.UTF_8), other.getBytes(StandardCharsets.UTF_8));
  }
}
