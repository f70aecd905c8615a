package lync.encryption.wire.run;

import lync.encryption.model.rule.Setting;

/** Everything that takes part in an execution. */
record Parts(Setting setting, Network network, Connections connections, Attacker attacker, Author author, Registrar registrar, RelayPool relay,
    MediaPolicy policy, MediaBypass bypass, Letters letters, Calls calls, MediaFlow media, Counterparts counterparts) {

  static Parts of(Setting setting, Network network) {
    Attacker attacker = new Attacker();
    Connections connections = new Connections(network, attacker);
    Author author = new Author(network);
    Letters letters = new Letters(setting.universe().messages());
    MediaPolicy policy = new MediaPolicy(setting, network, connections);
    MediaBypass bypass = new MediaBypass(setting, policy, letters);
    Calls calls = new Calls(setting, network, policy, bypass, author, letters);
    Counterparts counterparts = new Counterparts(setting, network);
    MediaFlow media = new MediaFlow(setting, network, calls, attacker, counterparts);
    return new Parts(setting, network, connections, attacker, author, new Registrar(), new RelayPool(network), policy, bypass, letters, calls, media,
        counterparts);
  }
}
