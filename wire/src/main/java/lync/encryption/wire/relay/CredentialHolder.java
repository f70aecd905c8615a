package lync.encryption.wire.relay;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import lync.encryption.wire.input.MalformedData;
import lync.encryption.wire.srtp.MasterKey;

/**
 * A participant with the relay credentials that it has received. It unwraps session keys with them, and with one that counts no more it does not:
 * whether it counts, the participant asks, since a username tells when it expires but not that it was rolled out. The document leaves open how a
 * participant learns that; the model has it at once.
 */
public final class CredentialHolder {

  /** What became of a wrapped key. */
  public enum Outcome {
    Unwrapped,
    /** It is wrapped under no credential of this participant's for this call. */
    NoCredential,
    /** The credential that it is wrapped under has expired or was rolled out. */
    CredentialRefused
  }

  /** @param key only of what was unwrapped */
  public record Unwrapping(Outcome outcome, Optional<MasterKey> key) {}

  private final KeyWrapping wrapping;
  private final Function<Username, CredentialVerdict> authority;
  /** The latest first. */
  private final List<Credential> credentials = new ArrayList<>();

  /** @param authority says whether a credential still counts */
  public CredentialHolder(KeyWrapping wrapping, Function<Username, CredentialVerdict> authority) {
    this.wrapping = wrapping;
    this.authority = authority;
  }

  public void receive(Credential credential) {
    credentials.remove(credential);
    credentials.add(0, credential);
  }

  /** The credential that was received last. */
  public Optional<Credential> latest() {
    return credentials.stream().findFirst();
  }

  public Unwrapping unwrap(byte[] wrapped, String call) throws MalformedData {
    for (Credential credential : credentials) {
      Optional<MasterKey> key = wrapping.unwrap(wrapped, credential, call);
      if (key.isPresent()) {
        return authority.apply(credential.username()) == CredentialVerdict.Valid
            ? new Unwrapping(Outcome.Unwrapped, key)
            : new Unwrapping(Outcome.CredentialRefused, Optional.empty());
      }
    }
    return new Unwrapping(Outcome.NoCredential, Optional.empty());
  }
}
