package lync.encryption.cli.topology;

/**
 * Why a port has no link in the model. Each names the entry of {@code specs/catalogue/not-modelled.yaml} with the reasons behind it.
 */
enum Omission {
  MEDIA("way-of-media", "media itself, on ports agreed call by call"),
  RELAY_DETAILS("relay-details", "TURN and STUN beyond the one allocation of a client outside, over TCP"),
  MESSAGE_CONFERENCES("conferencing-server-for-messages", "the conferencing service for messages"),
  HTTP("http-8080", "web pages without TLS"),
  FOCUS("replication", "conference control between servers, HTTPS 444"),
  REPLICATION("replication", "replication of configuration and user data"),
  CLUSTER("pool-internals", "traffic among the machines of one pool"),
  XMPP("xmpp", "XMPP gateways and partners"),
  APPLICATIONS("server-applications", "applications on servers: announcements, response groups, bandwidth policy, monitoring"),
  OTHER_CLIENTS("other-clients", "web, mobile and chat clients"),
  SEARCH("server-applications", "Skype directory search"),
  NOBODY("", "nobody in this design connects to it"),
  NOT_TRANSPORTED("", "the model has no link over UDP"),
  UNKNOWN("", "not known to this version: neither mapped nor judged");

  private final String entry;
  private final String words;

  Omission(String entry, String words) {
    this.entry = entry;
    this.words = words;
  }

  /** The entry's id; empty where the reason is no decision of the model's. */
  String entry() {
    return entry;
  }

  String words() {
    return words;
  }
}
