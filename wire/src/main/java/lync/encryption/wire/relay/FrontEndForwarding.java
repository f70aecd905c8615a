package lync.encryption.wire.relay;

import java.util.Collection;
import java.util.Optional;
import java.util.Set;
import lync.encryption.wire.input.MalformedData;
import lync.encryption.wire.srtp.MasterKey;

/** What a Front End does with the relay service's answer on its way to the client: it passes it on, unless a fault has it look inside. */
public final class FrontEndForwarding {

  private final KeyWrapping wrapping;
  private final boolean unwraps;

  public FrontEndForwarding(KeyWrapping wrapping, Set<RelayFault> faults) {
    this.wrapping = wrapping;
    unwraps = faults.contains(RelayFault.BareKeyForwarded);
  }

  /** @param kept the client's credentials that have come through the Front End */
  public KeyDelivery forward(KeyDelivery delivery, String call, Collection<Credential> kept) throws MalformedData {
    if (unwraps && delivery instanceof KeyDelivery.Wrapped wrapped) {
      for (Credential credential : kept) {
        Optional<MasterKey> key = wrapping.unwrap(wrapped.octets(), credential, call);
        if (key.isPresent()) {
          return new KeyDelivery.Bare(key.get());
        }
      }
    }
    return delivery;
  }
}
