package lync.encryption.wire.relay;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import lync.encryption.wire.input.MalformedData;
import lync.encryption.wire.srtp.MasterKey;
import lync.encryption.wire.srtp.SrtpSuite;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Credentials, wrapped keys and allocations: what counts, what does not, and that every octet of them matters. */
class RelayAuthenticationTest {

  private static final String CLIENT = "sip:erin@contoso.example";
  private static final String CALL = "call 1";

  private static Pool usual() {
    return Pool.usual(TurnIntegrity.Sha1, SrtpSuite.AES_CM_128_HMAC_SHA1_80);
  }

  @Test
  void credentialExpiresWhenItSays() {
    Pool pool = usual();
    Credential credential = pool.service.credential(CLIENT).orElseThrow();
    Instant expiry = Pool.START.plus(Pool.USUAL_LIFETIME);
    assertEquals(expiry, credential.username().expiry());
    assertEquals(CLIENT, credential.username().client());
    pool.clock.set(expiry.minusSeconds(1));
    assertEquals(CredentialVerdict.Valid, pool.certificates.judge(credential));
    pool.clock.set(expiry);
    assertEquals(CredentialVerdict.Expired, pool.certificates.judge(credential));
    assertEquals(AvEdge.Outcome.CredentialRefused, pool.allocate(credential));
  }

  @Test
  void credentialLastsNoLongerThanItsCertificate() {
    Pool pool = usual();
    Instant notAfter = Pool.START.plus(Pool.CERTIFICATE);
    pool.clock.set(notAfter.minusSeconds(60));
    assertEquals(notAfter, pool.service.credential(CLIENT).orElseThrow().username().expiry());
    pool.clock.set(notAfter);
    assertEquals(Optional.empty(), pool.service.credential(CLIENT));
  }

  /** During a roll the new certificate's keys are tried, then the old one's; then the old one is given up. */
  @Test
  void oldCredentialsCountUntilTheirCertificateIsRetired() {
    Pool pool = usual();
    Credential old = pool.service.credential(CLIENT).orElseThrow();
    pool.roll();
    Credential fresh = pool.service.credential(CLIENT).orElseThrow();
    assertNotEquals(old, fresh);
    assertEquals(List.of(1, 2), List.of(pool.certificates.generationOf(old.username()).orElseThrow(),
        pool.certificates.generationOf(fresh.username()).orElseThrow()));
    assertEquals(AvEdge.Outcome.Granted, pool.allocate(old));
    pool.certificates.retire();
    assertEquals(AvEdge.Outcome.CredentialRefused, pool.allocate(old));
    assertEquals(CredentialVerdict.RolledOut, pool.certificates.judge(old));
    assertEquals(AvEdge.Outcome.Granted, pool.allocate(fresh));
  }

  @Test
  void everyOctetOfACredentialCounts() {
    Pool pool = usual();
    Credential genuine = pool.service.credential(CLIENT).orElseThrow();
    byte[] octets = genuine.username().bytes();
    for (int bit = 0; bit < 8 * octets.length; bit++) {
      assertRefused(pool, flipped(octets, bit), genuine.password(), "bit " + bit + " of the username");
    }
    byte[] password = Base64.getDecoder().decode(genuine.password());
    for (int bit = 0; bit < 8 * password.length; bit++) {
      Credential wrong = new Credential(genuine.username(), Base64.getEncoder().encodeToString(flipped(password, bit)));
      assertEquals(CredentialVerdict.Forged, pool.certificates.judge(wrong), "bit " + bit + " of the password");
      assertEquals(AvEdge.Outcome.CredentialRefused, pool.allocate(wrong), "bit " + bit + " of the password");
    }
    for (int length = 0; length < octets.length; length++) {
      assertRefused(pool, Arrays.copyOf(octets, length), genuine.password(), "cut to " + length);
    }
    assertEquals(AvEdge.Outcome.Granted, pool.allocate(genuine), "the genuine one all the while");
  }

  private static void assertRefused(Pool pool, byte[] username, String password, String what) {
    try {
      Credential altered = new Credential(Username.read(username), password);
      assertEquals(CredentialVerdict.Forged, pool.certificates.judge(altered), what);
      assertEquals(AvEdge.Outcome.CredentialRefused, pool.allocate(altered), what);
      KeyDelivery.CredentialRefused refused = assertInstanceOf(KeyDelivery.CredentialRefused.class, pool.service.key(CALL, altered), what);
      assertEquals(CredentialVerdict.Forged, refused.why(), what);
    } catch (MalformedData e) {
      assertTrue(e.getMessage().matches("relay username:byte \\d+: .+; expected .+"), e::getMessage);
    }
  }

