package lync.encryption.wire.run;

import lync.encryption.model.rule.Setting;

/** Everything that takes part in an execution. */
record Parts(Setting setting, Network network, Connections connections, Attacker attacker, Author author, Registrar registrar, RelayPool relay,
    MediaPolicy policy, Letters letters, Calls calls, MediaFlow media) {

  static Parts of(Setting setting, Network network) {
    Attacker attacker = new Attacker();
    Connections connections = new Connections(network, attacker);
    Author author = new Author(network);
    Letters letters = new Letters(setting.universe().messages());
    MediaPolicy policy = new MediaPolicy(setting, network, connections);
    Calls calls = new Calls(setting, network, policy, author, letters);
    return new Parts(setting, network, connections, attacker, author, new Registrar(), new RelayPool(network), policy, letters, calls,
        new MediaFlow(setting, network, calls, attacker));
  }
}
