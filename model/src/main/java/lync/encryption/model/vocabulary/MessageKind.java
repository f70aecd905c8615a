package lync.encryption.model.vocabulary;

/** What a message slot of a scenario carries. */
public enum MessageKind {
  Unused,
  SignIn,
  Presence,
  InstantMessage
}