  @ParameterizedTest
  @EnumSource
  void wrappedKeyIsOneOnlyForItsCallAndItsAddressee(SrtpSuite suite) throws Exception {
    Pool pool = Pool.usual(TurnIntegrity.Sha1, suite);
    Credential credential = pool.service.credential(CLIENT).orElseThrow();
    Credential other = pool.service.credential("sip:mallory@contoso.example").orElseThrow();
    byte[] wrapped = ((KeyDelivery.Wrapped) pool.service.key(CALL, credential)).octets();
    MasterKey key = pool.service.keyOf(CALL).orElseThrow();
    assertEquals(Optional.of(key), pool.wrapping.unwrap(wrapped, credential, CALL));
    assertEquals(Optional.empty(), pool.wrapping.unwrap(wrapped, credential, "call 2"));
    assertEquals(Optional.empty(), pool.wrapping.unwrap(wrapped, other, CALL));
    assertFalse(HexFormat.of().formatHex(wrapped).contains(HexFormat.of().formatHex(Arrays.copyOf(key.key(), 6))), "the key is not to be seen");
    for (int bit = 0; bit < 8 * wrapped.length; bit++) {
      assertNotUnwrapped(pool, flipped(wrapped, bit), credential, "bit " + bit);
    }
    for (int length = 0; length <= wrapped.length + 1; length++) {
      if (length != wrapped.length) {
        assertNotUnwrapped(pool, Arrays.copyOf(wrapped, length), credential, "length " + length);
      }
    }
  }

  private static void assertNotUnwrapped(Pool pool, byte[] wrapped, Credential credential, String what) {
    try {
      assertEquals(Optional.empty(), pool.wrapping.unwrap(wrapped, credential, CALL), what);
    } catch (MalformedData e) {
      assertTrue(e.getMessage().matches("wrapped key:byte \\d+: .+; expected .+"), e::getMessage);
    }
  }

  /** Both sides of a call get the same key, each wrapped for itself; another call gets another key. */
  @Test
  void bothSidesOfACallGetItsKey() throws Exception {
    Pool pool = usual();
    CredentialHolder caller = pool.holder();
    CredentialHolder callee = pool.holder();
    caller.receive(pool.service.credential(CLIENT).orElseThrow());
    callee.receive(pool.service.credential("sip:bob@contoso.example").orElseThrow());
    byte[] callersKey = ((KeyDelivery.Wrapped) pool.service.key(CALL, caller.latest().orElseThrow())).octets();
    byte[] calleesKey = ((KeyDelivery.Wrapped) pool.service.key(CALL, callee.latest().orElseThrow())).octets();
    assertEquals(caller.unwrap(callersKey, CALL).key().orElseThrow(), callee.unwrap(calleesKey, CALL).key().orElseThrow());
    assertEquals(CredentialHolder.Outcome.NoCredential, caller.unwrap(calleesKey, CALL).outcome());
    pool.service.key("call 2", caller.latest().orElseThrow());
    assertNotEquals(pool.service.keyOf(CALL), pool.service.keyOf("call 2"));
    pool.clock.set(Pool.START.plus(Pool.USUAL_LIFETIME));
    assertEquals(CredentialHolder.Outcome.CredentialRefused, caller.unwrap(callersKey, CALL).outcome());
  }

  @ParameterizedTest
  @EnumSource
  void everyOctetOfAnAllocationCounts(TurnIntegrity integrity) throws Exception {
    Pool pool = Pool.usual(integrity, SrtpSuite.AES_CM_128_HMAC_SHA1_80);
    Credential credential = pool.service.credential(CLIENT).orElseThrow();
    int length = request(pool, credential).length;
    for (int octet = 0; octet < length; octet++) {
      byte[] request = request(pool, credential);
      assertFalse(new String(request, StandardCharsets.ISO_8859_1).contains(credential.password()), "no password on the wire");
      request[octet] ^= 1;
      AvEdge.Outcome outcome = AvEdge.Outcome.CredentialRefused;
      try {
        outcome = pool.edge.receive(request).outcome();
      } catch (MalformedData e) {
        assertTrue(e.getMessage().matches("(TURN message|relay username):(byte \\d+|\\d+:\\d+): .+; expected .+"), e::getMessage);
      }
      assertNotEquals(AvEdge.Outcome.Granted, outcome, "octet " + octet);
    }
    for (int cut = 0; cut < length; cut++) {
      byte[] request = Arrays.copyOf(request(pool, credential), cut);
      assertThrows(MalformedData.class, () -> pool.edge.receive(request));
    }
    assertEquals(AvEdge.Outcome.Granted, pool.edge.receive(request(pool, credential)).outcome());
  }

