package lync.encryption.wire.run;

import java.util.stream.Stream;
import lync.encryption.model.design.Scenario;
import lync.encryption.model.rule.Setting;
import lync.encryption.model.rule.Terms;
import lync.encryption.model.vocabulary.Participant;
import lync.encryption.model.vocabulary.Side;
import lync.encryption.wire.relay.Credential;
import lync.encryption.wire.srtp.MasterKey;

/** What the attacker works out from what it has read: a wrapped key and a credential that opens it give the key, by really opening it. */
final class Deduction {

  private final Setting setting;
  private final Attacker attacker;
  private final RelayPool relay;

  Deduction(Parts parts) {
    setting = parts.setting();
    attacker = parts.attacker();
    relay = parts.relay();
  }

  /** Works out whatever can be. */
  void close() {
    for (int call = 1; call <= Scenario.CALLS; call++) {
      for (Side side : Side.values()) {
        opened(call, side).forEach(attacker::finds);
      }
    }
  }

  private Stream<MasterKey> opened(int call, Side side) {
    Participant end = setting.dialog(call).at(side);
    return Stream.iterate(1, generation -> end != null && generation <= Terms.GENERATIONS, generation -> generation + 1)
        .flatMap(generation -> wrappedRead(call, side, generation).flatMap(wrapped -> relay.issued(end, generation).stream()
            .filter(credential -> attacker.hasRead(credential.password()))
            .flatMap((Credential credential) -> relay.open(wrapped, credential, call).stream())));
  }

  private Stream<byte[]> wrappedRead(int call, Side side, int generation) {
    return relay.wrapped(new RelayPool.WrappedFor(call, side, generation)).stream().filter(attacker::hasRead);
  }
}
