package lync.encryption.model.vocabulary;

/** Who makes a message up: the sender that it names, or the attacker in that name. */
public enum Origin {
  Sender,
  Attacker
}