  private static byte[] request(Pool pool, Credential credential) throws MalformedData {
    return pool.client.authenticated(pool.edge.receive(pool.client.first()).answer(), credential);
  }

  @Test
  void allocationIsNotGrantedTwiceForOneRequest() throws Exception {
    Pool pool = usual();
    byte[] request = request(pool, pool.service.credential(CLIENT).orElseThrow());
    assertEquals(AvEdge.Outcome.Granted, pool.edge.receive(request).outcome());
    assertEquals(AvEdge.Outcome.StaleNonce, pool.edge.receive(request).outcome());
  }

  @Test
  void integrityOfTheOtherKindIsNone() throws Exception {
    Pool pool = Pool.usual(TurnIntegrity.Sha256, SrtpSuite.AES_CM_128_HMAC_SHA1_80);
    AllocationRequest weaker = new AllocationRequest(Pool.PROVIDER, TurnIntegrity.Sha1, pool.random);
    byte[] challenge = pool.edge.receive(weaker.first()).answer();
    byte[] request = weaker.authenticated(challenge, pool.service.credential(CLIENT).orElseThrow());
    assertEquals(AvEdge.Outcome.Challenged, pool.edge.receive(request).outcome());
  }

  @Test
  void oneSeedGivesOneRun() throws Exception {
    assertArrayEquals(request(usual(), usual().service.credential(CLIENT).orElseThrow()),
        request(usual(), usual().service.credential(CLIENT).orElseThrow()));
  }

  // What each fault comes to; RelayProperties has those that the model judges as well.

  @Test
  void predictableKeyIsGuessed() {
    for (SrtpSuite suite : SrtpSuite.values()) {
      MasterKey guess = SessionKeys.guess(Pool.PROVIDER, suite, CALL);
      Pool sound = Pool.usual(TurnIntegrity.Sha1, suite);
      sound.service.key(CALL, sound.service.credential(CLIENT).orElseThrow());
      assertNotEquals(Optional.of(guess), sound.service.keyOf(CALL));
      Pool faulty = Pool.usual(TurnIntegrity.Sha1, suite, RelayFault.PredictableKey);
      faulty.service.key(CALL, faulty.service.credential(CLIENT).orElseThrow());
      assertEquals(Optional.of(guess), faulty.service.keyOf(CALL));
    }
  }

  @Test
  void keyIsBareOnlyByFault() {
    for (Set<RelayFault> faults : List.of(Set.<RelayFault>of(), Set.of(RelayFault.KeySentUnwrapped), Set.of(RelayFault.BareKeyForwarded))) {
      Pool pool = Pool.asModelled(faults);
      Credential credential = pool.service.credential(CLIENT).orElseThrow();
      KeyDelivery delivery = pool.key(CALL, credential, List.of(credential)).orElseThrow();
      assertEquals(!faults.isEmpty(), delivery instanceof KeyDelivery.Bare, () -> "with " + faults);
    }
  }

  @Test
  void forgeryCountsOnlyByFault() {
    Credential forged = Pool.forged(CLIENT, Pool.START.plusSeconds(60));
    assertEquals(AvEdge.Outcome.CredentialRefused, usual().allocate(forged));
    assertEquals(AvEdge.Outcome.Granted,
        Pool.usual(TurnIntegrity.Sha1, SrtpSuite.AES_CM_128_HMAC_SHA1_80, RelayFault.ForgedCredentialAccepted).allocate(forged));
  }

  private static byte[] flipped(byte[] octets, int bit) {
    byte[] altered = octets.clone();
    altered[bit / 8] ^= (byte) (1 << bit % 8);
    return altered;
  }
}
