package lync.encryption.model.vocabulary;

/** What a message slot of a scenario carries. */
public enum MessageKind {
  Unused,
  SignIn,
  Presence,
  InstantMessage,
  CredentialRequest,
  CredentialReply,
  KeyRequest,
  KeyReply,
  Allocate,
  Offer,
  Answer,
  Reoffer,
  Reanswer,
  Bye
}
